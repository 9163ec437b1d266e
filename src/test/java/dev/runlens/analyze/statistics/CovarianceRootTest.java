package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RectangularCholeskyDecomposition;
import org.hipparchus.random.Well1024a;
import org.junit.jupiter.api.Test;

class CovarianceRootTest {
    private static final double SMALL = 1e-12;

    @Test
    void hasTheDigitsThatHipparchusHas() {
        Well1024a random = new Well1024a(7);
        for (int size = 1; size < 12; size++) {
            for (int rank = 1; rank <= size; rank++) {
                double[][] covariance = covariance(size, rank, random);
                double[][] expected = new RectangularCholeskyDecomposition(MatrixUtils.createRealMatrix(covariance),
                        SMALL)
                                .getRootMatrix().getData();

                double[][] root = CovarianceRoot.of(covariance, SMALL);

                int columns = Arrays.stream(root).mapToInt(row -> row.length).max().orElse(0);
                assertThat(columns).isEqualTo(rank);
                for (int i = 0; i < size; i++) {
                    assertThat(Arrays.copyOf(root[i], columns)).containsExactly(expected[i]);
                }
            }
        }
    }

    @Test
    void leavesTheMatrixAsItIs() {
        double[][] covariance = {{4, 2}, {2, 3}};

        assertThat(CovarianceRoot.of(covariance, SMALL)).isDeepEqualTo(new double[][] {{2}, {1, Math.sqrt(2)}});
        assertThat(covariance).isDeepEqualTo(new double[][] {{4, 2}, {2, 3}});
    }

    @Test
    void refusesWhatIsNoCovariance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CovarianceRoot.of(new double[][] {{0, 0}, {0, 0}}, SMALL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CovarianceRoot.of(new double[][] {{1, 0}, {0, -1}}, SMALL));
    }

    /// Of that many independent parts.
    private static double[][] covariance(int size, int rank, Well1024a random) {
        double[][] parts = new double[size][rank];
        for (double[] row : parts) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        RealMatrix root = MatrixUtils.createRealMatrix(parts);
        return root.multiplyTransposed(root).getData();
    }
}
