package dev.runlens.read.assemble;

import static dev.runlens.read.assemble.Trainings.config;
import static dev.runlens.read.assemble.Trainings.folder;
import static dev.runlens.read.assemble.Trainings.log;
import static dev.runlens.read.assemble.Trainings.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Finding;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Several trainings in one place, or one in parts.
class SeveralTrainingsTest {
    private static List<Run> runs(SourceContent... sources) {
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(folder("/p", sources))).runs();
    }

    private static List<Integer> sizes(List<Run> runs) {
        return runs.stream().map(run -> run.series(Metric.TRAIN_LOSS).size()).toList();
    }

    private static SourceContent.Log form(String file, Source.Rank rank, int age, Trainings training) {
        Source source = Source.of(Path.of(file), rank).at(Path.of("/p/r")).modified(Instant.EPOCH.plusSeconds(age));
        return new SourceContent.Log(source, Trainer.UNKNOWN, List.of(training.build()), List.of());
    }

    private static Trainings curve(Metric metric, long first, double... values) {
        long[] steps = new long[values.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = first + i;
        }
        return training().with(metric, Series.of(steps, values));
    }

    @Test
    void recordsThatBeginAgainWithOtherLossesAreAnotherRunInTheOrderOfTheirNames() {
        List<Run> runs = runs(
                form("/p/r/events.200", Source.Rank.RECORDS, 1, curve(Metric.TRAIN_LOSS, 1, 4, 3.5, 3)),
                form("/p/r/events.1000", Source.Rank.RECORDS, 0, curve(Metric.TRAIN_LOSS, 1, 9, 8, 7, 6)));

        assertThat(runs).extracting(Run::name).containsExactly("r#1", "r#2");
        assertThat(sizes(runs)).containsExactly(3, 4);
    }

    private static Trainings every(Metric metric, int spacing, int count) {
        long[] steps = new long[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            steps[i] = (long) (i + 1) * spacing;
            values[i] = 3 - i / (double) count;
        }
        return training().with(metric, Series.of(steps, values));
    }

    private static List<Long> validated(Run run) {
        Series series = run.series(Metric.VAL_LOSS);
        return IntStream.range(0, series.size()).mapToObj(series::step).toList();
    }

    @Test
    void validationByEpochInAFileOfItsOwnStandsWhereItsEpochEnded() {
        List<Run> runs = runs(
                form("/p/r/train/events.1", Source.Rank.RECORDS, 0, every(Metric.TRAIN_LOSS, 10, 30)
                        .with(Metric.of("epoch"), Series.of(new long[] {100, 200, 300}, new double[] {1, 2, 3}))),
                form("/p/r/validation/events.2", Source.Rank.RECORDS, 0, curve(Metric.VAL_LOSS, 1, 5, 4, 3)));

        assertThat(runs).hasSize(1);
        assertThat(validated(runs.getFirst())).containsExactly(100L, 200L, 300L);
    }

    @ParameterizedTest
    @CsvSource({"num_train_epochs, 3, 100, 200, 300", "steps_per_epoch, 90, 90, 180, 270", "seed, 3, 1, 2, 3"})
    void settingsSayHowLongAnEpochIsElseItIsSaid(String setting, int value, long first, long second, long third) {
        List<Run> runs = runs(
                config("/p/r/args.json", setting, value),
                form("/p/r/train/events.1", Source.Rank.RECORDS, 0, every(Metric.TRAIN_LOSS, 10, 30)),
                form("/p/r/validation/events.2", Source.Rank.RECORDS, 0, curve(Metric.VAL_LOSS, 1, 5, 4, 3)));

        assertThat(validated(runs.getFirst())).containsExactly(first, second, third);
        assertThat(runs.getFirst().findings())
                .extracting(Finding::message)
                .anyMatch(said -> said.contains(first > 1 ? "by the settings" : "counted in different units"));
    }

    @Test
    void aPrintedLogAndALoneTableAreToldOfTheirUnitsToo() {
        List<Run> runs = runs(log(
                "/p/alone/train.log",
                every(Metric.TRAIN_LOSS, 10, 30)
                        .with(Metric.VAL_LOSS, Series.of(new long[] {0, 1, 2}, new double[] {3, 2, 1}))));

        assertThat(runs.getFirst().findings())
                .extracting(Finding::message)
                .anyMatch(said -> said.contains("counted in different units"));
    }

    private static SourceContent.Log ofId(String home, Trainings training) {
        Source source = Source.of(Path.of(home, "run.records"), Source.Rank.RECORDS)
                .at(Path.of(home))
                .identified("k3m9x2ab");
        return new SourceContent.Log(source, Trainer.UNKNOWN, List.of(training.build()), List.of());
    }

    @Test
    void recordsOfOneIdInFoldersApartAreOneRunWhereTheLaterGoOn() {
        List<Run> runs = runs(
                ofId("/p/laptop/wandb/run-1-k3m9x2ab", curve(Metric.TRAIN_LOSS, 1, 4, 3.5, 3)),
                ofId("/p/server/wandb/run-2-k3m9x2ab", curve(Metric.TRAIN_LOSS, 4, 2.5, 2, 1.5, 1)));

        assertThat(sizes(runs)).containsExactly(7);
        assertThat(runs.getFirst().findings())
                .extracting(Finding::message)
                .anyMatch(said -> said.contains("gone on") && said.contains("k3m9x2ab"));
    }

    @Test
    void recordsOfOneIdThatBeginAlikeOrFarBehindAreRunsOfTheirOwn() {
        assertThat(sizes(runs(
                ofId("/p/a/wandb/run-1-k3m9x2ab", curve(Metric.TRAIN_LOSS, 1, 4, 3.5, 3)),
                ofId("/p/b/wandb/run-2-k3m9x2ab", curve(Metric.TRAIN_LOSS, 1, 9, 8, 7, 6))))).containsExactly(3, 4);
        assertThat(sizes(runs(
                ofId("/p/a/wandb/run-1-k3m9x2ab", curve(Metric.TRAIN_LOSS, 1, 4, 3.5, 3)),
                ofId("/p/b/wandb/run-2-k3m9x2ab", curve(Metric.TRAIN_LOSS, 900, 9, 8, 7, 6))))).containsExactly(3, 4);
    }

    @Test
    void validationRecordedApartGoesToTheTrainingThatItsFileFollows() {
        List<Run> runs = runs(
                form("/p/r/train/events.1", Source.Rank.RECORDS, 0, curve(Metric.TRAIN_LOSS, 1, 4, 3, 2)),
                form("/p/r/validation/events.2", Source.Rank.RECORDS, 0, curve(Metric.VAL_LOSS, 1, 5, 4, 3)),
                form("/p/r/train/events.3", Source.Rank.RECORDS, 0, curve(Metric.TRAIN_LOSS, 1, 8, 7, 6)),
                form("/p/r/validation/events.4", Source.Rank.RECORDS, 0, curve(Metric.VAL_LOSS, 1, 9, 8, 7.5)));

        assertThat(runs).extracting(run -> run.series(Metric.VAL_LOSS).lastValue()).containsExactly(3.0, 7.5);
    }

    @Test
    void recordsThatGoOnFromAMiddleAreTheSameRunAndTakeOver() {
        List<Run> runs = runs(
                form("/p/r/events.1", Source.Rank.RECORDS, 0, curve(Metric.TRAIN_LOSS, 1, 4, 3, 2, 1)),
                form("/p/r/events.2", Source.Rank.RECORDS, 0, curve(Metric.TRAIN_LOSS, 3, 2.5, 2.2, 2.1)));

        assertThat(runs).singleElement().satisfies(run -> assertThat(run.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {1, 2, 3, 4, 5}, new double[] {4, 3, 2.5, 2.2, 2.1})));
    }

    @Test
    void twoProcessesThatRecordTheSameAreOneRun() {
        assertThat(sizes(runs(
                form("/p/r/events.1.host0", Source.Rank.RECORDS, 0, curve(Metric.TRAIN_LOSS, 1, 4, 3, 2)),
                form("/p/r/events.1.host1", Source.Rank.RECORDS, 0, curve(Metric.TRAIN_LOSS, 1, 4, 3, 2)))))
                        .containsExactly(3);
    }

    @Test
    void aStartThatGotNowhereIsTakenOver() {
        assertThat(sizes(runs(
                form("/p/r/events.1", Source.Rank.RECORDS, 0, curve(Metric.TRAIN_LOSS, 1, 4, 3)),
                form("/p/r/events.2", Source.Rank.RECORDS, 0, curve(Metric.TRAIN_LOSS, 1, 5, 4, 3, 2)))))
                        .containsExactly(4);
    }

    @Test
    void aLogThatGoesOnAfterTheSavedStateExtendsIt() {
        List<Run> runs = runs(
                form("/p/r/trainer_state.json", Source.Rank.STATE, 0, training().reporting(10, 60, 3)),
                log("/p/r/train.log", training().reporting(10, 90, 3)));

        assertThat(sizes(runs)).containsExactly(9);
        assertThat(runs.getFirst().history().origin(Metric.TRAIN_LOSS, 8).orElseThrow().toString())
                .contains("train.log");
    }

    @Test
    void aLogThatEndsBeforeTheSavedStateAddsNoPoint() {
        List<Run> runs = runs(
                form("/p/r/metrics.csv", Source.Rank.STATE, 0, training().reporting(10, 90, 3)),
                log("/p/r/train.log", training().reporting(10, 60, 3)));

        assertThat(sizes(runs)).containsExactly(9);
        assertThat(runs.getFirst().history().origin(Metric.TRAIN_LOSS, 8).orElseThrow().toString())
                .contains("metrics.csv");
    }

    private static Trainings steps(long first, long last, double start) {
        int size = Math.toIntExact((last - first) / 10 + 1);
        long[] at = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            at[i] = first + 10L * i;
            values[i] = start - at[i] / 1000.0;
        }
        return training().with(Metric.TRAIN_LOSS, Series.of(at, values));
    }

    @Test
    void logsThatSayTheyContinueFromACheckpointAreOneRunHoweverOftenItWasRequeued() {
        List<Run> runs = runs(
                log("/p/job.1.out", 1, steps(10, 120, 4).planned(400)),
                log("/p/job.2.out", 2, steps(110, 260, 3).resumedFrom("checkpoint-100").planned(400)),
                log("/p/job.3.out", 3, steps(210, 400, 2).resumedFrom("checkpoint-200").planned(400)));

        assertThat(sizes(runs)).containsExactly(40);
        assertThat(runs.getFirst().series(Metric.TRAIN_LOSS).value(10)).isEqualTo(3 - 0.11);
        assertThat(runs.getFirst().series(Metric.TRAIN_LOSS).value(20)).isEqualTo(2 - 0.21);
    }

    @Test
    void aLogThatContinuesFromAStepThatNoOtherGotToOrThatTwoGotToStaysARun() {
        assertThat(sizes(runs(
                log("/p/a.out", 1, steps(10, 120, 4)),
                log("/p/b.out", 2, steps(310, 400, 3).resumedFrom("checkpoint-300")))))
                        .containsExactly(12, 10);
        assertThat(sizes(runs(
                log("/p/a.out", 1, steps(10, 120, 4)),
                log("/p/b.out", 2, steps(10, 130, 5)),
                log("/p/c.out", 3, steps(110, 200, 3).resumedFrom("checkpoint-100")))))
                        .containsExactly(12, 13, 10);
    }

    @Test
    void aLogThatLoadedTheWeightsThatTheOneBesideItSavedGoesOnFromIt() {
        List<Run> runs = runs(
                log("/p/one.log", 1, training().reporting(10, 100, 4).saving("/w/ad", 50, 100)),
                log("/p/two.log", 2, training().reporting(10, 60, 3).resumedFrom("/w/ad/0000050_adapters.safetensors")),
                log("/p/x.log", 3, training().reporting(10, 30, 9).saving("/w/other", 30)));

        assertThat(sizes(runs)).containsExactly(11, 3);
        assertThat(runs.getFirst().series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(110);
    }

    @Test
    void aStateThatHoldsWhatCameBeforeIsNotSaidToContinue() {
        List<Run> runs = runs(
                form("/p/r/trainer_state.json", Source.Rank.STATE, 0, steps(10, 300, 3)),
                log("/p/r/second.log", steps(210, 300, 3).resumedFrom("checkpoint-200")));

        assertThat(sizes(runs)).containsExactly(30);
        assertThat(runs.getFirst().series(Metric.TRAIN_LOSS).step(0)).isEqualTo(10);
    }

    @Test
    void foldersOfOneRunOfATrackerAreOneRunAndOthersAreNot() {
        List<Run> runs = runs(
                tracked("/p/wandb/run-20260102_000000-abc", "abc", curve(Metric.TRAIN_LOSS, 4, 1, 0.5, 0.4)),
                tracked("/p/wandb/run-20260101_000000-abc", "abc", curve(Metric.TRAIN_LOSS, 1, 4, 3, 2)),
                tracked("/p/wandb/run-20260103_000000-xyz", "xyz", curve(Metric.TRAIN_LOSS, 1, 4, 3, 2.5)));

        assertThat(sizes(runs)).containsExactly(6, 3);
        assertThat(runs.getFirst().path()).isEqualTo(Path.of("/p/wandb/run-20260101_000000-abc"));
    }

    private static SourceContent.Log tracked(String home, String id, Trainings training) {
        Path file = Path.of(home, "run-" + id + ".wandb");
        Source source = Source.of(file, Source.Rank.RECORDS).named("mine").identified(id);
        return new SourceContent.Log(source, Trainer.UNKNOWN, List.of(training.build()), List.of());
    }
}
