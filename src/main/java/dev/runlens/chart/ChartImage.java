package dev.runlens.chart;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// The loss chart as a PNG, with no window and no screen.
public final class ChartImage {
    private static final int LEGEND_COLUMN = 190;
    private static final int LEGEND_ROW = 25;

    private ChartImage() {}

    /// Size and theme of an image.
    ///
    /// @param width in logical pixels; the image has `scale` times as many
    /// @param height in logical pixels
    /// @param scale device pixels for each logical one, such as 2 for a print or a dense screen
    /// @param dark whether on a dark background
    public record Options(int width, int height, double scale, boolean dark) {
        /// Wide enough for a report, twice as dense, light.
        public static final Options DEFAULT = new Options(1200, 640, 2, false);

        /// @throws IllegalArgumentException when there is not a pixel to draw on, or more than a picture can hold
        public Options {
            double pixels = width * scale * height * scale;
            if (width < 1 || height < 1 || !(scale > 0) || !(pixels <= 1e8)) {
                throw new IllegalArgumentException("no image of " + width + " × " + height + " at scale " + scale);
            }
        }
    }

    /// The chart of a comparison with its gap band, on linear axes.
    ///
    /// @return the bytes of a PNG file
    public static byte[] png(Comparison comparison, Options options) {
        return png(comparison, options, PlotOptions.of(comparison));
    }

    /// The chart of a comparison. May be called on any thread; starts the toolkit without a screen where it is not
    /// running, and then it runs until the process ends or [javafx.application.Platform#exit].
    ///
    /// @param plot what is shown: axes, band, runs left out
    /// @return the bytes of a PNG file
    public static byte[] png(Comparison comparison, Options options, PlotOptions plot) {
        return png(comparison, options, plot, null, List.of());
    }

    /// A part of the chart of a comparison.
    ///
    /// @param plot what is shown: axes, band, runs left out
    /// @param part what is in view; null for everything
    /// @param below what small charts below it show
    /// @return the bytes of a PNG file
    public static byte[] png(
            Comparison comparison, Options options, PlotOptions plot, @Nullable ChartView part, List<Measure> below) {
        return FxToolkit.call(() -> encoded(snapshot(chart(comparison, options, plot, below), options, part)));
    }

    private static LossChart chart(Comparison comparison, Options options, PlotOptions plot, List<Measure> below) {
        LossChart chart = new LossChart();
        chart.getStyleClass().addAll(LossChart.STANDALONE, "picture");
        chart.state().pixelScale().set(options.scale());
        chart.darkProperty().set(options.dark());
        chart.logScaleProperty().set(plot.logScale());
        chart.gapShownProperty().set(plot.gapShown());
        chart.clippedProperty().set(plot.vertical().clipped());
        chart.smoothingProperty().set(plot.smoothing());
        chart.gapPercentProperty().set(plot.gapPercent());
        chart.subjectProperty().set(plot.subject());
        chart.legend().limit(legendEntries(options));
        chart.setComparison(comparison, plot.cast().looks());
        chart.setVisibleRuns(shown(comparison, plot.hidden()));
        chart.setFrontRuns(plot.cast().front());
        chart.panelsProperty().set(below);
        return chart;
    }

    private static WritableImage snapshot(LossChart chart, Options options, @Nullable ChartView part) {
        if (part != null) {
            chart.show(part);
        }

        Scene scene = new Scene(chart, options.width(), options.height(), Color.TRANSPARENT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(options.scale(), options.scale()));
        parameters.setViewport(
                new Rectangle2D(0, 0, options.width() * options.scale(), options.height() * options.scale()));
        return chart.snapshot(parameters, null);
    }

    /// As many names as a quarter of the picture has room for.
    private static int legendEntries(Options options) {
        int rows = Math.max(2, options.height() / 4 / LEGEND_ROW);
        int columns = Math.max(1, options.width() / LEGEND_COLUMN);
        return rows * columns - 1;
    }

    private static Set<String> shown(Comparison comparison, Set<String> hidden) {
        return comparison.runs().stream()
                .map(compared -> compared.run().name())
                .filter(name -> !hidden.contains(name))
                .collect(Collectors.toSet());
    }

    private static byte[] encoded(WritableImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", bytes);
        return bytes.toByteArray();
    }
}
