package dev.runlens.read.mlflow;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.read.sqlite.ReadOnlyDatabase;
import dev.runlens.read.sqlite.RunFolders;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// MLflow's database, `mlflow.db`, with every run in it: its default since version 3.7.
///
/// Runs and experiments that were deleted are left out. MLflow stores NaN as 0 with a mark, and the infinities as the
/// largest numbers there are.
public final class MlflowDatabaseFormat implements RunFormat {
    private static final String SYSTEM = "system/";

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
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Source file = Source.of(input.path(), Source.Rank.STATE);
        Map<String, RecordedRun> runs = new LinkedHashMap<>();
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(input, progress)) {
            readRuns(database, file, runs);
            database.each("SELECT run_uuid, key, value FROM params", row -> {
                RecordedRun run = runs.get(row.getString(1));
                if (run != null) {
                    run.set(
                            String.valueOf(row.getString(2)),
                            DocumentedSettings.ofText(String.valueOf(row.getString(3))));
                }
            });
            database.each("SELECT run_uuid, key, step, value, is_nan FROM metrics", row -> addPoint(row, runs));
        }
        List<SourceContent> parts = new ArrayList<>();
        runs.values().forEach(run -> parts.addAll(run.contents()));
        return new SourceContent.Several(file, parts);
    }

    private static void readRuns(ReadOnlyDatabase database, Source file, Map<String, RecordedRun> runs)
            throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        database.each(
                "SELECT run_uuid, value FROM tags WHERE key = 'mlflow.runName'",
                row -> names.put(String.valueOf(row.getString(1)), String.valueOf(row.getString(2))));
        RunFolders folders = new RunFolders(file.file());
        database.each(
                "SELECT r.run_uuid, r.name, r.status FROM runs r LEFT JOIN experiments e"
                        + " ON e.experiment_id = r.experiment_id WHERE r.lifecycle_stage = 'active'"
                        + " AND coalesce(e.lifecycle_stage, 'active') = 'active' ORDER BY r.start_time, r.run_uuid",
                row -> {
                    String id = String.valueOf(row.getString(1));
                    String own = row.getString(2);
                    String name = names.getOrDefault(id, own == null || own.isBlank() ? id : own);
                    RecordedRun run = new RecordedRun(file.at(folders.of(name, id)).named(name), "mlflow");
                    MlflowStatus.tell(String.valueOf(row.getString(3)), run);
                    runs.put(id, run);
                });
    }

    private static void addPoint(ResultSet row, Map<String, RecordedRun> runs) throws SQLException {
        RecordedRun run = runs.get(row.getString(1));
        String key = row.getString(2);
        if (run != null && key != null && !key.startsWith(SYSTEM)) {
            double value = row.getDouble(4);
            if (row.getBoolean(5)) {
                value = Double.NaN;
            } else if (Math.abs(value) >= Double.MAX_VALUE) {
                value = Math.copySign(Double.POSITIVE_INFINITY, value);
            }
            run.add(key, row.getLong(3), value, 0);
        }
    }
}
