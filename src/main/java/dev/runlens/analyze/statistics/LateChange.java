package dev.runlens.analyze.statistics;

import java.util.Optional;

/// What the loss did over the last third of a run, as shares of the loss there, and whether that is as good as nothing.
///
/// Coming to rest is shown, not assumed: two one-sided tests at 5 % against a margin of a tenth of what the run fell,
/// which is at least 0.5 and at most 2 % of the loss.
///
/// Source: Schuirmann, "A comparison of the two one-sided tests procedure and the power approach for assessing the
/// equivalence of average bioavailability", Journal of Pharmacokinetics and Biopharmaceutics 15 (1987) 657-680.
///
/// @param change by how much the line through the last third rises, negative where it falls
/// @param interval what the change is likely to be: each end is passed with a chance of 5 %
/// @param margin what is as good as nothing
/// @param lastAlone whether it is the last evaluation alone that makes it a rise
public record LateChange(double change, Interval interval, double margin, boolean lastAlone) {
    /// How much of what the run fell is as good as nothing.
    private static final double PART = 0.1;

    private static final double LEAST = 0.005;
    private static final double MOST = 0.02;

    /// What the last third did; empty for fewer than four evaluations, or where their noise is unknown or their level
    /// zero.
    public static Optional<LateChange> of(Observations observations, Scatter scatter) {
        Noise noise = Noise.late(observations).ofLine(scatter);
        return Trend.of(observations, noise).flatMap(line -> of(observations, line, noise));
    }

    private static Optional<LateChange> of(Observations observations, Trend line, Noise noise) {
        Observations last = observations.from(observations.size() - line.evaluations());
        double level = Repeats.mean(last.losses());
        double unit = Math.abs(level);
        if (unit == 0 || !Double.isFinite(line.change()) || !Double.isFinite(line.error()) || !Double.isFinite(unit)) {
            return Optional.empty();
        }
        Interval change = line.changeInterval();
        double fell = (observations.loss(0) - level) / unit;
        Interval others = Trend.through(last.without(last.size() - 1), noise).changeInterval();
        return Optional.of(new LateChange(
                line.change() / unit,
                new Interval(change.low() / unit, change.high() / unit),
                Math.clamp(PART * fell, LEAST, MOST),
                change.low() > 0 && others.low() <= 0));
    }

    /// Whether the loss came to rest: the change is shown to be smaller than the margin, and not shown to be a rise.
    public boolean atRest() {
        return interval.low() >= -margin && interval.high() <= margin && !rose();
    }

    /// Whether the loss is shown to have risen, by however little, and not by its last evaluation alone: one that is odd
    /// would make a rise of every run.
    public boolean rose() {
        return interval.low() > 0 && !lastAlone;
    }

    /// Whether the loss is shown to have fallen by what the evaluations of the last half scatter.
    public boolean fell() {
        return interval.high() < 0;
    }
}
