package dev.runlens.read.assemble;

import static dev.runlens.read.assemble.Trainings.folder;
import static dev.runlens.read.assemble.Trainings.log;
import static dev.runlens.read.assemble.Trainings.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Several trainings in one place, or one in parts.
class SeveralTrainingsTest {
    private static List<Run> runs(SourceContent... sources) {
        return new RunAssembly(Clock.systemUTC()).assemble(List.of(folder("/p", sources))).runs();
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
}
