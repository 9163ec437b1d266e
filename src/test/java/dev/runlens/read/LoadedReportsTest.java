package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports that do not say plainly at which step they were made, or say it twice, from path to run.
class LoadedReportsTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    private static Run only(Path input) {
        InputContent content = Formats.reader().read(input, ReadProgress.NONE);
        List<Run> runs = Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private Run only(String file, CharSequence text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return only(folder);
    }

    private static Series train(Run run) {
        return run.series(Metric.TRAIN_LOSS);
    }

    private static String said(Run run) {
        return String.join("\n", run.findings().stream().map(Finding::message).toList());
    }

    @Test
    void reportsAtEvenDistancesStandAtEvenStepsWhereTheHeaderIsKnown() {
        Run run = only(CASES.resolve("hf-coarse-epoch-header"));

        assertThat(train(run).stepsCopy()).isEqualTo(LongStream.rangeClosed(1, 189).map(i -> 10 * i).toArray());
        assertThat(run.series(Metric.VAL_LOSS).lastStep()).isEqualTo(1890);
    }

    @ParameterizedTest
    @CsvSource({"5, 1000, 2", "20, 3140, 4", "25, 2500, 5"})
    void theDistanceAndTheLengthOfTheEpochDoNotMatter(int every, int total, int epochs) throws IOException {
        StringBuilder log = new StringBuilder(
                "***** Running training *****\n  Num Epochs = %d\n  Total optimization steps = %,d\n"
                        .formatted(epochs, total));
        for (int step = every; step <= total; step += every) {
            double epoch = (double) step * epochs / total;
            log.append("{'loss': %.4f, 'learning_rate': 1e-05, 'epoch': %s}%n".formatted(
                    3 - epoch / epochs, Math.rint(epoch * 100) / 100));
        }
        Run run = only("train.log", log);

        assertThat(train(run).stepsCopy())
                .isEqualTo(LongStream.rangeClosed(1, total / every).map(i -> every * i).toArray());
    }

    @Test
    void aBarThatIsNotDrawnAgainLeavesTheReportsAtEvenSteps() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int step = 10; step <= 900; step += 10) {
            log.append(String.format(Locale.ROOT, "{'loss': %.4f, 'learning_rate': 1e-05, 'epoch': %.2f}%n",
                    3 - step / 900.0,
                    step / 300.0));
            if (step <= 100) {
                log.append(" %d%%|###  | %d/900 [00:10<01:00,  1.00it/s]%n".formatted(step / 9, step));
            }
        }
        log.append(
                "{'train_runtime': 900.0, 'train_loss': 2.5, 'epoch': 3.0}\n100%|#####| 900/900 [15:00<00:00,  1.00it/s]\n");

        assertThat(train(only("train.log", log)).stepsCopy())
                .isEqualTo(LongStream.rangeClosed(1, 90).map(i -> 10 * i).toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"llamafactory-two-processes", "llamafactory-second-process-dies"})
    void whatTwoProcessesWriteIsOneTraining(String name) {
        Run run = only(CASES.resolve(name));

        assertThat(train(run)).isEqualTo(Series.of(
                new long[] {10, 20, 30, 40, 50, 60}, new double[] {1.8, 1.6, 1.4, 1.2, 1.0, 0.8}));
    }

    @Test
    void aResumeThatReportsOtherLossesStillTakesOver() throws IOException {
        Run run = only("trainer_log.jsonl", """
                {"current_steps": 10, "total_steps": 40, "loss": 2.0, "elapsed_time": "0:01:00"}
                {"current_steps": 20, "total_steps": 40, "loss": 1.75, "elapsed_time": "0:02:00"}
                {"current_steps": 30, "total_steps": 40, "loss": 1.5, "elapsed_time": "0:03:00"}
                {"current_steps": 20, "total_steps": 40, "loss": 1.25, "elapsed_time": "0:01:00"}
                {"current_steps": 30, "total_steps": 40, "loss": 1.0, "elapsed_time": "0:02:00"}
                """);

        assertThat(train(run)).isEqualTo(Series.of(new long[] {10, 20, 30}, new double[] {2.0, 1.25, 1.0}));
    }

    @Test
    void theClockOfAResumedTrainingGoesOn() {
        Series clock = only(CASES.resolve("llamafactory-resume")).series(Metric.of("wall_time"));

        for (int i = 1; i < clock.size(); i++) {
            assertThat(clock.value(i)).isGreaterThanOrEqualTo(clock.value(i - 1));
        }
    }

    @Test
    void aLastRowWithoutALossIsTheEndOfTraining() throws IOException {
        assertThat(only(CASES.resolve("llamafactory-finished")).history().progress().state())
                .isEqualTo(Progress.State.FINISHED);
        assertThat(only("trainer_log.jsonl", """
                {"current_steps": 10, "total_steps": 40, "loss": 2.0}
                {"current_steps": 20, "total_steps": 40, "loss": 1.75}
                """).history().progress().state()).isNotEqualTo(Progress.State.FINISHED);
    }

    @Test
    void aFinalEvaluationNearOneOfTheHistoryIsAnother() {
        Run run = only(CASES.resolve("final-eval-near-history"));

        assertThat(run.history().finals().get(FinalMetric.FINAL_VAL_LOSS)).hasValue(1.57785);
    }

    @Test
    void aStateThatEndsBeforeTheLogDoesIsFilledFromIt() {
        for (String name : List.of("swift", "console")) {
            Run run = only(CASES.resolve("state-shorter-than-log").resolve(name));

            assertThat(train(run).lastStep()).isEqualTo(46);
            assertThat(train(run).lastValue()).isEqualTo(0.67);
            assertThat(run.series(Metric.VAL_LOSS).lastValue()).isEqualTo(0.72);
        }
    }

    @Test
    void whatAllDevicesDoTogetherIsTheEffectiveBatch() {
        assertThat(EffectiveSettings.of(only(CASES.resolve("hf-multi-gpu-batch"))).effectiveBatchSize()).hasValue(64);
    }

    @Test
    void curvesOfWhichNoneIsALossAreNamedWithWhatHelps() {
        assertThat(said(only(CASES.resolve("mlflow-unnamed-losses")))).contains("l2.train", "l2.valid", "--columns");
    }

    @Test
    void trainingInStepsAndValidationInEpochsAreSaidToBeCountedDifferently() throws IOException {
        Run run = only(CASES.resolve("mlflow-val-by-epoch-train-by-step"));
        assertThat(said(run)).contains("counted in different units", "400", "10");

        StringBuilder train = new StringBuilder("{\"train_loss\": [");
        for (int i = 1; i <= 60; i++) {
            train.append(i == 1 ? "" : ", ").append('[').append(i * 10).append(", 1.5]");
        }
        assertThat(said(only("metrics.json", train + "], \"val_loss\": [[0, 2.0], [1, 1.75], [2, 1.5], [3, 1.25]]}")))
                .contains("counted in different units");
        assertThat(said(
                only("metrics.json", train + "], \"val_loss\": [[0, 2.0], [200, 1.75], [400, 1.5], [600, 1.25]]}")))
                        .doesNotContain("units");
    }
}
