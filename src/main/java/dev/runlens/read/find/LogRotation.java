package dev.runlens.read.find;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A log that was moved away or emptied while it was followed, and goes on in the same place: what it held before still
/// belongs to the training that goes on.
///
/// It goes on where the new file announces no training and every metric begins after its last step.
final class LogRotation {
    private LogRotation() {}

    /// The log that a file is, where it is nothing else.
    static Optional<SourceContent.Log> logOf(Found found) {
        return found.sources().size() == 1 && found.sources().getFirst() instanceof SourceContent.Log log
                ? Optional.of(log)
                : Optional.empty();
    }

    /// What a file gives with what it held before; empty where it does not go on.
    static Optional<Found> joined(SourceContent.Log before, Found now) {
        return logOf(now)
                .flatMap(log -> joined(before, log))
                .map(log -> new Found(List.of(log), now.problems(), now.seen()));
    }

    private static Optional<SourceContent> joined(SourceContent.Log before, SourceContent.Log now) {
        LoggedTraining last = before.trainings().getLast();
        LoggedTraining next = now.trainings().getFirst();
        if (isAnnounced(next) || !goesOn(last, next)) {
            return Optional.empty();
        }
        List<LoggedTraining> trainings = new ArrayList<>(before.trainings());
        trainings.set(trainings.size() - 1, joined(last, next));
        trainings.addAll(now.trainings().subList(1, now.trainings().size()));
        return Optional.of(
                new SourceContent.Log(now.source(), before.trainer(), trainings,
                        both(before.findings(), now.findings())));
    }

    private static boolean isAnnounced(LoggedTraining training) {
        LoggedTraining.Header header = training.header();
        return header.configFile() != null || header.resumedFrom() != null || header.planned().isPresent();
    }

    private static boolean goesOn(LoggedTraining last, LoggedTraining next) {
        return next.metrics().keySet().stream().allMatch(metric -> {
            Series before = last.series(metric);
            return before.isEmpty() || before.lastStep() < next.series(metric).step(0);
        });
    }

    private static LoggedTraining joined(LoggedTraining last, LoggedTraining next) {
        Map<Metric, Series> metrics = new LinkedHashMap<>(last.metrics());
        next.metrics().forEach((metric, series) -> metrics.merge(metric, series, Series::followedBy));
        return new LoggedTraining(
                metrics,
                last.header(),
                next.ending(),
                both(last.saves(), next.saves()),
                both(last.findings(), next.findings()));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
