package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The commands of the document that the project started from, word for word with `compare` in place of its script.
class DocumentedCommandsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws IOException {
        RunFolders.documented(folder);
    }

    @Test
    void extractsMetricsFromATrainingLog() throws IOException {
        Files.createDirectories(folder.resolve("path/to"));
        Files.move(folder.resolve("run4_training.log"), folder.resolve("path/to/run4_training.log"));

        Typed.Outcome outcome = Typed.in(folder)
                .run(
                        "compare",
                        "--runs",
                        "SmolLM3-3B_run4",
                        "--training-output",
                        "path/to/run4_training.log",
                        "--output",
                        "training_runs_comparison.json");

        JsonNode runs = JsonFile.read(folder.resolve("training_runs_comparison.json")).get("runs");
        assertThat(outcome.code()).isZero();
        assertThat(runs).hasSize(1);
        JsonNode finals = runs.get(0).get("final_metrics");
        assertThat(finals.get("final_train_loss").asDouble()).isEqualTo(1.234);
        assertThat(finals.get("final_val_loss").asDouble()).isEqualTo(1.456);
        assertThat(finals.get("peak_memory_gb").asDouble()).isEqualTo(8.5);
        assertThat(finals.get("final_val_time_sec").asDouble()).isEqualTo(30.5);
        assertThat(finals.get("final_iteration").asLong()).isEqualTo(1600);
    }

    @Test
    void asksForMetrics() throws IOException {
        Typed.Outcome outcome = Typed.in(folder)
                .reading("1600\n1.234\n1.456\n1e-05\n200.0\n0.450\n800000\n8.5\n30.5\n")
                .run("compare", "--runs", "SmolLM3-3B_run4", "--manual", "--output", "training_runs_comparison.json");

        JsonNode finals = JsonFile.read(folder.resolve("training_runs_comparison.json")).at("/runs/0/final_metrics");
        assertThat(outcome.code()).isZero();
        assertThat(finals.get("final_iteration").asLong()).isEqualTo(1600);
        assertThat(finals.get("final_train_loss").asDouble()).isEqualTo(1.234);
        assertThat(finals.get("final_val_loss").asDouble()).isEqualTo(1.456);
        assertThat(finals.get("final_learning_rate").asDouble()).isEqualTo(1e-05);
        assertThat(finals.get("final_tokens_per_sec").asDouble()).isEqualTo(200.0);
        assertThat(finals.get("final_iterations_per_sec").asDouble()).isEqualTo(0.45);
        assertThat(finals.get("total_trained_tokens").asLong()).isEqualTo(800000);
        assertThat(finals.get("peak_memory_gb").asDouble()).isEqualTo(8.5);
        assertThat(finals.get("final_val_time_sec").asDouble()).isEqualTo(30.5);
    }

    @Test
    void takesMetricsFromAFile() throws IOException {
        Typed.Outcome outcome = Typed.in(folder)
                .run(
                        "compare",
                        "--runs",
                        "SmolLM3-3B_run4",
                        "--run-metrics",
                        "run4_metrics.json",
                        "--output",
                        "training_runs_comparison.json");

        JsonNode finals = JsonFile.read(folder.resolve("training_runs_comparison.json")).at("/runs/0/final_metrics");
        assertThat(outcome.code()).isZero();
        assertThat(finals.get("final_train_loss").asDouble()).isEqualTo(1.443);
        assertThat(finals.get("total_trained_tokens").asLong()).isEqualTo(751673);
    }

    @Test
    void comparesTwoRunsWithMetricsFromDifferentSources() throws IOException {
        Typed.Outcome outcome = Typed.in(folder)
                .run(
                        "compare",
                        "--runs",
                        "SmolLM3-3B_run3",
                        "SmolLM3-3B_run4",
                        "--run-metrics",
                        "run3_metrics.json",
                        "--training-output",
                        "run4_training.log",
                        "--output",
                        "training_runs_comparison.json",
                        "--report",
                        "comparison_report.md");

        JsonNode runs = JsonFile.read(folder.resolve("training_runs_comparison.json")).get("runs");
        assertThat(outcome.code()).isZero();
        assertThat(runs).hasSize(2);
        JsonNode run3 = runs.get(0);
        assertThat(run3.get("run_name").asString()).isEqualTo("SmolLM3-3B_run3");
        assertThat(run3.at("/final_metrics/train_val_gap").asDouble()).isCloseTo(0.186, within(1e-9));
        assertThat(run3.at("/analysis/train_val_gap_percent").asDouble()).isCloseTo(12.9, within(0.05));
        assertThat(run3.at("/hyperparameters/num_layers").asInt()).isEqualTo(16);
        JsonNode run4 = runs.get(1);
        assertThat(run4.at("/final_metrics/final_train_loss").asDouble()).isEqualTo(1.234);
        assertThat(run4.at("/final_metrics/final_val_loss").asDouble()).isEqualTo(1.456);
        assertThat(run4.at("/final_metrics/peak_memory_gb").asDouble()).isEqualTo(8.5);
        assertThat(outcome.out()).contains("SmolLM3-3B_run3", "SmolLM3-3B_run4", "12.9");
        assertThat(folder.resolve("comparison_report.md"))
                .content()
                .contains("SmolLM3-3B_run3", "SmolLM3-3B_run4", "12.9");
    }

    @Test
    void needsNoMetricsAtAll() throws IOException {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "--runs", "SmolLM3-3B_run4");

        JsonNode run = JsonFile.read(folder.resolve("training_runs_comparison.json")).at("/runs/0");
        assertThat(outcome.code()).isZero();
        assertThat(run.at("/hyperparameters/max_seq_length").asInt()).isEqualTo(700);
        assertThat(run.get("training_metrics")).isEmpty();
        assertThat(run.get("final_metrics")).isEmpty();
    }
}
