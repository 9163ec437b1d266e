package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.TrainRise;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.Optional;

/// The next run after one whose train loss rises with its validation loss: that is no learning by heart, which fewer iterations
/// would end.
///
/// @param lowRate a learning rate that is no higher is not lowered
record BothRiseRules(Facts facts, Factors factors, double lowRate) {
    /// What to try; empty where the train loss does not rise or the learning rate is not known to be high.
    Optional<NextRun> decided(LowestPoint lowest) {
        boolean rises = TrainRise.since(facts.compared().run(), lowest.iteration()).isPresent();
        if (!rises || !(factors.learningRate() > lowRate)) {
            return Optional.empty();
        }
        List<Evidence> read = List.of(facts.evidence(AnalysisPart.ONSET), factors.rateEvidence(),
                new Evidence.Reported(facts.name(), Metric.TRAIN_LOSS));
        return Optional.of(factors.learningRate(factors.lowerRate(), rate -> new Wording().say(
                "next.lower_rate.both", read, Numbers.count(lowest.iteration()), rate)));
    }
}
