package dev.runlens.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Rounds the exact value of a double to a decimal and gives the double that is nearest to that: what [BigDecimal] says, which
/// is asked only for numbers of unusual size. It computes thousands of digits of powers of five when it is first used.
final class DecimalRounding {
    /// Powers of ten that a double holds.
    private static final double[] POWERS = powers();

    /// The most digits that a whole number of a double has, whatever they are.
    private static final int MOST_DIGITS = 15;

    private DecimalRounding() {}

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /// A finite number with so many significant digits.
    ///
    /// @param ties where halves of the last digit go: [RoundingMode#HALF_UP] or [RoundingMode#HALF_EVEN]
    static double toDigits(double value, int digits, RoundingMode ties) {
        double size = Math.abs(value);
        double power = digits - 1 - Math.floor(Math.log10(size));
        // The logarithm may be one off at a power of ten, hence not the last of those that are known.
        if (digits > MOST_DIGITS || !(power > 0 && power < POWERS.length - 1)) {
            return value == 0 ? 0 : new BigDecimal(value).round(new MathContext(digits, ties)).doubleValue();
        }
        int decimals = (int) power;
        if (isBelow(size, decimals, POWERS[digits - 1])) {
            decimals++;
        } else if (!isBelow(size, decimals, POWERS[digits])) {
            decimals--;
        }
        return Math.copySign(nearest(size, decimals, ties), value);
    }

    /// A number below 10¹² with so many decimals, halves of the last away from zero.
    ///
    /// @param decimals up to 3
    static double toDecimals(double value, int decimals) {
        return Math.copySign(nearest(Math.abs(value), decimals, RoundingMode.HALF_UP), value);
    }

    private static boolean isBelow(double size, int decimals, double limit) {
        double scaled = size * POWERS[decimals];
        return scaled < limit || scaled == limit && error(size, decimals, scaled) < 0;
    }

    /// What a product is off by, which a double holds.
    private static double error(double size, int decimals, double scaled) {
        return Math.fma(size, POWERS[decimals], -scaled);
    }

    /// Whole numbers below 2⁵³ and powers of ten up to the 22nd are exact, so that their quotient is the nearest double.
    private static double nearest(double size, int decimals, RoundingMode ties) {
        double scaled = size * POWERS[decimals];
        double whole = Math.floor(scaled);
        double half = scaled - whole - 0.5;
        // The product is off by less than what lies between it and the next, so that this tells at the half alone.
        double over = half != 0 ? half : error(size, decimals, scaled);
        boolean up = over > 0 || over == 0 && (ties == RoundingMode.HALF_UP || whole % 2 != 0);
        return (up ? whole + 1 : whole) / POWERS[decimals];
    }
}
