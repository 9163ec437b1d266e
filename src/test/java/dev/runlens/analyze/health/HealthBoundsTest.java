package dev.runlens.analyze.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the rules of health begin and end to hold.
class HealthBoundsTest {
    private static final double[] SOUND = {2.5, 2.0, 1.75, 1.5, 1.25, 1.125};
    private static final Metric TIME = Metric.of("wall_time");

    private final Map<Metric, Series> metrics = new LinkedHashMap<>();
    private Object[] settings = {};

    private HealthBoundsTest reported(Metric metric, double... values) {
        metrics.put(metric, Runs.every10(values));
        return this;
    }

    private HealthBoundsTest at(Metric metric, long... steps) {
        metrics.put(
                metric, Series.of(steps, LongStream.of(steps).mapToDouble(step -> 2 + 1.0 / (step + 1)).toArray()));
        return this;
    }

    private HealthBoundsTest set(Object... namesAndValues) {
        settings = namesAndValues;
        return this;
    }

    private RunHealth health() {
        return RunHealth.of(run(), EffectiveSettings.of(run()));
    }

    private Run run() {
        return Runs.run(
                "r",
                "unknown",
                new Configuration(Runs.settings(settings), null),
                new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN));
    }

    private List<String> found() {
        return health().findings().stream().map(finding -> finding.statement().id()).toList();
    }

    private String unchecked() {
        Statement unchecked = health().unchecked();
        return unchecked == null ? "" : unchecked.text();
    }

    @Test
    void onlyFiniteEvaluationsCount() {
        reported(Metric.TRAIN_LOSS, SOUND).reported(Metric.VAL_LOSS, 4, Double.NaN, 3, 2, 1.5);
        assertThat(health().findings()).singleElement().satisfies(finding -> assertThat(finding.statement().text())
                .startsWith("Only 4 evaluations"));

        reported(Metric.VAL_LOSS, Double.NaN, Double.NaN);
        assertThat(found()).containsExactly("health.evaluations_no_numbers");
        assertThat(unchecked()).doesNotContain("validation examples");
    }

    @Test
    void unitsDifferFromFiveTimesAndTwoOfEachOn() {
        assertThat(at(Metric.VAL_LOSS, 1, 2, 3, 4, 5).at(Metric.TRAIN_LOSS, 10, 25).found())
                .containsExactly("health.other_units");
        assertThat(at(Metric.TRAIN_LOSS, 10, 24).found()).isEmpty();
        assertThat(at(Metric.VAL_LOSS, 1, 2).at(Metric.TRAIN_LOSS, 10, 20).found()).contains("health.other_units");
        assertThat(at(Metric.TRAIN_LOSS, 20).found()).doesNotContain("health.other_units");
        assertThat(at(Metric.VAL_LOSS, 1).at(Metric.TRAIN_LOSS, 10, 20).found()).doesNotContain("health.other_units");
    }

    @Test
    void evaluationsAreLostWhereLessThanThreeFifthsAndTwoAreNotThere() {
        at(Metric.TRAIN_LOSS, 10, 500).set("steps_per_eval", 50);
        assertThat(at(Metric.VAL_LOSS, 50, 100, 150, 200, 250, 300).found()).isEmpty();
        assertThat(at(Metric.VAL_LOSS, 50, 100, 150, 200, 250).found()).containsExactly("health.evaluations_lost");

        at(Metric.VAL_LOSS, 50);
        assertThat(at(Metric.TRAIN_LOSS, 10, 150).found()).contains("health.evaluations_lost");
        assertThat(at(Metric.TRAIN_LOSS, 10, 100).found()).doesNotContain("health.evaluations_lost");
        at(Metric.TRAIN_LOSS, 1, 10).at(Metric.VAL_LOSS, 3);
        assertThat(set("steps_per_eval", 1).found()).contains("health.evaluations_lost");
    }

    @ParameterizedTest
    @CsvSource({
            "1 50 100 250, 2", "1 50 100 250 300 350, 2", "0 50 100 150 300 450, 4", "1 50 100 250 300 310, 2",
            "1 50 100 250 300 375, 0", "1 50 100, 0", "1 50 150 200 250 300, 1", "1 50 100 150 200 250, 0"
    })
    void evaluationsAreMissingBetweenOthersAtEvenDistances(String steps, int missing) {
        double[] train = new double[60];
        Arrays.fill(train, 2.5);
        reported(Metric.TRAIN_LOSS, train);
        at(Metric.VAL_LOSS, Arrays.stream(steps.split(" ", -1)).mapToLong(Long::parseLong).toArray());

        List<String> said = health().findings().stream()
                .filter(finding -> finding.statement().id().equals("health.evaluations_missing"))
                .map(finding -> finding.statement().text())
                .toList();
        assertThat(said).hasSize(missing == 0 ? 0 : 1).allMatch(text -> text.startsWith(missing + " evaluations"));
    }

    @Test
    void aTrainLossIsASumFromTwoBatchesOn() {
        reported(Metric.VAL_LOSS, 2, 1.5, 1, 0.75, 0.5).reported(Metric.TRAIN_LOSS, 4, 3, 2, 1.5, 1);
        assertThat(set("grad_accumulation_steps", 2).found()).containsExactly("health.loss_times_accumulation");

        reported(Metric.VAL_LOSS, 1, 1, 1, 1, 1).reported(Metric.TRAIN_LOSS, 1.6, 1.6, 1.6, 1.6, 1.6);
        assertThat(found()).containsExactly("health.loss_times_accumulation");
        assertThat(reported(Metric.TRAIN_LOSS, 1.5, 1.5, 1.5, 1.5, 1.5).found()).isEmpty();
    }

    @Test
    void gradientsAreLostOnlyWhereTheLossLooksSound() {
        Metric norm = Metric.of("grad_norm");
        reported(Metric.VAL_LOSS, SOUND).reported(norm, 1, 1, 0, 0, 0);
        assertThat(reported(Metric.TRAIN_LOSS, 2, 2, 2, 2, 1.5).found()).containsExactly("health.gradient_lost");
        assertThat(reported(Metric.TRAIN_LOSS, 2, 2, Double.NaN, Double.NaN, Double.NaN).found())
                .doesNotContain("health.gradient_lost");
        metrics.remove(Metric.TRAIN_LOSS);
        assertThat(found()).doesNotContain("health.gradient_lost");
    }

    @Test
    void gradientsAreLostFromTwoNonNumbersOrThreeOfBothKindsOn() {
        Metric norm = Metric.of("grad_norm");

        assertThat(LostGradients.from(reported(norm, 1, 1, Double.NaN, Double.NaN).run())).hasValue(30);
        assertThat(LostGradients.from(reported(norm, 1, 1, 1, Double.NaN).run())).isEmpty();
        assertThat(LostGradients.from(reported(norm, 1, Double.NaN, 0, 0).run())).hasValue(20);
        assertThat(LostGradients.from(reported(norm, 1, 1, Double.NaN, 0).run())).isEmpty();
        assertThat(LostGradients.from(reported(norm, 0, 0, 0).run())).isEmpty();
    }

    @Test
    void thePauseIsTheFirstOfTheLongest() {
        reported(Metric.TRAIN_LOSS, SOUND).reported(Metric.VAL_LOSS, SOUND);
        assertThat(reported(TIME, 0, 30, 60, 760, 790, 1490, 1520, 1550).health().findings()).singleElement()
                .satisfies(finding -> assertThat(finding.statement().evidence())
                        .containsExactly(
                                new Evidence.ReportedAt("r", TIME, 30), new Evidence.ReportedAt("r", TIME, 40)));
        assertThat(reported(TIME, 0, 30, 60, 750, 780, 810).found()).containsExactly("health.pause");
        assertThat(reported(TIME, 0, 30, 60, 700).found()).containsExactly("health.pause");
        assertThat(unchecked()).doesNotContain("paused");
        assertThat(reported(TIME, 0, 30, 700).unchecked()).contains("paused");
    }

    @Test
    void twoHundredMillionParametersAreTiny() {
        reported(Metric.TRAIN_LOSS, SOUND).reported(Metric.VAL_LOSS, SOUND);
        assertThat(set("learning_rate", 0.0051, "lora_rank", 8, "model", "toy-200M").found()).isEmpty();
        assertThat(set("learning_rate", 0.0051, "lora_rank", 8, "model", "toy-201M").found()).hasSize(1);
    }

    @Test
    void whatBlocksComesBeforeWhatLowers() {
        reported(Metric.TRAIN_LOSS, SOUND).reported(Metric.VAL_LOSS, 3, 2).reported(Metric.LEARNING_RATE,
                new double[6]);

        assertThat(found()).containsExactly("health.learning_rate_zero_throughout", "health.few_evaluations");
        assertThat(health().findings().getFirst().effect().word()).isEqualTo("blocks");
        assertThat(health().findings().getFirst().severity().word()).isEqualTo("error");
    }

    /// Train losses that lie at a level in each epoch, alternately so much above and below.
    private HealthBoundsTest stairs(double above, int[] reports, double... levels) {
        int all = Arrays.stream(reports).sum();
        double[] losses = new double[all];
        double[] epochs = new double[all];
        int next = 0;
        for (int epoch = 0; epoch < reports.length; epoch++) {
            for (int i = 0; i < reports[epoch]; i++) {
                losses[next] = levels[epoch] + (i % 2 == 0 ? above : -above);
                epochs[next++] = epoch + (i + 1.0) / reports[epoch];
            }
        }
        return reported(Metric.VAL_LOSS, SOUND).reported(Metric.TRAIN_LOSS, losses).reported(Metric.of("epoch"),
                epochs);
    }

    @Test
    void stairsHaveThreeStepsOfSixReports() {
        assertThat(stairs(0.01, new int[] {6, 6, 6}, 2, 1.6, 1.2).found()).containsExactly("health.stairs");
        assertThat(stairs(0.01, new int[] {5, 6, 6}, 2, 1.6, 1.2).found()).isEmpty();
        assertThat(stairs(0.01, new int[] {8, 8}, 2, 1.6).found()).isEmpty();
        assertThat(unchecked()).doesNotContain("stairs");
        assertThat(stairs(0.01, new int[] {8, 5}, 2, 1.6).unchecked())
                .contains("stairs between epochs (too few reports came after the first)");
        assertThat(stairs(0, new int[] {8, 8, 8}, 2, 2, 1).found()).isEmpty();
    }

    @Test
    void stairsAreThreeTimesAsHighAsTheirError() {
        assertThat(stairs(0.08, new int[] {8, 8, 8}, 2, 1.6, 1.2).found()).containsExactly("health.stairs");
        assertThat(stairs(0.15, new int[] {8, 8, 8}, 2, 1.6, 1.2).found()).isEmpty();
    }
}
