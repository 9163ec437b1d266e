package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final Viewport VIEW = new Viewport(Scale.linear(0, 1000), Scale.linear(0, 10), 100, 100);

    @Test
    void aSparseLineIsNoSurface() {
        PixelLines lines = Decimation.of(curve(60, i -> i % 2), VIEW, 100);
        assertThat(Envelope.suits(lines, 0, 1)).isFalse();
    }

    @Test
    void aDenseLineIsTheSurfaceItCovers() {
        PixelLines lines = Decimation.of(curve(1000, i -> i % 2 == 0 ? 4 : 6), VIEW, 100);
        assertThat(Envelope.suits(lines, 0, 1)).isTrue();
        double[] outline = Envelope.of(lines, 0, 1, 2).outline();
        assertThat(outline).hasSize(8 * 100);
        assertThat(ys(outline)).containsOnly(39.0, 61.0);
        assertThat(Envelope.middle(lines, 0, 1)).startsWith(0.5, 50, 1.5, 50);
    }

    @Test
    void aSpikeKeepsItsHeight() {
        PixelLines lines = Decimation.of(curve(1000, i -> i == 501 ? 9 : 4 + i % 3), VIEW, 100);
        double[] outline = Envelope.of(lines, 0, 1, 0).outline();
        assertThat(Collections.min(ys(outline))).isCloseTo(10, offset(1e-9));
    }

    private static List<Double> ys(double[] outline) {
        return IntStream.range(0, outline.length / 2)
                .mapToObj(i -> outline[2 * i + 1])
                .toList();
    }

    private static Curve curve(int points, IntToDoubleFunction value) {
        double[] xs = new double[points];
        double[] ys = new double[points];
        Arrays.setAll(xs, i -> i * 1000.0 / points);
        Arrays.setAll(ys, value);
        return Curve.adopting(xs, ys);
    }
}
