package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotRuns;
import dev.runlens.run.Series;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChartImageTest {
    /// Where a developer can look at what the tests drew.
    private static final Path GALLERY = Path.of("target", "chart-gallery");

    private static final ChartImage.Options LIGHT = new ChartImage.Options(1000, 520, 1, false);
    private static final ChartImage.Options DARK = new ChartImage.Options(1000, 520, 1, true);

    static Stream<Arguments> pictures() {
        Comparison samples = PlotRuns.samples();
        Comparison diverged = PlotRuns.comparison(PlotRuns.stored("diverged"), PlotRuns.stored("tiny-llama_run4"));
        PlotOptions log = PlotOptions.DEFAULT.withLogScale(true);
        return Stream.of(
                Arguments.of("one-run", PlotRuns.comparison(PlotRuns.stored("tiny-llama_run3")), LIGHT, log),
                Arguments.of("samples", samples, LIGHT, PlotOptions.DEFAULT),
                Arguments.of("samples-dark", samples, DARK, PlotOptions.DEFAULT),
                Arguments.of("samples-2x", samples, new ChartImage.Options(800, 420, 2, false), PlotOptions.DEFAULT),
                Arguments.of("twelve", PlotRuns.comparison(PlotRuns.many(12)), LIGHT, PlotOptions.DEFAULT),
                Arguments.of("twelve-dark", PlotRuns.comparison(PlotRuns.many(12)), DARK, PlotOptions.DEFAULT),
                Arguments.of("hundreds", PlotRuns.comparison(PlotRuns.many(300)), LIGHT, PlotOptions.DEFAULT),
                Arguments.of("diverged", diverged, LIGHT, PlotOptions.DEFAULT),
                Arguments.of("log", samples, LIGHT, log),
                Arguments.of("tiny", samples, new ChartImage.Options(400, 260, 1, false), PlotOptions.DEFAULT),
                Arguments.of("resumed", PlotRuns.comparison(resumed()), LIGHT, PlotOptions.DEFAULT),
                Arguments.of("dense", dense(), LIGHT, PlotOptions.DEFAULT),
                Arguments.of("early-end", earlyEnd(), LIGHT, PlotOptions.DEFAULT),
                Arguments.of("one-point", onePoint(), LIGHT, PlotOptions.DEFAULT));
    }

    private static Comparison onePoint() {
        return PlotRuns.comparison(
                PlotRuns.run("two-losses", PlotRuns.points(1000, 1.234), PlotRuns.points(1000, 1.456)));
    }

    private static Comparison earlyEnd() {
        Series train = PlotRuns.series(10, 300, 10, s -> 3.7 + 1.6 * Math.exp(-s / 60.0));
        Series val = PlotRuns.series(1, 301, 50, s -> 3.7 + 1.7 * Math.exp(-s / 70.0));
        Series overTrain = PlotRuns.series(10, 400, 10, s -> 0.45 + 4.8 * Math.exp(-s / 60.0));
        Series overVal = PlotRuns.series(1, 401, 40, s -> 5.2 + 1.2 * (1 - Math.exp(-s / 90.0)) + (s == 1 ? 0.1 : 0));
        return PlotRuns.comparison(
                PlotRuns.run("tiny-llama-lr5e-4", train, val), PlotRuns.run("tiny-llama-lr3e-3", overTrain, overVal));
    }

    private static Comparison dense() {
        return PlotRuns.comparison(List.of(
                PlotRuns.dense("dense_a", 100_000, 1),
                PlotRuns.dense("dense_b", 80_000, 2),
                PlotRuns.dense("c", 60_000, 3)));
    }

    private static dev.runlens.run.Run resumed() {
        Series train = PlotRuns.series(10, 400, 10, s -> 1 + 2 * Math.exp(-s / 90.0));
        Series val = PlotRuns.series(1, 401, 40, s -> 1.1 + 2 * Math.exp(-s / 90.0));
        Series oldTrain = PlotRuns.series(210, 260, 10, s -> 1.3 + 0.002 * (s - 200));
        Series oldVal = PlotRuns.series(241, 241, 1, s -> 1.6);
        return PlotRuns.run("resumed", train, val, List.of(PlotRuns.superseded(oldTrain, oldVal)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void everyPictureIsAsLargeAsAskedAndShowsItsRuns(
            String name, Comparison comparison, ChartImage.Options options, PlotOptions plot) throws IOException {
        BufferedImage image = draw(name, comparison, options, plot);
        assertThat(image.getWidth()).isEqualTo((int) (options.width() * options.scale()));
        assertThat(image.getHeight()).isEqualTo((int) (options.height() * options.scale()));
        int background = image.getRGB(1, 1);
        assertThat(background).isEqualTo(options.dark() ? 0xff0d1117 : 0xffffffff);
        assertThat(pixels(image, colour -> colour != background)).isGreaterThan(1500);
    }

    @Test
    void withoutCurvesThePictureSaysSo() throws IOException {
        BufferedImage none = draw("no-runs", PlotRuns.comparison(), LIGHT, PlotOptions.DEFAULT);
        Comparison empty = PlotRuns.comparison(PlotRuns.run("empty", Series.empty(), Series.empty()));
        BufferedImage noCurves = draw("no-curves", empty, LIGHT, PlotOptions.DEFAULT);
        Comparison lost = PlotRuns
                .comparison(PlotRuns.run("lost", PlotRuns.series(1, 50, 1, s -> Double.NaN), Series.empty()));
        BufferedImage allLost = draw("all-lost", lost, DARK, PlotOptions.DEFAULT);
        for (BufferedImage image : List.of(none, noCurves, allLost)) {
            BufferedImage middle = image.getSubimage(200, 220, 600, 80);
            int background = image.getRGB(1, 1);
            assertThat(pixels(middle, colour -> colour != background)).isGreaterThan(300);
        }
    }

    @Test
    void runsLeftOutAreNotDrawn() throws IOException {
        PlotOptions without = PlotOptions.DEFAULT.withHidden(Set.of("tiny-llama_run3"));
        BufferedImage image = draw("without-run3", PlotRuns.samples(), LIGHT, without);
        assertThat(pixels(image, colour -> colour == 0xff882244)).isZero();
        assertThat(pixels(image, colour -> colour == 0xff00aa00)).isGreaterThan(100);
    }

    @Test
    void aPictureCanBeMadeOnTheFxThreadToo() {
        byte[] elsewhere = ChartImage.png(PlotRuns.samples(), LIGHT);
        byte[] onThread = FxToolkit.call(() -> {
            assertThat(Platform.isFxApplicationThread()).isTrue();
            return ChartImage.png(PlotRuns.samples(), LIGHT);
        });
        assertThat(onThread).isEqualTo(elsewhere);
    }

    @Test
    void impossibleSizesAreRejected() {
        assertThatThrownBy(() -> new ChartImage.Options(0, 10, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartImage.Options(10, 10, Double.NaN, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartImage.Options(100_000, 100_000, 2, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage draw(String name, Comparison comparison, ChartImage.Options options, PlotOptions plot)
            throws IOException {
        byte[] png = ChartImage.png(comparison, options, plot);
        Files.createDirectories(GALLERY);
        Files.write(GALLERY.resolve(name + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int pixels(BufferedImage image, IntPredicate counted) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += counted.test(image.getRGB(x, y)) ? 1 : 0;
            }
        }
        return count;
    }
}
