package dev.runlens.analyze.statistics;

import java.util.Arrays;

/// Where the true validation loss is lowest, whether or not it is shown to rise afterwards.
///
/// @param step the evaluation, or group of neighbours, where the curve is lowest
/// @param low the earliest evaluation that may be the lowest point
/// @param high the latest one
/// @param first whether it is lowest at the first evaluation: then it may have turned before
/// @param rise by how much the curve rose from there to the last evaluation
public record Turn(double step, double low, double high, boolean first, double rise) {
    /// Fewer evaluations than this tell nothing of their noise.
    public static final int LEAST = 4;

    private static final int DRAWS = 1000;

    /// How many draws are left out at either end: 2.5 %.
    private static final int TAIL = DRAWS / 40;

    /// From how many evaluations on the interval is one wider, and more than how many make it two.
    private static final int MANY = 32;

    private static final int VERY_MANY = 100;

    /// At how many steps a curve is drawn at most.
    private static final int DRAWN = 50;

    /// The lowest point behind some evaluations.
    ///
    /// The lowest points of 1000 curves that may be the true one ([JointEstimate#draws]) without the outermost 2.5 % at
    /// either end; one evaluation wider on each side from 32 on, two beyond 100, because the posterior's curves are
    /// smoother than the noise lets them be known. Where the weights wander, the same of means of neighbours, always
    /// one value wider, and the lowest point and the rise are the measured ones: each evaluation is exact there. It never
    /// ends before the neighbours of the lowest point: between evaluations nothing is known.
    ///
    /// Where independent evaluations jumped up and stayed there ([StepUp]) those before the jump alone are asked.
    ///
    /// @param observations at least [#LEAST], at steps that are not negative
    public static Turn of(Observations observations, Scatter scatter) {
        return of(observations, scatter, new RiseNulls());
    }

    /// The lowest of a few evaluations, between its neighbours.
    ///
    /// @param observations at least one
    static Turn ofFew(Observations observations) {
        int lowest = observations.lowest();
        return measured(
                observations,
                observations.step(Math.max(0, lowest - 1)),
                observations.step(Math.min(observations.size() - 1, lowest + 1)));
    }

    /// The same with what other runs use too.
    static Turn of(Observations observations, Scatter scatter, RiseNulls shared) {
        Observations before = scatter == Scatter.WANDERING ? observations : StepUp.before(observations);
        Turn turn = ofSmooth(before, scatter, shared);
        return before.size() == observations.size() ? turn : turn.before(observations, before, shared.bases());
    }

    /// The same of a curve that went on after a jump: between that and the evaluation before it nothing is known.
    private Turn before(Observations all, Observations before, PosteriorBases bases) {
        int jump = before.size();
        double end = high == before.step(jump - 1) ? all.step(jump) : high;
        double last = Posterior.of(all, bases).at(all.step(all.size() - 1)).mean(0);
        double lowest = Posterior.of(before, bases).at(step).mean(0);
        return new Turn(step, low, end, first, last - lowest);
    }

    private static Turn ofSmooth(Observations observations, Scatter scatter, RiseNulls shared) {
        Observations values = observations.grouped(most(scatter));
        JointEstimate curve = Posterior.of(scatter == Scatter.WANDERING ? values : observations, shared.bases())
                .at(values.steps());
        return within(observations, curve, lowest(curve, shared.draws()), scatter);
    }

    private static int most(Scatter scatter) {
        return scatter == Scatter.WANDERING ? RiseTest.MOST : DRAWN;
    }

    private static int widening(int size, Scatter scatter, int group) {
        int evaluations = size > VERY_MANY ? 2 : size >= MANY ? 1 : 0;
        return scatter == Scatter.WANDERING ? 1 : Math.ceilDiv(evaluations, group);
    }

    /// Where the curves that may be the true one are lowest, in order.
    private static int[] lowest(JointEstimate curve, StandardDraws draws) {
        int[] lowest = curve.lowest(DRAWS, draws);
        Arrays.sort(lowest);
        return lowest;
    }

    private static Turn within(Observations observations, JointEstimate curve, int[] lowest, Scatter scatter) {
        int last = curve.size() - 1;
        int group = observations.groupSize(most(scatter));
        int wider = widening(observations.size(), scatter, group);
        int best = scatter == Scatter.WANDERING ? holding(observations, group) : Observations.lowest(means(curve));
        int low = Math.max(0, Math.min(lowest[TAIL] - wider, best - 1));
        int high = Math.min(last, Math.max(lowest[DRAWS - 1 - TAIL] + wider, best + 1));
        int before = observations.size() % group;
        double from = low == 0 ? observations.step(0) : observations.step(before + low * group);
        double to = observations.step(before + high * group + group - 1);
        return scatter == Scatter.WANDERING
                ? measured(observations, from, to)
                : new Turn(curve.step(best), from, to, best == 0, curve.mean(last) - curve.mean(best));
    }

    /// Which of the means of neighbours holds the lowest measured evaluation.
    private static int holding(Observations observations, int group) {
        return Math.max(0, observations.lowest() - observations.size() % group) / group;
    }

    private static Turn measured(Observations observations, double from, double to) {
        int lowest = observations.lowest();
        double rise = observations.loss(observations.size() - 1) - observations.loss(lowest);
        return new Turn(observations.step(lowest), from, to, lowest == 0, rise);
    }

    private static double[] means(JointEstimate curve) {
        double[] means = new double[curve.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = curve.mean(i);
        }
        return means;
    }
}
