package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Folders with tables, from path to run.
class LoadedTablesTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");

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

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void theCurvesOfDvcliveAreOneRunAndItsSummaryIsNoCurve() throws IOException {
        write("dvclive/plots/metrics/train/loss.tsv", "step\tloss\n1\t2.5\n2\t2.25\n3\t2.0\n");
        write("dvclive/plots/metrics/eval/loss.tsv", "step\tloss\n1\t2.75\n2\t2.5\n3\t2.375\n");
        write("dvclive/metrics.json", "{\"train\": {\"loss\": 2.0}, \"eval\": {\"loss\": 2.375}, \"step\": 3}");
        Run run = only(folder);

        assertThat(run.name()).isEqualTo("dvclive");
        assertThat(run.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {1, 2, 3}, new double[] {2.5, 2.25, 2.0}));
        assertThat(run.series(Metric.VAL_LOSS))
                .isEqualTo(Series.of(new long[] {1, 2, 3}, new double[] {2.75, 2.5, 2.375}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lightning_csv_tb", "keras_csvlogger"})
    void aFolderOfALibraryIsOneRunWithWhatItHadInMemory(String name) {
        JsonNode truth = JsonMapper.shared().readTree(RUNS.resolve("truth.json")).get(name);
        Run run = only(RUNS.resolve(name));

        assertThat(run.name()).isEqualTo(name);
        assertLosses(run.series(Metric.TRAIN_LOSS), truth, "train");
        assertLosses(run.series(Metric.VAL_LOSS), truth, "val");
        Series val = run.series(Metric.VAL_LOSS);
        JsonNode lowest = truth.get("min_val");
        assertThat(val.step(val.indexOfLowest())).isEqualTo(lowest.get("step").asLong());
        assertThat(val.value(val.indexOfLowest())).isEqualTo(lowest.get("loss").asDouble());
    }

    @Test
    void whatKerasPrintsFromOneOnIsPlannedInTheCountOfItsFilesFromZeroOn() {
        Run run = only(RUNS.resolve("keras_csvlogger"));

        assertThat(run.history().progress()).isEqualTo(new Progress(Progress.State.FINISHED, OptionalLong.of(29)));
        assertThat(run.findings()).isEmpty();
    }

    private static void assertLosses(Series series, JsonNode truth, String which) {
        JsonNode last = truth.get("final_" + which);
        assertThat(series.size()).isEqualTo(truth.get("n_" + which).asInt());
        assertThat(series.lastStep()).isEqualTo(last.get("step").asLong());
        assertThat(series.lastValue()).isEqualTo(last.get("loss").asDouble());
    }

    @Test
    void whatTheLightningModuleWasMadeWithIsKnownByItsNameAndByTheDocumentedOne() {
        Run run = only(RUNS.resolve("lightning_csv_tb"));

        assertThat(run.identity().trainer().name()).isEqualTo("lightning");
        assertThat(run.hyperparameters().number("lr")).hasValue(0.005);
        assertThat(run.hyperparameters().number("learning_rate")).hasValue(0.005);
        assertThat(run.hyperparameters().whole("hidden")).hasValue(64);
    }

    @Test
    void severalVersionsAreRunsThatCarryTheirNumber() throws IOException {
        write("exp/lightning_logs/version_0/metrics.csv", "epoch,step,train_loss\n0,9,2.5\n0,19,2.25\n");
        write("exp/lightning_logs/version_0/hparams.yaml", "lr: 0.1\n");
        write("exp/lightning_logs/version_1/metrics.csv", "epoch,step,train_loss\n0,9,3.5\n0,19,3.25\n");
        write("exp/lightning_logs/version_1/hparams.yaml", "{}\n");

        assertThat(load(folder)).extracting(Run::name).containsExactly("exp/version_0", "exp/version_1");
        assertThat(load(folder.resolve("exp/lightning_logs/version_1")))
                .extracting(Run::name)
                .containsExactly("exp");
    }

    @Test
    void tablesThatAreNamedAfterTheirRunsAreRunsOfThoseNames() throws IOException {
        write("all/first.csv", "step,loss\n1,2\n2,1\n");
        write("all/second.tsv", "step\tloss\n1\t4\n2\t3\n");
        write("all/third.jsonl", "{\"step\":1,\"loss\":6}\n{\"step\":2,\"loss\":5}\n");

        assertThat(load(folder)).extracting(Run::name).containsExactly("first", "second", "third");
        assertThat(load(folder.resolve("all/first.csv"))).extracting(Run::name).containsExactly("first");
    }

    @Test
    void aTableOfATrainingThatWasAlsoLoggedIsTheSameRun() throws IOException {
        write("run9/metrics.csv", "step,loss,val_loss,grad\n10,2.501,\n20,2.25,2.75,1.5\n30,2.125,,1.25\n");
        write("run9/train.log", """
                Iter 10: Train loss 2.501, It/sec 3.0
                Iter 20: Train loss 2.250, It/sec 3.0
                Iter 30: Train loss 2.125, It/sec 3.0
                """);
        Run run = only(folder);

        assertThat(run.name()).isEqualTo("run9");
        assertThat(run.series(Metric.of("grad")).size()).isEqualTo(2);
        assertThat(run.series(Metric.ITERATIONS_PER_SEC).size()).isEqualTo(3);
        assertThat(run.identity().sources()).hasSize(2);
    }

    @Test
    void linesOfJsonGiveARunAndACutOneIsSaid() throws IOException {
        write("run3/metrics.jsonl", """
                {"config": {"lr": 0.001}}
                {"step": 10, "train": {"loss": 2.5}, "lr": 1e-3}
                {"step": 10, "val_loss": NaN, "note": "x"}
                {"step": 20, "train": {"loss": "2.25"}, "lr": 1e-3}
                {"step": 30, "train": {"lo""");
        Run run = only(folder);

        assertThat(run.name()).isEqualTo("run3");
        assertThat(run.series(Metric.TRAIN_LOSS)).isEqualTo(Series.of(new long[] {10, 20}, new double[] {2.5, 2.25}));
        assertThat(run.series(Metric.VAL_LOSS).value(0)).isNaN();
        assertThat(run.series(Metric.LEARNING_RATE).size()).isEqualTo(2);
        assertThat(run.findings())
                .extracting(finding -> finding.code().word())
                .containsExactly("truncated", "non-finite");
    }
}
