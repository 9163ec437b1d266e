package dev.runlens.analyze.advice;

import dev.runlens.run.Setting;
import dev.runlens.text.SettingText;
import org.jspecify.annotations.Nullable;

/// One key in which the next configuration differs from the last.
///
/// @param key the trainer's own name, nested ones dotted
/// @param before what it was; null where the configuration did not state it
/// @param after what it will be; null where the key goes
public record Change(
        String key, @Nullable Setting before, @Nullable Setting after) {
    /// The change in words: `learning_rate: 1e-05 → 5e-06`.
    public String words() {
        return key + ": " + words(before) + " → " + words(after);
    }

    private static String words(@Nullable Setting setting) {
        return setting == null ? "not set" : SettingText.of(setting);
    }
}
