package dev.runlens.read.table;

import dev.runlens.run.DataPart;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where DVCLive keeps its curves: `dvclive/plots/metrics/eval/loss.tsv` is the metric `eval/loss` of the run of `dvclive`.
final class DvcliveFolder {
    private static final String PLOTS = "plots";
    private static final String METRICS = "metrics";
    private static final String SUMMARY = "metrics.json";
    private static final String ENDING = ".tsv";

    private DvcliveFolder() {}

    /// The folder of the run that a curve is of; empty where the file is none.
    static Optional<Path> home(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!String.valueOf(absolute.getFileName()).endsWith(ENDING)) {
            return Optional.empty();
        }
        for (Path at = absolute.getParent(); at != null && at.getParent() != null; at = at.getParent()) {
            Path above = at.getParent();
            if (at.endsWith(METRICS) && above.endsWith(PLOTS)) {
                return Optional.ofNullable(above.getParent());
            }
        }
        return Optional.empty();
    }

    /// Whether a file holds the last values of the curves beside it: `dvclive/metrics.json`.
    static boolean isSummary(Path file) {
        return String.valueOf(file.getFileName()).equals(SUMMARY)
                && Files.isDirectory(file.resolveSibling(PLOTS).resolve(METRICS), LinkOption.NOFOLLOW_LINKS);
    }

    /// The part of the data that a curve is of, by its folder; empty where that says nothing.
    static Optional<String> part(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        String name = folder == null ? "" : String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
        return home(file).filter(_ -> DataPart.of(name).isPresent()).map(_ -> name);
    }
}
