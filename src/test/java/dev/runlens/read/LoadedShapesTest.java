package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shapes in which people keep the figures of a training in tables and JSON of their own, from path to run.
class LoadedShapesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    private static List<Run> load(Path input) {
        InputContent content = Formats.reader().read(input, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
    }

    private static Run only(Path input) {
        List<Run> runs = load(input);
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private Run only(String file, String text) throws IOException {
        write(file, text);
        return only(folder);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static Series train(Run run) {
        return run.series(Metric.TRAIN_LOSS);
    }

    private static Series val(Run run) {
        return run.series(Metric.VAL_LOSS);
    }

    private static String said(Run run) {
        return String.join("\n", run.findings().stream().map(Finding::message).toList());
    }

    @ParameterizedTest
    @CsvSource({
            "csv-step-restarts-each-epoch, 16, 400, 0.6348, 4, 400, 0.7848",
            "json-lists-with-own-steps, 20, 400, 0.6315, 4, 400, 0.8354",
            "wandb-history-iter-key, 13, 3000, 1.1618, 13, 3000, 1.216",
            "jsonl-split-field, 20, 400, 0.6315, 4, 400, 0.8354",
            "tensorboard-csv-download, 20, 200, 0.8275, 4, 200, 0.9275",
            "hf-log-history-array, 20, 200, 0.8275, 4, 200, 0.9275"
    })
    void everyValueStandsAtItsStep(String name, int train, long lastTrain, double trainLoss, int val, long lastVal,
            double valLoss) {
        Run run = only(CASES.resolve(name));

        assertThat(train(run).size()).isEqualTo(train);
        assertThat(train(run).lastStep()).isEqualTo(lastTrain);
        assertThat(train(run).lastValue()).isEqualTo(trainLoss);
        assertThat(val(run).size()).isEqualTo(val);
        assertThat(val(run).lastStep()).isEqualTo(lastVal);
        assertThat(val(run).lastValue()).isEqualTo(valLoss);
    }

    @Test
    void aTableOfRunsGivesEachRunItsLastValuesAndSettingsAndNoCurve() {
        List<Run> runs = load(CASES.resolve("wandb-runs-table-export"));

        assertThat(runs).extracting(Run::name)
                .containsExactlyInAnyOrder("calm-fox", "brisk-owl", "quiet-elm", "sunny-bay", "amber-oak");
        for (Run run : runs) {
            assertThat(train(run).isEmpty()).isTrue();
            assertThat(said(run)).contains("holds no curves");
        }
        Run owl = runs.stream().filter(run -> run.name().equals("brisk-owl")).findFirst().orElseThrow();
        assertThat(owl.hyperparameters().whole("batch_size")).hasValue(16);
        assertThat(owl.hyperparameters().number("learning_rate")).hasValue(0.0002);
        assertThat(owl.history().finals().get(FinalMetric.FINAL_TRAIN_LOSS)).hasValue(0.85);
        assertThat(owl.history().finals().get(FinalMetric.FINAL_ITERATION)).hasValue(3000);
    }

    @Test
    void aStepThatBeginsAnewInEachEpochIsCountedOnAndThatIsSaid() throws IOException {
        Run run = only("history.jsonl", """
                {"epoch": 1, "batch": 0, "loss": 2.5}
                {"epoch": 1, "batch": 50, "loss": 2.25}
                {"epoch": 1, "batch": 99, "loss": 2.0, "val_loss": 2.1}
                {"epoch": 2, "batch": 0, "loss": 1.9}
                {"epoch": 2, "batch": 50, "loss": 1.75}
                {"epoch": 2, "batch": 99, "loss": 1.5, "val_loss": 1.7}
                """);

        assertThat(train(run).stepsCopy()).containsExactly(0, 50, 99, 100, 150, 199);
        assertThat(val(run).stepsCopy()).containsExactly(99, 199);
        assertThat(said(run)).contains("begin anew in each epoch");
    }

    @Test
    void aStepThatGoesOnThroughTheEpochsStaysAndAnotherTrainingBelowIsAnother() throws IOException {
        Run run = only("a.csv", "epoch,step,loss\n0,10,2.0\n0,20,1.9\n1,30,1.8\n1,40,1.7\n");
        assertThat(train(run).stepsCopy()).containsExactly(10, 20, 30, 40);
        assertThat(said(run)).doesNotContain("anew");

        Files.delete(folder.resolve("a.csv"));
        write("b.csv",
                "epoch,step,loss\n0,10,2.0\n0,20,1.9\n1,10,1.8\n1,20,1.7\n0,10,2.5\n0,20,2.25\n1,10,1.75\n1,20,1.5\n");
        List<Run> runs = load(folder);
        assertThat(runs).hasSize(2);
        runs.forEach(one -> assertThat(train(one).stepsCopy()).containsExactly(10, 20, 30, 40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a.csv | step,phase,loss,acc;10,train,2.0,0.5;20,train,1.5,0.6;20,eval,1.75,0.55;30,train,1.25,0.7",
            "a.csv | iter,metric,value;10,train_loss,2.0;20,train_loss,1.5;20,val/loss,1.75;30,train_loss,1.25",
            "a.csv | step,split,name,value;10,train,loss,2.0;20,train,loss,1.5;20,validation,loss,1.75;30,train,loss,1.25",
            "a.jsonl | {\"global_step\":10,\"type\":\"train\",\"loss\":2.0};{\"global_step\":20,\"type\":\"train\",\"loss\":1.5};{\"global_step\":20,\"type\":\"valid\",\"loss\":1.75};{\"global_step\":30,\"type\":\"train\",\"loss\":1.25}",
            "a.jsonl | {\"step\":10,\"name\":\"train/loss\",\"value\":2.0};{\"step\":20,\"name\":\"train/loss\",\"value\":1.5};{\"step\":20,\"name\":\"val/loss\",\"value\":1.75};{\"step\":30,\"name\":\"train/loss\",\"value\":1.25}"
    })
    void aLongTableSaysInItsRowsWhatItsValuesAreOf(String file, String lines) throws IOException {
        Run run = only(file, lines.replace(';', '\n') + "\n");

        assertThat(train(run)).isEqualTo(Series.of(new long[] {10, 20, 30}, new double[] {2.0, 1.5, 1.25}));
        assertThat(val(run)).isEqualTo(Series.of(new long[] {20}, new double[] {1.75}));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"iters\": [10, 20, 30], \"train_loss\": [2.0, 1.5, 1.25], \"val_iters\": [20], \"val_loss\": [1.75]}",
            "{\"train\": {\"step\": [10, 20, 30], \"loss\": [2.0, 1.5, 1.25]}, \"val\": {\"step\": [20], \"loss\": [1.75]}}",
            "{\"train_loss\": [[10, 2.0], [20, 1.5], [30, 1.25]], \"eval_loss\": [[20, 1.75]]}",
            "{\"train\": [{\"step\": 10, \"loss\": 2.0}, {\"step\": 20, \"loss\": 1.5}, {\"step\": 30, \"loss\": 1.25}], \"val\": [{\"step\": 20, \"loss\": 1.75}]}",
            "[{\"step\": 10, \"train_loss\": 2.0}, {\"step\": 20, \"train_loss\": 1.5, \"val_loss\": 1.75}, {\"step\": 30, \"train_loss\": 1.25}]",
            "{\"args\": {\"lr\": 0.1}, \"log_history\": [{\"loss\": 2.0, \"epoch\": 0.1, \"step\": 10}, {\"loss\": 1.5, \"epoch\": 0.2, \"step\": 20}, {\"eval_loss\": 1.75, \"epoch\": 0.2, \"step\": 20}, {\"loss\": 1.25, \"epoch\": 0.3, \"step\": 30}]}"
    })
    void jsonThatNamesStepsIsReadAtThem(String json) throws IOException {
        Run run = only("metrics.json", json);

        assertThat(train(run)).isEqualTo(Series.of(new long[] {10, 20, 30}, new double[] {2.0, 1.5, 1.25}));
        assertThat(val(run)).isEqualTo(Series.of(new long[] {20}, new double[] {1.75}));
    }

    @Test
    void valuesWithoutAStepAreNumberedAndThatIsSaid() throws IOException {
        Run lists = only("metrics.json", "{\"train_loss\": [2.0, 1.5, 1.25], \"val_loss\": [1.75]}");
        assertThat(train(lists).stepsCopy()).containsExactly(0, 1, 2);
        assertThat(said(lists)).contains("numbered from 0");

        Files.delete(folder.resolve("metrics.json"));
        Run rows = only("history.json", "[{\"loss\": 2.0, \"val_loss\": 2.5}, {\"loss\": 1.5, \"val_loss\": 2.25}]");
        assertThat(val(rows).stepsCopy()).containsExactly(0, 1);
        assertThat(said(rows)).contains("numbered from 0");
    }

    @Test
    void aListOfRunsIsNotTheReportsOfOne() throws IOException {
        write("results.json",
                "[{\"run\": \"a\", \"train_loss\": 1.5, \"val_loss\": 1.75}, {\"run\": \"b\", \"train_loss\": 1.25, \"val_loss\": 1.5}]");

        assertThat(load(folder)).isEmpty();
    }

    @Test
    void eachRunOfAChartIsARunAndTheChartsOfOneRunAreOne() throws IOException {
        write("loss.csv", """
                "train/global_step","fox - train/loss","fox - train/loss__MIN","fox - train/loss__MAX","owl - train/loss","owl - train/loss__MIN","owl - train/loss__MAX"
                "10","2.0","2.0","2.0","2.5","2.5","2.5"
                "20","1.5","1.5","1.5","","",""
                """);
        write("eval.csv", """
                "train/global_step","fox - eval/loss","fox - eval/loss__MIN","fox - eval/loss__MAX"
                "20","1.75","1.75","1.75"
                """);

        List<Run> runs = load(folder);
        assertThat(runs).extracting(Run::name).containsExactlyInAnyOrder("fox", "owl");
        Run fox = runs.stream().filter(run -> run.name().equals("fox")).findFirst().orElseThrow();
        assertThat(train(fox)).isEqualTo(Series.of(new long[] {10, 20}, new double[] {2.0, 1.5}));
        assertThat(val(fox)).isEqualTo(Series.of(new long[] {20}, new double[] {1.75}));
    }

    @Test
    void curvesOfKerasFromTensorBoardAreTheTwoSidesOfOneRun() throws IOException {
        write("run-exp_train-tag-epoch_loss.csv", "Wall time,Step,Value\n1.0,0,2.0\n2.0,1,1.5\n");
        write("run-exp_validation-tag-epoch_loss.csv", "Wall time,Step,Value\n1.0,0,2.25\n2.0,1,1.75\n");
        write("run-other-tag-train_loss.csv", "Wall time,Step,Value\n1.0,0,3.0\n2.0,5,2.5\n");

        List<Run> runs = load(folder);
        assertThat(runs).extracting(run -> run.name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("exp", "other");
        Run exp = runs.stream().filter(run -> run.name().equals("exp")).findFirst().orElseThrow();
        assertThat(train(exp).lastValue()).isEqualTo(1.5);
        assertThat(val(exp).lastValue()).isEqualTo(1.75);
    }

    @Test
    void thousandsMayBeGrouped() throws IOException {
        Run run = only("a.csv", "step,loss,num_tokens\n\"500\",2.0,\"1,024,000\"\n\"1,000\",1.5,\"2,048,000\"\n");

        assertThat(train(run).stepsCopy()).containsExactly(500, 1000);
        assertThat(run.series(Metric.TRAINED_TOKENS).lastValue()).isEqualTo(2_048_000);
    }
}
