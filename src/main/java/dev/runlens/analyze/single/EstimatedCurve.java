package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Posterior;
import dev.runlens.analyze.statistics.StepUp;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The validation curve without the luck of the draw, where evaluations are on random parts of the validation set or
/// nobody knows that they are not ([Posterior]).
///
/// @param means at the evaluations with finite losses
/// @param low the lower end of what each is likely to be, 95 %
/// @param high the upper end
/// @param sigma standard deviation of the luck of one evaluation
public record EstimatedCurve(Series means, Series low, Series high, double sigma) {
    /// The curve behind some evaluations; null where they are exact, or fewer than five.
    static @Nullable EstimatedCurve of(Observations observations, EvaluationNoise noise) {
        int size = observations.size();
        if (noise.isExact() || size < FileChoice.ENOUGH) {
            return null;
        }
        Posterior posterior = Posterior.of(observations);
        List<Posterior.Estimate> estimates = estimates(posterior, observations);
        double width = FileChoice.intervalWidth(size);
        long[] steps = new long[size];
        double[] means = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        for (int i = 0; i < size; i++) {
            Posterior.Estimate estimate = estimates.get(i);
            steps[i] = Math.round(observations.step(i));
            means[i] = estimate.mean();
            low[i] = estimate.mean() - width * estimate.deviation();
            high[i] = estimate.mean() + width * estimate.deviation();
        }
        Series curve = Series.of(steps, means);
        return new EstimatedCurve(curve, curve.alongside(low), curve.alongside(high), posterior.sigma());
    }

    /// What was before a jump upwards is estimated by itself, as the files are.
    private static List<Posterior.Estimate> estimates(Posterior posterior, Observations observations) {
        Observations before = StepUp.around(observations, observations.step(0));
        List<Posterior.Estimate> estimates = new ArrayList<>(posterior.each(observations.steps()));
        if (before.size() < observations.size()) {
            List<Posterior.Estimate> early = Posterior.of(before).each(before.steps());
            for (int i = 0; i < early.size(); i++) {
                estimates.set(i, early.get(i));
            }
        }
        return estimates;
    }

    /// The lowest point, the earliest of equals.
    public BestValidation lowest() {
        int lowest = means.indexOfLowest();
        return new BestValidation(means.value(lowest), means.step(lowest));
    }
}
