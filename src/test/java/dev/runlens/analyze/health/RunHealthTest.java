package dev.runlens.analyze.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.health.HealthFinding.Effect;
import dev.runlens.analyze.health.HealthFinding.Severity;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule where it holds, and beside it where it just does not.
class RunHealthTest {
    private static final Metric NORM = Metric.of("grad_norm");
    private static final Metric TIME = Metric.of("wall_time");
    private static final Metric EPOCH = Metric.of("epoch");
    private static final double[] SOUND = {2.5, 2.0, 1.75, 1.5, 1.25, 1.125};

    private final Map<Metric, Series> metrics = new LinkedHashMap<>();
    private Progress progress = Progress.UNKNOWN;
    private Object[] settings = {};

    private RunHealthTest reported(Metric metric, double... values) {
        metrics.put(metric, Runs.every10(values));
        return this;
    }

    private RunHealthTest set(Object... namesAndValues) {
        settings = namesAndValues;
        return this;
    }

    private Run run() {
        return Runs.run(
                "r",
                "unknown",
                new Configuration(Runs.settings(settings), null),
                new TrainingHistory(metrics, List.of(), FinalMetrics.none(), progress));
    }

    private RunHealth health() {
        return RunHealth.of(run(), EffectiveSettings.of(run()));
    }

    private List<String> found() {
        return health().findings().stream().map(finding -> finding.statement().id()).toList();
    }

    private HealthFinding only() {
        assertThat(health().findings()).hasSize(1);
        return health().findings().getFirst();
    }

    private String unchecked() {
        Statement unchecked = health().unchecked();
        return unchecked == null ? "" : unchecked.text();
    }

    private static double[] flat(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return values;
    }

    private RunHealthTest sound() {
        return reported(Metric.TRAIN_LOSS, SOUND).reported(Metric.VAL_LOSS, SOUND);
    }

    @Test
    void aSoundRunHasNothing() {
        assertThat(sound().found()).isEmpty();
        assertThat(health().blocks()).isFalse();
        assertThat(health().lowers()).isFalse();
    }

    @Test
    void lossesOfZeroThroughoutBlock() {
        HealthFinding finding = reported(Metric.TRAIN_LOSS, 0, 0).reported(Metric.VAL_LOSS, SOUND).only();

        assertThat(finding.statement().id()).isEqualTo("health.train_loss_zero");
        assertThat(finding.statement().text()).startsWith("Every one of the 2 train losses is exactly 0:");
        assertThat(finding.statement().evidence()).containsExactly(new Evidence.Reported("r", Metric.TRAIN_LOSS));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.effect()).isEqualTo(Effect.BLOCKS);
        assertThat(health().blocks()).isTrue();
    }

    @Test
    void lossesOfZeroToTheEndBlockFromTheThirdOn() {
        reported(Metric.VAL_LOSS, SOUND);

        assertThat(reported(Metric.TRAIN_LOSS, 2, 1, 0, 0).found()).isEmpty();
        assertThat(reported(Metric.TRAIN_LOSS, 2, 0, 0, 0).only().statement())
                .satisfies(said -> assertThat(said.id()).isEqualTo("health.train_loss_zero_from"))
                .satisfies(said -> assertThat(said.evidence())
                        .containsExactly(new Evidence.ReportedAt("r", Metric.TRAIN_LOSS, 20)));
        assertThat(reported(Metric.TRAIN_LOSS, 0, 0, 0, 1).found()).isEmpty();
    }

    @Test
    void theLossOfAPolicyMayBeZero() {
        assertThat(reported(Metric.TRAIN_LOSS, 0, 0, 0)
                .reported(Metric.VAL_LOSS, SOUND)
                .set("loss_type", "grpo")
                .found())
                        .isEmpty();
    }

    @Test
    void gradientsOfZeroThroughoutBlock() {
        assertThat(sound().reported(NORM, 0, 0, 0).found()).containsExactly("health.gradient_zero");
        assertThat(health().blocks()).isTrue();
        assertThat(sound().reported(NORM, 0, 0).found()).isEmpty();
    }

    @Test
    void gradientsThatAreLostToTheEndSayWhere() {
        HealthFinding finding = sound().reported(NORM, 1, 0.5, Double.NaN, 0, Double.NaN).only();

        assertThat(finding.statement().id()).isEqualTo("health.gradient_lost");
        assertThat(finding.statement().text()).contains("from 30 to the end");
        assertThat(LostGradients.from(run())).hasValue(30);
    }

    @Test
    void gradientsThatComeBackAreNotLost() {
        assertThat(sound().reported(NORM, 1, Double.NaN, Double.NaN, 0.5).found()).isEmpty();
        assertThat(sound().reported(NORM, 1, 0.5, 0, 0).found()).isEmpty();
        assertThat(sound().reported(NORM, 1, 0, 0, 0).found()).containsExactly("health.gradient_lost");
        assertThat(LostGradients.from(run())).hasValue(20);
        assertThat(unchecked()).doesNotContain("gradients");
    }

    @ParameterizedTest
    @CsvSource({"4, true", "3.1, true", "5.25, false", "2.5, false"})
    void aTrainLossThatIsTheSumOfItsBatches(double times, boolean told) {
        reported(Metric.VAL_LOSS, SOUND).reported(Metric.TRAIN_LOSS,
                Arrays.stream(SOUND).map(v -> v * times).toArray());
        set("grad_accumulation_steps", 4);

        assertThat(found().contains("health.loss_times_accumulation")).isEqualTo(told);
    }

    @Test
    void bothEndsHaveToBeAboutAsManyTimesTooLarge() {
        set("grad_accumulation_steps", 4).reported(Metric.VAL_LOSS, SOUND);
        double[] train = Arrays.stream(SOUND).map(value -> value * 4).toArray();
        assertThat(reported(Metric.TRAIN_LOSS, train).only().effect()).isEqualTo(Effect.LOWERS);
        train[5] = 1;
        assertThat(reported(Metric.TRAIN_LOSS, train).found()).isEmpty();
        assertThat(set("grad_accumulation_steps", 1).found()).isEmpty();
        assertThat(set("grad_accumulation_steps", 2)
                .reported(Metric.TRAIN_LOSS, Arrays.stream(SOUND).map(v -> v * 1.5).toArray())
                .found())
                        .isEmpty();
    }

    @Test
    void noEvaluationBlocks() {
        assertThat(reported(Metric.TRAIN_LOSS, SOUND).only().statement().id()).isEqualTo("health.no_evaluation");
        assertThat(health().blocks()).isTrue();
    }

    @Test
    void evaluationsWithoutNumbersWhileTheTrainLossIsOneAreBroken() {
        double[] lost = SOUND.clone();
        Arrays.fill(lost, lost.length - 3, lost.length, Double.NaN);
        sound().reported(Metric.VAL_LOSS, lost);
        assertThat(health().found("health.evaluations_no_numbers.from")).isTrue();
        assertThat(health().blocks()).isFalse();
        assertThat(health().lowers()).isTrue();

        Arrays.fill(lost, Double.NaN);
        sound().reported(Metric.VAL_LOSS, lost);
        assertThat(health().found("health.evaluations_no_numbers")).isTrue();
        assertThat(health().blocks()).isTrue();
    }

    @Test
    void fewerThanFiveEvaluationsLower() {
        assertThat(sound().reported(Metric.VAL_LOSS, 4, 3, 2, 1).only().statement().text())
                .startsWith("Only 4 evaluations");
        assertThat(health().lowers()).isTrue();
        assertThat(health().blocks()).isFalse();
        assertThat(sound().reported(Metric.VAL_LOSS, 4, 3, 2, 1, 0.5).found()).isEmpty();
        assertThat(sound().reported(Metric.VAL_LOSS, 4).found()).containsExactly("health.one_evaluation");
    }

    @Test
    void evaluationsThatASettingAsksForAreMissed() {
        metrics.put(Metric.VAL_LOSS, Series.of(new long[] {1}, new double[] {4.5}));
        metrics.put(Metric.TRAIN_LOSS, Series.of(new long[] {10, 300, 610}, new double[] {4, 3, 2}));

        assertThat(set("steps_per_eval", 50).found())
                .containsExactly("health.one_evaluation", "health.evaluations_lost");
        assertThat(health().findings().get(1).statement().text())
                .isEqualTo("The log holds 1 of about 12 evaluations that steps_per_eval 50 makes: give the whole log.");
        assertThat(set("steps_per_eval", 600).found()).containsExactly("health.one_evaluation");
        metrics.put(Metric.VAL_LOSS, Series.of(new long[] {33}, new double[] {4.5}));
        assertThat(set("steps_per_eval", 50).found()).containsExactly("health.one_evaluation");
    }

    @Test
    void evaluationsAreMissedBetweenOthers() {
        metrics.put(Metric.TRAIN_LOSS, Runs.every10(flat(60, 2.5)));
        metrics.put(Metric.VAL_LOSS, evaluations(1, 50, 100, 150, 300, 350));
        assertThat(only().statement().text()).startsWith("2 evaluations are missing");

        metrics.put(Metric.VAL_LOSS, evaluations(1, 50, 100, 150, 225, 300));
        assertThat(found()).isEmpty();
        metrics.put(Metric.VAL_LOSS, evaluations(1, 50, 100, 150, 200, 210));
        assertThat(found()).isEmpty();
        metrics.put(Metric.TRAIN_LOSS, evaluations(1, 50, 100, 150, 300));
        metrics.put(Metric.VAL_LOSS, evaluations(1, 50, 100, 150, 300, 350));
        assertThat(found()).isEmpty();
    }

    private static Series evaluations(long... steps) {
        return Series.of(steps, LongStream.of(steps).mapToDouble(step -> 2 + 1.0 / step).toArray());
    }

    @Test
    void evaluationsThatAreCountedInEpochsAreInOtherUnits() {
        metrics.put(Metric.TRAIN_LOSS, Runs.every10(flat(60, 2.5)));
        metrics.put(Metric.VAL_LOSS, evaluations(1, 2, 3, 4, 5));
        assertThat(only().statement().text()).contains("to 5", "to 600");
        assertThat(only().effect()).isEqualTo(Effect.LOWERS);

        metrics.put(Metric.VAL_LOSS, evaluations(1, 2, 3, 4, 6));
        assertThat(found()).doesNotContain("health.other_units");
        metrics.put(Metric.VAL_LOSS, evaluations(2, 3, 4, 5, 6));
        assertThat(found()).doesNotContain("health.other_units");
    }

    @ParameterizedTest
    @CsvSource({"49, true", "50, false", "0, true"})
    void aHandfulOfValidationExamplesLowersWhatIsConcluded(long examples, boolean few) {
        Configuration configuration = new Configuration(
                Runs.settings(), null, new Sourced<>(examples, Runs.CONFIG), null);
        sound();
        Run run = Runs.run("r", "unknown", configuration,
                new TrainingHistory(metrics, List.of(), FinalMetrics.none(), progress));
        RunHealth health = RunHealth.of(run, EffectiveSettings.of(run));

        assertThat(health.lowers()).isEqualTo(few);
        assertThat(health.findings()).hasSize(few ? 1 : 0).allSatisfy(finding -> {
            assertThat(finding.statement().text()).startsWith("Only " + examples + " validation examples");
            assertThat(finding.statement().evidence())
                    .containsExactly(new Evidence.Known("r", Evidence.RunPart.VALIDATION_SIZE));
        });
        assertThat(health.unchecked()).isNotNull()
                .satisfies(said -> assertThat(said.text()).doesNotContain("examples"));
    }

    @Test
    void validationExamplesThatAreNotAtHandCouldNotBeChecked() {
        assertThat(sound().unchecked()).contains("validation examples are too few");
        metrics.remove(Metric.VAL_LOSS);
        assertThat(unchecked()).doesNotContain("unchecked.examples");
    }

    @Test
    void validationExamplesThatWereTrainedOnLowerWhatIsConcluded() {
        Run run = sound().run().withFinding(Finding.of(FindingCode.TRAINED_ON, "2 of 60"));
        RunHealth health = RunHealth.of(run, EffectiveSettings.of(run));

        assertThat(health.lowers()).isTrue();
        assertThat(health.findings()).singleElement().satisfies(finding -> assertThat(finding.statement().evidence())
                .containsExactly(new Evidence.Found("r", FindingCode.TRAINED_ON)));
    }

    @Test
    void theBestFileMeasuredAgainIsTold() {
        Run run = sound().run().withFinding(Finding.of(FindingCode.MEASURED_AGAIN, "at 70"));
        RunHealth health = RunHealth.of(run, EffectiveSettings.of(run));

        assertThat(health.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.effect()).isEqualTo(Effect.SAYS);
            assertThat(finding.statement().evidence())
                    .containsExactly(new Evidence.Found("r", FindingCode.MEASURED_AGAIN));
        });
    }

    @ParameterizedTest
    @CsvSource({
            "1e20, 8, Qwen3-4B, true",
            "0.0051, 8, Qwen3-4B, true",
            "0.005, 8, Qwen3-4B, false",
            "0.0051, 8, SmolLM2-135M, false",
            "0.0101, 8, SmolLM2-135M, true",
            "0.0051, 8, org/SmolLM2-360M, true",
            "0.0051, 8, hf/tiny-random-Llama, false",
            "0.0051, 0, Qwen3-4B, false",
            "0.0101, 0, Qwen3-4B, true",
            "0, 8, Qwen3-4B, true",
            "-1e-4, 8, Qwen3-4B, true"
    })
    void anImplausibleLearningRate(double rate, int rank, String model, boolean told) {
        sound();
        Object[] all = {"learning_rate", rate, "model", model, "lora_rank", rank};
        set(rank == 0 ? Arrays.copyOf(all, 4) : all);

        assertThat(found().contains("health.learning_rate_implausible")).isEqualTo(told);
    }

    @Test
    void theUsualRatesAreTold() {
        HealthFinding finding = sound().set("learning_rate", 1e20, "fine_tune_type", "lora").only();

        assertThat(finding.statement().text()).contains("1e-5 to 2e-4 is usual").contains("1e+20");
        assertThat(finding.statement().evidence()).containsExactly(new Evidence.Stated("r", "learning_rate"));
        assertThat(finding.effect()).isEqualTo(Effect.LOWERS);
    }

    @ParameterizedTest
    @CsvSource({"sgd, 0.09, false", "SGD, 1.5, true", "adam, 0.09, true"})
    void ratesOfPlainGradientDescentAreOfAnotherSize(String optimizer, double rate, boolean told) {
        set("learning_rate", rate, "optimizer", optimizer);
        assertThat(found().contains("health.learning_rate_implausible")).isEqualTo(told);

        set("learning_rate", rate, "optim", optimizer);
        assertThat(found().contains("health.learning_rate_implausible")).isEqualTo(told);
    }

    @Test
    void aRateThatIsOnlyReportedIsJudgedByItsHighest() {
        HealthFinding finding = sound().reported(Metric.LEARNING_RATE, 1e19, 1e20, 1e18, 1e17).only();

        assertThat(finding.statement().id()).isEqualTo("health.learning_rate_implausible");
        assertThat(finding.statement().text()).contains("1e+20");
        assertThat(finding.statement().evidence()).containsExactly(new Evidence.Reported("r", Metric.LEARNING_RATE));
        assertThat(sound().reported(Metric.LEARNING_RATE, 0, 0, 1e-4, 1e-4).found()).isEmpty();
    }

    @Test
    void aRateOfZeroForTheLastTenth() {
        double[] rates = flat(20, 1e-4);
        rates[19] = 0;
        rates[18] = 0;
        assertThat(sound().reported(Metric.LEARNING_RATE, rates).found()).isEmpty();
        rates[17] = 0;
        assertThat(sound().reported(Metric.LEARNING_RATE, rates).only().statement().text())
                .contains("from 180 to the end at 200");
        assertThat(only().effect()).isEqualTo(Effect.SAYS);
        assertThat(sound().reported(Metric.LEARNING_RATE, flat(5, 0)).found())
                .containsExactly("health.learning_rate_zero_throughout");
        assertThat(sound().reported(Metric.LEARNING_RATE, flat(4, 0)).found()).isEmpty();
    }

    @Test
    void aWarmUpAsLongAsTheRun() {
        progress = new Progress(Progress.State.FINISHED, OptionalLong.of(100));

        assertThat(sound().set("warmup_steps", 100).only().statement().text()).contains("100 steps", "run of 100");
        assertThat(sound().set("warmup_steps", 99).found()).isEmpty();
        assertThat(sound().set("lr_schedule.warmup", 150).found()).containsExactly("health.warmup_too_long");
        progress = Progress.UNKNOWN;
        assertThat(sound().set("warmup_steps", 100).found()).isEmpty();
    }

    @Test
    void aRateThatRisesToTheEnd() {
        assertThat(sound().reported(Metric.LEARNING_RATE, 1e-6, 2e-6, 3e-6, 4e-6, 5e-6).found())
                .containsExactly("health.learning_rate_still_rising");
        assertThat(sound().reported(Metric.LEARNING_RATE, 1e-6, 2e-6, 3e-6, 4e-6).found()).isEmpty();
        assertThat(sound().reported(Metric.LEARNING_RATE, 1e-6, 2e-6, 3e-6, 4e-6, 4e-6).found()).isEmpty();
    }

    @Test
    void anEarlyEndIsTold() {
        progress = new Progress(Progress.State.UNFINISHED, OptionalLong.of(100));
        assertThat(sound().only().statement().text()).isEqualTo("The run has come to 60 of 100 planned iterations.");

        progress = new Progress(Progress.State.UNFINISHED, OptionalLong.of(60));
        assertThat(sound().found()).isEmpty();
        progress = new Progress(Progress.State.FINISHED, OptionalLong.of(100));
        assertThat(sound().found()).isEmpty();
        assertThat(unchecked()).doesNotContain("planned end");
    }

    @Test
    void aPauseIsTold() {
        assertThat(sound().reported(TIME, 0, 30, 60, 90, 690, 720).only().statement().text())
                .contains("10", "between 40 and 50");
        assertThat(sound().reported(TIME, 0, 30, 60, 90, 689, 719).found()).isEmpty();
        assertThat(sound().reported(TIME, 0, 31, 62, 93, 693, 724).found()).isEmpty();
        assertThat(unchecked()).doesNotContain("paused");
    }

    @Test
    void stairsAtTheBordersOfEpochs() {
        double[] losses = new double[24];
        double[] epochs = new double[24];
        for (int i = 0; i < 24; i++) {
            epochs[i] = (i + 1) / 8.0;
            losses[i] = 2 - 0.4 * Math.floorDiv(i, 8) + (i % 2 == 0 ? 0.01 : -0.01);
        }
        reported(Metric.VAL_LOSS, SOUND).reported(EPOCH, epochs);

        assertThat(reported(Metric.TRAIN_LOSS, losses).found()).containsExactly("health.stairs");
        for (int i = 0; i < 24; i++) {
            losses[i] = 2 - 0.05 * i;
        }
        assertThat(reported(Metric.TRAIN_LOSS, losses).found()).isEmpty();
        assertThat(unchecked()).doesNotContain("stairs");
    }

    @Test
    void whereEpochsAreReportedNobodySaysThatTheirEndsAreNotKnown() {
        double[] half = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
        assertThat(sound().reported(EPOCH, half).unchecked()).as("one epoch has no border").doesNotContain("stairs");

        reported(Metric.TRAIN_LOSS, 2, 1.9, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertThat(unchecked()).contains("stairs between epochs (it is not a number or infinite in part)");
    }

    @Test
    void stairsHaveToBeClearOfTheNoiseAndAtEveryBorder() {
        double[] losses = new double[24];
        double[] epochs = new double[24];
        for (int i = 0; i < 24; i++) {
            epochs[i] = (i + 1) / 8.0;
            losses[i] = 2 - 0.4 * Math.floorDiv(i, 8) + (i % 2 == 0 ? 0.3 : -0.3);
        }
        reported(Metric.VAL_LOSS, SOUND).reported(EPOCH, epochs);
        assertThat(reported(Metric.TRAIN_LOSS, losses).found()).isEmpty();
        for (int i = 0; i < 24; i++) {
            losses[i] = (i < 8 ? 2 : i < 16 ? 2.1 : 1) + (i % 2 == 0 ? 0.01 : -0.01);
        }
        assertThat(reported(Metric.TRAIN_LOSS, losses).found()).isEmpty();
    }

    @Test
    void whatNoFileTellsIsNotChecked() {
        assertThat(sound().unchecked())
                .startsWith("Could not be checked: whether gradients vanished or burst (no norm of them is reported), ")
                .contains("accumulated", "is plausible", "fell to 0", "planned end", "paused")
                .endsWith(
                        ", whether the train loss falls in stairs between epochs (where an epoch ends is not known).");
        set("learning_rate", 1e-4, "grad_accumulation_steps", 1).reported(Metric.LEARNING_RATE, flat(6, 1e-4));
        assertThat(unchecked()).doesNotContain("accumulated", "learning rate").contains("planned end");
        assertThat(health().unchecked()).isNotNull().satisfies(said -> assertThat(said.evidence())
                .containsExactly(
                        new Evidence.Known("r", Evidence.RunPart.TRAINER),
                        new Evidence.Known("r", Evidence.RunPart.VALIDATION_SIZE),
                        new Evidence.Known("r", Evidence.RunPart.PROGRESS)));
    }

    @Test
    void ofARunWithoutAHistoryNothingIsSaidToBeUnchecked() {
        assertThat(health().unchecked()).isNull();
    }

    @Test
    void theWorstComesFirst() {
        progress = new Progress(Progress.State.UNFINISHED, OptionalLong.of(100));
        reported(Metric.TRAIN_LOSS, 0, 0, 0).reported(Metric.VAL_LOSS, 3, 2);

        assertThat(found())
                .containsExactly("health.train_loss_zero", "health.few_evaluations", "health.ended_early");
    }
}
