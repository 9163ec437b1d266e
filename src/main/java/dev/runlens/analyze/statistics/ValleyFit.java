package dev.runlens.analyze.statistics;

/// The least-squares fit that first falls and then rises; falling alone and rising alone are special cases.
///
/// For every split k the evaluations up to k get a falling fit, those after it a rising one. Whatever the two meet
/// like, together they are a valley, and every valley is of this form for some k. So the best split gives the best
/// valley. The sums of squared errors of all splits take O(n): one pass of pool-adjacent-violators from each end.
///
/// Source: Stout, "Unimodal regression via prefix isotonic regression", Computational Statistics & Data Analysis 53
/// (2008) 289-297.
public final class ValleyFit {
    private final double[] losses;
    private final double[] weights;
    private final ValleyErrors errors;
    private final int best;

    private ValleyFit(double[] losses, double[] weights) {
        this.losses = losses;
        this.weights = weights;
        errors = new ValleyErrors(losses.length);
        best = errors.of(losses, weights);
    }

    /// The fit with equal weights.
    ///
    /// @param losses at least one, in order
    public static ValleyFit of(double[] losses) {
        return of(losses, IsotonicFit.equal(losses.length));
    }

    /// The fit.
    ///
    /// @param losses at least one, in order
    /// @param weights one for each, positive
    public static ValleyFit of(double[] losses, double[] weights) {
        if (losses.length == 0 || losses.length != weights.length) {
            throw new IllegalArgumentException(losses.length + " losses with " + weights.length + " weights");
        }
        return new ValleyFit(losses.clone(), weights.clone());
    }

    /// The sum of squared errors with falling up to and including a split and rising after it.
    public double error(int split) {
        return errors.error(split);
    }

    /// That of the best valley.
    public double error() {
        return errors.error(best);
    }

    /// That of the best falling fit, never below [#error()].
    public double fallingError() {
        return errors.falling();
    }

    /// Where the fit of a split is lowest: at the split, or right after it when the rising part begins lower.
    public int turn(int split) {
        return errors.turn(split);
    }

    /// The error of the best rising fit, never below [#error()].
    public double risingError() {
        return errors.rising();
    }

    /// The split with the least error, the latest of several: of two explanations the one with the later rise.
    public int split() {
        return best;
    }

    /// How many evaluations there are.
    public int size() {
        return losses.length;
    }

    /// The fitted values.
    public double[] fitted() {
        double[] fitted = new double[losses.length];
        FallingPools pools = new FallingPools(losses.length);
        for (int i = losses.length - 1; i > best; i--) {
            pools.add(losses[i], weights[i]);
        }
        double[] rising = new double[losses.length];
        pools.fitted(rising);
        pools.clear();
        for (int i = 0; i <= best; i++) {
            pools.add(losses[i], weights[i]);
        }
        pools.fitted(fitted);
        for (int i = best + 1; i < losses.length; i++) {
            fitted[i] = rising[losses.length - 1 - i];
        }
        return fitted;
    }

    /// Where the fit is lowest; of several evaluations on its bottom the one with the lowest loss.
    public int bottom() {
        double[] fitted = fitted();
        int bottom = 0;
        for (int i = 1; i < fitted.length; i++) {
            if (fitted[i] < fitted[bottom] || fitted[i] == fitted[bottom] && losses[i] < losses[bottom]) {
                bottom = i;
            }
        }
        return bottom;
    }
}
