package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EqualBudgetTest {
    private static final double[] SLOW = {3, 2.8, 2.6, 2.4, 2.2, 2.0};
    private static final double[] QUICK = {2.5, 1.9, 1.8};

    @Test
    void bothRunsGetAsMuchAsTheOneWithLessHad() {
        EqualBudget budget = of(TwoRuns.run("A", SLOW, "val_batches", -1),
                TwoRuns.run("B", QUICK, "batch_size", 8, "val_batches", -1));

        assertThat(budget.lines())
                .extracting(BudgetLine::budget)
                .containsExactly(Budget.ITERATIONS, Budget.EXAMPLES, Budget.UPDATES);
        BudgetLine iterations = budget.lines().getFirst();
        assertThat(iterations.amount()).isEqualTo(30);
        assertThat(iterations.baselineLoss()).isEqualTo(2.6);
        assertThat(iterations.candidateLoss()).isEqualTo(1.8);
        BudgetLine examples = budget.lines().get(1);
        assertThat(examples.amount()).isEqualTo(240);
        assertThat(examples.baselineLoss()).isEqualTo(2.0);
        assertThat(examples.candidateLoss()).isEqualTo(1.8);
    }

    @Test
    void theSavingIsWhatTheQuickerNeededLessToGetWhereTheOtherGot() {
        EqualBudget budget = of(straight("A", 12, 0.1001234567), straight("B", 6, 0.4001234567, "batch_size", 8));

        // A needs 120 iterations for its lowest, 1.899; B is below after 40, but each of them is twice as many examples.
        Saving iterations = saving(budget, 0);
        assertThat(iterations.side()).isEqualTo(Side.CANDIDATE);
        assertThat(iterations.amount()).isEqualTo(40);
        assertThat(iterations.percent()).isCloseTo(100 * 80 / 120.0, within(1e-9));
        Saving examples = saving(budget, 1);
        assertThat(examples.amount()).isEqualTo(320);
        assertThat(examples.percent()).isCloseTo(100 * 160 / 480.0, within(1e-9));
        assertThat(budget.statements())
                .extracting(Statement::text)
                .contains("B came down to the lowest validation loss of A with 66.7\u202f% fewer iterations.");
    }

    /// Twice as large batches and half as many of them are no saving.
    @Test
    void fewerIterationsOfAsManyExamplesAreNotToldAsASaving() {
        EqualBudget budget = of(straight("A", 12, 0.1001234567), straight("B", 9, 0.1901234567, "batch_size", 8));

        assertThat(saving(budget, 0).percent()).isGreaterThan(40);
        assertThat(budget.lines().get(1).saving()).as("examples").isNull();
        assertThat(budget.statements()).extracting(Statement::text)
                .noneMatch(text -> text.contains("fewer"));
    }

    /// Falls from 3 in a straight line, measured exactly.
    private static ComparedRun straight(String name, int evaluations, double fall, Object... settings) {
        List<Object> all = new ArrayList<>(List.of("val_batches", -1));
        all.addAll(List.of(settings));
        return TwoRuns.run(name, line(3, evaluations, fall), all.toArray());
    }

    private static double[] line(double from, int evaluations, double fall) {
        return IntStream.range(0, evaluations).mapToDouble(i -> from - fall * i).toArray();
    }

    @Test
    void unitsInWhichTheCostDiffersShareASentenceWithTheirAmounts() {
        Map<Metric, Series> slow = Map.of(
                Metric.VAL_LOSS, Runs.every10(SLOW), Metric.ITERATIONS_PER_SEC, Runs.every10(0.05, 0.05, 0.05),
                Metric.TRAINED_TOKENS, Runs.every10(1000, 2000, 3000, 4000, 5000, 6000));
        Map<Metric, Series> quick = Map.of(
                Metric.VAL_LOSS, Runs.every10(QUICK), Metric.ITERATIONS_PER_SEC, Runs.every10(0.05, 0.05, 0.05),
                Metric.TRAINED_TOKENS, Runs.every10(1000, 2000, 3000));
        Object[] whole = {"model", "base", "data", "data/mine", "val_batches", -1};
        EqualBudget budget = of(TwoRuns.of("mlx-lm", "A", slow, whole), TwoRuns.of("mlx-lm", "B", quick, whole));

        Statement equal = budget.statements().getFirst();
        assertThat(equal.text())
                .isEqualTo("With the same cost (30 iterations, 3000 tokens, 120 examples, 30 optimizer updates,"
                        + " 10.0 minutes) the lowest validation loss is 2.600 in A and 1.800 in B.");
        assertThat(equal.evidence()).filteredOn(Evidence.AtEqualCost.class::isInstance).hasSize(5)
                .first().isEqualTo(new Evidence.AtEqualCost(0, false));
        assertThat(equal.evidence()).as("defaults by which examples and updates were counted").contains(
                new Evidence.Used("A", "batch_size"), new Evidence.Used("B", "grad_accumulation_steps"));
        assertThat(budget.statements()).as("three evaluations do not tell how far chance moves one").hasSize(1);
    }

    @Test
    void timeIsSavedAndNotMinutesWhichMayBeSeconds() {
        EqualBudget budget = of(atSpeed("A", 0.05, line(3, 12, 0.1001234567)),
                atSpeed("B", 0.1, line(2.7, 12, 0.1001234567)));

        assertThat(budget.statements())
                .extracting(Statement::text)
                .contains("B came down to the lowest validation loss of A in 58.3\u202f% less time.");
    }

    private static ComparedRun atSpeed(String name, double speed, double[] losses) {
        return TwoRuns.of("mlx-lm", name, Map.of(Metric.VAL_LOSS, Runs.every10(losses), Metric.ITERATIONS_PER_SEC,
                Runs.every10(speed, speed, speed)), "val_batches", -1);
    }

    @Test
    void costsWithinOnePercentAreTheSame() {
        assertThat(unequal(1000, 1010)).isFalse();
        assertThat(unequal(1000, 1011)).isTrue();
        assertThat(unequal(1011, 1000)).isTrue();
    }

    private static boolean unequal(long one, long other) {
        ComparedRun a = TwoRuns.of("x", "A",
                Map.of(Metric.VAL_LOSS, Series.of(new long[] {1, one}, new double[] {3, 2})));
        ComparedRun b = TwoRuns.of("x", "B",
                Map.of(Metric.VAL_LOSS, Series.of(new long[] {1, other}, new double[] {3, 2})));
        return of(a, b).statements().stream().anyMatch(said -> said.id().equals("budget.equal"));
    }

    @Test
    void aSpeedOfZeroTellsNoTime() {
        Map<Metric, Series> still = Map.of(
                Metric.VAL_LOSS, Runs.every10(SLOW), Metric.ITERATIONS_PER_SEC, Runs.every10(0, 0, 0));

        assertThat(of(TwoRuns.of("x", "A", still), TwoRuns.of("x", "B", still)).lines())
                .extracting(BudgetLine::budget)
                .containsExactly(Budget.ITERATIONS);
    }

    @Test
    void evaluationsThatAreNotFiniteCountForNothing() {
        double nan = Double.NaN;
        ComparedRun gaps = TwoRuns.run("A", new double[] {3, nan, 2, nan, 1}, "val_batches", -1);
        Series left = Evaluations.of(gaps).series();

        assertThat(left.stepsCopy()).containsExactly(10, 30, 50);
        assertThat(left.valuesCopy()).containsExactly(3, 2, 1);
        ComparedRun whole = TwoRuns.run("B", new double[] {4, 4, 4, 4, 4}, "val_batches", -1);
        assertThat(Evaluations.differences(Evaluations.of(gaps), Evaluations.of(whole))).containsExactly(1, 2, 3);
    }

    @Test
    void theOrderOfTheRunsTurnsTheSidesAndNothingElse() {
        EqualBudget back = of(TwoRuns.run("B", QUICK, "batch_size", 8, "val_batches", -1),
                TwoRuns.run("A", SLOW, "val_batches", -1));
        assertThat(back.lines().getFirst().baselineLoss()).isEqualTo(1.8);
        EqualBudget steep = of(straight("B", 6, 0.4001234567), straight("A", 12, 0.1001234567));
        assertThat(saving(steep, 0).side()).isEqualTo(Side.BASELINE);
        assertThat(saving(steep, 0).amount()).isEqualTo(40);
    }

    @Test
    void whereNoneGotAsLowWithLessNothingIsSaved() {
        EqualBudget budget = of(TwoRuns.run("A", SLOW, "val_batches", -1), TwoRuns.run("B", SLOW, "val_batches", -1));
        assertThat(budget.lines()).allSatisfy(line -> assertThat(line.saving()).isNull());
        assertThat(budget.statements())
                .as("runs that cost the same are compared by the verdict itself")
                .isEmpty();
    }

    @Test
    void lessThanOnePercentIsNotASaving() {
        assertThat(saved(1000, 990)).isFalse();
        assertThat(saved(1000, 989)).isTrue();
    }

    private static boolean saved(long slow, long quick) {
        ComparedRun a = TwoRuns.of("mlx-lm", "A", Map.of(Metric.VAL_LOSS,
                Series.of(new long[] {1, 250, 500, 750, slow}, line(3, 5, 0.25))), "val_batches", -1);
        ComparedRun b = TwoRuns.of("mlx-lm", "B", Map.of(Metric.VAL_LOSS,
                Series.of(new long[] {1, 250, 500, 750, quick}, line(3, 5, 0.275))), "val_batches", -1);
        return of(a, b).lines().getFirst().saving() != null;
    }

    @Test
    void ofEqualRunsNoneSavedAnything() {
        for (int set = 0; set < 12; set++) {
            ComparedRun a = sampled("A", 20, 1, 2L * set);
            ComparedRun b = sampled("B", 20, 1, 2L * set + 1);
            assertThat(of(a, b).lines()).as("set " + set).allSatisfy(line -> assertThat(line.saving()).isNull());
        }
    }

    @Test
    void ofFourExactEvaluationsNobodyKnowsHowFarChanceMovesOne() {
        assertThat(of(straight("A", 4, 0.1001234567), straight("B", 4, 0.4001234567)).lines())
                .isNotEmpty().allSatisfy(line -> assertThat(line.saving()).isNull());
        assertThat(of(straight("A", 5, 0.1001234567), straight("B", 5, 0.4001234567)).lines())
                .isNotEmpty().allSatisfy(line -> assertThat(line.saving()).isNotNull());
    }

    @Test
    void ofFourDrawsASideNothingIsKnown() {
        assertThat(of(sampled("A", 4, 1, 1), sampled("B", 4, 3, 2)).lines())
                .isNotEmpty().allSatisfy(line -> assertThat(line.saving()).isNull());
    }

    /// B falls three times as fast: its curve is below the lowest point of A by more than noise well before the end. A itself
    /// is within noise of its lowest some evaluations before it.
    @Test
    void whatIsSavedIsReadOffTheCurvesAndNotOffTheLuckiestDraw() {
        Saving saving = saving(of(sampled("A", 20, 1, 3), sampled("B", 20, 3, 4)), 0);

        assertThat(saving.side()).isEqualTo(Side.CANDIDATE);
        assertThat(saving.percent()).isBetween(30.0, 66.7);
    }

    /// Falls from 2.3, by e every so many evaluations, with σ 0.02.
    private static ComparedRun sampled(String name, int evaluations, double speed, long seed) {
        Random random = new Random(seed);
        double[] losses = new double[evaluations];
        for (int i = 0; i < evaluations; i++) {
            losses[i] = 1.5 + 0.8 * Math.exp(-speed * i / 15.0) + 0.02 * random.nextGaussian();
        }
        return TwoRuns.run(name, losses);
    }

    @Test
    void aRunThatNeverCameBelowWhereItBeganIsNothingToComeDownTo() {
        double[] rising = {2.0, 2.1, 2.15, 2.2, 2.3, 2.35, 2.4};
        double[] falling = {2.0, 1.9, 1.8, 1.7, 1.65, 1.6, 1.55};

        for (Object batches : List.of(-1, 25)) {
            assertThat(of(TwoRuns.run("A", rising, "val_batches", batches), TwoRuns.run("B", falling, "val_batches",
                    batches)).lines()).isNotEmpty().allSatisfy(line -> assertThat(line.saving()).isNull());
        }
    }

    @Test
    void whatTheWeightsWanderIsNoSaving() {
        double[] restless = {3, 2.3, 2.1, 2.3, 2.05, 2.25, 2.1, 2.3, 2.1, 2.25, 2.1, 2.3};
        double[] lucky = {3, 2.3, 1.98, 2.25, 2.15, 2.05, 2.3, 2.05, 2.2, 2.1, 2.3, 2.1};
        EqualBudget budget = of(TwoRuns.run("A", restless, "val_batches", -1), TwoRuns.run("B", lucky, "val_batches",
                -1));

        assertThat(budget.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.saving()).isNull());
    }

    @Test
    void anEvaluationThatMissesTheBudgetByAHairCounts() {
        assertThat(longerAt(995)).isEqualTo(2);
        assertThat(longerAt(1005)).isEqualTo(2);
    }

    @Test
    void aBudgetThatEndsBetweenTwoEvaluationsIsReadOffTheLineBetweenThem() {
        assertThat(longerAt(950)).isCloseTo(2.05, within(1e-12));
        assertThat(longerAt(750)).isCloseTo(2.25, within(1e-12));
    }

    /// The lowest loss of a run with evaluations at 1, 500, 1000 and 2000 with the budget of another.
    private static double longerAt(long budget) {
        Series longer = Series.of(new long[] {1, 500, 1000, 2000}, new double[] {3, 2.5, 2, 1});
        ComparedRun a = TwoRuns.of("mlx-lm", "A", Map.of(Metric.VAL_LOSS, longer), "val_batches", -1);
        ComparedRun b = TwoRuns.of("mlx-lm", "B",
                Map.of(Metric.VAL_LOSS, Series.of(new long[] {1, budget}, new double[] {3, 2.2})), "val_batches", -1);
        BudgetLine line = of(a, b).lines().getFirst();
        assertThat(line.amount()).isEqualTo((double) budget);
        assertThat(line.candidateLoss()).isEqualTo(2.2);
        return line.baselineLoss();
    }

    @Test
    void tokensAndTimeCountWhereBothRunsReportThem() {
        Map<Metric, Series> reported = Map.of(
                Metric.VAL_LOSS, Runs.every10(SLOW),
                Metric.TRAINED_TOKENS, Runs.every10(100, 200, 300, 400, 500, 600),
                Metric.ITERATIONS_PER_SEC, Runs.every10(0.5, 0.5, 0.5));
        EqualBudget both = of(TwoRuns.of("x", "A", reported), TwoRuns.of("x", "B", reported));
        assertThat(both.lines())
                .extracting(BudgetLine::budget)
                .containsExactly(Budget.ITERATIONS, Budget.TOKENS, Budget.MINUTES);
        assertThat(both.lines().get(1).amount()).isEqualTo(600);
        assertThat(both.lines().get(2).amount()).isCloseTo(2, within(1e-9));
        ComparedRun bare = TwoRuns.of("x", "B", Map.of(Metric.VAL_LOSS, Runs.every10(SLOW)));
        assertThat(of(TwoRuns.of("x", "A", reported), bare).lines())
                .extracting(BudgetLine::budget)
                .containsExactly(Budget.ITERATIONS);
    }

    @Test
    void iterationsOfDifferentToolsAreNotTheSame() {
        Map<Metric, Series> reported = Map.of(Metric.VAL_LOSS, Runs.every10(SLOW));
        assertThat(of(TwoRuns.of("x", "A", reported), TwoRuns.of("y", "B", reported))
                .lines())
                        .isEmpty();
    }

    @Test
    void aBudgetBeforeTheFirstEvaluationSaysNothing() {
        Series late = Series.of(new long[] {100, 200, 300}, new double[] {3, 2, 1});
        ComparedRun b = TwoRuns.of("x", "B", Map.of(Metric.VAL_LOSS, late));
        assertThat(of(TwoRuns.of("x", "A", Map.of(Metric.VAL_LOSS, Runs.every10(SLOW))), b)
                .lines())
                        .isEmpty();
    }

    @Test
    void withoutEvaluationsThereIsNothing() {
        assertThat(of(TwoRuns.of("x", "A", Map.of()), TwoRuns.run("B", SLOW, "val_batches", -1)))
                .isEqualTo(EqualBudget.UNKNOWN);
        assertThat(of(TwoRuns.run("B", SLOW, "val_batches", -1), TwoRuns.of("x", "A", Map.of())))
                .isEqualTo(EqualBudget.UNKNOWN);
    }

    @Test
    void wordsAndLabels() {
        assertThat(List.of(Budget.values()))
                .extracting(Budget::word)
                .containsExactly("iterations", "tokens", "examples", "updates", "minutes");
        assertThat(Budget.UPDATES.label()).isEqualTo("optimizer updates");
    }

    private static Saving saving(EqualBudget budget, int line) {
        return Objects.requireNonNull(budget.lines().get(line).saving());
    }

    private static EqualBudget of(ComparedRun baseline, ComparedRun candidate) {
        return TwoRuns.judge(baseline, candidate).budget();
    }
}
