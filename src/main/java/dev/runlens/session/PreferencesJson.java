package dev.runlens.session;

import dev.runlens.session.Preferences.Bounds;
import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.session.Preferences.WindowPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        json.object("dividers", () -> new TreeMap<>(window.panes().shares()).forEach(json::numbers));
        json.words("collapsed", window.panes().collapsed());
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
                        panes(json))
                : null;
    }

    private static Panes panes(JsonMembers json) {
        Map<String, List<Double>> shares = new HashMap<>();
        // Written beside the bounds by versions that kept no more than these.
        for (String name : List.of(Panes.COLUMNS, Panes.ROWS)) {
            shares.put(name, List.of(json.number(name)));
        }
        JsonMembers all = json.object("dividers");
        all.members().keySet().forEach(name -> shares.put(name, all.numbers(name)));
        return new Panes(shares, json.someOf("collapsed", Collapsible.class));
    }
}
