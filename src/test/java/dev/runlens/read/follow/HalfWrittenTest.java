package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are written anew at every save, caught in the middle of one.
class HalfWrittenTest {
    private static final int PATIENCE = 20;

    @TempDir
    Path folder;

    private final FollowedInputs inputs = new FollowedInputs(new HandClock());

    /// A file that is written anew, by how many reports it holds.
    record Saved(String name, IntFunction<String> text) {}

    static Stream<Named<Saved>> saved() {
        return Stream.of(
                new Saved("trainer_state.json", HalfWrittenTest::state),
                new Saved("history.json", HalfWrittenTest::history),
                new Saved("reports.json", HalfWrittenTest::reports),
                new Saved("train.ipynb", HalfWrittenTest::notebook))
                .map(saved -> Named.of(saved.name, saved));
    }

    @ParameterizedTest
    @MethodSource("saved")
    void whatIsCutOffBehindReportsKeepsWhatItGaveUntilItIsWhole(Saved saved) throws IOException {
        Path file = write(saved.name, saved.text.apply(12));
        inputs.open(folder);
        assertThat(losses()).isEqualTo(12);

        for (int half = saved.text.apply(14).length() / 2, i = 0; i < 3; i++) {
            write(saved.name, saved.text.apply(14).substring(0, half + 10 * i));
            inputs.look();
            inputs.look();
            assertThat(losses()).isEqualTo(12);
        }

        Files.writeString(file, saved.text.apply(14));
        inputs.look();
        assertThat(losses()).isEqualTo(14);
    }

    @ParameterizedTest
    @MethodSource("saved")
    void whatStaysCutOffIsShownWithItsFinding(Saved saved) throws IOException {
        write(saved.name, saved.text.apply(12));
        inputs.open(folder);

        write(saved.name, saved.text.apply(12).substring(0, saved.text.apply(12).length() / 2));
        for (int i = 0; i < PATIENCE; i++) {
            assertThat(losses()).isEqualTo(12);
            inputs.look();
        }

        assertThat(losses()).isBetween(1, 11);
        assertThat(run().findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TRUNCATED);
            assertThat(finding.message()).contains("broken here");
        });
    }

    @Test
    void whatIsCutOffBeforeItsFirstReportIsWaitedForAsLong() throws IOException {
        write("trainer_state.json", state(12));
        inputs.open(folder);

        write("trainer_state.json", state(13).substring(0, 20));
        for (int i = 1; i < PATIENCE; i++) {
            inputs.look();
        }
        assertThat(losses()).isEqualTo(12);

        inputs.look();
        assertThat(inputs.result().runs()).isEmpty();
    }

    @Test
    void aCheckpointWhoseStateIsHalfWrittenLeavesTheRunAsItIs() throws IOException {
        write("run/checkpoint-40/trainer_state.json", state(4));
        write("run/checkpoint-80/trainer_state.json", state(8));
        inputs.open(folder.resolve("run"));
        Run before = run();

        write("run/checkpoint-120/trainer_state.json", state(12).substring(0, state(12).length() / 2));
        inputs.look();
        inputs.look();
        assertThat(run()).isEqualTo(before);

        write("run/checkpoint-120/trainer_state.json", state(12));
        inputs.look();
        assertThat(run().name()).isEqualTo(before.name());
        assertThat(losses()).isEqualTo(12);
    }

    @Test
    void whatIsCutOffWhenItIsFirstReadIsShown() throws IOException {
        write("trainer_state.json", state(12).substring(0, state(12).length() / 2));

        inputs.open(folder);

        assertThat(losses()).isBetween(1, 11);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    private Run run() {
        List<Run> runs = inputs.result().runs();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private int losses() {
        return run().series(Metric.TRAIN_LOSS).size();
    }

    private static String each(int count, String between, IntFunction<String> one) {
        return IntStream.rangeClosed(1, count).mapToObj(one).collect(Collectors.joining(between));
    }

    private static String state(int count) {
        return "{\"global_step\": " + count * 10 + ", \"log_history\": ["
                + each(count, ",\n",
                        i -> "{\"epoch\": " + i + ".0, \"loss\": 1." + (50 - i) + ", \"step\": " + i * 10 + "}")
                + "], \"max_steps\": 1000}";
    }

    private static String history(int count) {
        return "{\"loss\": [" + each(count, ", ", i -> "1." + (50 - i)) + "]}";
    }

    private static String reports(int count) {
        return "[" + each(count, ",\n", i -> "{\"epoch\": " + i + ", \"train_loss\": 1." + (50 - i) + "}") + "]";
    }

    private static String notebook(int count) {
        return "{\"cells\": [{\"cell_type\": \"code\", \"source\": [], \"outputs\": [\n"
                + each(count, ",\n", i -> "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": [\"{'loss': 1."
                        + (50 - i) + ", 'learning_rate': 1e-05, 'epoch': " + i + ".0}\\n\"]}")
                + "]}], \"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}}";
    }
}
