package dev.runlens.read.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.RunIdentity;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsFileTest {
    @TempDir
    Path folder;

    @Test
    void everyDocumentedFieldIsTakenWithItsLine() throws IOException {
        MetricsFile metrics = read("""
                {
                  "run3": {
                    "final_iteration": 1800,
                    "final_train_loss": 1.443,
                    "final_val_loss": 1.629,
                    "final_learning_rate": 1e-05,
                    "final_tokens_per_sec": 180.235,
                    "final_iterations_per_sec": 0.417,
                    "total_trained_tokens": 751673,
                    "peak_memory_gb": 8.082,
                    "final_val_time_sec": 28.928
                  }
                }
                """);

        assertThat(metrics.problems()).isEmpty();
        FinalMetrics values = values(metrics);
        List<Double> expected = List.of(1800.0, 1.443, 1.629, 1e-05, 180.235, 0.417, 751673.0, 8.082, 28.928);
        assertThat(FinalMetric.values()).hasSameSizeAs(expected);
        int line = 3;
        for (FinalMetric metric : FinalMetric.values()) {
            assertThat(values.get(metric)).as(metric.key()).hasValue(expected.get(line - 3));
            assertThat(values.origin(metric)).hasValue(Origin.in(metrics.file(), line));
            line++;
        }
    }

    @Test
    void valuesFillWhatIsUnknownAndGiveWayToTheLog() throws IOException {
        MetricsFile metrics = read("{\"run3\":\n{\"final_train_loss\": 1.5,\n\"final_val_loss\": 1.629}}");
        Run run = run("run3", Map.of(FinalMetric.FINAL_TRAIN_LOSS, 1.443));

        MetricsMerge merge = MetricsMerge.of(List.of(run), metrics);

        Run filled = merge.runs().getFirst();
        assertThat(merge.problems()).isEmpty();
        assertThat(filled.finals().get(FinalMetric.FINAL_TRAIN_LOSS)).hasValue(1.443);
        assertThat(filled.finals().get(FinalMetric.FINAL_VAL_LOSS)).hasValue(1.629);
        assertThat(filled.finals().origin(FinalMetric.FINAL_VAL_LOSS)).hasValue(Origin.in(metrics.file(), 3));
        assertThat(filled.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.CONFLICT);
            assertThat(finding.message()).contains("final train loss is given as 1.5", "1.443 (train.log:7)");
            assertThat(finding.origin()).isEqualTo(Origin.in(metrics.file(), 2));
        });
    }

    @Test
    void equalValuesAreNoConflict() throws IOException {
        MetricsFile metrics = read("{\"run3\": {\"final_train_loss\": 1.443, \"final_val_loss\": NaN}}");
        Run run = run("run3", Map.of(FinalMetric.FINAL_TRAIN_LOSS, 1.443, FinalMetric.FINAL_VAL_LOSS, Double.NaN));

        assertThat(MetricsMerge.of(List.of(run), metrics).runs().getFirst().findings())
                .isEmpty();
    }

    @Test
    void aFolderNameFindsItsRunWhereItIsUnique() throws IOException {
        MetricsFile metrics = read("{\"run3\": {\"final_train_loss\": 1.443}}");
        Run renamed = named("team/run3", Path.of("models/run3"));
        Run other = named("other/run3", Path.of("old/run3"));

        assertThat(MetricsMerge.of(List.of(renamed), metrics)
                .runs()
                .getFirst()
                .finals()
                .isEmpty())
                        .isFalse();
        MetricsMerge both = MetricsMerge.of(List.of(renamed, other), metrics);
        assertThat(both.runs()).allMatch(run -> run.finals().isEmpty());
        assertThat(both.problems()).hasSize(1);
    }

    @Test
    void aNameThatMatchesNoRunIsAProblem() throws IOException {
        MetricsFile metrics = read("{\n\"run3\": {\"final_train_loss\": 1.443},\n\"run9\": {\"final_train_loss\": 1}}");

        MetricsMerge merge = MetricsMerge.of(List.of(run("run3", Map.of())), metrics);

        assertThat(merge.problems())
                .containsExactly(Finding.in(
                        metrics.file(), 3, FindingCode.REJECTED, "there is no run named \"run9\"; the runs are run3"));
    }

    @Test
    void flatFieldsBelongToTheOnlyRun() throws IOException {
        MetricsFile metrics = read("{\"final_train_loss\": 1.443}");
        Run one = run("run3", Map.of());
        Run two = run("run4", Map.of());

        assertThat(MetricsMerge.of(List.of(one), metrics)
                .runs()
                .getFirst()
                .finals()
                .get(FinalMetric.FINAL_TRAIN_LOSS))
                        .hasValue(1.443);
        MetricsMerge unclear = MetricsMerge.of(List.of(one, two), metrics);
        assertThat(unclear.runs()).allMatch(run -> run.finals().isEmpty());
        assertThat(unclear.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("does not say which run"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'run3': {'final_train_lost': 1}} | 'final_train_lost' is none of the documented final metrics",
            "{'run3': {'final_train_loss': '1.4'}} | final_train_loss must be a number",
            "{'run3': {'final_train_loss': [1]}} | final_train_loss must be a number",
            "{'run3': {'final_iteration': 1.5}} | final_iteration must be a whole number",
            "{'run3': {'peak_memory_gb': -1}} | peak_memory_gb must not be negative",
            "{'run3': {'final_tokens_per_sec': NaN}} | final_tokens_per_sec must be a finite number",
            "{'run3': 5} | 'run3' is none of the documented final metrics",
            "[1, 2] | is no JSON object; it should hold run names, each with metrics",
            "{} | holds no final metrics",
            "{'run3': {'final_train_loss': 1},, | is not valid JSON",
            "{'run3': {'final_train_loss': 1, 'final_train_loss': 2}} | is not valid JSON: Duplicate"
    })
    void whatCannotBeTakenIsAProblemWithItsLine(String json, String message) throws IOException {
        MetricsFile metrics = read("\n\n" + json.replace('\'', '"'));

        assertThat(metrics.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(message.replace('\'', '"')).doesNotContain("Exception", "\n");
            assertThat(problem.code()).isEqualTo(FindingCode.REJECTED);
            if (!json.equals("[1, 2]") && !json.equals("{}")) {
                assertThat(problem.origin()).isEqualTo(Origin.in(metrics.file(), 3));
            }
        });
    }

    @Test
    void nullAndTheDerivedGapSayNothing() throws IOException {
        MetricsFile metrics = read(
                "{\"run3\": {\"final_train_loss\": null, \"train_val_gap\": 0.186, \"final_val_loss\": 2}}");

        assertThat(metrics.problems()).isEmpty();
        assertThat(values(metrics))
                .isEqualTo(
                        FinalMetrics.of(Map.of(FinalMetric.FINAL_VAL_LOSS, new Sourced<>(2.0, new Origin.ByHand()))));
    }

    @Test
    void theOthersAreTakenWhereOneFieldIsWrong() throws IOException {
        MetricsFile metrics = read("{\"run3\": {\"final_train_loss\": \"x\", \"final_val_loss\": 1.6}}");

        assertThat(metrics.problems()).hasSize(1);
        assertThat(values(metrics).get(FinalMetric.FINAL_VAL_LOSS)).hasValue(1.6);
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        assertThat(MetricsFile.read(folder.resolve("missing.json")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("does not exist; the folder " + folder.getFileName()
                                + " holds nothing named missing.json"));
        assertThat(MetricsFile.read(folder).problems()).hasSize(1);
    }

    private MetricsFile read(String json) throws IOException {
        return MetricsFile.read(Files.writeString(folder.resolve("metrics.json"), json));
    }

    private static FinalMetrics values(MetricsFile metrics) {
        return Objects.requireNonNull(metrics.byRun().get("run3")).values();
    }

    private static Run named(String name, Path path) {
        return new Run(
                new RunIdentity(name, path, LocalDateTime.of(2025, 11, 11, 18, 5), Formats.trainers().named("mlx-lm"),
                        List.of()),
                Configuration.NONE,
                TrainingHistory.NONE,
                List.of(),
                List.of());
    }

    private static Run run(String name, Map<FinalMetric, Double> finals) {
        Map<FinalMetric, Sourced<Double>> sourced = new EnumMap<>(FinalMetric.class);
        finals.forEach(
                (metric, value) -> sourced.put(metric, new Sourced<>(value, Origin.in(Path.of("train.log"), 7))));
        return named(name, Path.of("models", name)).withFinals(FinalMetrics.of(sourced));
    }
}
