package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.StartEvaluation;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.Optional;

/// Two runs that were evaluated before any training and did not measure the same there: no setting that they state can have done
/// that yet, so that the model that they start from, the validation data or how it is cut is not the same.
///
/// @param baseline the loss of the baseline before any training
/// @param candidate that of the candidate
record StartDifference(double baseline, double candidate) {
    /// Rounding in the arithmetic of two devices, and batches of another size that are averaged, make less.
    private static final double LITTLE = 0.03;
    /// A difference of so many standard deviations of that of two evaluations is no luck of the draw.
    private static final double FAR = 4;
    /// Where nobody knows how far evaluations scatter.
    private static final double FAR_UNKNOWN = 0.1;

    /// That of two runs; empty where one was not evaluated before training, or both measured the same give or take chance.
    static Optional<StartDifference> of(RunPair pair) {
        Observations baseline = Evaluations.of(pair.baseline()).observations();
        Observations candidate = Evaluations.of(pair.candidate()).observations();
        if (!isFromStart(pair.baseline(), baseline) || !isFromStart(pair.candidate(), candidate)) {
            return Optional.empty();
        }
        StartDifference start = new StartDifference(baseline.loss(0), candidate.loss(0));
        double larger = Math.max(Math.abs(start.baseline), Math.abs(start.candidate));
        double chance = Math.hypot(scatter(pair.baseline(), baseline), scatter(pair.candidate(), candidate));
        double bound = Math.max(LITTLE * larger, Double.isNaN(chance) ? FAR_UNKNOWN * larger : FAR * chance);
        return Math.abs(start.baseline - start.candidate) > bound ? Optional.of(start) : Optional.empty();
    }

    /// What it means for the comparison of the two.
    ///
    /// @param id of the statement
    Statement said(RunPair pair, Wording wording, String id) {
        return wording.say(
                id,
                List.of(first(pair.baseline()), first(pair.candidate())),
                pair.baseline().name(),
                Numbers.loss(baseline),
                pair.candidate().name(),
                Numbers.loss(candidate));
    }

    private static Evidence first(ComparedRun run) {
        return new Evidence.ReportedAt(run.name(), Metric.VAL_LOSS, Evaluations.of(run).series().step(0));
    }

    private static boolean isFromStart(ComparedRun run, Observations evaluations) {
        return evaluations.size() > 0
                && StartEvaluation.of(run.run(), Math.round(evaluations.step(0))).isPresent();
    }

    /// The standard deviation of one evaluation; NaN where it is not known.
    private static double scatter(ComparedRun run, Observations evaluations) {
        if (run.effective().noise().isExact()) {
            return 0;
        }
        return evaluations.size() < RiseTest.LEAST ? Double.NaN : Noise.settled(evaluations).sigma();
    }
}
