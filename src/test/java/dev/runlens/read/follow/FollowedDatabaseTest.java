package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.run.Activity;
import dev.runlens.run.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/// A database that is written to while it is followed: SQLite puts what is new into a file beside it for a while.
class FollowedDatabaseTest {
    private static final Path WHOLE = Path.of("src/test/resources/runs/mlflow_sqlite_emulated/mlflow.db");
    private static final String RUN = "good-run";

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final FollowedInputs followed = new FollowedInputs(clock);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isFollowedWhileOnlyWhatLiesBesideItIsWritten(boolean named) throws IOException, SQLException {
        Path database = Files.copy(WHOLE, folder.resolve("mlflow.db"));
        try (Connection connection = connection(database);
                Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA journal_mode = WAL");
            sql.execute("PRAGMA wal_autocheckpoint = 0");
            sql.executeUpdate("UPDATE runs SET status = 'RUNNING', end_time = NULL WHERE name = '" + RUN + "'");
            FileTime before = FileTime.from(clock.instant().minus(Duration.ofDays(1)));
            Files.setLastModifiedTime(database, before);
            Path beside = folder.resolve("mlflow.db-wal");
            if (Files.exists(beside)) {
                Files.setLastModifiedTime(beside, before);
            }
            followed.open(named ? database : folder);
            assertThat(followed.activities().get(RUN)).isInstanceOf(Activity.AtRest.class);

            for (int step = 155; step < 200; step += 5) {
                clock.go(Duration.ofSeconds(50));
                report(sql, step);
                Files.setLastModifiedTime(beside, FileTime.from(clock.instant()));
                followed.look();

                assertThat(followed.activities().get(RUN)).as("step %d", step).isEqualTo(new Activity.Following());
                assertThat(lastStep()).isEqualTo(step);
            }
            assertThat(Files.getLastModifiedTime(database)).isEqualTo(before);
        }
    }

    @Test
    void whatLiesBesideAnotherFileIsNotItsOwn() throws IOException, SQLException {
        Path database = Files.copy(WHOLE, folder.resolve("mlflow.db"));
        Files.setLastModifiedTime(database, FileTime.from(clock.instant().minus(Duration.ofDays(1))));
        followed.open(folder);

        clock.go(Duration.ofSeconds(50));
        Files.writeString(folder.resolve("other.db-wal"), "new");
        followed.look();

        assertThat(followed.activities().get(RUN)).isInstanceOf(Activity.AtRest.class);
    }

    private long lastStep() {
        return followed.result().runs().stream().filter(run -> run.name().equals(RUN)).findFirst().orElseThrow()
                .series(Metric.TRAIN_LOSS).lastStep();
    }

    private static Connection connection(Path database) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + database);
        return source.getConnection();
    }

    private static void report(Statement sql, int step) throws SQLException {
        int added = sql.executeUpdate("INSERT INTO metrics (key, value, timestamp, run_uuid, step, is_nan)"
                + " SELECT 'train_loss', 1.5, 1, run_uuid, " + step + ", 0 FROM runs WHERE name = '" + RUN + "'");
        assertThat(added).isEqualTo(1);
    }
}
