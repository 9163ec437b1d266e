package dev.runlens.analyze.statistics;

/// Where a loss jumped up from one evaluation to the next and stayed there, as it does where an epoch begins or the weights
/// are thrown off. A smooth curve through such a jump begins to rise long before it, so that its lowest point lies too
/// early.
///
/// A rise from one evaluation to the next is a jump where all from it on lie above its middle, two at least, which is
/// twice the rises beside it, and more than chance makes of two evaluations that scatter as those before it do, or than a
/// fifth of the loss where that is plainly more than they scatter by.
public final class StepUp {
    /// Fewer evaluations before it do not tell what they scatter by.
    private static final int LEAST = 4;

    /// How often a run without a jump has one found.
    private static final double LEVEL = 0.005;

    /// A rise by a fifth of the loss is none by chance however few evaluations tell the noise, where it is so many times what
    /// they scatter by: a loss near zero rises by a fifth with every evaluation.
    private static final double PLAIN = 4;

    /// How many times the rises beside it: else the loss only rises.
    private static final double STEEPER = 2;

    private StepUp() {}

    /// What was before the first jump after the lowest evaluation; all where there was none. The last evaluation alone is
    /// none: it may be odd.
    static Observations before(Observations all) {
        for (int i = Math.max(LEAST, all.lowest() + 1); i < all.size() - 1; i++) {
            if (isJump(all, i)) {
                return all.first(i);
            }
        }
        return all;
    }

    /// What tells the loss at a step: what was before the jump where the step is among that and it is enough, else all.
    public static Observations around(Observations all, double step) {
        Observations before = before(all);
        return before.size() >= FileChoice.ENOUGH && step <= before.step(before.size() - 1) ? before : all;
    }

    private static double rise(Observations all, int at) {
        return all.loss(at) - all.loss(at - 1);
    }

    private static boolean isJump(Observations all, int at) {
        double middle = all.loss(at - 1) + rise(all, at) / 2;
        for (int i = at; i < all.size(); i++) {
            if (all.loss(i) < middle) {
                return false;
            }
        }
        if (rise(all, at) < STEEPER * Math.max(rise(all, at - 1), rise(all, at + 1))) {
            return false;
        }
        Noise noise = Noise.settled(all.first(at));
        boolean known = noise.sigma() > 0;
        boolean plain = !known || rise(all, at) > PLAIN * noise.sigma() * Math.sqrt(2);
        return plain && Noise.isFarAbove(all.loss(at), all.loss(at - 1))
                || known && rise(all, at) > noise.ofDifference(1 - LEVEL / all.size());
    }
}
