package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.read.FaultLog;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.run.Activity;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of the tools that are used most, written piece by piece and followed: after each look the runs are those that a
/// reading gives that knows nothing from before.
class FollowedFormatsTest {
    private static final Path DATA = Path.of("src/test/resources");
    private static final int PIECES = 23;

    @TempDir
    Path folder;

    private final CountedReadings readings = new CountedReadings(() -> {});
    private LoadResult result = LoadResult.EMPTY;
    private Map<String, Activity> activities = Map.of();
    private final BackgroundLoader loader = new BackgroundLoader(
            RunReader.onCallersThread(Formats.all().stream().map(readings::counted).toList(), new FaultLog()),
            Formats.assembly(Clock.systemUTC()),
            Runnable::run,
            (items, loaded) -> result = loaded);
    private final Follower follower = new Follower(loader, new HandClock(), now -> activities = now);

    @ParameterizedTest
    @ValueSource(strings = {
            "runs/tb_simple_value/events.out.tfevents.1795332094.vm.11175.0",
            "runs/lightning_csv_tb/logs/csv/version_0/metrics.csv",
            "runs/keras_csvlogger/training.log",
            "runs/keras_csvlogger/train.log",
            "runs/hf_lora_r8_lr5e-4/train.log",
            "runs/trl_sft/train.log",
            "runs/wandb_offline/wandb/offline-run-20261122_072208-vdrvy0ud/run-vdrvy0ud.wandb",
            "tools/llama_factory/trainer_log.jsonl",
            // Each of their reports is open until something else comes.
            "dialects/sillm_sft.log",
            "dialects/mlx_vlm_engine.log",
            "tools/ms_swift/v0-20260304-101112/logging.jsonl",
    })
    void showAfterEachLookWhatAReadingOfTheWholeShows(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(DATA.resolve(name));
        Path file = folder.resolve(Path.of(name).getFileName());
        follow(file, Arrays.copyOf(bytes, bytes.length / 2));

        for (int piece = 1; piece <= PIECES; piece++) {
            int from = bytes.length / 2 + (bytes.length - bytes.length / 2) * (piece - 1) / PIECES;
            int to = bytes.length / 2 + (bytes.length - bytes.length / 2) * piece / PIECES;
            Files.write(file, Arrays.copyOfRange(bytes, from, to), StandardOpenOption.APPEND);
            follower.tick();
            follower.tick();
            assertThat(shown(result)).as("piece %d", piece).isEqualTo(shown(fresh(file)));
        }

        assertThat(readings.added().stream().filter(added -> added < bytes.length / 4)).hasSizeGreaterThan(PIECES / 2);
    }

    @Test
    void aRunOfWandbIsNotStoppedAsLongAsNothingTellsOfItsEnd() throws IOException {
        byte[] bytes = Files.readAllBytes(
                DATA.resolve("runs/wandb_offline/wandb/offline-run-20261122_072208-vdrvy0ud/run-vdrvy0ud.wandb"));
        Path file = folder.resolve("run-vdrvy0ud.wandb");
        follow(file, Arrays.copyOf(bytes, bytes.length / 2));
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 3 / 4));
        follower.tick();
        assertThat(result.runs().getFirst().history().progress().state()).isEqualTo(Progress.State.UNFINISHED);
        assertThat(activities.values()).containsExactly(new Activity.Following());

        Files.write(file, bytes);
        follower.tick();
        assertThat(activities.values()).containsExactly(new Activity.Finished());
    }

    @Test
    void aTableThatIsWrittenAnewWithAnotherColumnIsTheNewOne() throws IOException {
        Path file = folder.resolve("metrics.csv");
        String rows = "1,2.5\n2,2.25\n3,2.0\n";
        follow(file, "step,train_loss\n" + rows);
        write(file, "step,train_loss\n" + rows + "4,1.75\n");

        Path other = folder.resolve("metrics.csv.new");
        Files.writeString(other, "step,train_loss,val_loss\n1,2.5,\n2,2.25,\n3,2.0,\n4,1.75,1.875\n");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        follower.tick();

        assertThat(shown(result)).isEqualTo(shown(fresh(file)));
        assertThat(result.runs().getFirst().series(Metric.VAL_LOSS).size()).isOne();
    }

    @Test
    void aTableOfTheSameLengthWithOtherNumbersIsTheNewOne() throws IOException {
        Path file = folder.resolve("metrics.csv");
        follow(file, "step,train_loss\n1,2.5\n2,2.25\n3,2.0\n");
        write(file, "step,train_loss\n1,2.5\n2,2.25\n3,2.0\n4,1.5\n");

        write(file, "step,train_loss\n1,2.5\n2,2.25\n3,3.0\n4,3.5\n");

        assertThat(shown(result)).isEqualTo(shown(fresh(file)));
        assertThat(result.runs().getFirst().series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(3.5);
    }

    @Test
    void aTextThatTurnsOutToBeOfAToolIsThatTools() throws IOException {
        Path file = folder.resolve("out.log");
        follow(file, "step 1 loss: 2.5\nstep 2 loss: 2.25\n");

        for (int step = 3; step <= 12; step++) {
            append(file, "step " + step + " loss: 2.0\n");
            assertThat(shown(result)).as("step %d", step).isEqualTo(shown(fresh(file)));
        }
        append(file, "Starting training..., iters: 100\n");
        for (int step = 10; step <= 60; step += 10) {
            append(file, "Iter " + step + ": Train loss 1." + step + ", Learning Rate 1.000e-05\n");
            assertThat(shown(result)).as("iteration %d", step).isEqualTo(shown(fresh(file)));
        }

        assertThat(result.runs().getFirst().identity().trainer().name()).isEqualTo("mlx-lm");
    }

    @Test
    void anEventFileThatIsWrittenOverByAShorterOneIsTheOther() throws IOException {
        byte[] one = Files.readAllBytes(DATA.resolve("runs/tb_simple_value/events.out.tfevents.1795332094.vm.11175.0"));
        byte[] other = Files.readAllBytes(DATA.resolve("runs/tb_truncated/events.out.tfevents.1795332110.vm.11175.7"));
        Path file = folder.resolve("events.out.tfevents.1795332094.vm.11175.0");
        follow(file, Arrays.copyOf(one, one.length - 400));
        Files.write(file, Arrays.copyOf(one, one.length - 200));
        follower.tick();
        Files.write(file, one);
        follower.tick();

        Files.write(file, Arrays.copyOf(other, other.length / 2));
        follower.tick();
        Files.write(file, other);
        follower.tick();
        follower.tick();

        assertThat(points(result.runs().getFirst().series(Metric.TRAIN_LOSS)))
                .isEqualTo(points(fresh(file).runs().getFirst().series(Metric.TRAIN_LOSS)));
    }

    @Test
    void aTableWithQuotesIsTriedAgainOnceItIsTwiceAsLong() throws IOException {
        Path file = folder.resolve("metrics.csv");
        follow(file, "step,train_loss,note\n1,2.5,\"a, b\"\n");
        for (int step = 2; step <= 20; step++) {
            append(file, step + ",2.0,\"a, b\"\n");
        }

        assertThat(readings.added()).hasSizeBetween(2, 5);
        assertThat(shown(result)).isEqualTo(shown(fresh(file)));

        write(file, "step,train_loss,note\n1,2.5,\n");
        append(file, "2,2.25,\n");
        append(file, "3,2.0,\n");
        assertThat(readings.added()).endsWith((long) "3,2.0,\n".length());
    }

    private void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
        follower.tick();
    }

    private void follow(Path file, String text) throws IOException {
        Files.writeString(file, text);
        loader.add(List.of(file));
        follower.tick();
    }

    private void follow(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        loader.add(List.of(file));
        follower.tick();
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        follower.tick();
    }

    private static LoadResult fresh(Path file) {
        return Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(file, ReadProgress.NONE)));
    }

    private static List<Object> shown(LoadResult loaded) {
        List<Object> shown = new ArrayList<>(loaded.problems());
        for (Run run : loaded.runs()) {
            shown.add(run.name());
            shown.addAll(run.findings());
            shown.add(run.history().progress());
            run.history().metrics().forEach((metric, series) -> shown.add(List.of(metric, points(series))));
        }
        return shown;
    }

    private static List<String> points(Series series) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            points.add(series.line(i) + ": " + series.step(i) + " " + series.value(i));
        }
        return points;
    }
}
