package dev.runlens.analyze.paired;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// The permutation test for paired differences: if neither subject were better, each difference might as well have the
/// other sign.
///
/// Exact (all 2ⁿ signs) up to 16 differences that are not zero, else 10 000 drawn ones, of which the observed counts as
/// one, so that the probability is never too small;
/// of more than 20 000 the sum is taken for normal. Source: Fisher, "The design of experiments" (1935), 21; Phipson and
/// Smyth, "Permutation p-values should never be zero", Statistical Applications in Genetics and Molecular Biology 9
/// (2010) 39.
public final class SignFlipTest {
    private static final int MOST_EXACT = 16;
    private static final int DRAWS = 10_000;

    /// The sum of more is normal to four digits, and drawing their signs would take minutes.
    private static final int MOST_DRAWN = 20_000;

    /// Sums that differ by less than this share are equal but for rounding.
    private static final double ROUNDING = 1e-12;

    private SignFlipTest() {}

    /// The two-sided probability of a mean difference at least as large.
    ///
    /// @param differences none NaN
    /// @param seed of the drawn signs: the same differences and seed give the same probability
    public static double probability(double[] differences, long seed) {
        return probability(differences, seed, 1);
    }

    /// Whether [#probability(double[],long)] is at most so much. Where it is not, which is seen early, this takes a fraction of
    /// the time.
    ///
    /// @param differences none NaN
    /// @param seed of the drawn signs
    public static boolean isAtMost(double most, double[] differences, long seed) {
        return probability(differences, seed, most) <= most;
    }

    /// @param most where the probability is more, anything that is more may be said of it
    private static double probability(double[] differences, long seed, double most) {
        double[] moving = Arrays.stream(differences).filter(difference -> difference != 0).toArray();
        if (moving.length == 0) {
            return 1;
        }
        double scale = Arrays.stream(moving).map(Math::abs).sum();
        double observed = Math.abs(Arrays.stream(moving).sum()) - ROUNDING * scale;
        if (moving.length > MOST_DRAWN) {
            double deviation = Math.sqrt(Arrays.stream(moving).map(value -> value * value).sum());
            return 2 * new NormalDistribution().cumulativeProbability(-observed / deviation);
        }
        return moving.length <= MOST_EXACT ? exact(moving, observed) : drawn(moving, observed, seed, most);
    }

    private static double exact(double[] moving, double observed) {
        int all = 1 << moving.length;
        int asLarge = 0;
        for (int signs = 0; signs < all; signs++) {
            double sum = 0;
            for (int i = 0; i < moving.length; i++) {
                sum += (signs >>> i & 1) == 0 ? moving[i] : -moving[i];
            }
            asLarge += Math.abs(sum) >= observed ? 1 : 0;
        }
        return (double) asLarge / all;
    }

    private static double drawn(double[] moving, double observed, long seed, double most) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] bits = Arrays.stream(moving).mapToLong(Double::doubleToRawLongBits).toArray();
        int asLarge = 1;
        for (int draw = 0; draw < DRAWS && asLarge / (DRAWS + 1.0) <= most; draw++) {
            asLarge += Math.abs(flipped(bits, random)) >= observed ? 1 : 0;
        }
        return asLarge / (DRAWS + 1.0);
    }

    /// The sum with drawn signs. No branch depends on luck: a processor would guess half of them wrong.
    private static double flipped(long[] bits, SplittableRandom random) {
        double sum = 0;
        long signs = 0;
        for (int i = 0; i < bits.length; i++) {
            if ((i & 63) == 0) {
                signs = random.nextLong();
            }
            sum += Double.longBitsToDouble(bits[i] ^ signs << 63);
            signs >>>= 1;
        }
        return sum;
    }
}
