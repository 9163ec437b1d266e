package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Activity;
import dev.runlens.run.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs that MLflow keeps in folders of small files, of which those of the metrics grow.
class FollowedStoreTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final FollowedInputs followed = new FollowedInputs(clock);

    @BeforeEach
    void open() throws IOException {
        run("one");
        run("two");
        followed.open(folder);
    }

    @Test
    void isFollowedWhileItsMetricsAreWrittenAndTheOtherRunIsNot() throws IOException {
        assertThat(followed.activities().values()).hasSize(2).allMatch(Activity.AtRest.class::isInstance);

        for (int step = 3; step < 40; step++) {
            clock.go(Duration.ofSeconds(50));
            append("one", "train_loss", step);
            followed.look();
            assertThat(followed.activities().get("one")).as("step %d", step).isEqualTo(new Activity.Following());
            assertThat(followed.activities().get("two")).as("step %d", step).isInstanceOf(Activity.AtRest.class);
        }
        clock.go(Duration.ofMinutes(7));
        followed.look();

        assertThat(followed.activities().get("one")).isEqualTo(new Activity.Stalled(Duration.ofMinutes(7)));
    }

    @Test
    void showsWhatAReadingOfTheWholeShows() throws IOException {
        for (int step = 3; step < 20; step++) {
            append(step % 3 == 0 ? "two" : "one", step % 2 == 0 ? "train_loss" : "val_loss", step);
            followed.look();

            LoadResult whole = Formats.assembly(Clock.systemUTC())
                    .assemble(List.of(Formats.reader().read(folder, ReadProgress.NONE)));
            assertThat(followed.result().problems()).isEqualTo(whole.problems());
            assertThat(followed.result().runs()).hasSize(2);
            for (int i = 0; i < 2; i++) {
                for (Metric metric : List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS)) {
                    assertThat(followed.result().runs().get(i).series(metric)).as("%d", step)
                            .isEqualTo(whole.runs().get(i).series(metric));
                }
            }
        }
    }

    private void run(String name) throws IOException {
        Path run = folder.resolve("mlruns/1").resolve(id(name));
        Files.createDirectories(run.resolve("metrics"));
        Path meta = Files.writeString(run.resolve("meta.yaml"),
                "lifecycle_stage: active\nrun_id: " + id(name) + "\nrun_name: " + name + "\nstatus: 1\n");
        append(name, "train_loss", 1);
        append(name, "val_loss", 1);
        append(name, "train_loss", 2);
        Files.setLastModifiedTime(meta, FileTime.from(clock.instant().minus(Duration.ofDays(1))));
    }

    private static String id(String name) {
        return "%032x".formatted(name.hashCode());
    }

    private void append(String run, String metric, int step) throws IOException {
        Path file = folder.resolve("mlruns/1").resolve(id(run)).resolve("metrics").resolve(metric);
        Files.writeString(file, "1 2.5 " + step + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
