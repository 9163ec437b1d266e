package dev.runlens.read.trackio;

import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.json.Json;
import dev.runlens.read.SourceContent;
import dev.runlens.read.series.MetricColumns;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Setting;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One run of the database while its rows come.
///
/// A report of Hugging Face's trainer names the step of the trainer (`train/global_step`), which goes before trackio's
/// own count of reports. NaN and the infinities are texts.
final class TrackioRun {
    private static final String STEP = "train/global_step";
    private static final int MOST_VALUES = 5000;
    private final String id;
    private final RecordedRun run;
    private final Map<String, Double> values = new LinkedHashMap<>();
    private int broken;
    private int stepless;

    TrackioRun(String id, RecordedRun run) {
        this.id = id;
        this.run = run;
    }

    /// What tells it from the others: its name where it has nothing else.
    String id() {
        return id;
    }

    /// Adds a setting.
    void set(String setting, Setting value) {
        run.set(setting, value);
    }

    /// Takes a row.
    ///
    /// @param row trackio's own count; empty where that is no whole number
    void report(OptionalLong row, @Nullable String time, @Nullable String json) {
        values.clear();
        try (JsonParser parser = Json.parser(json == null ? "" : json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                broken++;
                return;
            }
            members(parser, "");
        } catch (JacksonException strange) {
            broken++;
            return;
        }
        Double own = values.get(STEP);
        boolean owned = own != null && own == Math.rint(own) && Math.abs(own) < 0x1p53;
        if (!owned && row.isEmpty()) {
            stepless++;
            return;
        }
        long step = own != null && owned ? own.longValue() : row.orElseThrow();
        values.forEach((metric, value) -> {
            if (!metric.equals(STEP)) {
                run.add(metric, step, value, 0);
            }
        });
        double seconds = seconds(time);
        if (!values.isEmpty() && Double.isFinite(seconds)) {
            run.add(MetricColumns.WALL_TIME.key(), step, seconds, 0);
        }
    }

    /// What it gives.
    List<SourceContent> contents() {
        if (broken > 0) {
            run.find(Finding.in(
                    run.file(), FindingCode.SKIPPED_LINE, broken + " rows of the run hold no JSON and were left out"));
        }
        if (stepless > 0) {
            run.find(Finding.in(
                    run.file(),
                    FindingCode.SKIPPED_LINE,
                    stepless + " rows of the run have no whole number as their step and were left out"));
        }
        return run.contents();
    }

    /// Nested objects are values of several metrics, or a picture or a table, which name their type.
    private void members(JsonParser parser, String prefix) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String metric = prefix + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> members(parser, metric + "/");
                default -> JsonNumber.bare(parser).ifPresent(value -> put(metric, value));
            }
        }
    }

    private void put(String metric, double value) {
        if (values.size() < MOST_VALUES) {
            values.put(metric, value);
        }
    }

    /// Seconds since 1970; a time without a zone is taken for UTC, which the differences do not depend on.
    private static double seconds(@Nullable String time) {
        if (time == null) {
            return Double.NaN;
        }
        try {
            OffsetDateTime at = time.endsWith("Z") || time.lastIndexOf('+') > 0
                    ? OffsetDateTime.parse(time)
                    : LocalDateTime.parse(time).atOffset(ZoneOffset.UTC);
            return at.toEpochSecond() + at.getNano() / 1e9;
        } catch (DateTimeException strange) {
            // A time in another notation: unknown.
            return Double.NaN;
        }
    }
}
