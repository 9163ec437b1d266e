package dev.runlens.read.assemble;

import static dev.runlens.read.assemble.Trainings.config;
import static dev.runlens.read.assemble.Trainings.folder;
import static dev.runlens.read.assemble.Trainings.log;
import static dev.runlens.read.assemble.Trainings.training;
import static dev.runlens.read.assemble.Trainings.weights;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Files that could be of several runs: what is in them decides, and their times where nothing else does.
class WhoseFileTest {
    private static List<Run> runs(SourceContent... sources) {
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(folder("/p", sources))).runs();
    }

    private static List<String> told(List<Run> runs) {
        return runs.stream()
                .map(run -> run.name() + ": " + run.series(Metric.TRAIN_LOSS).size() + " "
                        + run.hyperparameters().whole("iters").orElse(0))
                .toList();
    }

    private static SourceContent.Log form(String file, Source.Rank rank, String home, int age, Trainings training) {
        Source source = Source.of(Path.of(file), rank)
                .at(Path.of(home))
                .modified(Instant.EPOCH.plusSeconds(age));
        return new SourceContent.Log(source, Trainer.UNKNOWN, List.of(training.build()), List.of());
    }

    private static List<String> files(Run run) {
        return run.checkpoints().stream()
                .filter(Checkpoint::onDisk)
                .map(checkpoint -> checkpoint.path().toString())
                .toList();
    }

    /// A log that is being written says little yet, and the run beside it has a log of its own, whichever folder is opened first.
    @Test
    void aLogInAFolderOfItsOwnTakesNoSettingsFromARunThatHasALog() {
        InputContent begun = folder("/live", log("/live/train.log", training().reporting(10, 30, 10)));
        InputContent whole = folder("/p/good",
                config("/p/good/adapters/adapter_config.json", "iters", 300, "adapter_path", "adapters"),
                log("/p/good/train.log", training().reporting(10, 300, 10).finishedIn("adapters")));

        for (List<InputContent> inputs : List.of(List.of(begun, whole), List.of(whole, begun))) {
            assertThat(told(Formats.assembly(Clock.systemUTC()).assemble(inputs).runs()))
                    .containsExactlyInAnyOrder("live: 3 0", "good: 30 300");
        }
    }

    @Test
    void aLogInAFolderOfItsOwnIsThatOfTheOnlyRunWhichHasNone() {
        assertThat(told(Formats.assembly(Clock.systemUTC())
                .assemble(List.of(
                        folder("/live", log("/live/train.log", training().reporting(10, 30, 10))),
                        folder("/p/good", config("/p/good/adapters/adapter_config.json", "iters", 300))))
                .runs()))
                        .containsExactly("good: 3 300");
    }

    @Test
    void aLogBelongsToTheFolderThatItsWeightsWentToThoughItLiesBesideAnother() {
        assertThat(told(runs(
                config("/p/adapters/adapter_config.json", "iters", 40, "adapter_path", "/w/adapters"),
                config("/p/second/adapter_config.json", "iters", 90, "adapter_path", "/w/second"),
                log("/p/logs/b.log", training().reporting(10, 90, 5).finishedIn("/w/second")),
                log("/p/logs/a.log", training().reporting(10, 40, 5).finishedIn("/w/adapters")))))
                        .containsExactly("p: 4 40", "second: 9 90");
    }

    @Test
    void aLogBelongsToTheFolderThatItsWeightsWentToWhateverItsOwnNameSays() {
        assertThat(told(runs(
                config("/p/one/adapter_config.json", "iters", 20, "adapter_path", "/w/one"),
                config("/p/two/adapter_config.json", "iters", 30, "adapter_path", "/w/two"),
                log("/p/logs/log_one.txt", training().reporting(10, 30, 5).finishedIn("/w/two")))))
                        .containsExactly("one: 0 20", "two: 3 30");
    }

    @Test
    void whatEveryFolderHasInCommonTakesNoLogFromAFolderOfItsOwn() {
        assertThat(told(runs(
                config("/p/alpha/adapters/adapter_config.json", "iters", 40, "adapter_path", "adapters"),
                log("/p/beta/train.log", training().reporting(10, 40, 5).finishedIn("adapters")),
                log("/p/gamma/run.log", training().reporting(20, 40, 5)))))
                        .containsExactly("alpha: 0 40", "beta: 4 0", "gamma: 2 0");
    }

    @Test
    void aRunThatIsCalledTrainTakesNoLogOfThatNameFromElsewhere() {
        assertThat(told(runs(
                config("/p/runs/detect/train/args.json", "iters", 30),
                log("/p/alpha/train.log", training().reporting(10, 40, 5)),
                log("/p/beta/train_1.log", training().reporting(10, 50, 5)))))
                        .containsExactly("alpha: 4 0", "beta: 5 0", "train: 0 30");
    }

    @Test
    void aFolderOfLogsServesTheRunsBesideIt() {
        assertThat(told(runs(
                config("/p/tuned/adapter_config.json", "iters", 40, "adapter_path", "tuned"),
                log("/p/training_logs/night.txt", training().reporting(10, 40, 5)))))
                        .containsExactly("tuned: 4 40");
    }

    @Test
    void aLogInAFolderOfItsOwnIsOfTheRunWhoseFilesOrNameItGives() {
        assertThat(told(runs(
                config("/p/tuned/a/adapter_config.json", "iters", 40, "adapter_path", "tuned/a"),
                config("/p/tuned/b/adapter_config.json", "iters", 60, "adapter_path", "tuned/b"),
                log("/p/scripts/one.txt", training().reporting(10, 60, 5).finishedIn("tuned/b")),
                config("/p/third/run7/adapter_config.json", "iters", 50),
                log("/p/notes/run7_training.txt", training().reporting(7, 35, 5)))))
                        .containsExactly("run7: 5 50", "a: 0 40", "b: 6 60");
    }

    @Test
    void equalCurvesOfTrainersThatCountOtherwiseAreTwoRuns() {
        SourceContent.Log updates = new SourceContent.Log(
                Source.of(Path.of("/p/one/trainer_log.jsonl"), Source.Rank.LINES),
                Formats.trainers().named("llama-factory"), List.of(training().reporting(10, 40, 5).build()),
                List.of());
        assertThat(told(runs(updates, log("/p/two/train.log", training().reporting(10, 40, 5)))))
                .containsExactly("one: 4 0", "two: 4 0");
    }

    @Test
    void eachOfThreeConfigurationsInOneFolderBelongsToTheLogThatLoadedIt() {
        assertThat(told(runs(
                config("/p/yaml/a.yaml", "iters", 20),
                config("/p/yaml/b.yaml", "iters", 30),
                config("/p/yaml/c.yaml", "iters", 50),
                log("/p/logs/x.log", training().configuredBy("yaml/c.yaml").reporting(10, 50, 5)),
                log("/p/logs/y.log", training().configuredBy("b.yaml").reporting(10, 30, 4)),
                log("/p/logs/z.log", training().configuredBy("/home/me/yaml/a.yaml").reporting(10, 20, 3)))))
                        .containsExactly("a: 2 20", "b: 3 30", "c: 5 50");
    }

    @Test
    void logsBesideTheConfigurationsThatTheyLoadedAreTheirs() {
        assertThat(told(runs(
                config("/p/low.yml", "iters", 20),
                config("/p/high.yml", "iters", 30),
                log("/p/1.log", training().configuredBy("high.yml").reporting(10, 30, 5)),
                log("/p/2.log", training().configuredBy("low.yml").reporting(10, 20, 4)))))
                        .containsExactly("high: 3 30", "low: 2 20");
    }

    @Test
    void whatLiesBesideASavedStateIsOfItsRunThoughAnotherRunIsNewer() {
        List<Run> runs = runs(
                form("/p/r/checkpoint-40/trainer_state.json", Source.Rank.STATE, "/p/r", 9,
                        training().reporting(10, 40, 7).planned(40)),
                form("/p/r/checkpoint-90/trainer_state.json", Source.Rank.STATE, "/p/r", 1,
                        training().reporting(10, 90, 3).planned(90)),
                weights("/p/r", "checkpoint-40", "checkpoint-90"));

        assertThat(runs).hasSize(2);
        assertThat(runs).allSatisfy(run -> assertThat(files(run))
                .containsExactly("/p/r/checkpoint-" + run.series(Metric.TRAIN_LOSS).lastStep()));
        assertThat(runs).allSatisfy(run -> assertThat(run.findings()).isEmpty());
    }

    @Test
    void weightsAboveTheOnlyStateAreOfItsRunAndThatIsNotSaidToBeOverwritten() {
        List<Run> runs = runs(
                form("/p/out/checkpoint-40/trainer_state.json", Source.Rank.STATE, "/p/out", 1,
                        training().reporting(10, 40, 7)),
                log("/p/out/other.log", 50, training().reporting(10, 60, 2)),
                weights("/p/out", "adapter_model.safetensors"));

        assertThat(runs.stream().filter(run -> !files(run).isEmpty()))
                .singleElement()
                .satisfies(run -> assertThat(run.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(40));
        assertThat(runs).allSatisfy(run -> assertThat(run.findings())
                .extracting(finding -> finding.code())
                .doesNotContain(FindingCode.CONFIG_MISMATCH));
    }

    @Test
    void curvesThatHardlyMoveAreNotOneRunBecauseTheyAgreeToFourDigits() {
        long[] steps = {10, 20, 30, 40};
        List<Run> runs = runs(
                form("/p/r/a/e.1", Source.Rank.RECORDS, "/p/r/a", 1, training()
                        .with(Metric.TRAIN_LOSS, Series.of(steps, new double[] {0.69311, 0.69312, 0.69311, 0.69313}))),
                form("/p/r/b/e.2", Source.Rank.RECORDS, "/p/r/b", 1, training()
                        .with(Metric.TRAIN_LOSS, Series.of(steps, new double[] {0.69331, 0.69332, 0.69330, 0.69331}))),
                config("/p/r/adapter_config.json", "iters", 40));

        assertThat(runs).extracting(Run::name).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void curvesThatMoveAreOneRunThoughOneWasRounded() {
        long[] steps = {10, 20, 30, 40};
        List<Run> runs = runs(
                form("/p/r/metrics.csv", Source.Rank.STATE, "/p/r", 1, training()
                        .with(Metric.TRAIN_LOSS, Series.of(steps, new double[] {0.7214, 0.7103, 0.7041, 0.7012}))),
                log("/p/r/train.log", training()
                        .with(Metric.TRAIN_LOSS, Series.of(steps, new double[] {0.721, 0.710, 0.704, 0.701}))));

        assertThat(runs).singleElement().satisfies(run -> assertThat(run.series(Metric.TRAIN_LOSS).value(0))
                .isEqualTo(0.7214));
    }

    @Test
    void weightsAloneInAFolderThatNobodyNamesAreOfNoKnownIteration() {
        assertThat(iterations("best", "/p/train.log", "adapters.safetensors")).containsExactly(-1L);
        assertThat(iterations("ad", "/p/train.log", "adapters.safetensors")).containsExactly(60L);
    }

    @Test
    void aFolderThatWasRenamedWithItsLogOrItsNumberedFilesKeepsItsIterations() {
        assertThat(iterations("renamed", "/p/renamed/train.log", "adapters.safetensors")).containsExactly(60L);
        assertThat(iterations("renamed", "/p/train.log", "0000030_adapters.safetensors", "adapters.safetensors"))
                .containsExactly(30L, 60L);
    }

    private static List<Long> iterations(String home, String log, String... files) {
        Run run = runs(
                config("/p/" + home + "/adapter_config.json", "iters", 60, "adapter_path", "ad"),
                log(log, training().reporting(10, 60, 3).planned(60).saving("ad", 30, 60)),
                weights("/p/" + home, files))
                        .getFirst();
        return run.checkpoints().stream()
                .filter(Checkpoint::onDisk)
                .map(checkpoint -> checkpoint.iteration().orElse(-1))
                .toList();
    }
}
