package dev.runlens.read.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.write.ExampleRuns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentedFileTest {
    private static final String DOCUMENTED = """
            {
              "timestamp": "2025-11-11T18:05:11.313398",
              "runs": [
                {
                  "run_name": "SmolLM3-3B_run3",
                  "run_path": "/path/to/models/SmolLM3-3B_run3",
                  "timestamp": "2025-11-11T18:01:08.776893",
                  "hyperparameters": {
                    "model": "HuggingFaceTB/SmolLM3-3B", "learning_rate": 1e-05, "batch_size": 2, "iters": 200,
                    "max_seq_length": 512, "num_layers": 16, "lora_rank": 16, "grad_accumulation_steps": 4,
                    "grad_checkpoint": true, "steps_per_eval": 100, "steps_per_report": 50, "save_every": null
                  },
                  "training_metrics": {
                    "iterations": [50, 100, 150, 200],
                    "train_loss": [2.1, NaN, 1.7, 1.443],
                    "val_loss": [2.2, 2.0, 1.629],
                    "tokens_per_sec": [150, 160, 180.235]
                  },
                  "final_metrics": {
                    "final_iteration": 200, "final_train_loss": 1.443, "final_val_loss": 1.629,
                    "total_trained_tokens": 751673
                  }
                },
                {
                  "run_name": "SmolLM3-3B_run4", "run_path": "models/run4", "timestamp": "x",
                  "hyperparameters": {"lora_parameters": {"rank": 8, "keys": ["a", {"b": 1}]}, "big": 99999999999999999999},
                  "training_metrics": {}, "final_metrics": {}
                }
              ],
              "comparison_table": "..."
            }
            """;

    @Test
    void aFileOfTheDocumentedScriptIsRecognisedAndRead() throws IOException {
        assertThat(recognised(DOCUMENTED)).isTrue();
        List<Run> runs = read(DOCUMENTED).runs();
        assertThat(runs).extracting(Run::name).containsExactly("SmolLM3-3B_run3", "SmolLM3-3B_run4");
        Run run3 = runs.getFirst();
        assertThat(run3.path()).isEqualTo(Path.of("/path/to/models/SmolLM3-3B_run3"));
        assertThat(run3.identity().collectedAt()).isEqualTo(LocalDateTime.of(2025, 11, 11, 18, 1, 8, 776_893_000));
        assertThat(run3.hyperparameters().number("learning_rate")).hasValue(1e-5);
        assertThat(run3.hyperparameters().get("save_every")).isEmpty();
        assertThat(run3.finals().get(FinalMetric.TOTAL_TRAINED_TOKENS)).hasValue(751673);
        assertThat(run3.finals().get(FinalMetric.PEAK_MEMORY_GB)).isEmpty();
    }

    @Test
    void itsGapAndItsEffectiveBatchAreKnown() throws IOException {
        Comparison comparison = Comparison.of(read(DOCUMENTED).runs(), List.of(), ExampleRuns.COLLECTED);
        assertThat(comparison.runs().getFirst().analysis().gap())
                .extracting(Gap::band)
                .isEqualTo(GapBand.OVERFITTING);
        assertThat(comparison.runs().getFirst().effective().effectiveBatchSize())
                .hasValue(8);
        assertThat(comparison.runs().getFirst().effective().get("lora_rank")).contains(new Setting.Whole(16));
    }

    @Test
    void aBareNanIsAValueWithAFinding() throws IOException {
        Run run = read(DOCUMENTED).runs().getFirst();
        assertThat(run.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {50, 100, 150, 200}, new double[] {2.1, Double.NaN, 1.7, 1.443}));
        assertThat(run.findings())
                .filteredOn(finding -> finding.code() == FindingCode.NON_FINITE)
                .extracting(Finding::point)
                .containsExactly(new Finding.Point(Metric.TRAIN_LOSS, 100, Double.NaN));
    }

    @Test
    void aShorterValidationArrayIsPlacedWhereEvaluationsWereDue() throws IOException {
        Run run = read(DOCUMENTED).runs().getFirst();
        assertThat(run.series(Metric.VAL_LOSS))
                .isEqualTo(Series.of(new long[] {1, 100, 200}, new double[] {2.2, 2.0, 1.629}));
        assertThat(run.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.INFERRED);
            assertThat(finding.message()).contains("val_loss has 3 values for 4 iterations");
            assertThat(finding.origin()).isEqualTo(new Origin.InFile(Path.of("comparison.json"), 16));
        });
    }

    @Test
    void theFirstIterationIsAnEvaluationBeforeTheLastIsOne() throws IOException {
        String odd = DOCUMENTED.replace("\"iters\": 200", "\"iters\": 250");
        assertThat(read(odd).runs().getFirst().series(Metric.VAL_LOSS))
                .isEqualTo(Series.of(new long[] {1, 100, 200}, new double[] {2.2, 2.0, 1.629}));
    }

    @Test
    void anArrayThatCannotBePlacedIsLeftOutAndNamed() throws IOException {
        Run run = read(DOCUMENTED).runs().getFirst();
        assertThat(run.series(Metric.TOKENS_PER_SEC).isEmpty()).isTrue();
        assertThat(run.findings())
                .filteredOn(finding -> finding.code() == FindingCode.SKIPPED_LINE)
                .extracting(Finding::message)
                .containsExactly("tokens_per_sec has 3 values for 4 iterations: nothing tells which belongs to which,"
                        + " so its curve is left out");
    }

    @Test
    void nestedSettingsGetDottedNames() throws IOException {
        Run run = read(DOCUMENTED).runs().getLast();
        assertThat(run.hyperparameters().whole("lora_parameters.rank")).hasValue(8);
        assertThat(run.hyperparameters().get("lora_parameters.keys"))
                .contains(new Setting.Items(
                        List.of(new Setting.Text("a"), new Setting.Items(List.of(new Setting.Whole(1))))));
        assertThat(run.hyperparameters().number("big")).hasValue(1e20);
        assertThat(run.history().isEmpty()).isTrue();
    }

    private static boolean recognised(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ComparisonFormat(Formats.trainers())
                .recognises(new FileProbe(Path.of("x.json"), bytes, new byte[0], bytes.length));
    }

    private static SourceContent.Whole read(String text) throws IOException {
        SourceInput input = SourceInput.of("comparison.json",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return (SourceContent.Whole) new ComparisonFormat(Formats.trainers()).read(input, ReadProgress.NONE);
    }
}
