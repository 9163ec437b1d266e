package dev.runlens.plot;

/// How lines are smoothed: an exponential moving average without the pull of its first value, as trackers draw it.
///
/// s ← w·s + (1 − w)·y from s = 0, drawn as s ÷ (1 − wⁿ) after n values. What is not finite breaks the line where it
/// stands and counts for nothing.
///
/// Source: the bias correction of Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015), section 3.
///
/// @param weight how much of what was before is kept, 0 for no smoothing, below 1
/// @param validation whether validation lines are smoothed too; train lines are in any case
public record Smoothing(double weight, boolean validation) {
    /// Lines as they were reported.
    public static final Smoothing NONE = new Smoothing(0, false);

    /// @throws IllegalArgumentException when the weight is not from 0 to below 1
    public Smoothing {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("no weight of smoothing: " + weight);
        }
    }

    /// Whether anything is smoothed.
    public boolean isOn() {
        return weight > 0;
    }

    /// A train line as it is drawn.
    public Curve train(Curve raw) {
        return isOn() ? smooth(raw) : raw;
    }

    /// A validation line as it is drawn.
    public Curve validation(Curve raw) {
        return isOn() && validation ? smooth(raw) : raw;
    }

    private Curve smooth(Curve raw) {
        double[] xs = new double[raw.size()];
        double[] ys = new double[raw.size()];
        double average = 0;
        double left = 1;
        for (int i = 0; i < xs.length; i++) {
            xs[i] = raw.x(i);
            ys[i] = raw.y(i);
            if (raw.finite(i)) {
                average = weight * average + (1 - weight) * raw.y(i);
                left *= weight;
                ys[i] = average / (1 - left);
            }
        }
        return Curve.adopting(xs, ys);
    }
}
