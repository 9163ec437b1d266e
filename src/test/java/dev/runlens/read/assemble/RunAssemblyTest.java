package dev.runlens.read.assemble;

import static dev.runlens.read.assemble.Trainings.config;
import static dev.runlens.read.assemble.Trainings.file;
import static dev.runlens.read.assemble.Trainings.folder;
import static dev.runlens.read.assemble.Trainings.log;
import static dev.runlens.read.assemble.Trainings.training;
import static dev.runlens.read.assemble.Trainings.weights;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunAssemblyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456Z");

    private final RunAssembly assembly = Formats.assembly(Clock.fixed(NOW, ZoneOffset.UTC));

    private List<Run> runs(InputContent... inputs) {
        return assembly.assemble(List.of(inputs)).runs();
    }

    private static List<String> names(List<Run> runs) {
        return runs.stream().map(Run::name).toList();
    }

    private static List<FindingCode> codes(Run run) {
        return run.findings().stream().map(finding -> finding.code()).toList();
    }

    @Test
    void aFolderWithConfigurationLogAndWeightsIsOneRunNamedAfterTheFolder() {
        List<Run> runs = runs(folder(
                "/p/models/run3",
                config("/p/models/run3/adapter_config.json", "iters", 100, "adapter_path", "models/run3"),
                log(
                        "/p/models/run3/train.log",
                        training().reporting(10, 100, 3).planned(100).finishedIn("models/run3")),
                weights("/p/models/run3", "0000050_adapters.safetensors", "adapters.safetensors")));

        assertThat(names(runs)).containsExactly("run3");
        Run run = runs.getFirst();
        assertThat(run.path()).isEqualTo(Path.of("/p/models/run3"));
        assertThat(run.identity().collectedAt()).isEqualTo(LocalDateTime.of(2026, 11, 22, 10, 15, 30, 123_456_000));
        assertThat(run.identity().trainer().name()).isEqualTo("mlx-lm");
        assertThat(run.identity().sources())
                .containsExactly(Path.of("/p/models/run3/train.log"), Path.of("/p/models/run3/adapter_config.json"));
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(10);
        assertThat(run.checkpoints())
                .extracting(checkpoint -> checkpoint.iteration().orElse(-1))
                .containsExactly(50L, 100L);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aRunInAFolderThatSaysNothingIsNamedAfterTheOneAbove() {
        List<Run> runs = runs(folder(
                "/p",
                config("/p/first/adapters/adapter_config.json", "iters", 5),
                log("/p/first/train.log", training().reporting(1, 5, 2)),
                config("/p/second/outputs/adapters/adapter_config.json", "iters", 5)));

        assertThat(names(runs)).containsExactly("first", "second");
        assertThat(runs.getFirst().series(Metric.VAL_LOSS).size()).isEqualTo(5);
        assertThat(runs.get(1).series(Metric.VAL_LOSS).isEmpty()).isTrue();
    }

    @Test
    void twoNamelessFoldersSideBySideAreTwoRuns() {
        List<Run> runs = runs(folder(
                "/p",
                config("/p/adapters/adapter_config.json", "iters", 5),
                config("/p/output/adapter_config.json", "iters", 6)));

        assertThat(runs)
                .extracting(run -> run.hyperparameters().whole("iters").orElse(0))
                .containsExactly(5L, 6L);
        assertThat(names(runs)).doesNotHaveDuplicates();
    }

    @Test
    void equalNamesGetTheShortestEndingThatTellsThemApart() {
        List<Run> runs = runs(
                folder("/p/a/run1", config("/p/a/run1/adapter_config.json", "iters", 1)),
                folder("/p/b/run1", config("/p/b/run1/adapter_config.json", "iters", 2)),
                folder("/q/b/run1", config("/q/b/run1/adapter_config.json", "iters", 3)),
                folder("/p/c/run2", config("/p/c/run2/adapter_config.json", "iters", 4)));

        assertThat(names(runs)).containsExactly("a/run1", "p/b/run1", "q/b/run1", "run2");
    }

    @Test
    void runsKeepTheOrderOfTheInputsAndCountLikePeopleWithinOne() {
        List<Run> runs = runs(
                folder("/z", config("/z/run10/adapter_config.json"), config("/z/run2/adapter_config.json")),
                folder("/a/run1", config("/a/run1/adapter_config.json")));

        assertThat(names(runs)).containsExactly("run2", "run10", "run1");
    }

    @Test
    void reportsThatBeginLongAfterTheStartAreTheEndOfALog() {
        Series late = Series.of(new long[] {510, 520, 530}, new double[] {2.1, 2.0, 1.9});
        Series early = Series.of(new long[] {30, 40, 50}, new double[] {2.1, 2.0, 1.9});
        Run tail = runs(file(log("/x/tail.log", training().with(Metric.TRAIN_LOSS, late)))).getFirst();
        Run whole = runs(file(log("/x/whole.log", training().with(Metric.TRAIN_LOSS, early)))).getFirst();

        assertThat(codes(tail)).contains(FindingCode.TRUNCATED);
        assertThat(tail.findings())
                .anyMatch(finding -> finding.message().startsWith("the first report is of iteration 510"));
        assertThat(codes(whole)).doesNotContain(FindingCode.TRUNCATED);
    }

    @Test
    void aBareLogIsNamedAfterItsFile() {
        assertThat(names(runs(file(log("/x/my.train.log", training().reporting(1, 3, 1))))))
                .containsExactly("my.train");
    }

    @Test
    void theOnlyLogOfADroppedFolderIsNamedAfterTheFolder() {
        assertThat(names(runs(
                folder("/x/run7", log("/x/run7/train.log", training().reporting(1, 3, 1))))))
                        .containsExactly("run7");
        assertThat(names(runs(folder(
                "/x/logs",
                log("/x/logs/run7.log", training().reporting(1, 3, 1)),
                log("/x/logs/run8.log", training().reporting(1, 3, 2))))))
                        .containsExactly("run7", "run8");
    }

    @Test
    void aLogInALogFolderFindsItsRunByName() {
        List<Run> runs = runs(folder(
                "/p",
                config("/p/models/run1/adapter_config.json", "iters", 3),
                config("/p/models/run10/adapter_config.json", "iters", 3),
                log("/p/logs/run10_training.log", training().reporting(1, 3, 10)),
                log("/p/logs/run1_training.log", training().reporting(1, 3, 1))));

        assertThat(names(runs)).containsExactly("run1", "run10");
        assertThat(runs.get(0).series(Metric.TRAIN_LOSS).value(0)).isLessThan(1);
        assertThat(runs.get(1).series(Metric.TRAIN_LOSS).value(0)).isGreaterThan(9);
    }

    @Test
    void aLogFindsItsRunByWhereItsWeightsWent() {
        List<Run> runs = runs(folder(
                "/p",
                config("/p/models/a/adapter_config.json", "adapter_path", "models/a"),
                config("/p/models/b/adapter_config.json", "adapter_path", "models/b"),
                log("/p/nohup.out", training().reporting(1, 3, 5).finishedIn("models/b"))));

        assertThat(names(runs)).containsExactly("a", "b");
        assertThat(runs.get(0).history().isEmpty()).isTrue();
        assertThat(runs.get(1).series(Metric.TRAIN_LOSS).size()).isEqualTo(3);
    }

    @Test
    void aLogFindsItsRunByTheConfigurationFileItLoaded() {
        List<Run> runs = runs(folder(
                "/p",
                config("/p/models/a/adapter_config.json", "config", "a.yaml"),
                config("/p/models/b/adapter_config.json", "config", "b.yaml"),
                log("/p/nohup.out", training().reporting(1, 3, 5).configuredBy("a.yaml"))));

        assertThat(runs.get(0).series(Metric.TRAIN_LOSS).size()).isEqualTo(3);
    }

    @Test
    void aLogFindsItsRunByTheNumberOfIterations() {
        List<Run> runs = runs(folder(
                "/p",
                config("/p/models/a/adapter_config.json", "iters", 300),
                config("/p/models/b/adapter_config.json", "iters", 600),
                log("/p/nohup.out", training().reporting(1, 3, 5).planned(600))));

        assertThat(runs.get(1).series(Metric.TRAIN_LOSS).size()).isEqualTo(3);
    }

    @Test
    void aLogThatCouldBelongToSeveralRunsStaysAloneAndSaysSo() {
        List<Run> runs = runs(
                folder("/p/a", config("/p/a/adapter_config.json", "iters", 300)),
                folder("/p/b", config("/p/b/adapter_config.json", "iters", 300)),
                file(log("/tmp/out.txt", training().reporting(1, 3, 5).planned(300))));

        assertThat(names(runs)).containsExactly("a", "b", "out");
        assertThat(codes(runs.get(2))).contains(FindingCode.AMBIGUOUS_LOG);
    }

    @Test
    void aPersonSaysWhoseLogItIs() {
        List<InputContent> inputs = List.of(
                folder("/p/a", config("/p/a/adapter_config.json", "iters", 300)),
                folder("/p/b", config("/p/b/adapter_config.json", "iters", 300)),
                file(log("/tmp/out.txt", training().reporting(1, 3, 5).planned(300))));
        AssignedLogs toB = AssignedLogs.NONE.with(Path.of("/tmp/out.txt"), Path.of("/p/b"));

        List<Run> runs = assembly.assemble(inputs, toB).runs();

        assertThat(names(runs)).containsExactly("a", "b");
        assertThat(runs.getLast().series(Metric.TRAIN_LOSS).size()).isEqualTo(3);
        assertThat(codes(runs.getLast())).doesNotContain(FindingCode.AMBIGUOUS_LOG);
        assertThat(names(assembly.assemble(inputs, toB.with(Path.of("/tmp/out.txt"), null)).runs()))
                .containsExactly("a", "b", "out");
        assertThat(names(assembly.assemble(inputs, toB.with(Path.of("/tmp/out.txt"), Path.of("/p/gone"))).runs()))
                .containsExactly("a", "b", "out");
    }

    @Test
    void aNamedLogBelongsToTheRunWhoseLastTokenItCarries() {
        List<Run> runs = runs(
                folder("/p/SmolLM3-3B_run3", config("/p/SmolLM3-3B_run3/adapter_config.json")),
                folder("/p/SmolLM3-3B_run4", config("/p/SmolLM3-3B_run4/adapter_config.json")),
                file(log("/tmp/run4_training.log", training().reporting(1, 3, 5))));

        assertThat(names(runs)).containsExactly("SmolLM3-3B_run3", "SmolLM3-3B_run4");
        assertThat(runs.get(1).series(Metric.TRAIN_LOSS).size()).isEqualTo(3);
    }

    @Test
    void run1DoesNotTakeTheLogOfRun10() {
        List<Run> runs = runs(
                folder("/p/x_run1", config("/p/x_run1/adapter_config.json")),
                folder("/p/x_run2", config("/p/x_run2/adapter_config.json")),
                file(log("/tmp/run10_training.log", training().reporting(1, 3, 5))));

        assertThat(names(runs)).containsExactly("x_run1", "x_run2", "run10_training");
    }

    @Test
    void oneLogAndOneRunWithoutMetricsBelongTogether() {
        List<Run> runs = runs(
                folder("/p/a", config("/p/a/adapter_config.json", "iters", 30)),
                file(log("/tmp/out.txt", training().reporting(1, 3, 5))));

        assertThat(names(runs)).containsExactly("a");
        assertThat(runs.getFirst().identity().sources())
                .containsExactly(Path.of("/tmp/out.txt"), Path.of("/p/a/adapter_config.json"));
    }

    @Test
    void aResumedTrainingContinuesFromItsCheckpointAndSupersedesWhatCameAfterIt() {
        Run run = runs(folder(
                "/p/r",
                config("/p/r/adapters/adapter_config.json", "iters", 300),
                log(
                        "/p/r/train.log",
                        training()
                                .reporting(10, 140, 4)
                                .saving("adapters", 50, 100)
                                .planned(300),
                        training()
                                .startingAtLine(50)
                                .reporting(10, 300, 3)
                                .resumedFrom("adapters/0000100_adapters.safetensors")
                                .saving("adapters", 50, 100, 300)
                                .planned(300)
                                .finishedIn("adapters")),
                weights(
                        "/p/r/adapters",
                        "0000050_adapters.safetensors",
                        "0000100_adapters.safetensors",
                        "0000300_adapters.safetensors",
                        "adapters.safetensors")))
                                .getFirst();

        Series train = run.series(Metric.TRAIN_LOSS);
        assertThat(train.size()).isEqualTo(40);
        assertThat(train.value(train.indexOf(100))).isEqualTo(4 - 0.1);
        assertThat(train.value(train.indexOf(110))).isEqualTo(3 - 0.01);
        assertThat(train.lastStep()).isEqualTo(400);
        assertThat(run.history().origin(Metric.TRAIN_LOSS, train.indexOf(110)).orElseThrow())
                .hasToString("/p/r/train.log:50");
        assertThat(run.history().segments()).hasSize(2);
        assertThat(run.history().segments().get(0).supersededPoints()).isEqualTo(8);
        assertThat(run.history().segments().get(0).superseded())
                .hasEntrySatisfying(
                        Metric.VAL_LOSS, series -> assertThat(series.step(0)).isEqualTo(110));
        assertThat(run.history().segments().get(1).offset()).isEqualTo(100);
        assertThat(run.history().progress().planned()).hasValue(400);
        assertThat(run.finals().get(FinalMetric.FINAL_ITERATION)).hasValue(400);
        assertThat(codes(run)).containsExactly(FindingCode.SUPERSEDED, FindingCode.RESUMED);
        assertThat(run.checkpoints())
                .extracting(checkpoint -> checkpoint.iteration().orElse(-1))
                .containsExactly(150L, 200L, 400L, 400L);
    }

    @Test
    void aThirdPartContinuesFromTheLastTrainingThatSavedTheFile() {
        Run run = runs(file(log(
                "/x/l.log",
                training().reporting(10, 100, 9).saving("a", 50, 100),
                training().reporting(10, 60, 8).saving("a", 50).resumedFrom("a/0000100_adapters.safetensors"),
                training().reporting(10, 30, 7).resumedFrom("a/0000050_adapters.safetensors"))))
                        .getFirst();

        assertThat(run.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(180);
        assertThat(run.history().segments())
                .extracting(segment -> segment.offset())
                .containsExactly(0L, 100L, 150L);
    }

    @Test
    void aTrainingResumedFromTheLastFileContinuesAfterTheLastSave() {
        Run run = runs(file(log(
                "/x/l.log",
                training().reporting(10, 130, 9).saving("a", 50, 100),
                training().reporting(10, 30, 7).resumedFrom("a/adapters.safetensors"))))
                        .getFirst();

        assertThat(run.history().segments().get(1).offset()).isEqualTo(100);
        assertThat(run.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(130);
        assertThat(run.series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(7 - 0.03);
    }

    @Test
    void logsOfOneFolderThatDifferInTheirExtensionAreNamedWithIt() {
        List<Run> runs = runs(folder("/p/r", log("/p/r/a.log", training().reporting(10, 40, 4)),
                log("/p/r/a.txt", training().reporting(10, 40, 3))));

        assertThat(names(runs)).containsExactly("a.log", "a.txt");
    }

    @Test
    void aRestartThatLoadsNothingIsAnotherRun() {
        List<Run> runs = runs(folder(
                "/p/r",
                config("/p/r/adapter_config.json", "iters", 20),
                log(
                        "/p/r/train.log",
                        training().reporting(10, 40, 4),
                        training().startingAtLine(9).reporting(10, 20, 3))));

        assertThat(names(runs)).containsExactly("r#1", "r#2");
        assertThat(runs.get(0).hyperparameters().isEmpty()).isTrue();
        assertThat(codes(runs.get(0))).containsExactly(FindingCode.CONFIG_MISMATCH);
        assertThat(runs.get(1).hyperparameters().whole("iters")).hasValue(20);
    }

    @Test
    void onlyTheNewestLogMatchesTheConfigurationOnDisk() {
        List<Run> runs = runs(folder(
                "/p/r",
                config("/p/r/adapter_config.json", "iters", 20),
                log("/p/r/b.log", 100, training().reporting(10, 40, 4)),
                log("/p/r/a.log", 200, training().reporting(10, 20, 3))));

        assertThat(runs.get(0).identity().sources()).containsExactly(Path.of("/p/r/b.log"));
        assertThat(runs.get(1).identity().sources())
                .containsExactly(Path.of("/p/r/a.log"), Path.of("/p/r/adapter_config.json"));
    }

    @Test
    void theCopyOfALogIsLeftOut() {
        Run run = runs(folder(
                "/p/r",
                config("/p/r/adapter_config.json"),
                log("/p/r/a.log", training().reporting(10, 40, 4)),
                log("/p/r/b.log", training().reporting(10, 40, 4))))
                        .getFirst();

        assertThat(run.history().segments()).hasSize(1);
        assertThat(codes(run)).containsExactly(FindingCode.SKIPPED_FILE);
    }

    @Test
    void anInputGivenTwiceGivesItsRunsOnce() {
        InputContent folder = folder(
                "/p/r",
                config("/p/r/adapter_config.json"),
                log("/p/r/a.log", training().reporting(10, 40, 4)));
        InputContent above = folder(
                "/p",
                config("/p/r/adapter_config.json"),
                log("/p/r/a.log", training().reporting(10, 40, 4)));
        InputContent alone = file(log("/p/r/a.log", training().reporting(10, 40, 4)));

        assertThat(names(runs(folder, above, alone))).containsExactly("r");
    }

    @Test
    void anUnfinishedTrainingSaysWhereItEndedAndWhy() {
        Run run = runs(file(log(
                "/x/l.log",
                training().reporting(10, 320, 4).planned(600).interruptedBy("KeyboardInterrupt"))))
                        .getFirst();

        assertThat(codes(run)).containsExactly(FindingCode.UNFINISHED);
        assertThat(run.findings().getFirst().message()).contains("320 of 600").contains("KeyboardInterrupt");
    }

    @Test
    void aLogStartedWithOtherIterationsThanTheConfigurationSaysSo() {
        Run run = runs(folder(
                "/p/r",
                config("/p/r/adapter_config.json", "iters", 900),
                log("/p/r/a.log", training().reporting(10, 600, 4).planned(600))))
                        .getFirst();

        assertThat(codes(run)).containsExactly(FindingCode.CONFIG_MISMATCH);
    }

    @Test
    void everyValueThatIsNotFiniteIsAFindingUpToAThousand() {
        int size = 1203;
        long[] steps = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            steps[i] = i + 1L;
            values[i] = i < 3 ? 2.0 : Double.NaN;
        }
        Run run = runs(file(log("/x/l.log", training().with(Metric.TRAIN_LOSS, Series.of(steps, values)))))
                .getFirst();

        assertThat(run.findings()).hasSize(1001).allMatch(finding -> finding.code() == FindingCode.NON_FINITE);
        assertThat(run.findings().getFirst().point()).isNotNull().satisfies(point -> {
            assertThat(point.iteration()).isEqualTo(4);
            assertThat(point.value()).isNaN();
        });
        assertThat(run.findings().getLast().message()).startsWith("200 more values of train loss");
    }

    @Test
    void weightsLeftByALongerRunAreNotDatedIntoThisOne() {
        Run run = runs(folder(
                "/p/r",
                config("/p/r/adapter_config.json", "iters", 300),
                log(
                        "/p/r/a.log",
                        training().reporting(10, 300, 4).planned(300).saving("r", 100, 200, 300)),
                weights("/p/r", "0000300_adapters.safetensors", "0000900_adapters.safetensors")))
                        .getFirst();

        assertThat(run.checkpoints())
                .filteredOn(checkpoint -> checkpoint.path().endsWith("0000900_adapters.safetensors"))
                .singleElement()
                .satisfies(checkpoint -> assertThat(checkpoint.iteration()).isEmpty());
        assertThat(run.checkpoints())
                .filteredOn(checkpoint -> !checkpoint.onDisk())
                .extracting(checkpoint -> checkpoint.iteration().orElse(-1))
                .containsExactly(100L, 200L);
    }

    @Test
    void aWrittenConfigurationBelongsToTheRunThatWasStartedWithIt() {
        List<Run> runs = runs(folder(
                "/p",
                config("/p/models/a/adapter_config.json", "config", "configs/a.yaml", "iters", 5),
                config("/p/configs/a.yaml", "iters", 5, "note", "kept")));

        assertThat(names(runs)).containsExactly("a");
        assertThat(runs.getFirst().hyperparameters().text("note")).hasValue("kept");
    }

    @Test
    void eachInputKnowsTheRunsItGave() {
        LoadResult result = assembly.assemble(List.of(
                folder("/p/a", config("/p/a/adapter_config.json")),
                file(log("/tmp/a.log", training().reporting(1, 3, 5))),
                folder("/p/empty")));

        assertThat(result.byInput())
                .containsEntry(Path.of("/p/a"), List.of("a"))
                .containsEntry(Path.of("/tmp/a.log"), List.of("a"))
                .containsEntry(Path.of("/p/empty"), List.of());
    }

    private static SourceContent.Log ranked(Source.Rank rank, String file, String home, Trainings... trainings) {
        SourceContent.Log log = log(file, trainings);
        return new SourceContent.Log(
                Source.of(Path.of(file), rank).at(Path.of(home)), Trainer.named("tool"), log.trainings(), List.of());
    }

    @Test
    void aTrainingThatWasSavedRecordedAndPrintedIsOneRun() {
        Run run = runs(folder(
                "/p/r",
                log("/p/r/train.log", training().reporting(10, 100, 4)),
                ranked(
                        Source.Rank.RECORDS,
                        "/p/r/output/runs/x/events",
                        "/p/r/output/runs/x",
                        training()
                                .reporting(10, 100, 4.0001)
                                .with(Metric.of("grad_norm"), Series.of(new long[] {10}, new double[] {7}))),
                ranked(
                        Source.Rank.STATE,
                        "/p/r/output/trainer_state.json",
                        "/p/r/output",
                        training().reporting(10, 100, 4))))
                                .getFirst();

        assertThat(run.name()).isEqualTo("r");
        assertThat(run.identity().sources())
                .containsExactly(
                        Path.of("/p/r/output/trainer_state.json"),
                        Path.of("/p/r/output/runs/x/events"),
                        Path.of("/p/r/train.log"));
        assertThat(run.series(Metric.TRAIN_LOSS).value(0)).isEqualTo(4 - 0.01);
        assertThat(run.history().origin(Metric.of("grad_norm"), 0).orElseThrow())
                .hasToString("/p/r/output/runs/x/events");
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aRecordThatTellsOfAnotherTrainingInTheSameFolderIsARunOfItsOwn() {
        List<Run> runs = runs(folder(
                "/p/r",
                ranked(
                        Source.Rank.STATE,
                        "/p/r/trainer_state.json",
                        "/p/r",
                        training().reporting(10, 100, 4)),
                ranked(
                        Source.Rank.RECORDS,
                        "/p/r/runs/x/events",
                        "/p/r/runs/x",
                        training().reporting(10, 100, 5))));

        assertThat(runs).hasSize(2);
    }

    @Test
    void recordFilesOfOneHomeTakeOverFromOneAnother() {
        Run run = runs(folder(
                "/p/r",
                ranked(
                        Source.Rank.RECORDS,
                        "/p/r/events.1",
                        "/p/r",
                        training().reporting(10, 100, 4)),
                ranked(
                        Source.Rank.RECORDS,
                        "/p/r/events.2",
                        "/p/r",
                        training().with(Metric.TRAIN_LOSS, Series.of(new long[] {80, 120}, new double[] {1, 2
                        })))))
                                .getFirst();

        assertThat(run.series(Metric.TRAIN_LOSS).stepsCopy()).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 120);
        assertThat(run.series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(2);
    }

    @Test
    void siblingFoldersWithEqualNumbersAreTwoRuns() {
        List<Run> runs = runs(folder(
                "/p",
                ranked(
                        Source.Rank.STATE,
                        "/p/a/trainer_state.json",
                        "/p/a",
                        training().reporting(10, 100, 4)),
                ranked(
                        Source.Rank.STATE,
                        "/p/b/trainer_state.json",
                        "/p/b",
                        training().reporting(10, 100, 4))));

        assertThat(names(runs)).containsExactly("a", "b");
    }
}
