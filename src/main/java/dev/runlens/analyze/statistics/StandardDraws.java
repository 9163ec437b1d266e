package dev.runlens.analyze.statistics;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;

/// Standard normal draws with the width that Student's t gives each, made once for all runs that need the same: drawing
/// them takes longer than all that is done with them. Seeded: the same draws whoever asks. Any thread may ask.
public final class StandardDraws {
    private static final long SEED = 1;

    /// Those of a run with 200 evaluations are half a megabyte.
    private static final int KEPT = 16;

    private record Key(int count, int length, double freedom) {}

    private final Recent<Key, Set> known = new Recent<>(KEPT, key -> 1);

    /// Some draws. Nobody may change them.
    ///
    /// @param normals for each place in a draw one standard normal for each draw: what is worked out of many draws goes
    ///     through all of them at once
    /// @param wider for each draw √(freedom ÷ χ² of that many degrees)
    @SuppressWarnings("ArrayRecordComponent")
    record Set(double[][] normals, double[] wider) {
        static Set of(int count, int length, double freedom, RandomGenerator random) {
            double[][] normals = new double[length][count];
            double[] wider = new double[count];
            for (int draw = 0; draw < count; draw++) {
                for (int i = 0; i < length; i++) {
                    normals[i][draw] = random.nextGaussian();
                }
                wider[draw] = Math.sqrt(freedom / chiSquare(freedom, random));
            }
            return new Set(normals, wider);
        }

        private static double chiSquare(double freedom, RandomGenerator random) {
            double sum = 0;
            for (int i = 0; i < freedom; i++) {
                double normal = random.nextGaussian();
                sum += normal * normal;
            }
            return sum;
        }
    }

    /// Draws of a seed of their own.
    ///
    /// @param count how many
    /// @param length how many normals each has
    /// @param freedom degrees of freedom
    Set of(int count, int length, double freedom) {
        return known.of(
                new Key(count, length, freedom),
                missing -> Set.of(count, length, freedom, new Well1024a(SEED)));
    }
}
