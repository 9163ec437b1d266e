package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.run.Configuration;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonJsonTest {
    private static final JsonMapper STRICT = JsonMapper.builder().build();

    @Test
    void documentedKeysComeFirstInTheirDocumentedOrder() throws IOException {
        JsonNode comparison = json(ExampleRuns.run3());
        assertThat(comparison.propertyNames())
                .containsExactly(
                        "timestamp",
                        "runs",
                        "comparison_table",
                        "schema_version",
                        "differences",
                        "verdict",
                        "ranking",
                        "attributions",
                        "advice",
                        "problems");
        JsonNode run = comparison.path("runs").path(0);
        assertThat(run.propertyNames())
                .startsWith("run_name", "run_path", "timestamp", "hyperparameters", "training_metrics", "final_metrics")
                .contains("trainer", "sources", "segments", "checkpoints", "findings", "effective_settings")
                .contains("dataset_size", "progress", "analysis", "non_finite");
        assertThat(run.path("hyperparameters").propertyNames())
                .startsWith(
                        "model",
                        "learning_rate",
                        "batch_size",
                        "iters",
                        "max_seq_length",
                        "num_layers",
                        "lora_rank",
                        "grad_accumulation_steps",
                        "grad_checkpoint",
                        "steps_per_eval",
                        "steps_per_report",
                        "save_every")
                .endsWith("lora_parameters.dropout", "lora_parameters.rank");
        assertThat(run.path("training_metrics").propertyNames())
                .containsExactly(
                        "iterations",
                        "train_loss",
                        "val_loss",
                        "learning_rate",
                        "tokens_per_sec",
                        "iterations_per_sec",
                        "trained_tokens",
                        "peak_memory_gb",
                        "val_time_sec",
                        "cache_mem");
        assertThat(run.path("final_metrics").propertyNames())
                .containsExactly(
                        "final_iteration",
                        "final_train_loss",
                        "final_val_loss",
                        "final_learning_rate",
                        "final_tokens_per_sec",
                        "final_iterations_per_sec",
                        "total_trained_tokens",
                        "peak_memory_gb",
                        "final_val_time_sec",
                        "train_val_gap");
    }

    @Test
    void theDocumentsRun3HasItsValues() throws IOException {
        JsonNode run = json(ExampleRuns.run3()).path("runs").path(0);
        JsonNode finals = run.path("final_metrics");
        assertThat(finals.path("train_val_gap").asDouble()).isEqualTo(0.186);
        assertThat(finals.path("final_iteration").toString()).isEqualTo("1800");
        assertThat(finals.path("total_trained_tokens").toString()).isEqualTo("751673");
        assertThat(finals.path("final_learning_rate").asDouble()).isEqualTo(1e-5);
        JsonNode analysis = run.path("analysis");
        assertThat(analysis.path("train_val_gap_percent").asDouble()).isBetween(12.885, 12.895);
        assertThat(analysis.path("gap_band").asString()).isEqualTo("overfitting");
        assertThat(analysis.path("effective_batch_size").asInt()).isEqualTo(8);
        assertThat(analysis.path("best_val_loss").toString()).isEqualTo("{\"value\":1.629,\"iteration\":1800}");
        assertThat(analysis.path("speed").path("tokens_per_sec").asDouble()).isEqualTo(165);
    }

    @Test
    void theDocumentsRun4HasAnEffectiveBatchOf32AndTwoEpochs() throws IOException {
        JsonNode analysis = json(ExampleRuns.run4()).path("runs").path(0).path("analysis");
        assertThat(analysis.path("effective_batch_size").asInt()).isEqualTo(32);
        assertThat(analysis.path("epochs").asDouble()).isEqualTo(2);
    }

    @Test
    void withoutMetricsBothMetricObjectsAreEmpty() throws IOException {
        JsonNode run = json(ExampleRuns.run4()).path("runs").path(0);
        assertThat(run.path("training_metrics").toString()).isEqualTo("{}");
        assertThat(run.path("final_metrics").toString()).isEqualTo("{}");
    }

    @Test
    void withMetricsEveryFinalValueIsThereAndUnknownOnesAreNull() throws IOException {
        JsonNode finals = json(ExampleRuns.resumed()).path("runs").path(0).path("final_metrics");
        assertThat(finals.size()).isEqualTo(10);
        assertThat(finals.values()).allMatch(JsonNode::isNull);
    }

    @Test
    void arraysAreAsLongAsTheirIterationsWithGapsWhereNothingWasReported() throws IOException {
        JsonNode metrics = json(ExampleRuns.run3()).path("runs").path(0).path("training_metrics");
        assertThat(metrics.path("iterations").toString()).isEqualTo("[1,50,75,100,150,1800]");
        assertThat(metrics.path("train_loss").toString()).isEqualTo("[null,2.1,null,1.9,1.7,1.443]");
        assertThat(metrics.path("val_loss").toString()).isEqualTo("[2.2,null,null,2.0,1.8,1.629]");
        assertThat(metrics.path("trained_tokens").toString()).isEqualTo("[null,20881,null,41762,62643,751673]");
        assertThat(metrics.path("cache_mem").toString()).isEqualTo("[null,null,1.25,null,null,null]");
    }

    @Test
    void whatIsNotFiniteIsNullAndListedAsRanges() throws IOException {
        String text = text(List.of(ExampleRuns.diverged()));
        JsonNode run = STRICT.readTree(text).path("runs").path(0);
        assertThat(run.path("training_metrics").path("val_loss").path(0).asDouble())
                .isEqualTo(2.6);
        assertThat(run.path("training_metrics").path("val_loss").path(8).isNull())
                .isTrue();
        assertThat(run.path("final_metrics").path("final_train_loss").isNull()).isTrue();
        assertThat(run.path("final_metrics").path("train_val_gap").isNull()).isTrue();
        assertThat(run.path("non_finite").toString())
                .isEqualTo("[{\"metric\":\"train_loss\",\"value\":\"NaN\",\"from\":35,\"to\":120,\"count\":18},"
                        + "{\"metric\":\"val_loss\",\"value\":\"Infinity\",\"from\":40,\"to\":40,\"count\":1},"
                        + "{\"metric\":\"val_loss\",\"value\":\"NaN\",\"from\":80,\"to\":120,\"count\":2},"
                        + "{\"final_metric\":\"final_train_loss\",\"value\":\"NaN\"},"
                        + "{\"final_metric\":\"final_val_loss\",\"value\":\"NaN\"}]");
        assertThat(run.path("findings").toString())
                .isEqualTo("[{\"code\":\"non-finite\",\"message\":\"train loss is not a number\","
                        + "\"file\":\"diverged.log\",\"line\":35,\"metric\":\"train_loss\",\"iteration\":35,"
                        + "\"value\":\"NaN\"}]");
        assertThat(run.path("analysis").path("status").asString()).isEqualTo("diverged");
        assertThat(run.path("analysis").path("diverged_at").asInt()).isEqualTo(35);
    }

    @Test
    void segmentsKeepWhatALaterPartReplaced() throws IOException {
        JsonNode segments = json(ExampleRuns.resumed()).path("runs").path(0).path("segments");
        assertThat(segments.path(0).path("superseded").toString())
                .isEqualTo("{\"iterations\":[110,120,125,130],\"train_loss\":[1.8,null,null,null],"
                        + "\"val_loss\":[null,null,1.9,null]}");
        assertThat(segments.path(0).path("superseded_points").asInt()).isEqualTo(4);
        assertThat(segments.path(0).path("source").asString()).isEqualTo("run.log:3");
        assertThat(segments.path(1).path("offset").asInt()).isEqualTo(100);
        assertThat(segments.path(1).path("resumed_from").asString()).endsWith("0000100_adapters.safetensors");
    }

    @Test
    void effectiveSettingsSayWhereTheyComeFrom() throws IOException {
        Run base = ExampleRuns.run4();
        Run bare = new Run(
                base.identity(), new Configuration(onlyIters(), null), TrainingHistory.NONE, List.of(), List.of());
        JsonNode effective = json(bare).path("runs").path(0).path("effective_settings");
        assertThat(effective.path("iters").toString()).isEqualTo("{\"value\":7,\"from\":\"config.json:12\"}");
        assertThat(effective.path("batch_size").toString()).isEqualTo("{\"value\":4,\"from\":\"default of mlx-lm\"}");
    }

    private static Hyperparameters onlyIters() {
        return Hyperparameters.of(
                Map.of("iters", new Sourced<>(new Setting.Whole(7), Origin.in(Path.of("config.json"), 12))));
    }

    @Test
    void onlyDifferingSettingsAreDifferences() throws IOException {
        JsonNode differences = STRICT.readTree(text(List.of(ExampleRuns.run3(), ExampleRuns.run4())))
                .path("differences");
        assertThat(differences.propertyNames())
                .containsExactly("iters", "max_seq_length", "num_layers", "grad_accumulation_steps", "steps_per_eval");
        assertThat(differences.path("iters").toString())
                .isEqualTo("{\"SmolLM3-3B_run3\":1800,\"SmolLM3-3B_run4\":1600}");
    }

    @Test
    void valuesEnteredByHandAreMarked() throws IOException {
        JsonNode run = json(ExampleRuns.byHand()).path("runs").path(0);
        assertThat(run.path("final_metrics_from").path("final_val_loss").asString())
                .isEqualTo("entered by hand");
        assertThat(run.path("final_metrics_from").size()).isEqualTo(9);
        assertThat(json(ExampleRuns.run3()).path("runs").path(0).has("final_metrics_from"))
                .isFalse();
    }

    @Test
    void problemsAreFindings() throws IOException {
        Comparison comparison = Comparison.of(
                List.of(),
                List.of(Finding.in(Path.of("a.png"), FindingCode.REJECTED, "is an image")),
                ExampleRuns.COLLECTED);
        assertThat(STRICT.readTree(bytes(comparison)).path("problems").toString())
                .isEqualTo("[{\"code\":\"rejected\",\"message\":\"is an image\",\"file\":\"a.png\"}]");
    }

    @Test
    void hostileTextsStayText() throws IOException {
        JsonNode run = json(ExampleRuns.hostile()).path("runs").path(0);
        assertThat(run.path("run_name").asString()).contains("\u001b[31m<img").contains("\ufffd");
        assertThat(text(List.of(ExampleRuns.hostile()))).doesNotContain("\u001b");
        assertThat(run.path("training_metrics").path("iterations_").toString()).isEqualTo("[-0.0,1.0E300,4.9E-324]");
    }

    private static JsonNode json(Run run) throws IOException {
        return STRICT.readTree(text(List.of(run)));
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
