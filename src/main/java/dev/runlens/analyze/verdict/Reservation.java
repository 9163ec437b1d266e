package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.Optional;

/// What keeps the run with the lower validation loss from being the one to take: nothing of it is worth shipping, or the metric by
/// which both trainers keep their best model says the opposite.
sealed interface Reservation {
    /// No saved file of it is better than the model that training started from.
    record NothingShipped() implements Reservation {}

    /// Both files were chosen by a metric of which the other file has the better value.
    ///
    /// @param metric its name, as it is read
    /// @param lower its value in the file of the run with the lower loss
    /// @param other its value in the other file
    record OtherMetric(String metric, double lower, double other) implements Reservation {}

    /// What is held against the run with the lower loss; empty where nothing is.
    static Optional<Reservation> of(RunPair pair, Side lower) {
        CheckpointAdvice advice = pair.run(lower).analysis().checkpoint();
        if (advice == null) {
            return Optional.empty();
        }
        SavedFile best = advice.best();
        if (best != null && advice.shipped() == null) {
            return Optional.of(new NothingShipped());
        }
        CheckpointAdvice against = pair.run(lower.other()).analysis().checkpoint();
        SavedFile other = against == null ? null : against.best();
        return best == null || against == null || other == null
                ? Optional.empty()
                : ofMetrics(advice.by(), against.by(), best.value(), other.value());
    }

    private static Optional<Reservation> ofMetrics(FileMetric by, FileMetric otherBy, double value, double other) {
        boolean same = by.metric().equals(otherBy.metric()) && by.higherIsBetter() == otherBy.higherIsBetter();
        boolean worse = by.higherIsBetter() ? value < other : value > other;
        return same && !by.isLoss() && worse
                ? Optional.of(new OtherMetric(by.metric().label(), value, other))
                : Optional.empty();
    }

    /// What is said in place of "the lower is better".
    default Statement headline(RunPair pair, Side lower, Wording wording) {
        String name = pair.run(lower).name();
        String other = pair.run(lower.other()).name();
        return switch (this) {
            case NothingShipped() ->
                    wording.say("verdict.nothing_shipped", pair.evidence(AnalysisPart.FILE), name, other);
            case OtherMetric(String metric, double own, double better) ->
                    wording.say("verdict.other_metric", pair.evidence(AnalysisPart.FILE), name, other, metric,
                            Numbers.loss(better), Numbers.loss(own));
        };
    }

    /// What to do about it.
    default List<Statement> decides(RunPair pair, Wording wording) {
        return List.of(switch (this) {
            case NothingShipped() -> wording.say("decides.nothing_shipped", pair.evidence(AnalysisPart.FILE));
            case OtherMetric(String metric, double _, double _) ->
                    wording.say("decides.other_metric", pair.evidence(AnalysisPart.FILE), metric);
        });
    }
}
