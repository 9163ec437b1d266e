package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.ShippedDifference;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.run.Sourced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final double[] NOISY = TwoRuns.curve(20, 2, 0.05, 1);
    private static final double[] QUIET = TwoRuns.curve(20, 2, 0.0005, 1);

    @Test
    void atTheSameStepsWhatBothCurvesShareIsTakenOut() {
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", NOISY), TwoRuns.run("B", shifted(0.1)))
                .verdict();

        Difference difference = verdict.difference().orElseThrow();
        assertThat(verdict).isInstanceOf(Better.class);
        assertThat(verdict.lower()).contains(Side.BASELINE);
        assertThat(difference.basis()).isEqualTo("same_steps");
        assertThat(difference.value()).isCloseTo(0.1, within(1e-6));
        assertThat(difference.interval().orElseThrow().low()).isPositive();
        assertThat(verdict.text().headline().text())
                .startsWith(
                        "A has the lower validation loss on this validation set. What would be shipped of it lies 0.100"
                                + " below that of B (95 % interval ");
        assertThat(verdict.text().reasons()).extracting(Statement::id).containsExactly("verdict.shipped.same_steps");
        assertThat(verdict.text().reasons().getFirst().text())
                .endsWith(" it need not be that of the two estimates.");
        assertThat(verdict.text().decides()).isEmpty();
    }

    @Test
    void theOrderOfTheRunsTurnsTheSignAndNothingElse() {
        for (String seed : List.of("same", "other")) {
            ComparedRun a = TwoRuns.run("A", NOISY);
            ComparedRun b = TwoRuns.run("B", TwoRuns.curve(20, 1.6, 0.05, 2), "seed", seed.equals("same") ? 0 : 1);
            Verdict there = TwoRuns.judge(a, b).verdict();
            Verdict back = TwoRuns.judge(b, a).verdict();

            Difference turned = back.difference().orElseThrow();
            Difference difference = there.difference().orElseThrow();
            assertThat(turned.value()).isCloseTo(-difference.value(), within(1e-9));
            assertThat(turned.measured().half()).isCloseTo(difference.measured().half(), within(1e-9));
            assertThat(there.lower()).contains(Side.CANDIDATE);
            assertThat(back.lower()).contains(Side.BASELINE);
            assertThat(there.text().headline().text())
                    .isEqualTo(back.text().headline().text());
        }
    }

    @Test
    void runsWithOtherStepsAreComparedEachByItself() {
        Verdict verdict = TwoRuns.judge(
                TwoRuns.run("A", NOISY), everyTwelve("B", TwoRuns.curve(24, 1.5, 0.05, 9)))
                .verdict();

        Difference difference = verdict.difference().orElseThrow();
        assertThat(difference.basis()).isEqualTo("other_steps");
        assertThat(difference.value()).isCloseTo(-0.5, within(0.1));
        assertThat(verdict.lower()).contains(Side.CANDIDATE);
        assertThat(verdict.text().headline().id()).isEqualTo("verdict.better.other_steps");
    }

    private static ComparedRun everyTwelve(String name, double... losses) {
        long[] steps = new long[losses.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = 12L * (i + 1);
        }
        return TwoRuns.of("mlx-lm", name, Map.of(Metric.VAL_LOSS, Series.of(steps, losses)), "model", "base", "data",
                "data/mine");
    }

    @Test
    void filesThatWereMeasuredExactlyDifferExactly() {
        Verdict verdict = TwoRuns.judge(
                exact("A", 1.60, 1.52, 1.71), exact("B", 1.60, 1.53, 1.508))
                .verdict();

        assertThat(verdict.lower()).contains(Side.CANDIDATE);
        assertThat(verdict.difference().orElseThrow().value()).isCloseTo(-0.012, within(1e-12));
        assertThat(verdict.difference().orElseThrow().interval()).isEmpty();
        assertThat(verdict.text().headline().text())
                .isEqualTo(
                        "B''s file measures 0.012 lower than that of A on this validation set; that is exact for these two"
                                .replace("''", "'")
                                + " files. One run of each: another seed may move either.");
        assertThat(verdict.text().reasons().getFirst().text())
                .isEqualTo(
                        "What would be shipped: of A (nothing saved) the weights of iteration 20 (measured 1.520), of B"
                                + " (nothing saved) those of iteration 30 (measured 1.508).");
    }

    @Test
    void aSingleExactEvaluationIsEnough() {
        assertThat(TwoRuns.judge(exact("A", 1.6), exact("B", 1.5)).verdict().lower()).contains(Side.CANDIDATE);
    }

    @Test
    void lessThanHalfAPercentIsTheSameForPracticalPurposes() {
        Verdict exact = TwoRuns.judge(exact("A", 1.60, 1.52), exact("B", 1.60, 1.514)).verdict();
        assertThat(exact).isInstanceOf(Same.class);
        assertThat(exact.word()).isEqualTo("same");
        assertThat(exact.lower()).isEmpty();
        assertThat(exact.text().headline().text())
                .isEqualTo(
                        "A and B are the same for practical purposes on this validation set: their files differ by 0.006,"
                                + " and less than 0.0076 does not matter.");
        Verdict sampled = TwoRuns.judge(TwoRuns.run("A", QUIET), TwoRuns.run("B", TwoRuns.plus(QUIET, 0.002)))
                .verdict();
        assertThat(sampled).isInstanceOf(Same.class);
        assertThat(sampled.text().headline().text()).contains("differs by 0.002 (at most 0.00");
        assertThat(Verdicts.judge(TwoRuns.run("A", QUIET), TwoRuns.run("B", TwoRuns.plus(QUIET, 0.002)), 0)
                .verdict())
                        .isNotInstanceOf(Same.class);
    }

    /// A run that is evaluated on the whole validation set each time.
    private static ComparedRun exact(String name, double... losses) {
        return TwoRuns.run(name, losses, "val_batches", -1);
    }

    @Test
    void anExactRunAndASampledOneAreComparedWithTheNoiseOfTheSampled() {
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", NOISY), exact("B", 2.2, 1.2)).verdict();

        assertThat(verdict.lower()).contains(Side.CANDIDATE);
        assertThat(verdict.difference().orElseThrow().basis()).isEqualTo("other_steps");
        assertThat(verdict.text().reasons()).extracting(Statement::id).containsExactly("verdict.shipped");
        Verdict back = TwoRuns.judge(exact("B", 2.2, 1.2), TwoRuns.run("A", NOISY)).verdict();
        assertThat(back.difference().orElseThrow().value())
                .isCloseTo(-verdict.difference().orElseThrow().value(), within(1e-12));
    }

    @Test
    void thatNobodyKnowsTheNoiseIsSaid() {
        Verdict verdict = TwoRuns.judge(
                TwoRuns.run("A", NOISY), TwoRuns.of("someone", "B", Map.of(Metric.VAL_LOSS, Runs.every10(NOISY))))
                .verdict();

        assertThat(verdict.text().cautions()).extracting(Statement::id).contains("caution.noise.unknown");
    }

    @Test
    void whatNoiseExplainsCannotBeTold() {
        Verdict verdict = TwoRuns.judge(
                TwoRuns.run("A", NOISY), TwoRuns.run("B", TwoRuns.curve(20, 2, 0.05, 5), "seed", 3))
                .verdict();

        Difference difference = verdict.difference().orElseThrow();
        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(difference.interval().orElseThrow().contains(0)).isTrue();
        assertThat(verdict.text().reasons())
                .extracting(Statement::id)
                .containsExactly("verdict.within_noise.same_steps", "verdict.shipped.same_steps");
        assertThat(verdict.text().decides()).extracting(Statement::id).contains("decides.val_batches");
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
    void fewerThanFiveSampledEvaluationsShowTooLittleNoise() {
        Verdict verdict = TwoRuns.judge(
                TwoRuns.run("A", new double[] {3, 2, 2, 2}), TwoRuns.run("B", new double[] {3, 1, 1, 1, 1}))
                .verdict();
        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.text().reasons().getFirst().id()).isEqualTo("verdict.too_few");
        assertThat(verdict.text().reasons().getFirst().text()).startsWith("A has 4 evaluations and B has 5");
    }

    @Test
    void fiveEvaluationsAreMeasured() {
        Verdict verdict = TwoRuns.judge(
                TwoRuns.run("A", new double[] {3.1, 2.2, 1.95, 1.9, 1.85}),
                TwoRuns.run("B", new double[] {3, 2.1, 1.9, 1.8, 1.75}))
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
        assertThat(TwoRuns.judge(diverged, TwoRuns.run("B", NOISY)).basis())
                .as("nothing was measured, so noise is not spoken of")
                .extracting(Statement::id)
                .containsExactly("attribution.none");
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
    void whatComesAfterTheShippedFileDoesNotCount() {
        double[] late = NOISY.clone();
        for (int i = 16; i < late.length; i++) {
            late[i] += 0.8;
        }
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", TwoRuns.plus(NOISY, 0.4)), TwoRuns.run("B", late)).verdict();
        assertThat(verdict.lower()).contains(Side.CANDIDATE);
    }

    @Test
    void aGapThatGrowsSlowlyBetweenTwoQuietRunsIsFound() {
        double[] one = TwoRuns.curve(12, 2, 0.004, 1);
        double[] other = TwoRuns.curve(12, 2, 0.004, 2);
        for (int i = 7; i < 12; i++) {
            other[i] -= 0.04 * (i - 6);
        }
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", one), TwoRuns.run("B", other)).verdict();
        assertThat(verdict.lower()).contains(Side.CANDIDATE);
    }

    @Test
    void repeatsOfBothSettingsGiveAVerdictOnTheSettings() {
        ComparedRun a = rated("a1", 1.52, 1, 1e-5);
        ComparedRun b = rated("b1", 1.30, 1, 1e-4);
        List<ComparedRun> runs = List.of(a, rated("a2", 1.54, 2, 1e-5), b, rated("b2", 1.31, 2, 1e-4));
        Measurements measurements = new Measurements();
        Judge.Context context = new Judge.Context(
                measurements, SeedRepeats.among(runs, measurements), 0.005);
        Verdict verdict = new Judge(new RunPair(a, b), context).judgement(null).verdict();

        assertThat(verdict.lower()).contains(Side.CANDIDATE);
        assertThat(verdict.text().headline().id()).isEqualTo("verdict.better.repeats");
        assertThat(verdict.difference().orElseThrow().value()).isCloseTo(-0.225, within(1e-12));
        Verdict ofOne = new Judge(new RunPair(a, rated("c", 1.49, 1, 1e-3)), context).judgement(null).verdict();
        assertThat(ofOne).isInstanceOf(CannotTell.class);
        assertThat(ofOne.text().reasons().getFirst().id()).isEqualTo("verdict.within_noise.exact.seeds");
        Verdict alone = TwoRuns.judge(a, rated("c", 1.49, 1, 1e-3)).verdict();
        assertThat(alone.text().headline().id()).isEqualTo("verdict.better.exact");
    }

    private static ComparedRun rated(String name, double loss, int seed, double rate) {
        return TwoRuns.run(name, new double[] {2, loss}, "val_batches", -1, "seed", seed, "learning_rate", rate);
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
        assertThat(difference(1, 1).lower()).isEmpty();
        assertThat(difference(-1, 1).lower()).isEmpty();
        assertThat(difference(1, 0.999).lower()).isEqualTo(Optional.of(Side.BASELINE));
        assertThat(difference(-1, 0.999).lower()).isEqualTo(Optional.of(Side.CANDIDATE));
    }

    private static Difference difference(double value, double half) {
        return new Difference(
                new ShippedDifference(value, half, half, ShippedDifference.Basis.OTHER_STEPS, 17), 0);
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
