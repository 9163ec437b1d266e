package dev.runlens.chart;

import dev.runlens.plot.PlacedLines;
import dev.runlens.plot.Stroke;
import dev.runlens.plot.Viewport;
import dev.runlens.plot.raster.Raster;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Lines as pixels: what a picture with very many vertices is drawn with, a pixel of the screen for each of its own.
final class RasterLines extends ImageView {
    private @Nullable Sheet sheet;

    /// What is painted on, of one size.
    private record Sheet(Raster raster, PixelBuffer<IntBuffer> shown) {
        static Sheet of(int width, int height) {
            PixelBuffer<IntBuffer> shown = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            return new Sheet(new Raster(width, height), shown);
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

    RasterLines() {
        setMouseTransparent(true);
    }

    /// @param scale how many pixels of the screen one of the view's is
    void show(LinePicture picture, Viewport view, double scale) {
        Sheet on = sheet((int) Math.ceil(view.width() * scale) + 1, (int) Math.ceil(view.height() * scale) + 1);
        setFitWidth(on.raster().width() / scale);
        setFitHeight(on.raster().height() / scale);
        Raster raster = on.raster();
        raster.clear();
        for (Stroke stroke : picture.background()) {
            raster.paint(stroke, scale, picture.grey(), 1);
        }
        for (int i = 0; i < picture.runs().size(); i++) {
            if (picture.strengths().get(i) == 1) {
                int rgb = picture.styles().get(i).rgb();
                picture.runs().get(i).bands().forEach(band -> raster.paint(band, scale, rgb));
            }
        }
        for (PlacedLines.Part part : PlacedLines.Part.values()) {
            paint(picture, part, raster, scale);
        }
        on.show();
    }

    void clear() {
        sheet = null;
        setImage(null);
    }

    private static void paint(LinePicture picture, PlacedLines.Part part, Raster raster, double scale) {
        for (int i = 0; i < picture.runs().size(); i++) {
            int rgb = picture.styles().get(i).rgb();
            double strength = picture.strengths().get(i);
            for (Stroke stroke : picture.runs().get(i).of(part)) {
                raster.paint(stroke, scale, rgb, strength);
            }
        }
    }

    private Sheet sheet(int width, int height) {
        Sheet before = sheet;
        if (before != null && before.fits(width, height)) {
            return before;
        }
        Sheet made = Sheet.of(width, height);
        sheet = made;
        setImage(new WritableImage(made.shown()));
        return made;
    }
}
