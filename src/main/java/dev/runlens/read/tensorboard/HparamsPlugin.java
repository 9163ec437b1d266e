package dev.runlens.read.tensorboard;

import dev.runlens.read.wire.WireReader;
import dev.runlens.run.Setting;
import java.util.LinkedHashMap;
import java.util.Map;

/// The settings that `add_hparams` of PyTorch and `log_hyperparams` of Lightning leave in an event file: the metadata
/// of the tag `_hparams_/session_start_info`.
final class HparamsPlugin {
    private static final int MOST = 1000;
    private static final double WHOLE = 1e15;

    private HparamsPlugin() {}

    /// The settings in a `SummaryMetadata` message; none where it holds something else.
    static Map<String, Setting> settings(byte[] bytes, int from, int to) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        within(
                bytes,
                from,
                to,
                1,
                (start, end) -> // plugin_data
                within(
                        bytes,
                        start,
                        end,
                        2,
                        (startContent, endContent) -> // content
                        within(
                                bytes,
                                startContent,
                                endContent,
                                3,
                                (startInfo, endInfo) -> // session_start_info
                                within(
                                        bytes,
                                        startInfo,
                                        endInfo,
                                        1,
                                        (startEntry, endEntry) -> // hparams
                                        entry(bytes, startEntry, endEntry, settings)))));
        return settings;
    }

    /// Takes a part of a message.
    @FunctionalInterface
    private interface Part {
        void at(int from, int to);
    }

    private static void within(byte[] bytes, int from, int to, int field, Part part) {
        WireReader fields = new WireReader().over(bytes, from, to);
        while (fields.next()) {
            if (fields.is(field, WireReader.BYTES)) {
                part.at(fields.from(), fields.to());
            }
        }
    }

    private static void entry(byte[] bytes, int from, int to, Map<String, Setting> settings) {
        WireReader fields = new WireReader().over(bytes, from, to);
        String key = "";
        Setting value = new Setting.None();
        while (fields.next()) {
            if (fields.is(1, WireReader.BYTES)) {
                key = fields.text();
            } else if (fields.is(2, WireReader.BYTES)) {
                value = value(new WireReader().over(bytes, fields.from(), fields.to()));
            }
        }
        if (!key.isEmpty() && settings.size() < MOST) {
            settings.put(key, value);
        }
    }

    /// A `google.protobuf.Value`, in which every number is a double.
    private static Setting value(WireReader fields) {
        Setting value = new Setting.None();
        while (fields.next()) {
            if (fields.is(2, WireReader.FIXED64)) {
                double number = fields.asDouble();
                value = number == Math.rint(number) && Math.abs(number) < WHOLE
                        ? new Setting.Whole((long) number)
                        : new Setting.Decimal(number);
            } else if (fields.is(3, WireReader.BYTES)) {
                value = new Setting.Text(fields.text());
            } else if (fields.is(4, WireReader.VARINT)) {
                value = new Setting.Flag(fields.number() != 0);
            }
        }
        return value;
    }
}
