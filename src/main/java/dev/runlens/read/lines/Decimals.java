package dev.runlens.read.lines;

import java.math.BigInteger;

/// Makes the double that lies next to a decimal number, as [Double#parseDouble] does, by one multiplication.
///
/// Source: Lemire, "Number parsing at a gigabyte per second" (Software: Practice and Experience 51, 2021): the digits as a
/// 64-bit number times the first 128 bits of the power of five. Where these do not decide, or the result would not be a normal
/// number, nothing is said.
public final class Decimals {
    /// So many digits always fit into a long without its sign.
    public static final int MOST_DIGITS = 18;

    private static final int LEAST_POWER = -64;
    private static final int MOST_POWER = 64;
    private static final int LEAST_SHORT = -27;
    private static final int FRACTION = 52;
    private static final long HIDDEN = 1L << FRACTION;
    private static final long UNDECIDED = 0x1FF;
    private static final int INFINITE = 2047;
    private static final long[] HIGH = new long[MOST_POWER - LEAST_POWER + 1];
    private static final long[] LOW = new long[HIGH.length];

    static {
        for (int power = LEAST_POWER; power <= MOST_POWER; power++) {
            BigInteger bits = bits(power);
            HIGH[power - LEAST_POWER] = bits.shiftRight(Long.SIZE).longValue();
            LOW[power - LEAST_POWER] = bits.longValue();
        }
    }

    private Decimals() {}

    /// The first 128 bits of 5^power, of a reciprocal that fits a long rounded up: then what is exact comes out exact.
    private static BigInteger bits(int power) {
        BigInteger five = BigInteger.valueOf(5).pow(Math.abs(power));
        if (power >= 0) {
            int surplus = five.bitLength() - 2 * Long.SIZE;
            return surplus > 0 ? five.shiftRight(surplus) : five.shiftLeft(-surplus);
        }
        int places = five.subtract(BigInteger.ONE).bitLength();
        int scale = power >= LEAST_SHORT ? places + 2 * Long.SIZE - 1 : 2 * places + 2 * Long.SIZE;
        BigInteger reciprocal = BigInteger.ONE.shiftLeft(scale).divide(five).add(BigInteger.ONE);
        return reciprocal.shiftRight(reciprocal.bitLength() - 2 * Long.SIZE);
    }

    /// digits × 10^power.
    ///
    /// @param digits not negative
    /// @return NaN where this cannot tell
    public static double of(long digits, int power) {
        if (digits == 0) {
            return 0;
        }
        if (power < LEAST_POWER || power > MOST_POWER) {
            return Double.NaN;
        }
        int zeros = Long.numberOfLeadingZeros(digits);
        long whole = digits << zeros;
        long high = Math.unsignedMultiplyHigh(whole, HIGH[power - LEAST_POWER]);
        long low = whole * HIGH[power - LEAST_POWER];
        if ((high & UNDECIDED) == UNDECIDED) {
            long more = Math.unsignedMultiplyHigh(whole, LOW[power - LEAST_POWER]);
            low += more;
            if (Long.compareUnsigned(more, low) > 0) {
                high++;
            }
            if (low == -1) {
                return Double.NaN;
            }
        }
        int top = (int) (high >>> 63);
        return rounded(high, low, power, top, (217706 * power >> 16) + 63 + top - zeros + 1023);
    }

    private static double rounded(long high, long low, int power, int top, int exponent) {
        int shift = top + Long.SIZE - FRACTION - 3;
        long mantissa = high >>> shift;
        // Right in the middle between two numbers the even one counts.
        if ((low == 0 || low == 1) && power >= -4 && power <= 23 && (mantissa & 3) == 1 && mantissa << shift == high) {
            mantissa &= ~1L;
        }
        mantissa = mantissa + (mantissa & 1) >>> 1;
        int scale = exponent;
        if (mantissa >= 2 * HIDDEN) {
            mantissa = HIDDEN;
            scale++;
        }
        return scale <= 0 || scale >= INFINITE ? Double.NaN
                : Double.longBitsToDouble(mantissa & ~HIDDEN | (long) scale << FRACTION);
    }
}
