package dev.runlens.read.swanlab;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.sqlite.ReadOnlyDatabase;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the database `runs.swanlab` beside a run's folder says of it: its name, how it ended, and which metric each of
/// its folders holds.
///
/// @param run what the run is called; null where the database does not say
/// @param metrics the name of the metric in each folder; empty where the database does not say
/// @param status 1 where it finished, -1 where it crashed, 0 where it is running or nobody knows
/// @param trouble why the database says nothing; null where it does
record SwanlabNames(
        @Nullable String run,
        Map<String, String> metrics,
        int status,
        @Nullable Finding trouble) {
    private static final String DATABASE = "runs.swanlab";

    /// The names of a run.
    ///
    /// @param folder the run's
    static SwanlabNames of(Path folder, ReadProgress progress) throws IOException {
        Path database = folder.resolveSibling(DATABASE);
        if (!Files.isRegularFile(database, LinkOption.NOFOLLOW_LINKS)) {
            return none(
                    folder,
                    "the names of its metrics stand in " + DATABASE
                            + ", which is not there: they are called by their folders");
        }
        try (ReadOnlyDatabase opened = ReadOnlyDatabase.open(SourceInput.of(database), progress)) {
            return read(opened, folder);
        } catch (UnreadableSourceException broken) {
            return none(folder, "the names of its metrics are lost: " + DATABASE + " " + broken.getMessage());
        }
    }

    private static SwanlabNames none(Path folder, String why) {
        return new SwanlabNames(null, Map.of(), 0, Finding.in(folder, FindingCode.INFERRED, why));
    }

    private static SwanlabNames read(ReadOnlyDatabase database, Path folder) throws IOException {
        String run = String.valueOf(folder.getFileName());
        String[] name = new String[1];
        int[] status = new int[1];
        long[] id = {-1};
        if (database.columns("experiment").containsAll(Set.of("id", "run_id", "name", "status"))) {
            database.each("SELECT substr(run_id, 1, 1000), id, substr(name, 1, 1000), status FROM experiment", row -> {
                if (run.equals(row.getString(1))) {
                    id[0] = row.getLong(2);
                    name[0] = row.getString(3);
                    status[0] = row.getInt(4);
                }
            });
        }
        Map<String, String> metrics = new LinkedHashMap<>();
        if (id[0] >= 0 && database.columns("tag").containsAll(Set.of("experiment_id", "name", "folder"))) {
            database.each("SELECT experiment_id, substr(folder, 1, 1000), substr(name, 1, 1000) FROM tag ORDER BY id",
                    row -> {
                        String metric = row.getString(3);
                        if (row.getLong(1) == id[0] && metric != null) {
                            String own = row.getString(2);
                            metrics.put(own == null ? metric : own, metric);
                        }
                    });
        }
        String title = name[0] == null || name[0].isBlank() ? null : name[0].strip();
        return new SwanlabNames(title, metrics, status[0], null);
    }
}
