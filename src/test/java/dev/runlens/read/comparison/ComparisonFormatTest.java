package dev.runlens.read.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.analyze.Comparison;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.write.ComparisonJson;
import dev.runlens.write.ExampleRuns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ComparisonFormatTest {
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
    void iterationsOutOfOrderAreSortedAndTheLastOfDoublesIsKept() throws IOException {
        Run run = read(one("""
                "training_metrics": {"iterations": [10, 20, 30, 20, null, 5.0],
                                     "train_loss": [1, 2, 3, 4, 5, 6]}""")).runs().getFirst();
        assertThat(run.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {5, 10, 20, 30}, new double[] {6, 1, 4, 3}));
        assertThat(run.findings()).extracting(Finding::code).containsExactly(FindingCode.DUPLICATE);
        assertThat(run.findings().getFirst().message()).startsWith("2 entries of iterations");
    }

    @Test
    void withoutFinalValuesTheyAreTheLastOfTheCurves() throws IOException {
        Run run = read(one("""
                "training_metrics": {"iterations": [10, 20], "train_loss": [1.5, null], "val_loss": [null, 2.5]}"""))
                .runs().getFirst();
        assertThat(run.finals().get(FinalMetric.FINAL_ITERATION)).hasValue(20);
        assertThat(run.finals().get(FinalMetric.FINAL_TRAIN_LOSS)).hasValue(1.5);
        assertThat(run.finals().get(FinalMetric.FINAL_VAL_LOSS)).hasValue(2.5);
    }

    @Test
    void valuesOfTheWrongTypeAreUnknown() throws IOException {
        Run run = read(one("""
                "run_path": 7, "timestamp": {}, "hyperparameters": [1], "sources": "x",
                "training_metrics": {"iterations": [1, 2], "train_loss": ["a", {"b": [2]}], "x": 5},
                "final_metrics": {"final_train_loss": "low", "train_val_gap": 3, "odd": 1},
                "segments": {"a": 1}, "checkpoints": 3, "findings": [4, {}], "progress": "done", "dataset_size": 5"""))
                .runs().getFirst();
        assertThat(run.history().isEmpty()).isTrue();
        assertThat(run.hyperparameters().isEmpty()).isTrue();
    }

    @Test
    void aListOfNonFiniteValuesThatClaimsTooMuchIsNotFollowed() throws IOException {
        Run run = read(one("""
                "trainer": "mlx-lm",
                "training_metrics": {"iterations": [1, 2, 3], "train_loss": [1, null, null]},
                "non_finite": [
                  {"metric": "train_loss", "value": "NaN", "from": 1, "to": 9000000000000000000, "count": 9000000000000000000},
                  {"metric": "train_loss", "value": "NaN", "from": 2, "to": 2, "count": 1},
                  {"metric": "train_loss", "value": "NaN", "from": 2, "to": 2, "count": 1},
                  {"metric": "other", "value": "NaN", "from": 2, "to": 2, "count": 1},
                  {"metric": "train_loss", "value": 5, "from": 3, "to": 3, "count": 1}, 5]""")).runs().getFirst();
        assertThat(run.series(Metric.TRAIN_LOSS)).isEqualTo(Series.of(new long[] {1, 2}, new double[] {1, Double.NaN}));
        assertThat(run.findings()).extracting(Finding::code).containsExactly(FindingCode.SKIPPED_LINE);
    }

    @Test
    void aFindingOfANewerVersionKeepsItsWord() throws IOException {
        Run run = read(
                one("""
                "trainer": "x", "findings": [{"code": "from-the-future", "message": "hello", "file": "a.log", "line": 3}]"""))
                        .runs().getFirst();
        assertThat(run.findings())
                .containsExactly(Finding.in(Path.of("a.log"), 3, FindingCode.INFERRED, "from-the-future: hello"));
    }

    @Test
    void anEntryThatIsNoRunIsLeftOutAndNamed() throws IOException {
        SourceContent.Whole whole = read("{\"runs\": [3, {\"run_path\": \"a/b\"}, {}], \"schema_version\": 1}");
        assertThat(whole.runs()).extracting(Run::name).containsExactly("b", "run 3");
        assertThat(whole.findings())
                .extracting(Finding::message)
                .containsExactly("entry 1 of runs is not an object and is left out");
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        String broken = DOCUMENTED.replace("\"steps_per_eval\": 100", "\"steps_per_eval\" 100");
        assertThat(recognised(broken)).isTrue();
        assertThatThrownBy(() -> read(broken))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.line()).isEqualTo(11))
                .hasMessageStartingWith("is not valid JSON: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFileThatBreaksOffIsRefused() {
        String cut = DOCUMENTED.substring(0, DOCUMENTED.indexOf("val_loss"));
        assertThat(recognised(cut)).isTrue();
        assertThatThrownBy(() -> read(cut)).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void aComparisonWithoutRunsSaysSo() {
        assertThatThrownBy(() -> read("{\"runs\": [], \"comparison_table\": \"\"}"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("is a comparison that holds no runs");
    }

    @Test
    void otherJsonIsNotRecognised() {
        assertThat(recognised("{\"runs\": [{\"info\": {\"run_name\": \"mlflow\"}}]}"))
                .isFalse();
        assertThat(recognised("{\"runs\": {}, \"schema_version\": 1}")).isFalse();
        assertThat(recognised("[{\"runs\": []}]")).isFalse();
        assertThat(recognised("{\"iters\": 5, \"schema_version\": 1}")).isFalse();
        assertThat(recognised("")).isFalse();
        assertThat(recognised("{")).isFalse();
    }

    @Test
    void aLongFileIsRecognisedByItsTwoEnds() {
        String filler = "9,".repeat(FileProbe.WINDOW);
        String text = "\ufeff {\"runs\": [[" + filler + "1]], \"comparison_table\": \"\"}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] head = Arrays.copyOf(bytes, FileProbe.WINDOW);
        byte[] tail = Arrays.copyOfRange(bytes, bytes.length - FileProbe.WINDOW, bytes.length);
        assertThat(new ComparisonFormat(Formats.trainers())
                .recognises(new FileProbe(Path.of("x"), head, tail, bytes.length)))
                        .isTrue();
    }

    @Test
    void readingTellsHowFarItIsAndStopsWhenAsked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonJson.write(Comparison.of(List.of(ExampleRuns.run3()), List.of(), ExampleRuns.COLLECTED), out);
        long[] seen = {0};
        ReadProgress stopping = new ReadProgress() {
            @Override
            public void advanced(Path file, long done, long total) {
                seen[0] = done;
            }

            @Override
            public boolean isCancelled() {
                return seen[0] > 0;
            }
        };
        SourceInput whole = SourceInput.of("x", new ByteArrayInputStream(out.toByteArray()));
        new ComparisonFormat(Formats.trainers()).read(whole, ReadProgress.NONE);
        SourceInput again = SourceInput.of("x", new ByteArrayInputStream(new byte[3_000_000]) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                int count = super.read(bytes, from, length);
                Arrays.fill(bytes, from, from + Math.max(0, count), (byte) ' ');
                return count;
            }
        });
        assertThatThrownBy(() -> new ComparisonFormat(Formats.trainers()).read(again, stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(seen[0]).isPositive();
    }

    private static String one(String members) {
        return "{\"runs\": [{\"run_name\": \"r\", " + members + "}], \"comparison_table\": \"\"}";
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
