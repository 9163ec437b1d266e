package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static final int WIDTH = 200;

    @Test
    void aLineWithFewPointsIsKeptAsItIs() {
        Curve curve = Curve.adopting(new double[] {0, 50, 100}, new double[] {1, 3, 2});
        PixelLines lines = Decimation.of(curve, view(0, 100, 0, 4), WIDTH);
        assertThat(lines.lineCount()).isEqualTo(1);
        assertThat(xs(lines)).containsExactly(0, 100, 200);
        assertThat(ys(lines)).containsExactly(75, 25, 50);
    }

    @Test
    void everyColumnKeepsItsFirstLowestHighestAndLast() {
        double[] xs = new double[1000];
        double[] ys = new double[1000];
        for (int i = 0; i < 1000; i++) {
            xs[i] = i / 1000.0;
            ys[i] = 50 + i % 7;
        }
        ys[500] = 3;
        ys[700] = 99;
        PixelLines lines = Decimation.of(Curve.adopting(xs, ys), view(0, WIDTH, 0, 100), WIDTH);
        assertThat(ys(lines)).usingComparatorWithPrecision(1e-9).containsExactly(100 - 50, 100 - 3, 100 - 99, 100 - 55);
    }

    @Test
    void aLineBreaksAtValuesThatAreNotFinite() {
        double[] ys = {1, 2, Double.NaN, 3, 4, Double.POSITIVE_INFINITY, Double.NaN, 1, Double.NEGATIVE_INFINITY, 2};
        PixelLines lines = Decimation.of(counted(ys), view(0, 9, 0, 5), WIDTH);
        assertThat(lines.lineCount()).isEqualTo(4);
        assertThat(lines.vertexCount()).isEqualTo(6);
        assertThat(lines.to(2) - lines.from(2))
                .as("a lone point between two gaps")
                .isEqualTo(1);
    }

    @Test
    void nothingFiniteGivesNothing() {
        double[] ys = {Double.NaN, Double.NaN, Double.POSITIVE_INFINITY};
        assertThat(Decimation.of(counted(ys), view(0, 2, 0, 1), WIDTH).lineCount())
                .isZero();
        assertThat(Decimation.of(Curve.empty(), view(0, 2, 0, 1), WIDTH).lineCount())
                .isZero();
    }

    @Test
    void onALogarithmicScaleZeroAndBelowBreakTheLine() {
        double[] ys = {10, 1, 0, 1, -5, 10};
        Viewport view = new Viewport(Scale.linear(0, 5), Scale.log(0.1, 100), WIDTH, 100);
        PixelLines lines = Decimation.of(counted(ys), view, WIDTH);
        assertThat(lines.lineCount()).isEqualTo(3);
        assertThat(lines.vertexCount()).isEqualTo(4);
    }

    @Test
    void noSpikeIsLostWhateverTheNumbers() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            double[] ys = new double[1 + random.nextInt(3000)];
            double gaps = random.nextInt(3) * 0.2;
            for (int i = 0; i < ys.length; i++) {
                ys[i] = random.nextDouble() < gaps ? Double.NaN : Math.pow(random.nextGaussian(), 5);
            }
            double low = random.nextDouble() * ys.length / 2;
            Viewport view = view(low, low + 1 + random.nextDouble() * ys.length, -20, 20);
            assertColumnsKeepTheirExtremes(counted(ys), view);
        }
    }

    @Test
    void noSpikeIsLostAmongVeryManyPoints() {
        Random random = new Random(43);
        for (int round = 0; round < 40; round++) {
            double[] ys = new double[100_000 + random.nextInt(1000)];
            double gaps = random.nextInt(3) * 0.0005;
            for (int i = 0; i < ys.length; i++) {
                ys[i] = random.nextDouble() < gaps ? Double.NaN : Math.pow(random.nextGaussian(), 5);
            }
            double low = random.nextDouble() * ys.length / 2;
            assertColumnsKeepTheirExtremes(counted(ys), view(low, low + 20_000, -20, 20));
            assertColumnsKeepTheirExtremes(counted(ys), view(-1, ys.length + 1, -20, 20));
        }
    }

    @Test
    void theOrderOfLowestAndHighestIsThatOfTheirPlaces() {
        double[] ys = new double[2000];
        Arrays.fill(ys, 5);
        ys[700] = 9;
        ys[300] = 1;
        ys[1200] = 1;
        ys[1900] = 9;
        Viewport view = new Viewport(Scale.linear(0, 2000), Scale.linear(0, 10), 2, 100);
        PixelLines lines = Decimation.of(counted(ys), view, 2);
        assertThat(ys(lines)).usingComparatorWithPrecision(1e-9).containsExactly(50, 90, 10, 50, 50, 90, 10, 50);
    }

    private static void assertColumnsKeepTheirExtremes(Curve curve, Viewport view) {
        PixelLines lines = Decimation.of(curve, view, WIDTH);
        assertThat(lines.vertexCount()).isLessThanOrEqualTo(8 * (WIDTH + 2));
        double[][] kept = emptyColumns();
        for (int i = 0; i < lines.vertexCount(); i++) {
            note(kept, lines.x(i), lines.y(i));
        }
        double[][] all = emptyColumns();
        for (int i = 0; i < curve.size(); i++) {
            if (curve.finite(i)) {
                note(all, view.px(curve.x(i)), view.py(curve.y(i)));
            }
        }
        assertThat(kept).isDeepEqualTo(all);
    }

    @Test
    void gapsInsideOnePixelNeverGiveMoreVerticesThanTheScreenCanShow() {
        double[] ys = new double[1_000_000];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = i % 2 == 0 ? Double.NaN : i % 10;
        }
        PixelLines lines = Decimation.of(counted(ys), view(0, ys.length - 1, 0, 10), WIDTH);
        assertThat(lines.vertexCount()).isLessThanOrEqualTo(8 * (WIDTH + 1));
    }

    @Test
    void aNeighbourFarOutsideTheViewLeavesTheLineItsDirection() {
        Curve curve = Curve.adopting(new double[] {0, 1_000_000}, new double[] {0, 1_000_000});
        PixelLines lines = Decimation.of(curve, view(500_000, 500_200, 500_000, 500_100), WIDTH);
        assertThat(xs(lines)).containsExactly(-16, 216);
        assertThat(ys(lines)[0]).isCloseTo(116, offset(0.01));
        assertThat(ys(lines)[1]).isCloseTo(-116, offset(0.01));
    }

    @Test
    void hugeValuesStayWithinWhatAPainterCanCount() {
        PixelLines lines = Decimation.of(counted(new double[] {1, 1e300, -1e300}), view(0, 2, 0, 2), WIDTH);
        assertThat(Arrays.stream(ys(lines))).allMatch(y -> Math.abs(y) <= 1e6);
    }

    private static Curve counted(double[] ys) {
        double[] xs = new double[ys.length];
        Arrays.setAll(xs, i -> i);
        return Curve.adopting(xs, ys);
    }

    private static Viewport view(double left, double right, double low, double high) {
        return new Viewport(Scale.linear(left, right), Scale.linear(low, high), WIDTH, 100);
    }

    private static double[][] emptyColumns() {
        double[][] columns = new double[WIDTH + 1][2];
        for (double[] column : columns) {
            column[0] = Double.POSITIVE_INFINITY;
            column[1] = Double.NEGATIVE_INFINITY;
        }
        return columns;
    }

    private static void note(double[][] columns, double x, double y) {
        if (x >= 0 && x <= WIDTH) {
            double[] column = columns[(int) x];
            column[0] = Math.min(column[0], y);
            column[1] = Math.max(column[1], y);
        }
    }

    private static double[] xs(PixelLines lines) {
        double[] xs = new double[lines.vertexCount()];
        Arrays.setAll(xs, lines::x);
        return xs;
    }

    private static double[] ys(PixelLines lines) {
        double[] ys = new double[lines.vertexCount()];
        Arrays.setAll(ys, lines::y);
        return ys;
    }
}
