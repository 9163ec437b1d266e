package dev.runlens.read.swanlab;

import java.util.OptionalDouble;
import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.json.Json;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.series.MetricColumns;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The values of one metric: `{"index": 10, "data": 1.62, "create_time": "2025-06-05T06:45:31+00:00"}` on each line; in
/// the versions of early 2024 all of them in the list `data` of one object.
final class SwanlabValues {
    private static final int MOST_COMPLAINTS = 3;
    private final String name;
    private final boolean timed;
    private final RecordedRun run;
    private int complaints;
    private long index;
    private double value;
    private double seconds;

    /// @param timed whether the times of this metric are those of the run
    SwanlabValues(String name, boolean timed, RecordedRun run) {
        this.name = name;
        this.timed = timed;
        this.run = run;
    }

    /// Reads a file of values.
    void read(ByteLines lines, Path file) throws IOException {
        while (lines.next()) {
            if (!lines.isBlank() && !take(lines)) {
                complain(lines, file);
            }
        }
    }

    /// @return whether the line is JSON; it may hold no number, as a metric of pictures does
    private boolean take(ByteLines lines) {
        if (lines.isTooLong()) {
            return false;
        }
        try (JsonParser parser = Json.parser(lines.bytes(), 0, lines.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            object(parser);
            return true;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private void object(JsonParser parser) {
        index = -1;
        value = 0;
        seconds = Double.NaN;
        boolean valued = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (member.equals("data") && token == JsonToken.START_ARRAY) {
                list(parser);
            } else if (member.equals("index") && token == JsonToken.VALUE_NUMBER_INT) {
                index = (long) parser.getDoubleValue();
            } else if (member.equals("data")) {
                valued = isNumber(parser);
            } else if (timed && member.equals("create_time") && token == JsonToken.VALUE_STRING) {
                seconds = seconds(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        if (valued && index >= 0) {
            add();
        }
    }

    private void list(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null
                && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                object(parser);
                index = -1;
            } else {
                parser.skipChildren();
            }
        }
    }

    private void add() {
        run.add(name, index, value, 0);
        if (timed && Double.isFinite(seconds)) {
            run.add(MetricColumns.WALL_TIME.key(), index, seconds, 0);
        }
    }

    private boolean isNumber(JsonParser parser) {
        OptionalDouble number = JsonNumber.bareOrQuoted(parser);
        value = number.orElse(Double.NaN);
        return number.isPresent();
    }

    private static double seconds(String time) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(time);
            return at.toEpochSecond() + at.getNano() / 1e9;
        } catch (DateTimeException strange) {
            // A time in another notation: unknown.
            return Double.NaN;
        }
    }

    private void complain(ByteLines lines, Path file) {
        if (++complaints <= MOST_COMPLAINTS) {
            boolean cut = !lines.isWhole();
            run.find(Finding.in(
                    file,
                    lines.number(),
                    cut ? FindingCode.TRUNCATED : FindingCode.SKIPPED_LINE,
                    cut ? "the last line is cut off and was left out" : "the line is no value of a metric"));
        }
    }
}
