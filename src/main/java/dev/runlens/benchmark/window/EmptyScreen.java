package dev.runlens.benchmark.window;

import dev.runlens.chart.FxToolkit;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// A window without content, painted until painting it takes no time. The headless platform copies each picture to its
/// screen pixel by pixel, in Java and on the FX thread, which takes thirty milliseconds each until the JVM's second compiler
/// has been there. No real screen does that, so it is no part of what is measured.
final class EmptyScreen {
    private static final int PICTURES = 60;
    private static final int GREYS = 256;

    private EmptyScreen() {}

    /// Returns when it was painted often enough.
    static void paint(int width, int height) {
        Stage stage = FxToolkit.call(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(new Pane(), width, height));
            shown.show();
            return shown;
        });
        Frames.of(PICTURES, frame -> stage.getScene().setFill(Color.grayRgb(frame % GREYS)));
        FxToolkit.call(() -> {
            stage.hide();
            return true;
        });
    }
}
