package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.settings.EffectiveSettings;
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
    void aLossAboveThreeTimesItsLowestHasDivergedWhereItStaysThere() {
        CurveJudgement judgement = of(2, 1, 3.1, 2.9, 3.1, 3.2);
        assertThat(judgement.status()).isEqualTo(RunStatus.DIVERGED);
        assertThat(judgement.reason()).isEqualTo(StatusReason.BEYOND_BOUNDS);
        assertThat(judgement.divergedAt()).hasValue(50);
        assertThat(of(1, 3.5, NAN, 3.5).divergedAt()).hasValue(20);
        assertThat(of(NAN, 1, 3.5).divergedAt()).hasValue(30);
    }

    @Test
    void aLossWithinTheBoundsHasNotDiverged() {
        assertThat(of(2, 1, 3).divergedAt()).isEmpty();
        assertThat(of(4, 1, 3.5).divergedAt()).isEmpty();
        assertThat(of(4, 1, 4).divergedAt()).isEmpty();
        assertThat(of(NAN, 4, 1, 3.9).divergedAt()).isEmpty();
        assertThat(of(2, 1, 3.5, 1.5).divergedAt()).isEmpty();
    }

    @Test
    void aLossThatMayBeZeroOrBelowHasNoBounds() {
        assertThat(of(1, 0, 5).divergedAt()).isEmpty();
        assertThat(of(1, -1, 5).divergedAt()).isEmpty();
    }

    @Test
    void aClearValleyOverfitsFromItsLowestPointOn() {
        CurveJudgement judgement = of(VALLEY);
        assertThat(judgement.status()).isEqualTo(RunStatus.OVERFITTING);
        assertThat(judgement.reason()).isEqualTo(StatusReason.SIGNIFICANT_RISE);
        Onset onset = Objects.requireNonNull(judgement.onset());
        assertThat(onset.iteration()).isEqualTo(60);
        assertThat(onset.low()).isBetween(10L, 60L);
        assertThat(onset.high()).isBetween(60L, 110L);
        assertThat(onset.pValue()).isLessThan(0.05);
        assertThat(onset.cost().iterations()).isEqualTo(60);
        assertThat(onset.cost().loss()).isCloseTo(1.2, within(1e-9));
        assertThat(fit(judgement).best()).isEqualTo(new CurveFit.FittedBest(1, 60));
        assertThat(fit(judgement).fitted().valuesCopy()).containsExactly(VALLEY);
        assertThat(fit(judgement).gain()).isNull();
    }

    @Test
    void noisyEvaluationsAroundALevelAreAPlateau() {
        CurveJudgement judgement = of(1.01, 0.97, 1.03, 0.99, 1.02, 0.98, 1.01, 1);
        assertThat(judgement.status()).isEqualTo(RunStatus.PLATEAU);
        assertThat(judgement.reason()).isEqualTo(StatusReason.WITHIN_NOISE);
        assertThat(judgement.onset()).isNull();
        assertThat(fit(judgement).gain()).isNull();
    }

    @Test
    void sixEvaluationsAreEnoughToSayThatALossStillFalls() {
        CurveJudgement judgement = of(3, 2.5, 2, 1.5, 1, 0.5);
        assertThat(judgement.status()).isEqualTo(RunStatus.STILL_IMPROVING);
        assertThat(judgement.reason()).isEqualTo(StatusReason.SIGNIFICANT_FALL);
        CurveJudgement fewer = of(3, 2.5, 2, 1.5, 1);
        assertThat(fewer.status()).isEqualTo(RunStatus.UNDETERMINED);
        assertThat(fewer.reason()).isEqualTo(StatusReason.TOO_FEW_EVALUATIONS);
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
    void ofFewEvaluationsOnlyARiseClearOfTheRoundingOfTheLogIsOne() {
        assertThat(of(1, 1, 1.01, 1.02, 1.03).status()).isEqualTo(RunStatus.OVERFITTING);
        assertThat(of(1, 1.01, 1.02).status()).isEqualTo(RunStatus.OVERFITTING);
        assertThat(of(1.01, 1, 1.01, 1.02).status()).isEqualTo(RunStatus.UNDETERMINED);
        assertThat(of(1, 1, 1.01, 1.01).status()).isEqualTo(RunStatus.UNDETERMINED);
        assertThat(of(1, 1.2, 1, 1.23).status()).isEqualTo(RunStatus.UNDETERMINED);
        assertThat(of(1, 1.05).status()).isEqualTo(RunStatus.UNDETERMINED);
    }

    @Test
    void theRuleOfThumbIsMetByTheFirstEvaluationAFifthAboveTheLowest() {
        assertThat(fit(of(2, 1, 1.19, 1.2, 1.3)).aFifthOver()).hasValue(40);
        assertThat(fit(of(2, 1, 1.2, 1.1)).aFifthOver()).hasValue(30);
        assertThat(fit(of(2, 1, 1.19, 1.1)).aFifthOver()).isEmpty();
        assertThat(fit(of(2, -1, 3)).aFifthOver()).isEmpty();
        assertThat(fit(of(2, 0, 3)).aFifthOver()).isEmpty();
    }

    @Test
    void evaluationsThatAreNotFiniteAreNotFitted() {
        CurveFit fit = fit(of(3, NAN, 2));
        assertThat(fit.fitted().stepsCopy()).containsExactly(10, 30);
        assertThat(fit.fitted().valuesCopy()).containsExactly(3, 2);
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

    private static Run run(Series val, Object... settings) {
        TrainingHistory history = new TrainingHistory(Map.of(Metric.VAL_LOSS, val), List.of(), FinalMetrics.none(),
                Progress.UNKNOWN);
        String trainer = settings.length > 0 ? "mlx-lm" : "csv";
        return Runs.run("a", trainer, new Configuration(Runs.settings(settings), null), history);
    }

    private static CurveJudgement judged(Run run) {
        return CurveJudgement.of(run, EffectiveSettings.of(run), new FlatNulls());
    }

    private static CurveFit fit(CurveJudgement judgement) {
        return Objects.requireNonNull(judgement.fit());
    }

    private static ExpectedGain gain(Run run) {
        return Objects.requireNonNull(fit(judged(run)).gain());
    }
}
