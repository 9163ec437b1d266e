package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final double[] LOST = {3, 2, Double.NaN, Double.NaN};

    @Test
    void runsThatAreToldApartHavePlacesInOrder() {
        Ranking ranking = of(noisy("high", 2.6, 1), noisy("low", 1.4, 2), noisy("middle", 2, 3));
        assertThat(places(ranking)).containsExactly("1 low", "2 middle", "3 high");
        assertThat(ranking.groups().getFirst().statement().id()).isEqualTo("ranking.order");
        assertThat(ranking.groups().getFirst().runs())
                .allSatisfy(run -> assertThat(run.tiedWith()).isEmpty());
        assertThat(ranking.groups().getFirst().statement().text()).contains("1. low (1.", "2. middle (", "3. high (2.");
        assertThat(ranking.unranked()).isEmpty();
    }

    @Test
    void runsWithinNoiseShareAPlaceAndTheNextOneCountsThem() {
        Ranking ranking = of(noisy("c", 2.6, 1), noisy("a", 1.5, 2), noisy("b", 1.5, 3));
        assertThat(ranking.groups().getFirst().runs()).extracting(run -> run.place().getAsInt()).containsExactly(1, 1,
                3);
        assertThat(ranking.groups().getFirst().runs().getFirst().tiedWith())
                .containsExactly(ranking.groups().getFirst().runs().get(1).run().name());
        assertThat(ranking.groups().getFirst().statement().id()).isEqualTo("ranking.order.tied");
    }

    @Test
    void theOrderInWhichTheyAreGivenDoesNotMatter() {
        List<ComparedRun> runs = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 8; i++) {
            runs.add(noisy("run" + i, 1.5 + random.nextDouble() / 4, i));
        }
        runs.add(TwoRuns.run("elsewhere", TwoRuns.curve(12, 1, 0.05, 1), "data", "other"));
        runs.add(TwoRuns.of("x", "silent", Map.of(Metric.VAL_LOSS, Runs.every10(TwoRuns.curve(12, 2, 0.05, 4)))));
        runs.add(TwoRuns.run("lost", LOST));
        List<String> places = places(of(runs));
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(runs, random);
            assertThat(places(of(runs))).isEqualTo(places);
        }
    }

    @Test
    void runsThatMayNotBeComparedStandApartTheLargestGroupFirst() {
        Ranking ranking = of(
                TwoRuns.run("lonely", TwoRuns.curve(12, 1, 0.05, 1), "data", "other"),
                noisy("low", 1.4, 2),
                noisy("high", 2, 3));
        assertThat(ranking.groups()).hasSize(2);
        assertThat(places(ranking)).containsExactly("1 low", "2 high", "1 lonely");
        assertThat(ranking.groups().get(1).statement().evidence()).containsExactly(new Evidence.Ranked(1));
    }

    @Test
    void aRunThatSaysNothingJoinsTheFirstGroup() {
        ComparedRun silent = TwoRuns.of("x", "a silent",
                Map.of(Metric.VAL_LOSS, Runs.every10(TwoRuns.curve(12, 3, 0.05, 4))));
        Ranking ranking = of(silent, noisy("low", 1.4, 2),
                TwoRuns.run("z", TwoRuns.curve(12, 1, 0.05, 1), "data", "other"));
        assertThat(ranking.groups().getFirst().runs())
                .extracting(run -> run.run().name())
                .containsExactly("low", "a silent");
    }

    @Test
    void divergedAndUnvalidatedRunsHaveNoPlace() {
        Ranking ranking = of(
                TwoRuns.run("lost", LOST),
                noisy("fine", 1.4, 2),
                TwoRuns.of("mlx-lm", "blind", Map.of(Metric.TRAIN_LOSS, Runs.every10(2, 1))));
        assertThat(places(ranking)).containsExactly("1 fine");
        assertThat(ranking.unranked())
                .extracting(
                        unranked -> unranked.run().name() + " " + unranked.why().id())
                .containsExactly("lost ranking.diverged", "blind ranking.no_validation");
    }

    @Test
    void whereTheNoiseOfOneRunIsNotKnownThereAreNoPlaces() {
        Ranking ranking = of(noisy("low", 1.4, 2), noisy("high", 2.4, 3), TwoRuns.run("once", new double[] {2}));
        assertThat(places(ranking)).containsExactly("0 low", "0 once", "0 high");
    }

    @Test
    void afterFivePlacesTheRestIsNotReadOut() {
        List<ComparedRun> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runs.add(noisy("run" + i, 1 + i / 2.0, i));
        }
        Statement statement = of(runs).groups().getFirst().statement();
        assertThat(statement.text()).contains("run4").doesNotContain("run5").contains(", ….");
        assertThat(of(runs.subList(0, 5)).groups().getFirst().statement().text())
                .contains("run4")
                .doesNotContain("…");
    }

    @Test
    void ofTwoRunsTheFirstIsTheBaseline() {
        PairJudgement judgement = verdicts(List.of(noisy("low", 1.4, 2), noisy("high", 2, 3)));
        assertThat(judgement.verdict().pair().baseline().name()).isEqualTo("low");
        assertThat(judgement.verdict().lower()).contains(Side.BASELINE);
    }

    @Test
    void ofManyOfWhichTwoMayBeTheBestNoneIsCalledBetter() {
        PairJudgement judgement = verdicts(
                List.of(noisy("c", 2.6, 1), noisy("a", 1.5, 2), noisy("b", 1.5, 3), noisy("d", 3, 5)));
        assertThat(judgement.verdict().pair().baseline().name()).isIn("a", "b");
        assertThat(judgement.verdict().pair().candidate().name()).isIn("a", "b");
        assertThat(judgement.verdict()).isInstanceOf(CannotTell.class);
        assertThat(judgement.verdict().text().headline().text())
                .startsWith("2 of 4 comparable runs may have the lowest validation loss on this validation set: ");
    }

    @Test
    void ofManyTheOneThatIsToldFromAllOthersIsCalledBetter() {
        PairJudgement judgement = verdicts(List.of(noisy("c", 2.6, 1), noisy("a", 1.5, 2), noisy("b", 2, 3)));
        assertThat(judgement.verdict().lower()).contains(Side.CANDIDATE);
        assertThat(judgement.verdict().pair().candidate().name()).isEqualTo("a");
        assertThat(judgement.verdict().text().headline().text())
                .startsWith(
                        "a has the lowest validation loss on this validation set of all 3 comparable runs, by more than"
                                + " chance: 1.");
        assertThat(judgement.verdict().text().reasons())
                .extracting(Statement::id)
                .containsExactly("verdict.shipped.estimated", "verdict.better.same_steps");
    }

    @Test
    void manyExactRunsWithoutRepeatsHaveNoPlacesAndNoneIsBetter() {
        List<ComparedRun> runs = List.of(exact("a", 1.5, 1e-5, 1), exact("b", 1.4, 1e-4, 1), exact("c", 1.6, 1e-3, 1));
        PairJudgement judgement = verdicts(runs);
        assertThat(judgement.verdict()).isInstanceOf(CannotTell.class);
        assertThat(judgement.verdict().text().headline().text())
                .isEqualTo(
                        "b measures lowest of 3 comparable runs on this validation set: 1.400. One run of each setting:"
                                + " another seed may move any of them.");
        assertThat(places(of(runs))).containsExactly("0 b", "0 a", "0 c");
        assertThat(of(runs).groups().getFirst().statement().id()).isEqualTo("ranking.order.measured");
        assertThat(Verdicts.of(runs, new Measurements(), 0.005).of()).isEqualTo(3);
    }

    @Test
    void repeatsGiveExactRunsTheirPlaces() {
        List<ComparedRun> runs = List.of(
                exact("a", 1.5, 1e-5, 1), exact("a again", 1.51, 1e-5, 2), exact("b", 1.3, 1e-4, 1),
                exact("b again", 1.31, 1e-4, 2), exact("b thrice", 1.30, 1e-4, 3));
        assertThat(places(of(runs))).containsExactly("1 b", "1 b thrice", "1 b again", "4 a", "4 a again");
    }

    @Test
    void settingsAreComparedOverTheirSeeds() {
        List<ComparedRun> runs = List.of(
                exact("a1", 1.50, 1e-5, 1), exact("a2", 1.52, 1e-5, 2),
                exact("b1", 1.30, 1e-4, 1), exact("b2", 1.34, 1e-4, 2), exact("b3", 1.32, 1e-4, 3),
                exact("c1", 1.31, 1e-3, 1), exact("c2", 1.33, 1e-3, 2));

        assertThat(of(runs).groups().getFirst().beside().getFirst().text())
                .isEqualTo(
                        "2 of 3 settings that were trained with more than one seed may have the lowest loss over their"
                                + " seeds: learning_rate 0.0001 (1.320 over 3 seeds); learning_rate 0.001 (1.320 over 2 seeds).");
        assertThat(of(runs.subList(0, 5)).groups().getFirst().beside().getFirst().text())
                .isEqualTo("Of 2 settings that were trained with more than one seed one has the lowest loss over its"
                        + " seeds, by more than chance: learning_rate 0.0001 (1.320 over 3 seeds).");
        assertThat(of(runs.subList(2, 7)).groups().getFirst().beside().getFirst().text())
                .startsWith("None of 2 settings");
        assertThat(of(runs.subList(2, 5)).groups().getFirst().beside())
                .extracting(Statement::id)
                .containsExactly("ranking.repeats");
    }

    private static ComparedRun exact(String name, double loss, double rate, int seed) {
        return TwoRuns.run(name, new double[] {2, loss}, "val_batches", -1, "learning_rate", rate, "seed", seed);
    }

    @Test
    void ofManyThatAreAllTiedTheFirstTwoAreCompared() {
        PairJudgement judgement = verdicts(List.of(noisy("c", 1.5, 1), noisy("a", 1.5, 2), noisy("b", 1.5, 3)));
        assertThat(judgement.verdict()).isInstanceOf(CannotTell.class);
    }

    @Test
    void ofRunsWithoutAnyPlaceTheFirstTwoAreCompared() {
        PairJudgement judgement = verdicts(
                List.of(TwoRuns.run("x", LOST), TwoRuns.run("y", LOST), TwoRuns.run("z", LOST)));
        assertThat(judgement.verdict().pair().candidate().name()).isEqualTo("x");
        assertThat(judgement.verdict().pair().baseline().name()).isEqualTo("y");
    }

    @Test
    void belowTwoRunsThereIsNoVerdict() {
        assertThat(Verdicts.of(List.of(), new Measurements(), 0.005).pair()).isNull();
        assertThat(Verdicts.of(List.of(noisy("a", 1, 1)), new Measurements(), 0.005).pair())
                .isNull();
    }

    private static ComparedRun noisy(String name, double level, long seed) {
        return TwoRuns.run(name, TwoRuns.curve(20, level, 0.03, seed), "learning_rate", 1e-5 * seed);
    }

    private static PairJudgement verdicts(List<ComparedRun> runs) {
        return Objects.requireNonNull(Verdicts.of(runs, new Measurements(), 0.005).pair());
    }

    private static Ranking of(ComparedRun... runs) {
        return of(List.of(runs));
    }

    private static Ranking of(List<ComparedRun> runs) {
        return Verdicts.of(runs, new Measurements(), 0.005).ranking();
    }

    private static List<String> places(Ranking ranking) {
        return ranking.groups().stream()
                .flatMap(group -> group.runs().stream())
                .map(run -> run.place().orElse(0) + " " + run.run().name())
                .toList();
    }
}
