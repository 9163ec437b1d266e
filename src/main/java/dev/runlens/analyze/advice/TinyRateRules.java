package dev.runlens.analyze.advice;

import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.text.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The next run after one whose losses hardly moved at a learning rate that hardly moves weights: what its curve does is noise,
/// and every other change would be tried on a run that does not learn.
record TinyRateRules(Facts facts, Factors factors) {
    /// A hundredth of what is usual for adapters.
    private static final double TINY = Factors.USUAL_RATE / 100;
    /// A mean that moved by a smaller share hardly moved.
    private static final double HARDLY = 0.01;
    private static final int LEAST = 3;

    /// What to try; empty where the learning rate is not known to be tiny, or a loss moved.
    Optional<NextRun> decided() {
        double rate = factors.learningRate();
        if (!(rate > 0 && rate < TINY) || moved(Metric.VAL_LOSS) || moved(Metric.TRAIN_LOSS)) {
            return Optional.empty();
        }
        List<Evidence> read = List.of(factors.rateEvidence(), new Evidence.Reported(facts.name(), Metric.VAL_LOSS),
                new Evidence.Reported(facts.name(), Metric.TRAIN_LOSS));
        return Optional.of(factors.learningRate(Factors.USUAL_RATE, usual -> new Wording().say(
                "next.tiny_rate", read, Numbers.number(rate), usual)));
    }

    /// Whether the mean of the last third is another than that of the first, or nobody knows.
    private boolean moved(Metric metric) {
        Series series = facts.compared().run().series(metric);
        double[] finite = Arrays.stream(series.valuesCopy()).filter(Double::isFinite).toArray();
        int third = finite.length / LEAST;
        if (third == 0) {
            return true;
        }
        double first = Repeats.mean(Arrays.copyOf(finite, third));
        double last = Repeats.mean(Arrays.copyOfRange(finite, finite.length - third, finite.length));
        return !(Math.abs(last - first) <= HARDLY * Math.abs(first));
    }
}
