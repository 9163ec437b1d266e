package dev.runlens.analyze.statistics;

import java.util.Optional;

/// Where a run was heading when it ended: the straight line through its last evaluations.
///
/// @param slope change of loss for one step, negative where it falls
/// @param error standard error of the slope
/// @param freedom degrees of freedom of the noise that the error comes from
/// @param evaluations how many the line goes through
/// @param spacing steps from one of them to the next, on average
public record Trend(double slope, double error, double freedom, int evaluations, double spacing) {
    /// Below this chance a slope is called falling.
    static final double LEVEL = 0.05;

    /// How many evaluations a line takes at least.
    static final int LEAST = 4;

    /// By how many σ² a step has to fit better than a line: three deviations of a single number.
    private static final double STEP = 9;

    /// What is left of a slope after a quarter of the evaluations that it was measured over.
    private static final double DAMPING = 0.8;

    /// The trend of the last third of some evaluations, at least four: least squares, all with the same σ̂. Empty for
    /// fewer than four, or where σ is unknown.
    ///
    /// σ̂ comes from second differences of the whole run, which a slope does not touch, rather than from the
    /// residuals of four evaluations.
    ///
    /// Where the loss took a step among them, as it does where the learning rate is cut, the line goes through what came after
    /// it, if that is four evaluations at least: a line through the step would fall where the run is at rest.
    public static Optional<Trend> of(Observations observations, Noise noise) {
        int count = Math.max(LEAST, (observations.size() + 2) / 3);
        if (observations.size() < count || Double.isNaN(noise.sigma())) {
            return Optional.empty();
        }
        return Optional.of(through(afterStep(observations.from(observations.size() - count), noise), noise));
    }

    /// The line through some evaluations, two at least.
    static Trend through(Observations last, Noise noise) {
        int count = last.size();
        double centre = 0;
        for (int i = 0; i < count; i++) {
            centre += last.step(i) / count;
        }
        double width = 0;
        double product = 0;
        for (int i = 0; i < count; i++) {
            width += (last.step(i) - centre) * (last.step(i) - centre);
            product += (last.step(i) - centre) * last.loss(i);
        }
        double spacing = (last.step(count - 1) - last.step(0)) / (count - 1);
        return new Trend(product / width, noise.sigma() / Math.sqrt(width), noise.freedom(), count, spacing);
    }

    /// What came after a step, where two levels fit better than a line; all of it where they do not.
    private static Observations afterStep(Observations last, Noise noise) {
        int size = last.size();
        double[] about = aboutMiddle(last, 0);
        double all = squares(about);
        int at = 0;
        double least = squares(aboutMiddle(last, through(last, noise).slope)) - STEP * noise.variance();
        double before = 0;
        for (int from = 1; from <= size - LEAST; from++) {
            // All sum to zero: what is before the step and what is behind it differ in their sign alone.
            before += about[from - 1];
            double levels = Math.max(0, all - before * before / from - before * before / (size - from));
            if (levels < least) {
                least = levels;
                at = from;
            }
        }
        return last.from(at);
    }

    /// The distances from a line of that slope through the middle of all.
    private static double[] aboutMiddle(Observations values, double slope) {
        double[] about = new double[values.size()];
        double middle = 0;
        for (int i = 0; i < about.length; i++) {
            about[i] = values.loss(i) - slope * values.step(i);
            middle += about[i] / about.length;
        }
        for (int i = 0; i < about.length; i++) {
            about[i] -= middle;
        }
        return about;
    }

    private static double squares(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return squares;
    }

    /// Whether the loss was still falling: slope ÷ error below the 5 % quantile of Student's t.
    public boolean falling() {
        return slope < Noise.quantile(LEVEL, freedom) * error;
    }

    /// By how much the loss is expected to fall after the last evaluation; negative where it rises.
    ///
    /// Curves flatten, so the slope is damped: after every quarter of the evaluations that it was measured over, 0.8
    /// of it is left. With m evaluations that is φ = 0.8^(4 ÷ m) for each; the slope is that of their centre, (m − 1)
    /// ÷ 2 before the last. k evaluations on, the loss has fallen by −slope · spacing · φ^((m − 1) ÷ 2) · (1 − φ^k) ÷
    /// (−ln φ).
    ///
    /// Source: Gardner and McKenzie, "Forecasting trends in time series", Management Science 31 (1985) 1237-1246; 0.8
    /// is from cutting off real runs, see `docs/verdict.md`.
    ///
    /// @param steps how far to look, in steps
    public double gain(double steps) {
        double decay = -StrictMath.log(DAMPING) * 4 / evaluations;
        double behind = StrictMath.exp(-decay * (evaluations - 1) / 2);
        return -slope * spacing * behind * -StrictMath.expm1(-decay * steps / spacing) / decay;
    }

    /// From no gain at all to that of the straight line: curves flatten, nobody knows when. Both ends allow for the
    /// 95 % interval of the slope, and the lower one for a rise where that does.
    ///
    /// @param steps how far to look, in steps
    public Interval gainInterval(double steps) {
        double half = Noise.quantile((1 + Interval.CONFIDENCE) / 2, freedom) * error * steps;
        double straight = -slope * steps;
        return new Interval(Math.min(0, straight - half), Math.max(0, straight + half));
    }

    /// By how much the loss that is measured then will be lower: [#gainInterval], and on either side what the two
    /// evaluations that are compared scatter by, t·σ̂·√2. Without that the interval held 69 % of what came.
    ///
    /// @param steps how far to look, in steps
    /// @param noise of the evaluations
    public Interval measuredGain(double steps, Noise noise) {
        Interval curve = gainInterval(steps);
        double luck = noise.ofDifference((1 + Interval.CONFIDENCE) / 2);
        return new Interval(curve.low() - luck, curve.high() + luck);
    }

    /// By how much the line changes over the evaluations that it goes through.
    public double change() {
        return slope * span();
    }

    /// What the change is likely to be, each end with a chance of 5 % to be passed.
    public Interval changeInterval() {
        return Interval.around(change(), Noise.quantile(1 - LEVEL, freedom) * error * span());
    }

    private double span() {
        return spacing * (evaluations - 1);
    }
}
