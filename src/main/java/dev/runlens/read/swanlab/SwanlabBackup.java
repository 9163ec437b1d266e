package dev.runlens.read.swanlab;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.json.Json;
import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.wire.BlockDamage;
import dev.runlens.read.wire.LogBlocks;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// `backup.swanlab`: each record a line `{"model_type": "Scalar", "data": {"metric": {"index": 10, "data": 1.62, …},
/// "key": "train/loss", "step": 10, …}}`; `Experiment` has the name of the run, `Footer` says how it ended.
final class SwanlabBackup {
    private String type = "";
    private String name = "";
    private String key = "";
    private long step;
    private OptionalDouble value = OptionalDouble.empty();
    private boolean success;
    private int broken;

    private SwanlabBackup() {}

    /// Takes the record that was read last.
    @FunctionalInterface
    private interface Taker {
        void take(SwanlabBackup record);
    }

    /// What the run is called; empty where no record says so.
    static String name(SourceInput input, ReadProgress progress) throws IOException {
        String[] name = {""};
        each(input, progress, record -> {
            if (record.type.equals("Experiment")) {
                name[0] = record.name;
            }
        });
        return name[0];
    }

    /// Reads the scalars and the end of the run.
    ///
    /// @return what was wrong with the file
    static BlockDamage read(SourceInput input, ReadProgress progress, RecordedRun run) throws IOException {
        SwanlabBackup last = new SwanlabBackup();
        BlockDamage damage = last.over(input, progress, record -> record.report(run));
        if (last.broken > 0) {
            run.find(Finding.in(
                    run.file(),
                    FindingCode.SKIPPED_LINE,
                    last.broken + " records of the file hold no JSON and were left out"));
        }
        return damage;
    }

    private static void each(SourceInput input, ReadProgress progress, Taker taker) throws IOException {
        new SwanlabBackup().over(input, progress, taker);
    }

    private BlockDamage over(SourceInput input, ReadProgress progress, Taker taker) throws IOException {
        try (ReadableByteChannel channel = input.open()) {
            LogBlocks blocks = new LogBlocks(channel, input, progress);
            while (blocks.next()) {
                clear();
                try (JsonParser parser = Json.parser(blocks.bytes(), blocks.from(), blocks.to() - blocks.from())) {
                    if (parser.nextToken() == JsonToken.START_OBJECT) {
                        members(parser);
                        taker.take(this);
                    } else {
                        broken++;
                    }
                } catch (JacksonException strange) {
                    broken++;
                }
            }
            return blocks.damage();
        }
    }

    private void report(RecordedRun run) {
        switch (type) {
            case "Scalar" -> {
                if (value.isPresent() && step >= 0 && !key.isEmpty()
                        && !key.startsWith(SwanlabRecordFormat.OF_MACHINE)) {
                    run.add(key, step, value.getAsDouble(), 0);
                }
            }
            case "Footer" -> {
                if (success) {
                    run.finished();
                } else {
                    run.stopped("SwanLab says that it crashed");
                }
            }
            default -> {
                // Columns, media, printed text and what surrounds the run.
            }
        }
    }

    private void clear() {
        type = "";
        name = "";
        key = "";
        step = -1;
        value = OptionalDouble.empty();
        success = false;
    }

    /// `model_type`, and what `data` and `metric` in it hold.
    private void members(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (member) {
                case "data" -> {
                    if (token == JsonToken.START_OBJECT) {
                        members(parser);
                    } else {
                        value = JsonNumber.bareOrQuoted(parser);
                    }
                }
                case "metric" -> {
                    if (token == JsonToken.START_OBJECT) {
                        members(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
                case "step" -> step = token == JsonToken.VALUE_NUMBER_INT ? (long) parser.getDoubleValue() : step;
                case "success" -> success = token == JsonToken.VALUE_TRUE;
                default -> text(parser, member, token);
            }
        }
    }

    private void text(JsonParser parser, String member, JsonToken token) {
        if (token != JsonToken.VALUE_STRING) {
            parser.skipChildren();
        } else if (member.equals("model_type")) {
            type = parser.getString();
        } else if (member.equals("key")) {
            key = parser.getString();
        } else if (member.equals("name")) {
            name = parser.getString();
        }
    }
}
