package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is shipped of the real runs of the tests and of the samples, beside the lowest measured loss.
final class RealRuns {
    private static final List<String> FOLDERS = List.of("src/test/resources/runs", "samples/models");

    private final Tables tables;
    private final Path home;

    /// @param home the folder of the sources; where it is not at hand nothing is printed
    RealRuns(Tables tables, Path home) {
        this.tables = tables;
        this.home = home;
    }

    void print() {
        List<Path> folders = FOLDERS.stream().map(home::resolve).filter(Files::isDirectory).toList();
        if (folders.isEmpty()) {
            return;
        }
        tables.title(
                "Real runs",
                "The file that is shipped of each run of the tests: what its nearest evaluation measured, what is told of it, and"
                        + " the lowest loss that was measured anywhere.");
        tables.head(
                List.of("run", "evaluations are", "file", "measured", "told", "lowest measured", "against the start"));
        for (Path folder : folders) {
            Comparison comparison = Comparison.of(
                    Formats.assembly(Clock.systemUTC())
                            .assemble(List.of(Formats.reader().read(folder, ReadProgress.NONE)))
                            .runs(),
                    List.of(),
                    LocalDateTime.MIN);
            comparison.runs().forEach(this::row);
        }
    }

    private void row(ComparedRun run) {
        CheckpointAdvice advice = run.analysis().checkpoint();
        SavedFile shipped = advice == null ? null : advice.shipped();
        FileLoss known = shipped == null ? null : shipped.known();
        BestValidation best = run.analysis().best();
        var start = advice == null ? null : advice.beside().start();
        tables.row(List.of(
                run.name(),
                run.effective().noise().kind().name().toLowerCase(Locale.ROOT),
                shipped == null ? "none" : String.valueOf(shipped.checkpoint().path().getFileName()),
                known == null ? "" : decimal(known.measured()),
                known == null ? "" : told(known.value(), known.interval()),
                best == null ? "" : decimal(best.value()) + " at " + best.iteration(),
                start == null ? "" : start.answer().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    private static String told(double value, @Nullable Interval interval) {
        return interval == null
                ? decimal(value)
                : decimal(value) + " ± " + decimal((interval.high() - interval.low()) / 2);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
