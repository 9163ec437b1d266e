package dev.runlens.write;

import dev.runlens.run.Checkpoint;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What was found under some paths.
///
/// @param runs each once
/// @param formats by which format a file was read
/// @param unused files that were read and are part of no run
/// @param passedOver files that were not read
public record Inspection(List<Found> runs, Map<Path, String> formats, List<LeftOut> unused, List<LeftOut> passedOver) {
    /// Keeps copies.
    public Inspection {
        runs = List.copyOf(runs);
        formats = Map.copyOf(formats);
        unused = List.copyOf(unused);
        passedOver = List.copyOf(passedOver);
    }

    /// By which format a file was read: that of the archive for a file that lies in one; empty where nothing tells.
    public Optional<String> format(Path file) {
        for (Path at = file; at != null; at = at.getParent()) {
            String known = formats.get(at);
            if (known != null) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /// A file that is part of no run.
    ///
    /// @param path the file
    /// @param reason why, or what it was read as
    public record LeftOut(Path path, String reason) {}

    /// A run, and how much there is of it.
    ///
    /// @param run the run
    public record Found(Run run) {
        /// How many train losses.
        public int trainPoints() {
            return run.series(Metric.TRAIN_LOSS).size();
        }

        /// How many validation losses.
        public int valPoints() {
            return run.series(Metric.VAL_LOSS).size();
        }

        /// The last iteration at which a loss was reported; empty where none was.
        public OptionalLong lastIteration() {
            return Stream.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS)
                    .map(run::series)
                    .filter(series -> !series.isEmpty())
                    .mapToLong(Series::lastStep)
                    .max();
        }

        /// `finished`, `unfinished` or `unknown`, as in the comparison JSON.
        public String progress() {
            return run.history().progress().state().name().toLowerCase(Locale.ROOT);
        }

        /// How many saved weights lie on disk.
        public int savedWeights() {
            return (int) run.checkpoints().stream().filter(Checkpoint::onDisk).count();
        }
    }
}
