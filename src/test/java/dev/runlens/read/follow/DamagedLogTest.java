package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/// Logs that NUL bytes come into while they are followed.
class DamagedLogTest {
    @TempDir
    Path folder;

    private final FollowedInputs inputs = new FollowedInputs(new HandClock());

    @Test
    void aLogThatANulComesIntoGoesOn() throws IOException {
        Path log = write("Starting training..., iters: 2000\n" + reports(1, 30));
        inputs.open(folder);

        append(log, "a\0b\n");
        inputs.look();
        assertThat(steps()).isEqualTo(tens(1, 30));

        append(log, reports(31, 60));
        inputs.look();
        append(log, reports(61, 61));
        inputs.look();
        assertThat(steps()).isEqualTo(tens(1, 61));
    }

    @Test
    void aLogThatIsEmptiedUnderAWriterThatDoesNotAppendKeepsWhatItHeldAndGoesOn() throws IOException {
        Path log = write("Starting training..., iters: 2000\n" + reports(1, 30));
        inputs.open(folder);
        int written = (int) Files.size(log);

        write("\0".repeat(written) + reports(31, 40));
        inputs.look();
        assertThat(steps()).isEqualTo(tens(1, 40));

        append(log, reports(41, 60));
        inputs.look();
        append(log, reports(61, 61));
        inputs.look();
        assertThat(steps()).isEqualTo(tens(1, 61));
    }

    @Test
    void alsoWhereItIsSeenWhileItIsEmpty() throws IOException {
        Path log = write("Starting training..., iters: 2000\n" + reports(1, 30));
        inputs.open(folder);
        int written = (int) Files.size(log);

        write("");
        inputs.look();
        write("\0".repeat(written) + reports(31, 40));
        inputs.look();
        append(log, reports(41, 60));
        inputs.look();

        assertThat(steps()).isEqualTo(tens(1, 60));
    }

    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("train.log"), text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }

    private List<Long> steps() {
        List<Run> runs = inputs.result().runs();
        assertThat(runs).hasSize(1);
        Series loss = runs.getFirst().series(Metric.TRAIN_LOSS);
        return IntStream.range(0, loss.size()).mapToObj(loss::step).toList();
    }

    private static List<Long> tens(int from, int to) {
        return LongStream.rangeClosed(from, to).mapToObj(step -> 10 * step).toList();
    }

    private static String reports(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> String.format(
                Locale.ROOT,
                "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.5, Tokens/sec 180.0, Trained Tokens %d,"
                        + " Peak mem 8.1 GB%n",
                10 * number, 1.599 - number / 1000.0, 1000 * number)).collect(Collectors.joining());
    }
}
