package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.run.Activity;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Logs in a folder that are moved one further whenever a new one begins, as `logrotate` does.
class RotatedLogTest {
    @TempDir
    Path folder;

    private final FollowedInputs inputs = new FollowedInputs(new HandClock());

    @Test
    void howeverOftenALogIsMovedOnItIsOneRun() throws IOException {
        Path log = begun();

        for (int times = 1; times <= 3; times++) {
            rotate(log, times);
            append(log, 10 * times + 1, 10 * times + 10);
            inputs.look();
            assertThat(steps()).isEqualTo(tens(10 * times + 10));
        }

        Files.writeString(log, "Saved final weights to adapters.safetensors.\n", StandardOpenOption.APPEND);
        inputs.look();
        assertThat(steps()).isEqualTo(tens(40));
        assertThat(inputs.activities().values()).containsExactly(new Activity.Finished());
    }

    @Test
    void whatIsWrittenToALogAfterItWasMovedMakesNoOtherRunOfIt() throws IOException {
        Path log = begun();
        rotate(log, 1);
        append(log, 12, 20);
        inputs.look();

        append(log.resolveSibling("training.log.1"), 11, 11);
        inputs.look();

        assertThat(steps()).doesNotHaveDuplicates().contains(10L, 100L, 120L, 200L);
    }

    @Test
    void anotherTrainingUnderTheNameOfAMovedLogIsOneOfItsOwn() throws IOException {
        Path log = begun();
        rotate(log, 1);
        append(log, 11, 20);
        inputs.look();
        assertThat(inputs.result().runs()).hasSize(1);

        Path moved = log.resolveSibling("training.log.1");
        Files.delete(moved);
        Files.writeString(moved, "Starting training..., iters: 500\n");
        append(moved, 1, 5);
        inputs.look();

        assertThat(inputs.result().runs()).hasSize(2);
    }

    private Path begun() throws IOException {
        Path log = Files.writeString(folder.resolve("training.log"), "Starting training..., iters: 400\n");
        append(log, 1, 10);
        inputs.open(folder);
        return log;
    }

    private static void rotate(Path log, int times) throws IOException {
        for (int i = times; i > 0; i--) {
            Path from = i == 1 ? log : log.resolveSibling("training.log." + (i - 1));
            Files.move(from, log.resolveSibling("training.log." + i));
        }
    }

    private static void append(Path log, int from, int to) throws IOException {
        Files.writeString(
                log,
                IntStream.rangeClosed(from, to).mapToObj(number -> String.format(
                        Locale.ROOT,
                        "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.5, Tokens/sec 180.0,"
                                + " Trained Tokens %d, Peak mem 8.1 GB%n",
                        10 * number, 1.599 - number / 1000.0, 1000 * number)).collect(Collectors.joining()),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<Long> steps() {
        List<Run> runs = inputs.result().runs();
        assertThat(runs).hasSize(1);
        Series loss = runs.getFirst().series(Metric.TRAIN_LOSS);
        return IntStream.range(0, loss.size()).mapToObj(loss::step).toList();
    }

    private static List<Long> tens(int to) {
        return LongStream.rangeClosed(1, to).mapToObj(step -> 10 * step).toList();
    }
}
