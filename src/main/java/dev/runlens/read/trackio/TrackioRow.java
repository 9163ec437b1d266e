package dev.runlens.read.trackio;

import dev.runlens.read.json.Json;
import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.series.MetricColumns;
import dev.runlens.read.sqlite.RowPoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The rows of the database, each of which is a report of a run.
///
/// A report of Hugging Face's trainer names the step of the trainer (`train/global_step`), which goes before trackio's
/// own count of reports. NaN and the infinities are texts.
final class TrackioRow implements RowPoints.Row<TrackioRow.Place> {
    private static final String STEP = "train/global_step";
    private static final int MOST_VALUES = 5000;
    private final Map<String, Double> values = new LinkedHashMap<>();

    /// A run.
    ///
    /// @param key its id with its project
    /// @param id what tells it from the others of its project: its name where it has nothing else
    record Owner(String key, String id, String name) {}

    /// What a point tells.
    enum Kind {
        /// A value of a metric.
        VALUE,
        /// That there is such a run.
        NOTHING,
        /// That a row holds no JSON.
        BROKEN,
        /// That a row has no whole number as its step.
        STEPLESS
    }

    /// Where a point belongs.
    ///
    /// @param metric empty where it is no value
    record Place(Owner run, Kind kind, String metric) {}

    /// Its columns.
    static List<String> columns(Set<String> known) {
        return List.of(
                known.contains("project_name") ? "substr(project_name, 1, 1000)" : "''",
                "coalesce(" + (known.contains("run_id") ? "substr(run_id, 1, 1000)" : "NULL")
                        + ", substr(run_name, 1, 1000))",
                "substr(run_name, 1, 1000)",
                "step",
                "typeof(step) = 'integer'",
                known.contains("timestamp") ? "substr(timestamp, 1, 100)" : "NULL",
                "metrics");
    }

    @Override
    public void tell(ResultSet row, RowPoints.Points<Place> points) throws SQLException {
        String id = String.valueOf(row.getString(2));
        Owner run = new Owner(row.getString(1) + "/" + id, id, String.valueOf(row.getString(3)));
        OptionalLong count = row.getBoolean(5) ? OptionalLong.of(row.getLong(4)) : OptionalLong.empty();
        String json = row.getString(7);
        if (!parse(json == null ? "" : json)) {
            points.add(new Place(run, Kind.BROKEN, ""), 0, 0);
            return;
        }
        Double own = values.remove(STEP);
        boolean owned = own != null && own == Math.rint(own) && Math.abs(own) < 0x1p53;
        if (!owned && count.isEmpty()) {
            points.add(new Place(run, Kind.STEPLESS, ""), 0, 0);
            return;
        }
        long step = own != null && owned ? own.longValue() : count.orElseThrow();
        values.forEach((metric, value) -> points.add(new Place(run, Kind.VALUE, metric), step, value));
        double seconds = seconds(row.getString(6));
        if (values.isEmpty()) {
            points.add(new Place(run, Kind.NOTHING, ""), 0, 0);
        }
        if ((own != null || !values.isEmpty()) && Double.isFinite(seconds)) {
            points.add(new Place(run, Kind.VALUE, MetricColumns.WALL_TIME.key()), step, seconds);
        }
    }

    private boolean parse(String json) {
        values.clear();
        try (JsonParser parser = Json.parser(json)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            if (object) {
                members(parser, "");
            }
            return object;
        } catch (JacksonException strange) {
            return false;
        }
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
