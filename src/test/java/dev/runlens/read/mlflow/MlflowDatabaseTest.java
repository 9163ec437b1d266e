package dev.runlens.read.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/// Values in a database that are of another kind than their column says, which SQLite allows.
class MlflowDatabaseTest {
    private static final Path WHOLE = Path.of("src/test/resources/runs/mlflow_sqlite_emulated/mlflow.db");
    private static final String OF_GOOD = " WHERE key = 'train_loss' AND run_uuid IN"
            + " (SELECT run_uuid FROM runs WHERE name = 'good-run')";

    @TempDir
    private Path folder;

    /// The run `good-run` of the database, which has thirty train losses at 5, 10, … 150.
    private Run good(String change) throws IOException, SQLException {
        Path database = Files.copy(WHOLE, folder.resolve("mlflow.db"));
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + database);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
        return Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(database, ReadProgress.NONE)))
                .runs().stream().filter(run -> run.name().equals("good-run")).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"step = 'ten'", "step = 10.5", "step = x'00'", "value = 'low'", "value = x'00'"})
    void aRowWithoutANumberIsLeftOutAndSaid(String set) throws IOException, SQLException {
        Run run = good("UPDATE metrics SET " + set + OF_GOOD + " AND step = 10");

        Series losses = run.series(Metric.TRAIN_LOSS);
        assertThat(losses.size()).isEqualTo(29);
        assertThat(losses.step(0)).isEqualTo(5);
        assertThat(losses.step(1)).isEqualTo(15);
        assertThat(run.findings()).filteredOn(finding -> finding.code() == FindingCode.SKIPPED_LINE)
                .singleElement().extracting(Finding::message).asString()
                .startsWith("1 row of `train_loss` in the table `metrics`");
    }

    @Test
    void severalRowsAreSaidOnce() throws IOException, SQLException {
        Run run = good("UPDATE metrics SET value = 'x' || step" + OF_GOOD + " AND step <= 20");

        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(26);
        assertThat(run.findings()).filteredOn(finding -> finding.code() == FindingCode.SKIPPED_LINE)
                .singleElement().extracting(Finding::message).asString().startsWith("4 rows of `train_loss`");
    }

    @Test
    void aWholeNumberIsANumberOfALoss() throws IOException, SQLException {
        Run run = good("UPDATE metrics SET value = 3" + OF_GOOD + " AND step = 10");

        assertThat(run.series(Metric.TRAIN_LOSS).value(1)).isEqualTo(3);
        assertThat(run.findings()).extracting(Finding::code).doesNotContain(FindingCode.SKIPPED_LINE);
    }
}
