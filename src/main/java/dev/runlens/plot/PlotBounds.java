package dev.runlens.plot;

/// The axes that hold every finite value of some curves.
///
/// @param x iterations
/// @param y losses, with some air above and below
/// @param anything whether there is a loss to draw
/// @param left how many of them it leaves out, and why
/// @param decimals the most decimals that a loss was reported with, judged by a sample of each curve
record PlotBounds(Scale x, Scale y, boolean anything, Left left, int decimals) {
    /// How many values the vertical axis leaves out.
    ///
    /// @param hidden at or below zero, by a logarithmic one
    /// @param outside far outside of the others, where these are asked to be clipped
    record Left(int hidden, int outside) {}

    /// A loss axis that would begin within this part of its length above zero begins at zero.
    private static final double NEAR_ZERO = 0.35;

    private static final double AIR = 0.03;
    private static final double WITHIN_AIR = 0.06;
    private static final int TICKS = 6;
    private static final int SAMPLE = 64;

    static PlotBounds of(DrawnCurves drawn, PlotOptions.Vertical vertical) {
        boolean log = vertical.log();
        Extent xs = new Extent();
        Extent ys = new Extent();
        int hidden = 0;
        int decimals = 0;
        for (Curve curve : drawn.lines()) {
            hidden += add(curve, xs, ys, log);
            decimals = Math.max(decimals, decimals(curve));
        }
        for (Curve curve : drawn.superseded()) {
            add(curve, xs, ys, log);
        }
        int outside = vertical.clipped() ? ys.clip(Fences.of(drawn.lines())) : 0;
        return new PlotBounds(
                xScale(xs), log ? logScale(ys) : linearScale(ys), ys.count > 0, new Left(hidden, outside), decimals);
    }

    /// The same with other axes.
    PlotBounds within(Scale otherX, Scale otherY) {
        return new PlotBounds(otherX, otherY, anything, left, decimals);
    }

    private static int add(Curve curve, Extent xs, Extent ys, boolean log) {
        int hidden = 0;
        Extremes extremes = curve.extremes();
        Extremes.Found found = new Extremes.Found();
        int i = 0;
        while (i < curve.size()) {
            double least = log ? Double.MIN_VALUE : -Double.MAX_VALUE;
            int stop = extremes.along(i, curve.size(), least, Double.MAX_VALUE, found.clear());
            if (stop > i) {
                ys.add(found.low());
                ys.add(found.high());
            } else if (curve.finite(i) && log && curve.y(i) <= 0) {
                hidden++;
            } else if (curve.finite(i)) {
                ys.add(curve.y(i));
            }
            i = Math.max(stop, i + 1);
        }
        if (!curve.isEmpty()) {
            xs.add(curve.x(0));
            xs.add(curve.x(curve.size() - 1));
        }
        return hidden;
    }

    private static int decimals(Curve curve) {
        int most = 0;
        int stride = Math.max(1, curve.size() / SAMPLE);
        for (int i = 0; i < curve.size(); i += stride) {
            most = Math.max(most, Resolution.decimalsOf(curve.y(i)));
        }
        return most;
    }

    /// The vertical axis of what lies between two places, with some air; itself where nothing does.
    static Scale yWithin(DrawnCurves drawn, Scale x, Scale y) {
        Extent ys = new Extent();
        drawn.lines().forEach(curve -> addWithin(curve, x, y, ys));
        drawn.superseded().forEach(curve -> addWithin(curve, x, y, ys));
        if (ys.count == 0 || ys.low == ys.high) {
            return y;
        }
        double from = y.fraction(ys.low);
        double to = y.fraction(ys.high);
        double air = WITHIN_AIR * (to - from);
        return y.slice(from - air, to + air).within(y);
    }

    /// Adds the values between two places that lie between the ends of an axis.
    private static void addWithin(Curve curve, Scale x, Scale y, Extent ys) {
        Extremes extremes = curve.extremes();
        Extremes.Found found = new Extremes.Found();
        int end = curve.floor(x.high()) + 1;
        int i = curve.floor(Math.nextDown(x.low())) + 1;
        while (i < end) {
            int stop = extremes.along(i, end, y.low(), y.high(), found.clear());
            if (stop > i) {
                ys.add(found.low());
                ys.add(found.high());
            } else if (curve.y(i) >= y.low() && curve.y(i) <= y.high()) {
                ys.add(curve.y(i));
            }
            i = Math.max(stop, i + 1);
        }
    }

    private static Scale xScale(Extent xs) {
        if (xs.count == 0) {
            return Scale.linear(0, 1);
        }
        if (xs.low == xs.high) {
            return Scale.linear(xs.low - 1, xs.high + 1);
        }
        boolean fromStart = xs.low >= 0 && xs.low < NEAR_ZERO * (xs.high - xs.low);
        return Scale.linear(fromStart ? 0 : xs.low, xs.high);
    }

    private static Scale linearScale(Extent ys) {
        if (ys.count == 0) {
            return Scale.linear(0, 1);
        }
        double span = ys.high - ys.low;
        if (span <= Math.abs(ys.high) * 1e-9) {
            double air = ys.high == 0 ? 1 : Math.abs(ys.high) * 0.1;
            return Scale.linear(ys.low - air, ys.high + air);
        }
        double low = ys.low - AIR * span;
        if (ys.low >= 0 && ys.low < NEAR_ZERO * span) {
            low = 0;
        }
        double high = ys.high + AIR * span;
        double half = Ticks.spacing((high - low) / TICKS, 0) / 2;
        return Scale.linear(half * Math.floor(low / half), half * Math.ceil(high / half));
    }

    private static Scale logScale(Extent ys) {
        if (ys.count == 0) {
            return Scale.log(0.1, 10);
        }
        double ratio = Math.max(1.06, Math.pow(ys.high / ys.low, AIR));
        double low = Math.max(Double.MIN_NORMAL, ys.low / ratio);
        return Scale.log(low, Math.min(10 * Scale.LIMIT, ys.high * ratio));
    }

    /// The lowest and the highest of some values.
    private static final class Extent {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private int count;

        /// Brings the ends to within fences; how many values of the curves lie outside of them.
        private int clip(Fences fences) {
            low = Math.max(low, fences.low());
            high = Math.min(high, fences.high());
            return fences.outside();
        }

        private void add(double value) {
            double limited = Math.clamp(value, -Scale.LIMIT, Scale.LIMIT);
            low = Math.min(low, limited);
            high = Math.max(high, limited);
            count++;
        }
    }
}
