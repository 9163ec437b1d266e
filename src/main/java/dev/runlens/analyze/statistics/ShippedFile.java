package dev.runlens.analyze.statistics;

import dev.runlens.analyze.statistics.ShippedDifference.Basis;
import java.util.Arrays;

/// The file of a run that would be shipped, among its evaluations.
///
/// @param observations the run's evaluations
/// @param step whose weights the file holds, not outside the evaluations
public record ShippedFile(Observations observations, double step) {
    /// From so many shared evaluations on the curve that two runs have in common is taken out.
    public static final int ENOUGH_SHARED = 6;

    /// The difference of two files that were measured exactly, or interpolated between exact measurements.
    public static ShippedDifference measured(ShippedFile baseline, ShippedFile candidate) {
        boolean exact = baseline.evaluated() && candidate.evaluated();
        double value = candidate.measuredLoss() - baseline.measuredLoss();
        return new ShippedDifference(value, 0, 0, exact ? Basis.EXACT : Basis.INTERPOLATED,
                Double.POSITIVE_INFINITY);
    }

    /// The difference of two files whose evaluations were on random parts of the validation set.
    ///
    /// With the same steps: the difference D = y_B − y_A and the mean M = (y_A + y_B) ÷ 2 have a [Posterior] each, and
    /// what both curves share is in M alone. Of the files at a and b it is ½[g_D(a) + g_D(b)] + m_M(b) − m_M(a), with
    /// the variance of the same sum. Else it is m_B(b) − m_A(a) with both variances, and Welch's degrees of freedom.
    /// The intervals are 1.15·t·deviation, and never narrower than one unit of the last printed decimal: rounding alone
    /// would tell equal runs apart.
    ///
    /// Sources: Rasmussen and Williams (2006), 2.7; Welch, "The generalization of 'Student's' problem when several
    /// different population variances are involved", Biometrika 34 (1947) 28-35.
    public static ShippedDifference estimated(ShippedFile baseline, ShippedFile candidate) {
        return estimated(baseline, candidate, new PosteriorBases());
    }

    /// The same with what runs share that were evaluated at the same steps.
    public static ShippedDifference estimated(ShippedFile baseline, ShippedFile candidate, PosteriorBases bases) {
        int shared = baseline.sharedWith(candidate);
        return shared >= ENOUGH_SHARED
                ? atSameSteps(baseline.first(shared), candidate.first(shared), bases)
                : atOtherSteps(baseline, candidate, bases);
    }

    private static ShippedDifference atSameSteps(ShippedFile baseline, ShippedFile candidate, PosteriorBases bases) {
        double[] steps = baseline.observations.steps();
        double[] differences = new double[steps.length];
        double[] means = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            differences[i] = candidate.observations.loss(i) - baseline.observations.loss(i);
            means[i] = candidate.observations.loss(i) / 2 + baseline.observations.loss(i) / 2;
        }
        double unit = unit(baseline, candidate);
        double[] files = {baseline.step, candidate.step};
        JointEstimate apart = Posterior.of(Observations.of(steps, differences), unit, bases).at(files);
        JointEstimate common = Posterior.of(Observations.of(steps, means), unit, bases).at(files);
        double value = apart.mean(0) / 2 + apart.mean(1) / 2 + common.mean(1) - common.mean(0);
        double deviation = Math.hypot(apart.deviationOf(0.5, 0.5), common.deviationOf(-1, 1));
        double freedom = Posterior.freedom(steps.length);
        return told(value, deviation, freedom, unit, Basis.SAME_STEPS);
    }

    /// The difference of an exact loss and an estimate: only the estimate may be off.
    ///
    /// @param baselineExact whether the baseline is the one that was measured exactly
    public static ShippedDifference mixed(ShippedFile baseline, ShippedFile candidate, boolean baselineExact) {
        ShippedFile sampled = baselineExact ? candidate : baseline;
        JointEstimate estimate = Posterior.of(sampled.observations).at(sampled.step);
        double one = baselineExact ? baseline.measuredLoss() : estimate.mean(0);
        double other = baselineExact ? estimate.mean(0) : candidate.measuredLoss();
        double freedom = Posterior.freedom(sampled.observations.size());
        return told(other - one, estimate.deviation(0), freedom, unit(baseline, candidate), Basis.OTHER_STEPS);
    }

    private static ShippedDifference atOtherSteps(ShippedFile baseline, ShippedFile candidate, PosteriorBases bases) {
        JointEstimate one = Posterior.of(baseline.observations, bases).at(baseline.step);
        JointEstimate other = Posterior.of(candidate.observations, bases).at(candidate.step);
        double deviation = Math.hypot(one.deviation(0), other.deviation(0));
        double share = one.deviation(0) / deviation;
        double freedom = welch(
                share * share,
                Posterior.freedom(baseline.observations.size()),
                Posterior.freedom(candidate.observations.size()));
        return told(other.mean(0) - one.mean(0), deviation, freedom, unit(baseline, candidate), Basis.OTHER_STEPS);
    }

    private static ShippedDifference told(double value, double deviation, double freedom, double unit, Basis basis) {
        double half = StartComparison.WIDER * Noise.quantile(0.975, freedom) * deviation;
        double narrow = StartComparison.WIDER * Noise.quantile(0.95, freedom) * deviation;
        return new ShippedDifference(value, Math.max(unit, half), Math.max(unit, narrow), basis, freedom);
    }

    /// Degrees of freedom of the sum of two variances.
    ///
    /// @param share of the first one in the sum
    static double welch(double share, double freedom, double other) {
        return 1 / (share * share / freedom + (1 - share) * (1 - share) / other);
    }

    private static double unit(ShippedFile baseline, ShippedFile candidate) {
        return Math.max(
                Rounding.unit(baseline.observations.losses()), Rounding.unit(candidate.observations.losses()));
    }

    /// How many evaluations both have at the same steps, where the longer run only went on after the other ended and
    /// both files lie within; 0 otherwise.
    private int sharedWith(ShippedFile other) {
        int shared = Math.min(observations.size(), other.observations.size());
        double[] steps = observations.first(shared).steps();
        boolean same = Arrays.equals(steps, other.observations.first(shared).steps());
        return same && shared > 0 && Math.max(step, other.step) <= steps[shared - 1] ? shared : 0;
    }

    private ShippedFile first(int count) {
        return new ShippedFile(observations.first(count), step);
    }

    private boolean evaluated() {
        return Arrays.binarySearch(observations.steps(), step) >= 0;
    }

    private double measuredLoss() {
        return FileChoice.interpolated(observations, step);
    }
}
