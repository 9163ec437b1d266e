package dev.runlens.read.series;

/// Numbers that a tool kept in single precision.
public final class ShortestDecimal {
    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private ShortestDecimal() {}

    /// The shortest decimal number that is this one in single precision: 1.2892999649047852 was 1.2893.
    ///
    /// Nine digits always tell a single from its neighbours; one of six or fewer is found as the nearest of six.
    public static double of(float single) {
        double exact = single;
        double size = Math.abs(exact);
        if (!(size >= 1e-12 && size < 1e6)) {
            return Double.isFinite(exact) ? Double.parseDouble(Float.toString(single)) : exact;
        }
        int whole = wholeDigits(size);
        for (int digits = Math.max(6, whole); digits <= 9; digits++) {
            int scale = digits - whole;
            double candidate = Math.rint(exact * POWERS[scale]) / POWERS[scale];
            if ((float) candidate == single) {
                return candidate;
            }
        }
        return Double.parseDouble(Float.toString(single));
    }

    /// How many digits stand before the point; negative for the zeros after it.
    private static int wholeDigits(double size) {
        int digits = 0;
        if (size >= 1) {
            while (digits < POWERS.length && size >= POWERS[digits]) {
                digits++;
            }
            return digits;
        }
        double scaled = size;
        while (scaled < 0.1) {
            scaled *= 10;
            digits--;
        }
        return digits;
    }
}
