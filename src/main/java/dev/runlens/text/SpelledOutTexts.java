package dev.runlens.text;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// A bundle whose texts the build put into a class, so that no file has to be read. Only the builds that users run have such;
/// see `docs/decisions/0013-records-spelled-out.md`.
final class SpelledOutTexts extends ResourceBundle {
    private final Map<String, String> texts;

    SpelledOutTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /// The texts of a bundle, by their keys; null where they are in their file alone. The build puts its answer in place of this
    /// one.
    static @Nullable Map<String, String> of(String bundle) {
        return null;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
