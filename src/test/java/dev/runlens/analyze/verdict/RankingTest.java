package dev.runlens.analyze.verdict;

import static dev.runlens.analyze.verdict.Rankings.places;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
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
        Ranking ranking = Rankings.of(noisy("high", 2.6, 1), noisy("low", 1.4, 2), noisy("middle", 2, 3));
        assertThat(places(ranking)).containsExactly("1 low", "2 middle", "3 high");
        assertThat(ranking.groups().getFirst().statement().id()).isEqualTo("ranking.order");
        assertThat(ranking.groups().getFirst().runs())
                .allSatisfy(run -> assertThat(run.tiedWith()).isEmpty());
        assertThat(ranking.groups().getFirst().statement().text()).contains("1. low (1.", "2. middle (", "3. high (2.");
        assertThat(ranking.unranked()).isEmpty();
    }

    @Test
    void runsWithinNoiseShareAPlaceAndTheNextOneCountsThem() {
        Ranking ranking = Rankings.of(noisy("c", 2.6, 1), noisy("a", 1.5, 2), noisy("b", 1.5, 3));
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
        List<String> places = places(Rankings.of(runs));
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(runs, random);
            assertThat(places(Rankings.of(runs))).isEqualTo(places);
        }
    }

    @Test
    void runsThatMayNotBeComparedStandApartTheLargestGroupFirst() {
        Ranking ranking = Rankings.of(
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
        Ranking ranking = Rankings.of(silent, noisy("low", 1.4, 2),
                TwoRuns.run("z", TwoRuns.curve(12, 1, 0.05, 1), "data", "other"));
        assertThat(ranking.groups().getFirst().runs())
                .extracting(run -> run.run().name())
                .containsExactly("low", "a silent");
    }

    @Test
    void divergedAndUnvalidatedRunsHaveNoPlace() {
        Ranking ranking = Rankings.of(
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
    void whereTheNoiseOfTheLowestIsNotKnownThereAreNoPlaces() {
        Ranking ranking = Rankings.of(noisy("low", 1.4, 2), noisy("high", 2.4, 3),
                TwoRuns.run("once", new double[] {1}));
        assertThat(places(ranking)).containsExactly("0 once", "0 low", "0 high");
    }

    @Test
    void oneWhoseNoiseIsNotKnownAndWhichIsNotFarAboveMayBeTheBest() {
        Ranking ranking = Rankings.of(noisy("low", 1.4, 2), noisy("high", 2.4, 3),
                TwoRuns.run("once", new double[] {1.6}), TwoRuns.run("far", new double[] {9}));
        assertThat(places(ranking)).allMatch(place -> place.startsWith("0 "));
        assertThat(ranking.unranked()).isEmpty();
    }

    @Test
    void aHigherRunWhoseNoiseIsNotKnownTakesNobodysPlace() {
        Ranking ranking = Rankings.of(noisy("low", 1.4, 2), noisy("high", 2.4, 3),
                TwoRuns.run("once", new double[] {2}));
        assertThat(places(ranking)).containsExactly("1 low", "2 high");
        assertThat(ranking.unranked()).extracting(unranked -> unranked.why().text())
                .containsExactly("once has no place: how far chance moves its validation loss of 2.000 is not known.");
    }

    @Test
    void whereOnlyOneIsKnownThereAreNoPlaces() {
        Ranking ranking = Rankings.of(noisy("low", 1.4, 2), TwoRuns.run("once", new double[] {2}));
        assertThat(places(ranking)).containsExactly("0 low", "0 once");
    }

    @Test
    void aRunFromWhichNothingCanBeConcludedHasNoPlace() {
        Ranking ranking = Rankings.of(noisy("low", 1.4, 2), noisy("high", 2.4, 3),
                TwoRuns.of("mlx-lm", "masked", Map.of(
                        Metric.TRAIN_LOSS, Runs.every10(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                        Metric.VAL_LOSS, Runs.every10(TwoRuns.curve(12, 1, 0.05, 1)))));
        assertThat(places(ranking)).containsExactly("1 low", "2 high");
        assertThat(ranking.unranked()).extracting(unranked -> unranked.why().text()).singleElement().asString()
                .startsWith(
                        "masked has no place, since nothing can be concluded from it: Every one of the 12 train losses");
    }

    @Test
    void afterFivePlacesTheRestIsNotReadOut() {
        List<ComparedRun> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runs.add(noisy("run" + i, 1 + i / 2.0, i));
        }
        Statement statement = Rankings.of(runs).groups().getFirst().statement();
        assertThat(statement.text()).contains("run4").doesNotContain("run5").contains(", ….");
        assertThat(Rankings.of(runs.subList(0, 5)).groups().getFirst().statement().text())
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
                .startsWith("2 of 4 comparable runs may have the lowest validation loss on this validation set: ")
                .containsPattern("As shipped, (a|b) is lowest \\([\\d.]+\\), not told from (a|b) \\([\\d.]+\\);")
                .doesNotContain("is known better");
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
                .containsExactly("verdict.shipped.same_steps", "verdict.better.same_steps");
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
        assertThat(places(Rankings.of(runs))).containsExactly("0 b", "0 a", "0 c");
        assertThat(Rankings.of(runs).groups().getFirst().statement().id()).isEqualTo("ranking.order.measured");
        assertThat(Verdicts.of(runs, new Measurements(), 0.005).of()).isEqualTo(3);
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

    @Test
    void groupsAreNamedInTheirSentences() {
        Ranking ranking = Rankings.of(TwoRuns.run("lonely", TwoRuns.curve(12, 1, 0.05, 1), "data", "other"),
                noisy("low", 1.4, 2), noisy("high", 2, 3));

        assertThat(ranking.groups()).extracting(RankedGroup::name).containsExactly("mine data", "other data");
        assertThat(ranking.groups().getFirst().statement().text()).contains("(mine data)");
        assertThat(Rankings.of(noisy("low", 1.4, 2), noisy("high", 2, 3)).groups().getFirst().statement().text())
                .doesNotContain("data)");
    }

    @Test
    void groupsOfOneSizeStandInTheOrderOfTheirBestRunsNames() {
        Ranking ranking = Rankings.of(
                TwoRuns.run("b", TwoRuns.curve(12, 1, 0.05, 1), "data", "x"),
                TwoRuns.run("c", TwoRuns.curve(12, 2, 0.05, 2), "data", "y"),
                TwoRuns.run("a", TwoRuns.curve(12, 3, 0.05, 3), "data", "z"));
        assertThat(ranking.groups()).extracting(group -> group.runs().getFirst().run().name())
                .containsExactly("a", "b", "c");
    }

    /// A run that says nothing may be compared with either; it joins those that come first by name, whoever is asked first.
    @Test
    void theRunsThatSayMostFoundTheGroups() {
        ComparedRun silent = TwoRuns.of("x", "a silent",
                Map.of(Metric.VAL_LOSS, Runs.every10(TwoRuns.curve(12, 3, 0.05, 4))));
        Ranking ranking = Rankings.of(silent,
                TwoRuns.run("n", TwoRuns.curve(12, 1, 0.05, 1), "data", "other"),
                TwoRuns.run("m", TwoRuns.curve(12, 2, 0.05, 2)));
        assertThat(ranking.groups()).extracting(group -> group.runs().stream().map(run -> run.run().name()).toList())
                .containsExactly(List.of("m", "a silent"), List.of("n"));
    }

    /// What one of a group leaves open, another of it may forbid.
    @Test
    void everyRunOfAGroupIsAskedThatSaysSomethingElse() {
        ComparedRun open = TwoRuns.of("x", "open", Map.of(Metric.VAL_LOSS, Runs.every10(TwoRuns.curve(12, 3, 0.05, 4))),
                "model", "base", "mask_prompt", true, "loss_type", "nll", "tokenizer", "t");
        ComparedRun mine = TwoRuns.run("mine", TwoRuns.curve(12, 1, 0.05, 1), "mask_prompt", true, "tokenizer", "t");
        ComparedRun other = TwoRuns.of("x", "other",
                Map.of(Metric.VAL_LOSS, Runs.every10(TwoRuns.curve(12, 2, 0.05, 2))), "data", "other");
        Ranking ranking = Rankings.of(open, mine, other);
        assertThat(ranking.groups()).extracting(group -> group.runs().stream().map(run -> run.run().name()).toList())
                .containsExactly(List.of("mine", "open"), List.of("other"));
    }

    @Test
    void runsOfOnePlaceAndOneLossStandInTheOrderOfTheirNames() {
        ComparedRun b = exact("b", 1.5, 1e-5, 1);
        ComparedRun a = exact("a", 1.5, 1e-4, 1);
        assertThat(places(Rankings.of(b, a))).containsExactly("0 a", "0 b");
    }

    @Test
    void allRunsAreCountedThoseWithoutAPlaceIncluded() {
        Verdicts verdicts = Verdicts.of(List.of(noisy("a", 1.4, 1), noisy("b", 1.6, 2),
                TwoRuns.run("elsewhere", TwoRuns.curve(12, 1, 0.05, 1), "data", "other"), TwoRuns.run("lost", LOST),
                TwoRuns.run("lost too", LOST)), new Measurements(), 0.005);
        assertThat(verdicts.ranked()).isEqualTo(5);
        assertThat(verdicts.of()).isEqualTo(2);
        assertThat(Verdicts.of(List.of(), new Measurements(), 0.005).of()).isZero();
    }

    @Test
    void theVerdictIsOfTheGroupThatTheCandidateStandsIn() {
        Verdicts verdicts = Verdicts.of(List.of(noisy("a", 1.4, 1), noisy("b", 1.6, 2), noisy("c", 1.8, 3),
                TwoRuns.run("z", TwoRuns.curve(12, 1, 0.05, 1), "data", "other"),
                TwoRuns.run("y", TwoRuns.curve(12, 1, 0.05, 1), "data", "other")), new Measurements(), 0.005);
        assertThat(verdicts.of()).isEqualTo(3);
    }

    @Test
    void whatIsSaidOfManyIsSaidOfAGroupOfThreeAndNotOfTwo() {
        ComparedRun elsewhere = TwoRuns.run("z", TwoRuns.curve(12, 1, 0.05, 1), "data", "other");
        assertThat(verdicts(List.of(noisy("a", 1.4, 1), noisy("b", 1.6, 2), elsewhere))
                .verdict().text().headline().id()).isEqualTo("verdict.better.same_steps");
        assertThat(verdicts(List.of(noisy("a", 1.4, 1), noisy("b", 1.6, 2), noisy("c", 1.9, 3), elsewhere))
                .verdict().text().headline().id()).startsWith("verdict.many.");
    }

    @Test
    void pairsThatDifferInOneSettingAreFound() {
        List<ComparedRun> runs = List.of(noisy("a", 1.4, 1), noisy("b", 1.6, 2), noisy("c", 1.6, 2));
        assertThat(Verdicts.oneFactor(runs)).hasSize(2);
    }
}
