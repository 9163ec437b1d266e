package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CurveJudgementTest {
    private static final double NAN = Double.NaN;
    private static final double[] VALLEY = {3, 2.6, 2.2, 1.8, 1.4, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.2};

    @Test
    void bothLossesAboveTheirFirstHaveDivergedWhereValidationStaysThere() {
        CurveJudgement judgement = both(val(2, 1, 3, 1.9, 3, 3.2), 2, 1, 3, 2, 3, 3);
        assertThat(judgement.status()).isEqualTo(RunStatus.DIVERGED);
        assertThat(judgement.divergence()).isEqualTo(new Divergence(50, Divergence.Kind.WORSE_THAN_AT_FIRST));
        assertThat(judgement.divergedAt()).hasValue(50);
    }

    @Test
    void oneLossAboveItsFirstHasNotDiverged() {
        assertThat(both(val(2, 1, 3, 3.2), 2, 1.5, 1, 0.5).divergence()).isNull();
        assertThat(both(val(2, 1.5, 1, 0.5), 2, 1, 3, 3.2).divergence()).isNull();
        assertThat(of(1, 3, 9).divergence()).isNull();
    }

    @Test
    void aRiseWithinNoiseIsNoDivergence() {
        assertThat(both(val(2, 2.39), 2, 3).divergence()).isNull();
        assertThat(both(val(2, 2.41), 2, 3).divergence()).isNotNull();
        assertThat(both(val(2, 2.2, 1.9, 2.1, 1.8, 2.2, 2.05), 2, 2.1).divergence()).isNull();
        assertThat(both(val(2, 2.01, 2.02, 2.03, 2.04, 2.05, 2.06), 2, 2.1).divergence()).isNotNull();
    }

    @Test
    void whatIsNotFiniteToTheEndHasDiverged() {
        assertThat(both(val(3, 2, NAN, NAN), 3, 2, 1).divergence())
                .isEqualTo(new Divergence(30, Divergence.Kind.NOT_FINITE));
        assertThat(both(val(3, 2, NAN, 1), 3, 2, NAN).divergedAt()).hasValue(30);
        assertThat(both(val(3, 2, NAN, 1), 3, 2, 1).divergence()).isNull();
    }

    @Test
    void lostGradientsAreADivergence() {
        Map<Metric, Series> metrics = Map.of(
                Metric.TRAIN_LOSS, Runs.every10(3, 2, 1, 1),
                Metric.VAL_LOSS, Runs.every10(3, 2, 1, 1),
                Metric.of("grad_norm"), Runs.every10(1, 1, NAN, NAN));
        assertThat(judged(Runs.reporting(metrics)).divergence())
                .isEqualTo(new Divergence(30, Divergence.Kind.GRADIENTS));
    }

    @Test
    void aClearValleyOverfitsFromItsLowestPointOn() {
        CurveJudgement judgement = of(VALLEY);
        assertThat(judgement.status()).isEqualTo(RunStatus.OVERFITTING);
        LowestPoint onset = Objects.requireNonNull(judgement.onset());
        assertThat(onset.iteration()).isEqualTo(60);
        assertThat(onset.low()).isBetween(10L, 50L);
        assertThat(onset.high()).isBetween(70L, 110L);
        assertThat(onset.first()).isFalse();
        assertThat(onset.since().iterations()).isEqualTo(60);
        assertThat(onset.since().loss()).isCloseTo(1.2, within(0.05));
        assertThat(validation(judgement).gain()).isNull();
        // Nobody knows what these were drawn from: they are taken as luck in part.
        assertThat(Objects.requireNonNull(compared(VALLEY).estimated()).lowest().iteration()).isEqualTo(60);
    }

    @Test
    void noisyEvaluationsAroundALevelAreNotShownToRest() {
        CurveJudgement judgement = of(1.01, 0.97, 1.03, 0.99, 1.02, 0.98, 1.01, 1);
        assertThat(judgement.status()).isEqualTo(RunStatus.UNDETERMINED);
        assertThat(judgement.onset()).isNull();
        assertThat(validation(judgement).lowest()).isNotNull();
        assertThat(of(2, 1.2, 1.05, 1.01, 1.001, 0.9995, 1.0008, 0.9991, 1.0004, 0.9998, 1.0007, 1.0001).status())
                .isEqualTo(RunStatus.PLATEAU);
    }

    @Test
    void aLossThatNeverMovesDidNotLearn() {
        assertThat(both(val(2, 2.001, 2, 2.001), 2, 2, 2).status()).isEqualTo(RunStatus.DID_NOT_LEARN);
        assertThat(both(val(2, 2.001, 2, 2.001), 3, 2, 1).status()).isEqualTo(RunStatus.PLATEAU);
    }

    @Test
    void aFallAtEveryEvaluationStillImproves() {
        assertThat(of(3, 2.5, 2, 1.5, 1, 0.5).status()).isEqualTo(RunStatus.STILL_IMPROVING);
        assertThat(of(3, 2.5, 2, 1.5).status()).isEqualTo(RunStatus.STILL_IMPROVING);
        assertThat(of(3, 2.5, 2).status()).isEqualTo(RunStatus.UNDETERMINED);
    }

    @Test
    void theExpectedGainLooksTwoEvaluationsAhead() {
        double[] falling = {3, 2.5, 2, 1.5, 1, 0.5};
        ExpectedGain usual = gain(run(Runs.every10(falling)));
        assertThat(usual.iterations()).isEqualTo(20);
        assertThat(usual.gain()).isBetween(usual.low(), usual.high()).isPositive();
        assertThat(gain(run(Runs.every10(falling), "steps_per_eval", 25)).iterations())
                .isEqualTo(50);
        Series uneven = Series.of(new long[] {1, 21, 41, 51, 61, 76}, falling);
        assertThat(gain(run(uneven)).iterations()).isEqualTo(30);
    }

    @Test
    void evaluationsThatAreDrawsNeedMoreThanThoseThatAreExact() {
        double[] losses = {2.4, 2.1, 1.9, 1.78, 1.70, 1.66, 1.64, 1.631, 1.640, 1.655, 1.672, 1.702};
        assertThat(judged(run(Runs.every10(losses), "model", "m", "val_batches", 25)).status())
                .isEqualTo(RunStatus.OVERFITTING);
        assertThat(of(losses).status()).isEqualTo(RunStatus.UNDETERMINED);
    }

    @Test
    void theRuleOfThumbIsMetByTheFirstEvaluationAFifthAboveTheLowest() {
        assertThat(validation(of(2, 1, 1.19, 1.2, 1.3)).aFifthOver()).hasValue(40);
        assertThat(validation(of(2, 1, 1.2, 1.1)).aFifthOver()).hasValue(30);
        assertThat(validation(of(2, 1, 1.19, 1.1)).aFifthOver()).isEmpty();
        assertThat(validation(of(2, -1, 3)).aFifthOver()).isEmpty();
        assertThat(validation(of(2, 0, 3)).aFifthOver()).isEmpty();
    }

    @Test
    void evaluationsThatAreNotFiniteDoNotCount() {
        ValidationCourse validation = validation(of(3, NAN, 2));
        assertThat(validation.observations().steps()).containsExactly(10, 30);
        assertThat(validation.evaluations()).isEqualTo(2);
        assertThat(validation.fell()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(validation.endsAboveLowest()).isFalse();
        assertThat(of(NAN, NAN).validation()).isNull();
    }

    @Test
    void aFinalValidationLossWithoutItsCurveIsNoLackOfValidation() {
        Run trained = Runs.reporting(Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2)));
        assertThat(judged(trained).status()).isEqualTo(RunStatus.NO_VALIDATION);
        assertThat(judged(trained.withFinals(Runs.finals(1, 2))).status()).isNull();
    }

    private static CurveJudgement of(double... val) {
        return judged(run(Runs.every10(val)));
    }

    private static double[] val(double... losses) {
        return losses;
    }

    private static CurveJudgement both(double[] val, double... train) {
        return judged(Runs.run("a", "csv", Configuration.NONE, new TrainingHistory(
                Map.of(Metric.VAL_LOSS, Runs.every10(val), Metric.TRAIN_LOSS, Runs.every10(train)),
                List.of(),
                FinalMetrics.none(),
                Progress.UNKNOWN)));
    }

    private static Run run(Series val, Object... settings) {
        TrainingHistory history = new TrainingHistory(Map.of(Metric.VAL_LOSS, val), List.of(), FinalMetrics.none(),
                Progress.UNKNOWN);
        String trainer = settings.length > 0 ? "mlx-lm" : "csv";
        return Runs.run("a", trainer, new Configuration(Runs.settings(settings), null), history);
    }

    private static ComparedRun compared(double[] val) {
        return ComparedRun.of(run(Runs.every10(val)), GapThresholds.DOCUMENTED, new RiseNulls());
    }

    private static CurveJudgement judged(Run run) {
        return CurveJudgement.of(run, Speed.of(run), EffectiveSettings.of(run), new RiseNulls());
    }

    private static ValidationCourse validation(CurveJudgement judgement) {
        return Objects.requireNonNull(judgement.validation());
    }

    private static ExpectedGain gain(Run run) {
        return Objects.requireNonNull(validation(judged(run)).gain());
    }
}
