package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Sourced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final double[] NOISY = TwoRuns.curve(20, 2, 0.05, 1);

    @Test
    void aPairedDifferenceIsTheMeanOverTheLaterHalf() {
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", NOISY), TwoRuns.run("B", shifted(0.1)))
                .verdict();

        Difference difference = verdict.difference().orElseThrow();
        assertThat(verdict).isInstanceOf(Better.class);
        assertThat(verdict.lower()).contains(Side.BASELINE);
        assertThat(difference.paired()).isTrue();
        assertThat(difference.value()).isCloseTo(0.1, within(1e-9));
        assertThat(difference.evaluations()).isEqualTo(10);
        assertThat(difference.low()).isPositive();
        assertThat(verdict.text().headline().text())
                .startsWith("A has the lower validation loss on this validation set: 0.100 below B")
                .contains("last 10 evaluations");
        assertThat(verdict.text().decides()).isEmpty();
    }

    @Test
    void theOrderOfTheRunsTurnsTheSignAndNothingElse() {
        for (String seed : List.of("same", "other")) {
            ComparedRun a = TwoRuns.run("A", NOISY);
            ComparedRun b = TwoRuns.run("B", TwoRuns.curve(20, 1.6, 0.05, 2), "seed", seed.equals("same") ? 0 : 1);
            Verdict there = TwoRuns.judge(a, b).verdict();
            Verdict back = TwoRuns.judge(b, a).verdict();

            Difference turned = back.difference().orElseThrow().reversed();
            Difference difference = there.difference().orElseThrow();
            assertThat(turned.value()).isCloseTo(difference.value(), within(1e-12));
            assertThat(turned.low()).isCloseTo(difference.low(), within(1e-12));
            assertThat(turned.high()).isCloseTo(difference.high(), within(1e-12));
            assertThat(there.lower()).contains(Side.CANDIDATE);
            assertThat(back.lower()).contains(Side.BASELINE);
            assertThat(there.text().headline().text())
                    .isEqualTo(back.text().headline().text());
        }
    }

    @Test
    void independentRunsAreComparedByTheLowestPointsOfTheirFits() {
        Verdict verdict = TwoRuns.judge(
                TwoRuns.run("A", NOISY), TwoRuns.run("B", TwoRuns.curve(24, 1.5, 0.05, 9), "seed", 3))
                .verdict();

        Difference difference = verdict.difference().orElseThrow();
        assertThat(difference.paired()).isFalse();
        assertThat(difference.basis()).isEqualTo(Difference.Basis.FITTED_BEST);
        assertThat(difference.evaluations()).isEqualTo(20);
        assertThat(difference.value()).isCloseTo(-0.5, within(0.1));
        assertThat(verdict.lower()).contains(Side.CANDIDATE);
        assertThat(verdict.text().headline().id()).isEqualTo("verdict.better.fitted_best");
        assertThat(verdict.text().reasons()).extracting(Statement::id).containsExactly("verdict.lowest");
    }

    @Test
    void whatNoiseExplainsCannotBeTold() {
        Verdict verdict = TwoRuns.judge(
                TwoRuns.run("A", NOISY), TwoRuns.run("B", TwoRuns.curve(20, 2, 0.05, 5), "seed", 3))
                .verdict();

        Difference difference = verdict.difference().orElseThrow();
        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(difference.low()).isNegative();
        assertThat(difference.high()).isPositive();
        assertThat(verdict.text().reasons())
                .extracting(Statement::id)
                .containsExactly("verdict.within_noise.fitted_best", "verdict.lowest");
        assertThat(verdict.text().decides()).extracting(Statement::id).contains("decides.val_batches");
    }

    @Test
    void whatWouldDecideAPairedDifferenceAreMoreEvaluations() {
        double[] candidate = NOISY.clone();
        for (int i = 0; i < candidate.length; i++) {
            candidate[i] += 0.02 + (i % 2 == 0 ? 0.04 : -0.04);
        }
        Verdict verdict = TwoRuns.judge(
                TwoRuns.run("A", NOISY, "val_batches", -1), TwoRuns.run("B", candidate, "val_batches", -1))
                .verdict();
        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.text().reasons().getFirst().id()).isEqualTo("verdict.within_noise.shared_evaluations");
        assertThat(verdict.text().decides()).extracting(Statement::id).containsExactly("decides.evaluations");
        assertThat(verdict.text().decides().getFirst().text()).matches("About \\d+ more evaluations .*");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void aSingleEvaluationIsNeverEnough(int evaluations) {
        ComparedRun single = TwoRuns.run("A", new double[] {9});
        ComparedRun other = TwoRuns.run("B", TwoRuns.curve(evaluations, 2, 0.001, 3));

        for (PairJudgement judgement : List.of(TwoRuns.judge(single, other), TwoRuns.judge(other, single))) {
            assertThat(judgement.verdict()).isInstanceOf(CannotTell.class);
            assertThat(judgement.verdict().difference()).isEmpty();
            assertThat(judgement.verdict().lower()).isEmpty();
            assertThat(judgement.verdict().text().reasons().getFirst().id())
                    .isEqualTo("verdict.single_evaluation" + (evaluations == 1 ? ".both" : ""));
            assertThat(judgement.verdict().text().decides())
                    .extracting(Statement::id)
                    .containsExactly("decides.first_evaluations", "decides.val_batches");
            assertThat(judgement.budget().lines()).isEmpty();
        }
    }

    @Test
    void twoEvaluationsShowNoNoise() {
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", new double[] {3, 2}), TwoRuns.run("B", new double[] {3, 1}))
                .verdict();
        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.text().reasons().getFirst().id()).isEqualTo("verdict.too_few");
        assertThat(verdict.text().reasons().getFirst().text()).startsWith("A has 2 evaluations and B has 2");
    }

    @Test
    void threeEvaluationsAreMeasured() {
        Verdict verdict = TwoRuns.judge(
                TwoRuns.run("A", new double[] {3.1, 2.2, 1.95}), TwoRuns.run("B", new double[] {3, 2.1, 1.9}))
                .verdict();
        assertThat(verdict.difference()).isPresent();
    }

    @Test
    void aCopyCannotBeToldFromItsOriginal() {
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", NOISY), TwoRuns.run("B", NOISY)).verdict();
        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.difference().orElseThrow().value()).isZero();
        assertThat(verdict.text().reasons().getFirst().id()).isEqualTo("verdict.identical");
        assertThat(verdict.text().decides()).extracting(Statement::id).containsExactly("decides.identical");
    }

    @Test
    void aRunThatDivergedHasNothingToCompare() {
        double[] lost = NOISY.clone();
        lost[18] = Double.NaN;
        lost[19] = Double.NaN;
        ComparedRun diverged = TwoRuns.run("A", lost);
        Verdict verdict = TwoRuns.judge(diverged, TwoRuns.run("B", NOISY)).verdict();
        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.text().reasons()).extracting(Statement::id).containsExactly("verdict.diverged");
        assertThat(verdict.text().decides()).extracting(Statement::id).containsExactly("decides.diverged");
        assertThat(TwoRuns.judge(diverged, diverged).verdict().text().reasons())
                .extracting(Statement::id)
                .containsExactly("verdict.diverged.both");
    }

    @Test
    void aLossBeyondAllBoundsCanStillBeCompared() {
        double[] wild = {3, 2.5, 2.4, 2.45, 9, 12, 11, 12};
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", wild), TwoRuns.run("B", TwoRuns.curve(8, 1.2, 0.01, 4)))
                .verdict();
        assertThat(verdict.difference()).isPresent();
    }

    @Test
    void withoutAnyValidationThereIsNothingToSay() {
        ComparedRun none = TwoRuns.of("mlx-lm", "A", Map.of(Metric.TRAIN_LOSS, Runs.every10(2, 1)), "model", "base");
        Verdict verdict = TwoRuns.judge(none, TwoRuns.run("B", NOISY)).verdict();
        assertThat(verdict.text().reasons()).extracting(Statement::id).containsExactly("verdict.no_validation");
        assertThat(verdict.text().decides()).extracting(Statement::id).containsExactly("decides.validate");
        assertThat(TwoRuns.judge(none, none).verdict().text().reasons())
                .extracting(Statement::id)
                .containsExactly("verdict.no_validation.both");
    }

    @Test
    void finalValuesAloneAreSingleEvaluations() {
        ComparedRun a = TwoRuns.compared(Runs.configured("A", "model", "base").withFinals(Runs.finals(1.4, 1.629)));
        ComparedRun b = TwoRuns.compared(Runs.configured("B", "model", "base").withFinals(Runs.finals(1.2, 1.456)));
        Statement reason = TwoRuns.judge(a, b).verdict().text().reasons().getFirst();
        assertThat(reason.id()).isEqualTo("verdict.single_evaluation.both");
        assertThat(reason.text()).contains("1.629", "1.456", "0.173");
    }

    @Test
    void aFinalValueThatIsNoNumberIsNoValidation() {
        FinalMetrics finals = FinalMetrics
                .of(Map.of(FinalMetric.FINAL_VAL_LOSS, new Sourced<>(Double.NaN, Runs.CONFIG)));
        ComparedRun a = TwoRuns.compared(Runs.configured("A", "model", "base").withFinals(finals));
        assertThat(TwoRuns.judge(a, TwoRuns.run("B", NOISY)).verdict().difference())
                .isEmpty();
    }

    @Test
    void aDifferenceThatAroseLateIsSaidToHave() {
        double[] late = NOISY.clone();
        for (int i = 10; i < late.length; i++) {
            late[i] += 0.3;
        }
        double[] early = TwoRuns.plus(NOISY, 0.0001);
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", early), TwoRuns.run("B", late)).verdict();
        assertThat(verdict.lower()).contains(Side.BASELINE);
        assertThat(verdict.text().cautions()).extracting(Statement::id).contains("caution.only_late");
        Verdict whole = TwoRuns.judge(TwoRuns.run("A", NOISY), TwoRuns.run("B", shifted(0.1)))
                .verdict();
        assertThat(whole.text().cautions()).extracting(Statement::id).doesNotContain("caution.only_late");
    }

    @Test
    void runsOnOtherDataAreNotComparedAtAll() {
        PairJudgement judgement = TwoRuns.judge(TwoRuns.run("A", NOISY),
                TwoRuns.run("B", shifted(-1), "data", "other"));
        assertThat(judgement.verdict()).isInstanceOf(NotComparable.class);
        assertThat(judgement.verdict().word()).isEqualTo("not_comparable");
        assertThat(judgement.verdict().difference()).isEmpty();
        assertThat(judgement.verdict().lower()).isEmpty();
        assertThat(judgement.budget()).isEqualTo(EqualBudget.UNKNOWN);
        assertThat(judgement.verdict().text().reasons().getFirst().text()).contains("data/mine", "other");
    }

    @Test
    void theSameRunsGiveTheSameVerdictBitForBit() {
        ComparedRun a = TwoRuns.run("A", NOISY);
        ComparedRun b = TwoRuns.run("B", TwoRuns.curve(20, 1.99, 0.05, 2), "seed", 5);
        assertThat(TwoRuns.judge(a, b)).isEqualTo(TwoRuns.judge(a, b));
    }

    @Test
    void zeroAtTheEdgeOfTheIntervalIsInIt() {
        Difference.Basis basis = Difference.Basis.FITTED_BEST;
        assertThat(new Difference(1, 0, 2, basis, 4).lower()).isEmpty();
        assertThat(new Difference(-1, -2, 0, basis, 4).lower()).isEmpty();
        assertThat(new Difference(1, 1e-9, 2, basis, 4).lower()).isEqualTo(Optional.of(Side.BASELINE));
        assertThat(new Difference(-1, -2, -1e-9, basis, 4).lower()).isEqualTo(Optional.of(Side.CANDIDATE));
    }

    @Test
    void everySentenceNamesItsFields() {
        PairJudgement judgement = TwoRuns.judge(TwoRuns.run("A", NOISY), TwoRuns.run("B", shifted(0.1)));
        assertThat(judgement.statements())
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.evidence()).isNotEmpty())
                .allSatisfy(statement -> assertThat(statement.text()).doesNotContain("{", "better model"));
    }

    private static double[] shifted(double shift) {
        return TwoRuns.plus(NOISY, shift);
    }
}
