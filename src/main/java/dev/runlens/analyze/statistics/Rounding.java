package dev.runlens.analyze.statistics;

import dev.runlens.text.Digits;

/// What the decimals of a log add to the noise.
public final class Rounding {
    /// From so many decimals on the rounding is that of the number format, not of a log.
    private static final int FULL = 7;

    /// Fewer values than this may share a short form by chance.
    private static final int LEAST = 2;

    private Rounding() {}

    /// The decimals that a log prints: the most that any of its values needs; [#FULL] or more are those of full
    /// floats. Values are taken in the shortest form that reads back as the same double.
    public static int decimals(double[] losses) {
        int most = 0;
        for (double loss : losses) {
            most = Math.max(most, Digits.decimals(loss));
        }
        return most;
    }

    /// One unit of the last decimal that a log prints, [#decimals]: 0.001 for three.
    public static double unit(double[] losses) {
        return Double.parseDouble("1e-" + decimals(losses));
    }

    /// Standard deviation of the error that rounding to the log's decimals makes: half a unit of the last decimal ÷
    /// √3, as for a uniform error; 0.0005 ÷ √3 for three decimals. 0 for full floats, and for fewer than two values,
    /// which do not tell.
    public static double sigma(double[] losses) {
        int decimals = decimals(losses);
        if (losses.length < LEAST || decimals >= FULL) {
            return 0;
        }
        return Double.parseDouble("5e-" + (decimals + 1)) / Math.sqrt(3);
    }
}
