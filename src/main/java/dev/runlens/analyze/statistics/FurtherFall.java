package dev.runlens.analyze.statistics;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;

/// Whether training on is likely to bring a file that is better than the one that would be shipped now.
///
/// The [Posterior] draws curves to the planned end; the share of those that fall below the shipped file by what
/// matters is the chance that going on pays. The generator is seeded.
public final class FurtherFall {
    /// Fewer evaluations than this say nothing.
    public static final int ENOUGH = 5;

    /// At most this chance is called unlikely.
    public static final double UNLIKELY = 0.05;

    private static final int DRAWS = 1000;
    private static final int MOST = 50;
    private static final long SEED = 20_250_601L;

    private FurtherFall() {}

    /// The chance that one of the evaluations to come lies below the shipped file by more than what matters.
    ///
    /// @param shipped the file that would be shipped now, at least [#ENOUGH] evaluations
    /// @param end the step at which the run is planned to end
    /// @param exact whether an evaluation is the exact loss of the weights: then what the weights wander is drawn too,
    ///     and the shipped file is what was measured
    /// @param matters what matters, a share of the loss of the shipped file
    public static double chance(ShippedFile shipped, double end, boolean exact, double matters) {
        double[] steps = toCome(shipped.observations(), end);
        if (steps.length == 0) {
            return 0;
        }
        RandomGenerator random = new Well1024a(SEED);
        Posterior posterior = Posterior.of(shipped.observations());
        double[] all = Arrays.copyOf(steps, steps.length + 1);
        all[steps.length] = shipped.step();
        JointEstimate estimate = posterior.at(all);
        double measured = FileChoice.interpolated(shipped.observations(), shipped.step());
        double[][] draws = estimate.draws(DRAWS, random);
        double margin = matters * Math.abs(exact ? measured : estimate.mean(steps.length));
        int below = 0;
        for (double[] draw : draws) {
            double now = exact ? measured : draw[steps.length];
            double lowest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < steps.length; i++) {
                double wandering = exact ? posterior.sigma() * random.nextGaussian() : 0;
                lowest = Math.min(lowest, draw[i] + wandering);
            }
            below += lowest < now - margin ? 1 : 0;
        }
        return (double) below / DRAWS;
    }

    /// The evaluations to come: as far from each other as the last two thirds of those that were, at most [#MOST].
    private static double[] toCome(Observations observations, double end) {
        int size = observations.size();
        double last = observations.step(size - 1);
        int from = size / 3;
        double spacing = (last - observations.step(from)) / (size - 1 - from);
        int count = (int) Math.min(MOST, Math.floor((end - last) / spacing + 1e-9));
        double[] steps = new double[Math.max(0, count)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = last + (end - last) * (i + 1) / count;
        }
        return steps;
    }
}
