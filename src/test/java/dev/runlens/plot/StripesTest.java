package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.raster.Layer;
import dev.runlens.plot.raster.Raster;
import dev.runlens.work.Hands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures that are painted in stripes, by however many hands.
class StripesTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void aPictureDoesNotDependOnWhereItsStripesEnd(int together) {
        List<Layer> layers = new ArrayList<>(layers(PlotRuns.comparison(PlotRuns.many(24))));
        layers.addAll(layers(PlotRuns.comparison(PlotRuns.dense("one", 200_000, 1), PlotRuns.dense("two", 900, 2))));
        int[] alone = painted(layers, Hands.ALONE);

        try (Hands hands = Hands.together("stripes", together)) {
            assertThat(painted(layers, hands)).isEqualTo(alone);
        }
        assertThat(Arrays.stream(alone)).as("something is painted").anyMatch(pixel -> pixel != 0);
    }

    private static List<Layer> layers(Comparison comparison) {
        LossPlot plot = LossPlot.of(comparison, PlotOptions.DEFAULT);
        Viewport view = new Viewport(plot.x(), plot.y(), WIDTH, HEIGHT);
        List<Layer> layers = new ArrayList<>();
        for (PlacedLines run : PlacedLines.of(plot, PlotLook.of(plot), view, WIDTH)) {
            int rgb = Palette.LIGHT.style(run.run().look()).rgb();
            run.bands().forEach(band -> layers.add(new Layer.Surface(band, rgb)));
            run.strokes().values().forEach(
                    strokes -> strokes.forEach(stroke -> layers.add(new Layer.Lines(stroke, rgb, 1))));
        }
        return layers;
    }

    private static int[] painted(List<Layer> layers, Hands hands) {
        Raster raster = new Raster(WIDTH, HEIGHT, hands);
        int[] rows = new int[WIDTH * HEIGHT];
        raster.paint(layers, 1);
        raster.copyTo(rows);
        return rows;
    }
}
