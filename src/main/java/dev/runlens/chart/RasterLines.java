package dev.runlens.chart;

import dev.runlens.plot.PlacedLines;
import dev.runlens.plot.Viewport;
import dev.runlens.plot.raster.Layer;
import dev.runlens.plot.raster.Raster;
import dev.runlens.work.Hands;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Lines as pixels: what a picture with very many vertices is drawn with, a pixel of the screen for each of its own.
final class RasterLines extends ImageView {
    private final Hands hands;
    private @Nullable Sheet sheet;

    /// What is painted on, of one size.
    private record Sheet(Raster raster, PixelBuffer<IntBuffer> shown) {
        static Sheet of(int width, int height, Hands hands) {
            PixelBuffer<IntBuffer> shown = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            return new Sheet(new Raster(width, height, hands), shown);
        }

        boolean fits(int width, int height) {
            return raster.width() == width && raster.height() == height;
        }

        void show() {
            shown.updateBuffer(buffer -> {
                raster.copyTo(buffer.getBuffer().array());
                return null;
            });
        }
    }

    /// @param hands help with painting
    RasterLines(Hands hands) {
        this.hands = hands;
        setMouseTransparent(true);
    }

    /// @param scale how many pixels of the screen one of the view's is
    void show(LinePicture picture, Viewport view, double scale) {
        Sheet on = sheet((int) Math.ceil(view.width() * scale) + 1, (int) Math.ceil(view.height() * scale) + 1);
        setFitWidth(on.raster().width() / scale);
        setFitHeight(on.raster().height() / scale);
        on.raster().paint(layers(picture), scale);
        on.show();
    }

    void clear() {
        sheet = null;
        setImage(null);
    }

    /// The lines of the others, bands, lines: the first at the bottom.
    private static List<Layer> layers(LinePicture picture) {
        List<Layer> layers = new ArrayList<>();
        picture.background().forEach(stroke -> layers.add(new Layer.Lines(stroke, picture.grey(), 1)));
        for (int i = 0; i < picture.runs().size(); i++) {
            if (picture.strengths().get(i) == 1) {
                int rgb = picture.styles().get(i).rgb();
                picture.runs().get(i).bands().forEach(band -> layers.add(new Layer.Surface(band, rgb)));
            }
        }
        for (PlacedLines.Part part : PlacedLines.Part.values()) {
            for (int i = 0; i < picture.runs().size(); i++) {
                int rgb = picture.styles().get(i).rgb();
                double strength = picture.strengths().get(i);
                picture.runs().get(i).of(part).forEach(stroke -> layers.add(new Layer.Lines(stroke, rgb, strength)));
            }
        }
        return layers;
    }

    private Sheet sheet(int width, int height) {
        Sheet before = sheet;
        if (before != null && before.fits(width, height)) {
            return before;
        }
        Sheet made = Sheet.of(width, height, hands);
        sheet = made;
        setImage(new WritableImage(made.shown()));
        return made;
    }
}
