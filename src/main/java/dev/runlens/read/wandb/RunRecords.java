package dev.runlens.read.wandb;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.settings.RecordedSettings;
import dev.runlens.read.wire.WireReader;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a `.wandb` file says of the run itself: its name, its configuration and how it ended.
final class RunRecords {
    private static final int RUN_ID = 1;
    private static final int RUN_CONFIG = 4;
    private static final int DISPLAY_NAME = 8;
    private static final int UPDATE = 1;
    private static final int KEY = 1;
    private static final int NESTED_KEY = 2;
    private static final int VALUE = 16;

    private final RecordedSettings json;
    private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
    private @Nullable String id;
    private @Nullable String name;
    private long exitCode;
    private boolean ended;

    RunRecords(Path file) {
        this.json = new RecordedSettings(file);
    }

    /// Reads a `RunRecord`.
    void run(byte[] bytes, int from, int to) {
        WireReader fields = new WireReader().over(bytes, from, to);
        while (fields.next()) {
            if (fields.is(RUN_ID, WireReader.BYTES)) {
                id = fields.text();
            } else if (fields.is(DISPLAY_NAME, WireReader.BYTES)) {
                name = fields.text();
            } else if (fields.is(RUN_CONFIG, WireReader.BYTES)) {
                config(bytes, fields.from(), fields.to());
            }
        }
    }

    /// Reads a `ConfigRecord`; a later value of a key takes the place of an earlier one.
    void config(byte[] bytes, int from, int to) {
        WireReader fields = new WireReader().over(bytes, from, to);
        while (fields.next()) {
            if (fields.is(UPDATE, WireReader.BYTES)) {
                item(new WireReader().over(bytes, fields.from(), fields.to()));
            }
        }
    }

    /// Reads a `RunExitRecord`.
    void exit(byte[] bytes, int from, int to) {
        WireReader fields = new WireReader().over(bytes, from, to);
        ended = true;
        exitCode = 0;
        while (fields.next()) {
            if (fields.is(1, WireReader.VARINT)) {
                exitCode = (int) fields.number();
            }
        }
    }

    private void item(WireReader fields) {
        StringBuilder key = new StringBuilder();
        String value = "";
        while (fields.next()) {
            if (fields.is(KEY, WireReader.BYTES) || fields.is(NESTED_KEY, WireReader.BYTES)) {
                key.append(key.isEmpty() ? "" : ".").append(fields.text());
            } else if (fields.is(VALUE, WireReader.BYTES)) {
                value = fields.text();
            }
        }
        if (!key.isEmpty() && !key.toString().startsWith("_wandb")) {
            // A value is put into an object, so that a number, a text and an object are read in one way.
            String own = "value";
            json.members("{\"" + own + "\":" + value + "}")
                    .forEach((found, setting) -> settings.put(key + found.substring(own.length()), setting));
        }
    }

    /// What its configuration states.
    Map<String, Sourced<Setting>> settings() {
        return settings;
    }

    /// What the run is called: its display name, else its id; null where neither is known.
    @Nullable
    String name() {
        return name == null || name.isBlank() ? id : name;
    }

    /// The id of the run; null where unknown.
    @Nullable
    String id() {
        return id;
    }

    /// How it ended.
    ///
    /// @param history whether there is any
    LoggedTraining.Ending ending(boolean history) {
        if (ended) {
            return new LoggedTraining.Ending(
                    exitCode == 0, exitCode == 0 ? null : "the process ended with exit code " + exitCode, null);
        }
        String reason = history
                ? "W&B has no record of its end: it crashed, was killed, or is still running"
                : "the file holds no history: the process has only begun, or was killed before W&B wrote any";
        return new LoggedTraining.Ending(false, null, null, reason);
    }
}
