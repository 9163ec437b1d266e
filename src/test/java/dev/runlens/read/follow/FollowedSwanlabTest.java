package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.run.Activity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/// A run of SwanLab that is followed: its values are written beside the folder of the file that it is known by.
class FollowedSwanlabTest {
    private static final Path WHOLE = Path.of("src/test/resources/formats/swanlab/swanlog");
    private static final String VALUES = "run-20250605_061031-a3b1799d/logs/13/1000.log";

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final FollowedInputs followed = new FollowedInputs(clock);

    @Test
    void showsWhatIsWrittenAndIsFollowedAsLong() throws IOException, SQLException {
        copy();
        followed.open(folder);
        assertThat(followed.activities().values()).hasSize(1).allMatch(Activity.AtRest.class::isInstance);
        long last = lastStep();

        for (long step = last + 10; step < last + 60; step += 10) {
            clock.go(Duration.ofSeconds(50));
            Path values = Files.writeString(
                    folder.resolve(VALUES),
                    "{\"index\": " + step + ", \"data\": 1.5, \"create_time\": \"2025-06-05T07:59:31+00:00\"}\n",
                    StandardOpenOption.APPEND);
            Files.setLastModifiedTime(values, FileTime.from(clock.instant()));
            followed.look();

            assertThat(lastStep()).isEqualTo(step);
            assertThat(followed.activities().values()).as("step %d", step).containsExactly(new Activity.Following());
        }
        say(1);
        followed.look();

        assertThat(followed.activities().values()).containsExactly(new Activity.Finished());
    }

    private long lastStep() {
        return followed.result().runs().getFirst().history().lastIteration();
    }

    /// A copy that says that the run goes on.
    private void copy() throws IOException, SQLException {
        FileTime before = FileTime.from(clock.instant().minus(Duration.ofDays(1)));
        try (Stream<Path> all = Files.walk(WHOLE)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(WHOLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.setLastModifiedTime(Files.copy(file, copy), before);
            }
        }
        say(0);
    }

    private void say(int status) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("runs.swanlab"));
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate("UPDATE experiment SET status = " + status)).isPositive();
        }
    }
}
