package dev.runlens.read.mlflow;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RereadFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.Trouble;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.read.sqlite.KeptRows;
import dev.runlens.read.sqlite.ReadOnlyDatabase;
import dev.runlens.read.sqlite.RowPoints;
import dev.runlens.read.sqlite.RunFolders;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// MLflow's database, `mlflow.db`, with every run in it: its default since version 3.7.
///
/// Runs and experiments that were deleted are left out, and that is said. MLflow stores NaN as 0 with a mark, and the infinities as the
/// largest numbers there are.
public final class MlflowDatabaseFormat implements RereadFormat {
    private static final String SYSTEM = "system/";
    private static final String NAME = "substr(key, 1, 1000)";
    private static final RowPoints.Question<Place> POINTS = new RowPoints.Question<>(
            "metrics",
            List.of("run_uuid", NAME, "step", "value", "is_nan", "typeof(step) = 'integer'",
                    "typeof(value) IN ('real', 'integer')"),
            MlflowDatabaseFormat::tellPoint);

    /// Where a point belongs.
    ///
    /// @param right whether its step and its value are numbers
    private record Place(String run, String metric, boolean right) {}

    @Override
    public String name() {
        return "MLflow database";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return ReadOnlyDatabase.isOne(probe, "latest_metrics", "run_uuid")
                || probe.lowerCaseName().equals("mlflow.db") && ReadOnlyDatabase.isOne(probe);
    }

    @Override
    public boolean looksBeside() {
        return true;
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        return read(input, progress, RowPoints.once());
    }

    @Override
    public Rereading rereading() {
        KeptRows<Place> points = new KeptRows<>();
        return (input, progress) -> read(input, progress, points);
    }

    private static SourceContent read(SourceInput input, ReadProgress progress, RowPoints<Place> points)
            throws IOException {
        Source file = Source.of(input.path(), Source.Rank.STATE);
        Map<String, RecordedRun> runs = new LinkedHashMap<>();
        Strange strange = new Strange();
        long deleted;
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(input, progress)) {
            deleted = readRuns(database, file, runs);
            database.require("params", "run_uuid", "key", "value");
            database.each("SELECT run_uuid, " + NAME + ", substr(value, 1, 65536) FROM params", row -> {
                RecordedRun run = runs.get(row.getString(1));
                if (run != null) {
                    run.set(
                            String.valueOf(row.getString(2)),
                            DocumentedSettings.ofText(String.valueOf(row.getString(3))));
                }
            });
            database.require("metrics", "run_uuid", "key", "step", "value", "is_nan");
            points.read(database, POINTS, (place, step, value) -> addPoint(runs, strange, place, step, value));
        }
        strange.tell(runs);
        return content(file, runs, deleted);
    }

    private static SourceContent content(Source file, Map<String, RecordedRun> runs, long deleted)
            throws EmptySourceException {
        if (runs.isEmpty() && deleted > 0) {
            throw new EmptySourceException("holds only " + MlflowFolderFormat.deleted(deleted));
        }
        List<SourceContent> parts = new ArrayList<>();
        runs.values().forEach(run -> parts.addAll(run.contents()));
        List<Finding> said = deleted == 0
                ? List.of()
                : List.of(Trouble.skipped(
                        file.file(), "holds " + MlflowFolderFormat.deleted(deleted) + ", left out here"));
        return new SourceContent.Several(file, parts, said);
    }

    /// @return how many were deleted
    private static long readRuns(ReadOnlyDatabase database, Source file, Map<String, RecordedRun> runs)
            throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        database.require("tags", "run_uuid", "key", "value");
        database.each(
                "SELECT run_uuid, substr(value, 1, 1000) FROM tags WHERE key = 'mlflow.runName'",
                row -> names.put(String.valueOf(row.getString(1)), String.valueOf(row.getString(2))));
        RunFolders folders = new RunFolders(file.file());
        database.require("runs", "run_uuid", "name", "status", "lifecycle_stage", "experiment_id", "start_time");
        database.require("experiments", "experiment_id", "lifecycle_stage");
        database.each(
                "SELECT r.run_uuid, substr(r.name, 1, 1000), substr(r.status, 1, 20) FROM runs r LEFT JOIN experiments e"
                        + " ON e.experiment_id = r.experiment_id WHERE r.lifecycle_stage = 'active'"
                        + " AND coalesce(e.lifecycle_stage, 'active') = 'active' ORDER BY r.start_time, r.run_uuid",
                row -> {
                    String id = String.valueOf(row.getString(1));
                    String own = row.getString(2);
                    String name = names.getOrDefault(id, own == null || own.isBlank() ? id : own);
                    RecordedRun run = new RecordedRun(file.at(folders.of(name, id)).named(name),
                            MlflowFolderFormat.TRAINER);
                    MlflowStatus.tell(String.valueOf(row.getString(3)), run);
                    runs.put(id, run);
                });
        long[] all = {0};
        database.each("SELECT count(*) FROM runs", row -> all[0] = row.getLong(1));
        return all[0] - runs.size();
    }

    private static void tellPoint(ResultSet row, RowPoints.Points<Place> points) throws SQLException {
        String key = row.getString(2);
        if (key == null || key.startsWith(SYSTEM)) {
            return;
        }
        String run = String.valueOf(row.getString(1));
        if (!row.getBoolean(6) || !row.getBoolean(7)) {
            points.add(new Place(run, key, false), 0, 0);
            return;
        }
        double value = row.getDouble(4);
        if (row.getBoolean(5)) {
            value = Double.NaN;
        } else if (Math.abs(value) >= Double.MAX_VALUE) {
            value = Math.copySign(Double.POSITIVE_INFINITY, value);
        }
        points.add(new Place(run, key, true), row.getLong(3), value);
    }

    private static void addPoint(
            Map<String, RecordedRun> runs, Strange strange, Place place, long step, double value) {
        RecordedRun run = runs.get(place.run);
        if (run == null) {
            return;
        }
        if (place.right) {
            run.add(place.metric, step, value, 0);
        } else {
            strange.count(place.run, place.metric);
        }
    }

    /// Rows whose step or value is no number: SQLite keeps any kind of value in any column, and would give 0 for a text.
    private static final class Strange {
        private static final int MOST = 20;
        private final Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();

        void count(String run, String metric) {
            Map<String, Integer> metrics = rows.computeIfAbsent(run, unseen -> new LinkedHashMap<>());
            if (metrics.size() < MOST || metrics.containsKey(metric)) {
                metrics.merge(metric, 1, Integer::sum);
            }
        }

        void tell(Map<String, RecordedRun> runs) {
            rows.forEach((id, metrics) -> {
                RecordedRun run = runs.get(id);
                if (run != null) {
                    metrics.forEach((metric, count) -> run.find(Finding.in(
                            run.file(),
                            FindingCode.SKIPPED_LINE,
                            (count == 1 ? "1 row" : count + " rows") + " of `" + metric
                                    + "` in the table `metrics` without a whole number as step, or without a number as"
                                    + " value, left out")));
                }
            });
        }
    }
}
