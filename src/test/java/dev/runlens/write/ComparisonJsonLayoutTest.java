package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.analyze.Comparison;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ComparisonJsonLayoutTest {
    private static final JsonMapper STRICT = JsonMapper.builder().build();

    @Test
    void timesAreLocalWithMicrosecondsEvenWhenTheyAreZero() throws IOException {
        Comparison comparison = Comparison.of(List.of(), List.of(), LocalDateTime.of(2025, 1, 2, 3, 4));
        assertThat(STRICT.readTree(bytes(comparison)).path("timestamp").asString())
                .isEqualTo("2025-01-02T03:04:00.000000");
    }

    @Test
    void theTextIsIndentedByTwoWithNumberArraysOnOneLine() throws IOException {
        assertThat(text(List.of(ExampleRuns.run3())))
                .startsWith(
                        "{\n  \"timestamp\": \"2025-11-11T18:01:08.776893\",\n  \"runs\": [\n    {\n      \"run_name\"")
                .contains("\n        \"iterations\": [1, 50, 75, 100, 150, 1800],\n")
                .contains("\n        \"learning_rate\": 1e-05,\n")
                .contains("\n      \"progress\": {\"state\": \"finished\", \"planned\": 1800},\n")
                .endsWith("\n}\n");
    }

    @Test
    void longArraysAreBrokenIntoLinesOfTwenty() throws IOException {
        long[] steps = new long[45];
        double[] values = new double[45];
        for (int i = 0; i < 45; i++) {
            steps[i] = i;
        }
        Run base = ExampleRuns.run4();
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, Series.of(steps, values)), List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        Run run = new Run(base.identity(), base.configuration(), history, List.of(), List.of());
        String text = text(List.of(run));
        assertThat(text).contains(" 18, 19,\n          20, 21,");
        assertThat(text.lines().filter(line -> !line.contains("comparison_table")))
                .allMatch(line -> line.length() < 500);
    }

    @Test
    void ofManyRunsWhatGrowsWithTheirSquareAndWhatCanBeWorkedOutAgainIsWrittenOnRequest() throws IOException {
        Comparison twelve = Comparison.of(named(12), List.of(), ExampleRuns.COLLECTED);
        Comparison many = Comparison.of(named(13), List.of(), ExampleRuns.COLLECTED);
        ByteArrayOutputStream full = new ByteArrayOutputStream();
        ComparisonJson.write(many, ComparisonJson.Extent.FULL, full);
        String brief = new String(bytes(many), StandardCharsets.UTF_8);
        String whole = full.toString(StandardCharsets.UTF_8);

        assertThat(new String(bytes(twelve), StandardCharsets.UTF_8)).contains("\"gap_over_time\": {")
                .contains("\"attributions\": [");
        assertThat(whole).contains("\"gap_over_time\": {").contains("\"attributions\": [");
        assertThat(brief).contains("\"gap_over_time\": null").contains("\"attributions\": null")
                .doesNotContain("\"gap_over_time\": {");
        assertThat(brief.split("\"val_loss\": \\[", -1)).hasSameSizeAs(whole.split("\"val_loss\": \\[", -1));
    }

    private static List<Run> named(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> ExampleRuns.run3().named("run " + i)).toList();
    }

    @Test
    void theStreamStaysOpenAndItsTroubleComesThrough() throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        ComparisonJson.write(Comparison.of(List.of(), List.of(), ExampleRuns.COLLECTED), out);
        assertThat(closed[0]).isFalse();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        assertThatThrownBy(() -> ComparisonJson.write(
                Comparison.of(List.of(ExampleRuns.run3()), List.of(), ExampleRuns.COLLECTED), broken))
                        .isExactlyInstanceOf(IOException.class)
                        .hasMessage("broken pipe");
    }

    @Test
    void aFileIsWrittenWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("training_runs_comparison.json");
        ComparisonJson.write(Comparison.of(List.of(ExampleRuns.run3()), List.of(), ExampleRuns.COLLECTED), file);
        assertThat(Files.readString(file)).isEqualTo(text(List.of(ExampleRuns.run3())));
    }

    private static String text(List<Run> runs) throws IOException {
        return new String(bytes(Comparison.of(runs, List.of(), ExampleRuns.COLLECTED)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Comparison comparison) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonJson.write(comparison, out);
        return out.toByteArray();
    }
}
