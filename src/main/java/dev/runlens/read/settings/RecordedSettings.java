package dev.runlens.read.settings;

import dev.runlens.read.json.Json;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// Settings that a record keeps as JSON text.
public final class RecordedSettings {
    private final Path file;

    /// @param file the file that holds the records
    public RecordedSettings(Path file) {
        this.file = file;
    }

    /// The members of an object, nested ones under dotted names; none where the text is no JSON object.
    public Map<String, Sourced<Setting>> members(String text) {
        Map<String, Sourced<Setting>> members = new LinkedHashMap<>();
        try (JsonParser parser = Json.parser(text)) {
            // The lines are those of the text, not of the file.
            JsonSettings.read(parser, file).forEach((name, setting) -> members.put(name, of(setting.value())));
        } catch (UnreadableSourceException | JacksonException broken) {
            return Map.of();
        }
        return members;
    }

    /// A setting with its origin.
    public Sourced<Setting> of(Setting setting) {
        return new Sourced<>(setting, Origin.in(file));
    }
}
