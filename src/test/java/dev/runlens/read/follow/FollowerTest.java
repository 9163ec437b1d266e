package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.read.FaultLog;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.read.load.LoadItem;
import dev.runlens.run.Activity;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real files, looked at when the test says so, by a clock that goes when the test says so.
class FollowerTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private Duration duringRead = Duration.ZERO;
    private final CountedReadings readings = new CountedReadings(() -> clock.go(duringRead));
    private final List<Path> read = readings.files();
    private List<LoadItem> items = List.of();
    private LoadResult result = LoadResult.EMPTY;
    private Map<String, Activity> activities = Map.of();
    private int told;

    private final BackgroundLoader loader = new BackgroundLoader(
            RunReader.onCallersThread(Formats.all().stream().map(readings::counted).toList(), new FaultLog()),
            Formats.assembly(Clock.systemUTC()),
            Runnable::run,
            (all, loaded) -> {
                items = all;
                result = loaded;
                told++;
            });
    private final Follower follower = new Follower(loader, clock, now -> activities = now);

    @Test
    void whatIsAppendedToALogIsThereAfterTheNextLook() throws IOException {
        Path log = log("run.log", 10, 50);
        open(log);

        append(log, 60, 80);
        look();

        assertThat(steps("run")).containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L);
    }

    @Test
    void onlyTheFileThatChangedIsReadAgainAndTheOtherRunsStayWhatTheyAre() throws IOException {
        Path first = log("models/a/run.log", 10, 50);
        log("models/b/run.log", 10, 50);
        open(folder.resolve("models"));
        Run other = run("b");
        read.clear();

        append(first, 60, 60);
        look();

        assertThat(read).containsExactly(first);
        assertThat(run("b")).isSameAs(other);
        assertThat(steps("a")).endsWith(60L);
    }

    @Test
    void nothingIsReadOrToldWhereNothingChanged() throws IOException {
        open(log("run.log", 10, 50));
        read.clear();
        int before = told;

        look();
        look();

        assertThat(read).isEmpty();
        assertThat(told).isEqualTo(before);
    }

    @Test
    void aFileThatComesLaterInAFolderIsRead() throws IOException {
        log("models/a/run.log", 10, 50);
        open(folder.resolve("models"));

        log("models/b/run.log", 10, 30);
        look();

        assertThat(steps("b")).containsExactly(10L, 20L, 30L);
    }

    @Test
    void aLogThatIsNotThereYetIsReadOnceItComes() throws IOException {
        Path log = folder.resolve("late.log");
        open(log);
        assertThat(items).singleElement().extracting(LoadItem::state).isInstanceOf(LoadItem.Rejected.class);

        log("late.log", 10, 20);
        look();

        assertThat(items).singleElement().extracting(LoadItem::state).isInstanceOf(LoadItem.Loaded.class);
        assertThat(steps("late")).containsExactly(10L, 20L);
    }

    @Test
    void aLogThatWasMovedAwayAndGoesOnKeepsWhatItHeld() throws IOException {
        Path log = log("run.log", 10, 50);
        open(log);

        append(log, 52, 52);
        Files.move(log, folder.resolve("run.log.1"));
        append(log, 60, 70);
        look();
        append(log, 80, 80);
        look();

        assertThat(steps("run")).containsExactly(10L, 20L, 30L, 40L, 50L, 52L, 60L, 70L, 80L);
        assertThat(run("run").history().progress().planned()).hasValue(100);
    }

    @Test
    void aLogThatWasMovedAwayTwiceKeepsAllThatItHeld() throws IOException {
        Path log = log("run.log", 10, 20);
        open(log);

        for (int i = 1; i <= 2; i++) {
            Files.move(log, folder.resolve("run.log." + i));
            append(log, 20 * i + 10, 20 * i + 10);
            look();
            append(log, 20 * i + 20, 20 * i + 20);
        }
        look();

        assertThat(steps("run")).containsExactly(10L, 20L, 30L, 40L, 50L, 60L);
    }

    @Test
    void inAFolderALogThatWasMovedAwayIsToldOnce() throws IOException {
        Path log = log("models/a/train.log", 10, 50);
        open(folder.resolve("models"));

        Files.move(log, log.resolveSibling("train.log.1"));
        append(log, 60, 70);
        look();

        assertThat(result.runs()).hasSize(1);
        assertThat(steps("a")).containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L);
    }

    @Test
    void aLogThatWasEmptiedAndGoesOnKeepsWhatItHeld() throws IOException {
        Path log = log("run.log", 10, 50);
        open(log);

        Files.writeString(log, "");
        look();
        append(log, 60, 60);
        look();

        assertThat(steps("run")).containsExactly(10L, 20L, 30L, 40L, 50L, 60L);
    }

    @Test
    void aLogThatIsEmptyOrGoneForAWhileKeepsWhatItHeld() throws IOException {
        Path log = log("run.log", 10, 50);
        open(log);

        Files.writeString(log, "");
        look();
        look();
        assertThat(steps("run")).endsWith(50L);
        append(log, 60, 60);
        look();

        Files.move(log, folder.resolve("run.log.1"));
        look();
        look();
        assertThat(steps("run")).endsWith(60L);
        append(log, 70, 70);
        look();

        assertThat(steps("run")).containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L);
    }

    @Test
    void aLogThatIsWrittenOverByAnotherTrainingIsThatTraining() throws IOException {
        Path log = log("run.log", 10, 50);
        open(log);

        Files.delete(log);
        log("run.log", 10, 20);
        look();

        assertThat(steps("run")).containsExactly(10L, 20L);
    }

    @Test
    void aFileThatIsHalfWrittenKeepsWhatItGaveUntilItIsWhole() throws IOException {
        Path state = Files.writeString(folder.resolve("trainer_state.json"), state(10, 20));
        open(state);
        String name = result.runs().getFirst().name();

        Files.writeString(state, state(10, 20, 30).substring(0, 80));
        look();
        assertThat(steps(name)).containsExactly(10L, 20L);

        Files.writeString(state, state(10, 20, 30));
        look();
        assertThat(steps(name)).containsExactly(10L, 20L, 30L);
    }

    @Test
    void aFileThatStaysBrokenIsTold() throws IOException {
        Path state = Files.writeString(folder.resolve("trainer_state.json"), state(10, 20));
        open(state);

        Files.writeString(state, state(10, 20, 30).substring(0, 80));
        for (int i = 0; i < 20; i++) {
            look();
        }

        assertThat(items).singleElement().extracting(LoadItem::state).isInstanceOf(LoadItem.Rejected.class);
    }

    @Test
    void aRunThatIsWrittenToIsFollowedThenStalledThenFollowedAgainThenFinished() throws IOException {
        Path log = log("run.log", 10, 50);
        open(log);
        for (int step = 60; step <= 90; step += 10) {
            clock.go(Duration.ofSeconds(20));
            append(log, step, step);
            look();
        }
        assertThat(activities).containsEntry("run", new Activity.Following());

        clock.go(Duration.ofMinutes(7));
        look();
        assertThat(activities).containsEntry("run", new Activity.Stalled(Duration.ofMinutes(7)));

        append(log, 95, 95);
        look();
        assertThat(activities).containsEntry("run", new Activity.Following());

        append(log, 100, 100);
        look();
        assertThat(activities).containsEntry("run", new Activity.Finished());
    }

    @Test
    void aConfigurationThatLiesThereAloneDoesNotStall() throws IOException {
        Path model = Files.createDirectory(folder.resolve("run"));
        Path configuration = Files.writeString(model.resolve("adapter_config.json"),
                "{\"model\": \"m\", \"iters\": 100, \"fine_tune_type\": \"lora\", \"lora_parameters\": {\"rank\": 8}}");
        Files.setLastModifiedTime(configuration, FileTime.from(clock.instant()));
        open(model);
        look();
        assertThat(activities).containsEntry("run", new Activity.Following());

        clock.go(Duration.ofMinutes(7));
        look();

        assertThat(activities.get("run")).isInstanceOf(Activity.AtRest.class);
    }

    @Test
    void aRunThatSaysWhatStoppedItIsInterrupted() throws IOException {
        Path log = log("run.log", 10, 50);
        open(log);

        Files.writeString(log, "Traceback (most recent call last):\n  File \"train.py\"\nKeyboardInterrupt\n",
                StandardOpenOption.APPEND);
        look();

        assertThat(activities).containsEntry("run", new Activity.Interrupted());
    }

    @Test
    void aRunOfLastWeekIsAtRest() throws IOException {
        Path log = log("run.log", 10, 50);
        Instant lastWeek = clock.instant().minus(Duration.ofDays(7));
        Files.setLastModifiedTime(log, FileTime.from(lastWeek));
        open(log);

        look();

        assertThat(activities).containsEntry("run", new Activity.AtRest(lastWeek));
    }

    @Test
    void whatTakesLongIsDoneLessOften() throws IOException {
        Path log = log("run.log", 10, 50);
        open(log);
        duringRead = Duration.ofSeconds(1);
        append(log, 60, 60);
        look();
        append(log, 70, 70);
        duringRead = Duration.ZERO;

        look();
        assertThat(steps("run")).endsWith(60L);

        clock.go(Duration.ofSeconds(4));
        look();
        assertThat(steps("run")).endsWith(70L);
    }

    @Test
    void afterClosingNothingIsLookedAt() throws IOException {
        Path log = log("run.log", 10, 50);
        open(log);
        follower.close();

        append(log, 60, 60);
        look();

        assertThat(steps("run")).endsWith(50L);
    }

    private void open(Path input) {
        loader.add(List.of(input));
        follower.tick();
    }

    private void look() {
        follower.tick();
    }

    private Run run(String name) {
        return result.runs().stream().filter(run -> run.name().equals(name)).findFirst().orElseThrow();
    }

    private List<Long> steps(String name) {
        var series = run(name).series(Metric.TRAIN_LOSS);
        List<Long> steps = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            steps.add(series.step(i));
        }
        return steps;
    }

    private Path log(String name, int from, int to) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "Starting training..., iters: 100\n");
        append(file, from, to);
        return file;
    }

    private static void append(Path log, int from, int to) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int step = from; step <= to; step += 10) {
            lines.append(
                    "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.5, Tokens/sec 180.0, Trained Tokens %d, Peak mem 8.1 GB\n"
                            .formatted(step, 3.0 / step, step * 100));
        }
        Files.writeString(log, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String state(int... steps) {
        StringBuilder rows = new StringBuilder();
        for (int step : steps) {
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("{\"epoch\": 0.1, \"loss\": 1.5, \"learning_rate\": 1e-05, \"step\": %d}".formatted(step));
        }
        return "{\"global_step\": 100, \"max_steps\": 200, \"log_history\": [" + rows + "]}";
    }
}
