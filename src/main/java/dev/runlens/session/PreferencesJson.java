package dev.runlens.session;

import dev.runlens.session.Preferences.Bounds;
import dev.runlens.session.Preferences.Dividers;
import dev.runlens.session.Preferences.WindowPlace;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Preferences as JSON.
final class PreferencesJson {
    private PreferencesJson() {}

    static String of(Preferences preferences) {
        return JsonLines.document(json -> {
            json.word("theme", preferences.theme());
            json.word("reopen", preferences.reopen());
            json.paths("recent", preferences.recent());
            json.text("voter", preferences.voter());
            WindowPlace window = preferences.window();
            if (window != null) {
                json.object("window", () -> window(window, json));
            }
        });
    }

    private static void window(WindowPlace window, JsonLines json) {
        json.number("x", window.bounds().x());
        json.number("y", window.bounds().y());
        json.number("width", window.bounds().width());
        json.number("height", window.bounds().height());
        json.flag("maximized", window.maximized());
        json.number("columns", window.dividers().columns());
        json.number("rows", window.dividers().rows());
    }

    /// @throws IOException when the file is none
    static Preferences read(Path file) throws IOException {
        JsonMembers json = JsonMembers.read(file);
        Preferences usual = Preferences.DEFAULT;
        return new Preferences(
                json.oneOf("theme", usual.theme()),
                json.oneOf("reopen", usual.reopen()),
                json.paths("recent"),
                window(json.object("window")),
                json.text("voter"));
    }

    private static @Nullable WindowPlace window(JsonMembers json) {
        Bounds bounds = new Bounds(json.number("x"), json.number("y"), json.number("width"), json.number("height"));
        boolean known = bounds.width() > 0 && bounds.height() > 0
                && Double.isFinite(bounds.x()) && Double.isFinite(bounds.y());
        return known
                ? new WindowPlace(
                        bounds,
                        json.flag("maximized", false),
                        new Dividers(json.number("columns"), json.number("rows")))
                : null;
    }
}
