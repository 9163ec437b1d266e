package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.Smoothing;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The same picture is drawn with its lines as nodes and as pixels, and the two are compared.
class RasterLinesTest {
    private static final Path GALLERY = Path.of("target", "chart-gallery");
    private static final int HARDLY_SEEN = 48;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 460;

    static Stream<Arguments> pictures() {
        Series train = PlotRuns.points(10, 3, 20, 2.5, 30, Double.NaN, 40, 2.2, 50, Double.NaN, 60, 2.4, 70, 2.2);
        Run broken = PlotRuns.run("broken", train, PlotRuns.points(20, 2.8, 40, 2.9, 60, 3.1));
        Comparison dense = PlotRuns.comparison(PlotRuns.dense("one", 200_000, 1), PlotRuns.dense("two", 2_000, 2));
        Consumer<LossChart> asItIs = chart -> {};
        return Stream.of(
                Arguments.of("samples", PlotRuns.samples(), 1, asItIs),
                Arguments.of("samples-2x", PlotRuns.samples(), 2, asItIs),
                Arguments.of("dark", PlotRuns.samples(), 1, (Consumer<LossChart>) chart -> chart.darkProperty().set(
                        true)),
                Arguments.of("dashes", PlotRuns.comparison(PlotRuns.many(24)), 1, asItIs),
                Arguments.of("dashes-2x", PlotRuns.comparison(PlotRuns.many(24)), 2, asItIs),
                Arguments.of("broken", PlotRuns.comparison(broken), 1, asItIs),
                Arguments.of("dense", dense, 1, asItIs),
                Arguments.of("dense-2x", dense, 2, asItIs),
                Arguments.of("smoothed", dense, 1, (Consumer<LossChart>) chart -> chart.smoothingProperty().set(
                        new Smoothing(0.9, false))),
                Arguments.of("faded", PlotRuns.samples(), 1, (Consumer<LossChart>) chart -> chart.highlight(
                        "tiny-llama_run4")),
                Arguments.of("behind", PlotRuns.comparison(PlotRuns.many(40)), 1,
                        (Consumer<LossChart>) chart -> chart.setFrontRuns(Set.of(
                                "llama-lora_r4_lr1e-5"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void pixelsLookAsNodesDo(String name, Comparison comparison, int scale, Consumer<LossChart> asked)
            throws IOException {
        BufferedImage nodes = picture(comparison, scale, asked, Integer.MAX_VALUE);
        BufferedImage pixels = picture(comparison, scale, asked, 0);
        keep("nodes-" + name, nodes);
        keep("pixels-" + name, pixels);
        int unlike = 0;
        long differences = 0;
        for (int y = 0; y < nodes.getHeight(); y++) {
            for (int x = 0; x < nodes.getWidth(); x++) {
                int difference = difference(nodes.getRGB(x, y), pixels.getRGB(x, y));
                unlike += difference > HARDLY_SEEN ? 1 : 0;
                differences += difference;
            }
        }
        double all = (double) nodes.getWidth() * nodes.getHeight();
        assertThat(unlike / all).as("pixels that look different").isLessThan(0.0006);
        assertThat(differences / all).as("mean difference of all").isLessThan(0.8);
    }

    @Test
    void onlyPicturesWithVeryManyVerticesArePixels() {
        assertThat(isRaster(PlotRuns.samples())).isFalse();
        assertThat(isRaster(PlotRuns.comparison(PlotRuns.many(12)))).isFalse();
        assertThat(
                isRaster(PlotRuns.comparison(PlotRuns.dense("dense", 100_000, 1), PlotRuns.dense("two", 100_000, 2))))
                        .isTrue();
    }

    private static boolean isRaster(Comparison comparison) {
        return FxToolkit.call(() -> {
            LossChart chart = new LossChart();
            chart.getStyleClass().add(LossChart.STANDALONE);
            chart.setComparison(comparison);
            new Scene(chart, WIDTH, HEIGHT);
            chart.applyCss();
            chart.layout();
            return chart.plot().chart().isRaster();
        });
    }

    private static void keep(String name, BufferedImage picture) throws IOException {
        Files.createDirectories(GALLERY);
        ImageIO.write(picture, "png", GALLERY.resolve(name + ".png").toFile());
    }

    /// The largest of the differences of the three colours.
    private static int difference(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }

    private static BufferedImage picture(
            Comparison comparison, int scale, Consumer<LossChart> asked, int mostNodes) {
        return FxToolkit.call(() -> {
            LossChart chart = new LossChart();
            chart.getStyleClass().add(LossChart.STANDALONE);
            chart.state().pixelScale().set(scale);
            chart.state().mostNodes().set(mostNodes);
            chart.setComparison(comparison);
            asked.accept(chart);
            new Scene(chart, WIDTH, HEIGHT, Color.TRANSPARENT);
            chart.applyCss();
            chart.layout();
            assertThat(chart.plot().chart().isRaster()).isEqualTo(mostNodes == 0);
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setViewport(new Rectangle2D(0, 0, WIDTH * scale, HEIGHT * scale));
            return SwingFXUtils.fromFXImage(chart.snapshot(parameters, null), null);
        });
    }
}
