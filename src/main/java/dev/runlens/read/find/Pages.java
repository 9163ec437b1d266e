package dev.runlens.read.find;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.Trouble;
import dev.runlens.read.series.CurveAgreement;
import dev.runlens.run.Finding;
import dev.runlens.run.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Markdown files that were found in a folder: where somebody keeps the log, or a page that quotes some lines of one.
///
/// A page tells a training of its own where it has the line of its start (or of its end) and three reports that go
/// forward, and no log beside or below it reports the same. Without any log beside or below it, ten reports will do:
/// the example lines of a guide are fewer. A page that a trainer wrote about its run is none of this.
final class Pages {
    private static final int FEWEST_REPORTS = 3;
    private static final int ENOUGH_REPORTS = 10;

    private Pages() {}

    /// Takes quotes out of what was found.
    ///
    /// @param sources what was found; changed
    /// @return what was left out
    static List<Finding> leaveOutQuotes(List<SourceContent> sources) {
        List<SourceContent.Log> logs = sources.stream()
                .filter(SourceContent.Log.class::isInstance)
                .map(SourceContent.Log.class::cast)
                .filter(log -> !isMarkdown(log.file()))
                .toList();
        List<Finding> problems = new ArrayList<>();
        for (int i = sources.size() - 1; i >= 0; i--) {
            if (sources.get(i) instanceof SourceContent.Log page && isPage(page)) {
                List<SourceContent.Log> near = near(page, logs);
                List<LoggedTraining> own = page.trainings().stream()
                        .filter(training -> isOwn(training, near))
                        .toList();
                if (own.isEmpty()) {
                    sources.remove(i);
                    problems.addFirst(leftOut(page, !near.isEmpty()));
                } else if (own.size() < page.trainings().size()) {
                    sources.set(i, new SourceContent.Log(page.source(), page.trainer(), own, page.findings()));
                }
            }
        }
        return problems;
    }

    private static List<SourceContent.Log> near(SourceContent.Log page, List<SourceContent.Log> logs) {
        Path folder = page.file().getParent();
        return logs.stream()
                .filter(log -> folder == null || log.file().startsWith(folder))
                .toList();
    }

    private static boolean isOwn(LoggedTraining training, List<SourceContent.Log> near) {
        boolean whole = training.header().planned().isPresent() || training.ending().finished();
        int reports = Math.max(
                training.series(Metric.TRAIN_LOSS).size(),
                training.series(Metric.VAL_LOSS).size());
        boolean told = whole && reports >= FEWEST_REPORTS || near.isEmpty() && reports >= ENOUGH_REPORTS;
        return told
                && near.stream()
                        .flatMap(log -> log.trainings().stream())
                        .noneMatch(known -> CurveAgreement.agree(known, training));
    }

    private static Finding leftOut(SourceContent.Log page, boolean beside) {
        return Trouble.skipped(
                page.file(),
                beside
                        ? "quotes lines of a log; the logs beside it were read instead: name it to read it"
                        : "shows a few lines of a log, and no training with its start: name it to read it");
    }

    private static boolean isPage(SourceContent.Log log) {
        return isMarkdown(log.file()) && log.source().rank() != Source.Rank.CARD;
    }

    private static boolean isMarkdown(Path file) {
        return FileKinds.extension(String.valueOf(file.getFileName())).equals("md");
    }
}
