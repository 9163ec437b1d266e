package dev.runlens.chart;

import dev.runlens.plot.Typeface;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/// Makes the program's typeface known to the toolkit. Style sheets only name it: what they bring along themselves is loaded
/// anew for each of them.
public final class ScreenTypeface {
    private static final List<Font> FACES = load();

    private ScreenTypeface() {}

    /// The faces, which style sheets find from now on. The first call takes some milliseconds; from any thread, once the toolkit
    /// is there. Empty where the system cannot load them: text is then in its own typeface.
    public static List<Font> faces() {
        return FACES;
    }

    private static List<Font> load() {
        List<Font> faces = new ArrayList<>();
        for (Typeface face : Typeface.values()) {
            Font loaded = Font.loadFont(new ByteArrayInputStream(face.bytes()), 0);
            if (loaded != null) {
                faces.add(loaded);
            }
        }
        return List.copyOf(faces);
    }
}
