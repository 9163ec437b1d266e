package dev.runlens.analyze.verdict;

import static dev.runlens.analyze.verdict.Rankings.places;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is said of settings that were trained with several seeds, and what their scatter gives the others.
class RepeatedSettingsTest {
    @Test
    void repeatsGiveExactRunsTheirPlaces() {
        List<ComparedRun> runs = List.of(
                exact("a", 1.5, 1e-5, 1), exact("a again", 1.51, 1e-5, 2), exact("b", 1.3, 1e-4, 1),
                exact("b again", 1.31, 1e-4, 2), exact("b thrice", 1.30, 1e-4, 3));
        assertThat(places(Rankings.of(runs))).containsExactly("1 b", "1 b thrice", "1 b again", "4 a", "4 a again");
    }

    @Test
    void settingsAreComparedOverTheirSeeds() {
        List<ComparedRun> runs = List.of(
                exact("a1", 1.50, 1e-5, 1), exact("a2", 1.52, 1e-5, 2),
                exact("b1", 1.30, 1e-4, 1), exact("b2", 1.34, 1e-4, 2), exact("b3", 1.32, 1e-4, 3),
                exact("c1", 1.31, 1e-3, 1), exact("c2", 1.33, 1e-3, 2));

        assertThat(Rankings.of(runs).groups().getFirst().beside().getFirst().text())
                .isEqualTo(
                        "2 of 3 combinations of settings that were trained with more than one seed may have the lowest loss over their"
                                + " seeds: learning_rate 0.0001 (1.320 over 3 seeds); learning_rate 0.001 (1.320 over 2 seeds).");
        assertThat(Rankings.of(runs.subList(0, 5)).groups().getFirst().beside().getFirst().text())
                .isEqualTo(
                        "Of 2 combinations of settings that were trained with more than one seed one has the lowest loss over its"
                                + " seeds, by more than chance: learning_rate 0.0001 (1.320 over 3 seeds).");
        assertThat(Rankings.of(runs.subList(2, 7)).groups().getFirst().beside().getFirst().text())
                .startsWith("None of 2 combinations of settings");
        assertThat(Rankings.of(runs.subList(2, 5)).groups().getFirst().beside())
                .extracting(Statement::id)
                .containsExactly("ranking.repeats");
    }

    @Test
    void thatASinglePairOfSeedsTellsLittleIsSaid() {
        List<ComparedRun> pair = List.of(exact("a1", 1.50, 1e-5, 1), exact("a2", 1.5007, 1e-5, 2),
                exact("b", 1.4, 1e-4, 1));
        List<ComparedRun> two = List.of(exact("a1", 1.50, 1e-5, 1), exact("a2", 1.5007, 1e-5, 2),
                exact("b1", 1.4, 1e-4, 1), exact("b2", 1.41, 1e-4, 2));

        assertThat(Rankings.of(pair).groups().getFirst().beside()).singleElement().extracting(Statement::text)
                .asString()
                .contains("That is a single pair", "hardly known");
        assertThat(Rankings.of(two).groups().getFirst().beside()).extracting(Statement::text)
                .noneMatch(text -> text.contains("a single pair"));
    }

    @Test
    void aHeadlineThatRestsOnASinglePairOfSeedsSaysSo() {
        List<ComparedRun> pair = List.of(exact("a1", 1.50, 1e-5, 1), exact("a2", 1.5007, 1e-5, 2),
                exact("b", 1.2, 1e-4, 1));
        List<ComparedRun> three = List.of(exact("a1", 1.50, 1e-5, 1), exact("a2", 1.5007, 1e-5, 2),
                exact("a3", 1.5004, 1e-5, 3), exact("b", 1.2, 1e-4, 1));

        assertThat(headline(pair)).contains("by more than chance as far as a single pair of seeds tells: 1.200");
        assertThat(headline(three)).contains("by more than chance: 1.200");
    }

    private static String headline(List<ComparedRun> runs) {
        return Objects.requireNonNull(Verdicts.of(runs, new Measurements(), 0.005).pair())
                .verdict()
                .text()
                .headline()
                .text();
    }

    @Test
    void copiesOfOneRunAreSaidOnceHoweverManyTheyAre() {
        double[] losses = {2.1, 1.9, 1.8, 1.7, 1.65, 1.6};
        List<ComparedRun> runs = List.of(TwoRuns.run("a", losses), TwoRuns.run("b", losses), TwoRuns.run("c", losses),
                TwoRuns.run("d", new double[] {2.1, 1.9, 1.8, 1.7, 1.65, 1.61}));

        assertThat(Rankings.of(runs).groups().getFirst().beside())
                .extracting(Statement::text)
                .contains("3 runs reported exactly the same validation losses: they seem to be copies of one run"
                        + " (a, b, c).");
        assertThat(Rankings.of(runs.subList(2, 4)).groups().getFirst().beside())
                .extracting(Statement::id)
                .doesNotContain("ranking.copies");
    }

    @Test
    void moreThanFiveSettingsAndSeedsAreNotReadOut() {
        List<ComparedRun> runs = new ArrayList<>();
        for (int setting = 0; setting < 6; setting++) {
            for (int seed = 0; seed < 6; seed++) {
                runs.add(exact("s" + setting + "-" + seed, 1.5 + 0.001 * seed, 1e-5 * (setting + 1), seed));
            }
        }
        List<String> beside = Rankings.of(runs).groups().getFirst().beside().stream().map(Statement::text).toList();
        assertThat(beside.getFirst()).contains("5e-05 (1.50").contains("; …").doesNotContain("6e-05");
        assertThat(beside.get(1)).contains("s0-4, …").doesNotContain("s0-5");
        List<ComparedRun> five = runs.stream()
                .filter(run -> !run.name().startsWith("s5") && !run.name().endsWith("-5")).toList();
        List<String> all = Rankings.of(five).groups().getFirst().beside().stream().map(Statement::text).toList();
        assertThat(all.getFirst()).contains("5e-05 (1.50").doesNotContain("…");
        assertThat(all.get(1)).contains("s0-4").doesNotContain("…");
    }

    @Test
    void repeatsOfAnotherGroupAreSaidThere() {
        List<ComparedRun> runs = new ArrayList<>(List.of(
                exact("a1", 1.50, 1e-5, 1), exact("a2", 1.52, 1e-5, 2), exact("a3", 1.52, 1e-5, 3)));
        for (int seed = 1; seed <= 2; seed++) {
            runs.add(TwoRuns.run("b" + seed, new double[] {2, 1.1}, "data", "other", "val_batches", -1,
                    "learning_rate", 1e-4, "seed", seed));
        }
        Ranking ranking = Rankings.of(runs);
        assertThat(ranking.groups().getFirst().beside()).singleElement().extracting(Statement::text).asString()
                .contains("a1, a2, a3");
        assertThat(ranking.groups().get(1).beside()).singleElement().extracting(Statement::text).asString()
                .contains("b1, b2");
    }

    @Test
    void runsWithoutASeedOrALearningRateAreNoRepeats() {
        for (String missing : List.of("seed", "learning_rate")) {
            List<ComparedRun> runs = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                Object value = missing.equals("seed") ? (Object) 1e-5 : (Object) i;
                runs.add(TwoRuns.of("x", "r" + i, Map.of(Metric.VAL_LOSS, Runs.every10(2, 1.5)), "model", "base",
                        missing.equals("seed") ? "learning_rate" : "seed", value));
            }
            assertThat(Rankings.of(runs).groups().getFirst().beside()).as(missing).isEmpty();
        }
    }

    @Test
    void aRunWithTheSeedOfAnotherIsNoRepeatOfIt() {
        assertThat(Rankings.of(exact("a", 1.5, 1e-5, 1), exact("b", 1.51, 1e-5, 1)).groups().getFirst().beside())
                .isEmpty();
        assertThat(Rankings.of(exact("a", 1.5, 1e-5, 1), exact("b", 1.51, 1e-5, 1), exact("c", 1.52, 1e-5, 2))
                .groups().getFirst().beside()).singleElement().extracting(Statement::text).asString()
                        .contains("a, c").doesNotContain("b,");
    }

    @Test
    void theScatterOfSeedsElsewhereSaysNothingHere() {
        List<ComparedRun> runs = new ArrayList<>(List.of(
                exact("a1", 1.50, 1e-5, 1), exact("a2", 1.52, 1e-5, 2), exact("b", 1.4, 1e-4, 1)));
        runs.add(TwoRuns.run("z1", new double[] {2, 1.1}, "data", "other", "val_batches", -1, "learning_rate", 1e-4,
                "seed", 1));
        runs.add(TwoRuns.run("z2", new double[] {2, 1.2}, "data", "other", "val_batches", -1, "learning_rate", 1e-3,
                "seed", 1));
        Ranking ranking = Rankings.of(runs);
        assertThat(ranking.groups().getFirst().runs()).allSatisfy(run -> assertThat(run.place()).isPresent());
        assertThat(ranking.groups().get(1).runs()).allSatisfy(run -> assertThat(run.place()).isEmpty());
    }

    @Test
    void aSingleMeasuredLossIsNotGivenTheScatterOfOthersSeeds() {
        ComparedRun once = TwoRuns.of("mlx-lm", "once", Map.of(Metric.VAL_LOSS, Runs.every10(1.5)), "model", "base",
                "data", "data/mine", "learning_rate", 2e-5, "seed", 7, "val_batches", 5);
        Ranking ranking = Rankings.of(once, exact("a1", 1.50, 1e-5, 1), exact("a2", 1.52, 1e-5, 2));
        assertThat(ranking.groups().getFirst().runs()).allSatisfy(run -> assertThat(run.place()).isEmpty());
    }

    /// What these lack is training, not luck of a seed: counted, they would give runs that are far apart one place.
    @Test
    void runsThatDivergedOrWereStoppedEarlyAreNoRepeats() {
        List<ComparedRun> sound = List.of(
                exact("a1", 1.50, 1e-5, 1), exact("a2", 1.51, 1e-5, 2), exact("a3", 1.505, 1e-5, 3),
                exact("b1", 1.30, 1e-4, 1), exact("b2", 1.31, 1e-4, 2), exact("b3", 1.305, 1e-4, 3));
        List<ComparedRun> all = new ArrayList<>(sound);
        all.add(TwoRuns.run("a4, stopped", new double[] {2}, "val_batches", -1, "learning_rate", 1e-5, "seed", 4));
        all.add(TwoRuns.of("mlx-lm", "b4, diverged",
                Map.of(Metric.VAL_LOSS, Runs.every10(2, 1.9, Double.NaN, Double.NaN), Metric.TRAIN_LOSS,
                        Runs.every10(2, 1.8, Double.NaN, Double.NaN)),
                "model", "base", "data", "data/mine", "val_batches", -1, "learning_rate", 1e-4, "seed", 4));

        assertThat(places(Rankings.of(sound))).startsWith("1 b1", "1 b3", "1 b2", "4 a1");
        assertThat(places(Rankings.of(all))).startsWith("1 b1", "1 b3", "1 b2", "4 a1");
    }

    private static ComparedRun exact(String name, double loss, double rate, int seed) {
        return TwoRuns.run(name, new double[] {2, loss}, "val_batches", -1, "learning_rate", rate, "seed", seed);
    }
}
