package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Runs;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.TrainingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Which settings the losses of many runs go with, as a comparison has it.
class InfluencesTest {
    /// The largest group of some runs that end at a loss each, with settings given as names and values in turn.
    private static RankedGroup group(int count, IntToDoubleFunction loss, IntFunction<Object[]> settings) {
        return group(count, loss, settings, i -> Progress.UNKNOWN);
    }

    private static RankedGroup group(
            int count, IntToDoubleFunction loss, IntFunction<Object[]> settings, IntFunction<Progress> progress) {
        return ranking(count, loss, settings, progress).groups().getFirst();
    }

    private static Ranking ranking(
            int count, IntToDoubleFunction loss, IntFunction<Object[]> settings, IntFunction<Progress> progress) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TrainingHistory history = new TrainingHistory(
                    Map.of(
                            Metric.TRAIN_LOSS,
                            Runs.every10(2, 1.5, Double.isNaN(loss.applyAsDouble(i)) ? Double.NaN : 1.2),
                            Metric.VAL_LOSS, Runs.every10(2.5, 2, loss.applyAsDouble(i))),
                    List.of(),
                    FinalMetrics.none(),
                    progress.apply(i));
            Configuration configuration = new Configuration(Runs.settings(settings.apply(i)), null);
            runs.add(Runs.run("r" + i, "mlx-lm", configuration, history));
        }
        return Comparison.of(runs, List.of(), Runs.NOW).ranking();
    }

    /// A loss that falls with the learning rate falls up to where runs diverge.
    @Test
    void atWhichValuesRunsDivergedIsSaidBesideWhatTheLossGoesWith() {
        RankedGroup group = group(
                24,
                i -> i % 4 == 3 ? Double.NaN : 1.4 - 0.1 * (i % 4) + jitter(i),
                i -> new Object[] {"learning_rate", 1e-5 * (1 << i % 4), "num_layers", 4 * (i / 12 + 1)});

        assertThat(group.beside().get(group.beside().size() - 2).text())
                .startsWith(
                        "Setting by setting, over 18 runs together, the loss goes with learning_rate (lower with larger values; 9");
        assertThat(group.beside().getLast().text())
                .isEqualTo("Those that diverged are not among these runs: 6 of 6 with learning_rate 8e-05.");
        assertThat(group(
                24,
                i -> i % 8 == 3 ? Double.NaN : 1.4 + 0.1 * (i % 3) + jitter(i),
                i -> new Object[] {"learning_rate", 1e-5 * (i % 3 + 1)}).beside())
                        .as("at every value some")
                        .noneMatch(said -> said.id().equals("ranking.settings.diverged"));
    }

    private static double jitter(int i) {
        return (i * 7 % 11 - 5) * 0.002;
    }

    @Test
    void theSettingThatMovesTheLossComesFirstAndIsToldWithItsShare() {
        RankedGroup group = group(
                24,
                i -> 1.4 + 0.1 * (i % 3) + jitter(i),
                i -> new Object[] {"learning_rate", 1e-5 * (i % 3 + 1), "num_layers", 4 * (i / 12 + 1)});

        assertThat(group.settings()).extracting(SettingInfluence::setting).containsExactly("learning_rate",
                "num_layers");
        SettingInfluence rate = group.settings().getFirst();
        assertThat(rate.share()).isGreaterThan(0.9).isGreaterThan(rate.chance());
        assertThat(rate.shown()).isTrue();
        assertThat(rate.where()).isEqualTo("lower with smaller values");
        assertThat(group.settings().getLast().shown()).isFalse();
        assertThat(group.beside().getLast().text())
                .startsWith(
                        "Setting by setting, over 24 runs together, the loss goes with learning_rate (lower with smaller values; 9")
                .endsWith("\u202f% of the scatter, p 0.001). Of num_layers that cannot be told.");
    }

    @Test
    void aSettingThatSomeRunsLeaveToTheirToolIsPartOfWhatItRestsOn() {
        RankedGroup group = group(
                24,
                i -> 1.4 + 0.1 * (i % 2) + jitter(i),
                i -> i % 2 == 0 ? new Object[] {"iters", 30, "num_layers", 4 * (i / 12 + 1)}
                        : new Object[] {"iters", 30, "num_layers", 4 * (i / 12 + 1), "learning_rate", 1e-4});

        assertThat(group.beside().getLast().evidence()).hasSize(1 + 24).contains(
                new Evidence.Ranked(0), new Evidence.Used("r0", "learning_rate"),
                new Evidence.Used("r1", "learning_rate"));
    }

    @Test
    void aLowestValueInTheMiddleAndANameAreSaidAsTheyAreWritten() {
        RankedGroup middle = group(
                20,
                i -> 1.4 + 0.1 * Math.abs(i % 5 - 2) + jitter(i),
                i -> new Object[] {"learning_rate", new double[] {1e-6, 1e-5, 3e-5, 1e-4, 1e-3}[i % 5]});
        assertThat(middle.settings()).singleElement().extracting(SettingInfluence::where).isEqualTo("lowest at 3e-05");
        assertThat(middle.beside().getLast().text())
                .startsWith("Setting by setting, over 20 runs together, the loss goes with learning_rate (lowest at");

        String[] optimizers = {"adam", "adamw", "muon"};
        RankedGroup named = group(
                18,
                i -> 1.4 + new double[] {0.1, 0, 0.2}[i % 3] + jitter(i),
                i -> new Object[] {"optimizer", optimizers[i % 3]});
        assertThat(named.settings()).singleElement().extracting(SettingInfluence::where).isEqualTo("lowest at adamw");
        RankedGroup larger = group(
                8, i -> 1.4 - 0.1 * (i % 2) + jitter(i), i -> new Object[] {"lora_parameters.rank", 8 << i % 2});
        assertThat(larger.settings()).singleElement()
                .extracting(SettingInfluence::where)
                .isEqualTo("lower with larger values");
    }

    @Test
    void valuesThatAreNotToldFromTheLowestAreNamed() {
        double[] rates = {5e-5, 1e-4, 2e-4, 5e-4, 1e-3};
        double[] losses = {1.33, 1.14, 1.1165, 1.1175, 1.15};
        RankedGroup group = group(40, i -> losses[i % 5] + 4 * jitter(i),
                i -> new Object[] {"learning_rate", rates[i % 5]});

        assertThat(group.settings()).singleElement().extracting(SettingInfluence::where).asString()
                .matches("lowest at 0.000[25], not told from 0.000[25]");
    }

    @Test
    void aSingleRunOfAnotherLengthMovesNoValueOfAnotherSetting() {
        double[] rates = {5e-5, 1e-4, 2e-4, 5e-4, 1e-3};
        double[] losses = {1.33, 1.14, 1.10, 1.12, 1.15};
        IntToDoubleFunction usual = i -> losses[i % 5] + jitter(i);
        RankedGroup alike = group(40, usual, i -> new Object[] {"learning_rate", rates[i % 5], "iters", 600});
        RankedGroup longer = group(41, i -> i == 40 ? 1.5 : usual.applyAsDouble(i),
                i -> i == 40 ? new Object[] {"learning_rate", 2e-4, "iters", 3000}
                        : new Object[] {"learning_rate", rates[i % 5], "iters", 600});

        String where = alike.settings().getFirst().where();
        assertThat(where).startsWith("lowest at 0.0002");
        assertThat(longer.settings()).filteredOn(one -> one.setting().equals("learning_rate")).singleElement()
                .extracting(SettingInfluence::where)
                .isEqualTo(where);
    }

    @Test
    void aRunThatIsUnderWayTellsNothingOfItsSettings() {
        RankedGroup group = group(13, i -> i < 2 ? 1.9 : 1.4 + 0.1 * (i % 4) + jitter(i), i -> longer(i < 2, i));
        assertThat(group.settings()).extracting(SettingInfluence::setting).contains("iters");
        IntFunction<Object[]> settings = i -> longer(i == 0, i);

        RankedGroup live = group(13, i -> i == 0 ? 1.6 : 1.4 + 0.1 * (i % 4) + jitter(i), settings,
                i -> i == 0 ? new Progress(Progress.State.UNFINISHED, OptionalLong.of(3000)) : Progress.UNKNOWN);
        assertThat(live.settings()).singleElement().extracting(SettingInfluence::setting).isEqualTo("learning_rate");
        assertThat(live.beside().getLast().text())
                .startsWith("Setting by setting, over 12 runs together, the loss goes with learning_rate");
    }

    private static Object[] longer(boolean longer, int i) {
        return new Object[] {"learning_rate", 1e-5 * (i % 4 + 1), "iters", longer ? 3000 : 30};
    }

    @Test
    void aRunThatIsAloneWithItsValueTellsNothingOfThatSetting() {
        RankedGroup group = group(
                13, i -> i == 0 ? 1.2 : 1.4 + 0.1 * (i % 4) + jitter(i), i -> longer(i == 0, i));

        assertThat(group.settings()).singleElement().extracting(SettingInfluence::setting).isEqualTo("learning_rate");
        assertThat(group.beside().getLast().text())
                .startsWith("Setting by setting, over 12 runs together, the loss goes with learning_rate");
    }

    @Test
    void aRunThatIsUnderWayAndFarAboveTheOthersHasNoPlaceYet() {
        IntFunction<Progress> first = i -> i == 0
                ? new Progress(Progress.State.UNFINISHED, OptionalLong.of(3000))
                : Progress.UNKNOWN;
        IntFunction<Object[]> settings = i -> new Object[] {"iters", 30};
        Ranking ranking = ranking(5, i -> i == 0 ? 1.9 : 1.4 + jitter(i), settings, first);

        assertThat(ranking.groups().getFirst().runs()).hasSize(4);
        assertThat(ranking.unranked()).singleElement().satisfies(live -> assertThat(live.why().text()).isEqualTo(
                "r0 has no place: it has come to 30 of 3000 iterations, and its lowest validation loss (1.900)"
                        + " is far above that of the others."));
        assertThat(ranking(5, i -> i == 0 ? 1.5 : 1.4 + jitter(i), settings, first).unranked())
                .as("not far above").isEmpty();
        assertThat(ranking(2, i -> i == 0 ? 1.9 : 1.4 + jitter(i), settings, first).unranked())
                .as("the only other").isEmpty();
    }

    @Test
    void settingsThatNeverDifferWithoutEachOtherAreOneAndCannotBeToldApart() {
        RankedGroup group = group(
                24,
                i -> 1.4 + 0.1 * (i % 4) + jitter(i),
                i -> new Object[] {"learning_rate", 1e-5 * (i % 4 + 1), "num_layers", 32 - 8 * (i % 4), "optimizer",
                        "o" + i % 4, "batch_size", 1 + i / 12});

        assertThat(group.settings()).extracting(SettingInfluence::setting).containsExactly("learning_rate",
                "batch_size");
        SettingInfluence rate = group.settings().getFirst();
        assertThat(rate.together()).containsExactly("num_layers", "optimizer");
        assertThat(rate.shown()).isTrue();
        assertThat(rate.share()).isGreaterThan(0.9);
        assertThat(group.beside().getLast().text())
                .startsWith(
                        "Setting by setting, over 24 runs together, the loss goes with learning_rate with num_layers and optimizer (which never"
                                + " differ without each other, so that nothing tells which of them does it; lower with smaller"
                                + " values; 9")
                .endsWith("Of batch_size that cannot be told.");
    }

    @Test
    void ofANameAndANumberThatAreOneTheNumberIsTold() {
        RankedGroup group = group(
                12,
                i -> 1.4 + 0.1 * (i % 2) + jitter(i),
                i -> new Object[] {"lr_schedule", "s" + i % 2, "weight_decay", 0.1 * (i % 2)});

        assertThat(group.settings()).singleElement().satisfies(one -> {
            assertThat(one.setting()).isEqualTo("weight_decay");
            assertThat(one.together()).containsExactly("lr_schedule");
        });
    }

    @Test
    void sevenRunsEqualLossesSeedsAndNamesOfTheirOwnSayNothing() {
        IntFunction<Object[]> rates = i -> new Object[] {"learning_rate", 1e-5 * (i % 3 + 1)};
        assertThat(group(7, i -> 1.4 + 0.1 * (i % 3), rates).settings()).isEmpty();
        assertThat(group(8, i -> 1.4 + 0.1 * (i % 3), rates).settings()).hasSize(1);
        assertThat(group(8, i -> 1.4, rates).settings()).isEmpty();
        assertThat(group(8, i -> 1.4 + 0.1 * i, i -> new Object[] {"seed", i}).settings()).isEmpty();
        assertThat(group(14, i -> 1.4 + 0.1 * i, i -> new Object[] {"optimizer", "o" + i % 7}).settings()).isEmpty();
        assertThat(group(14, i -> 1.4 + 0.1 * i, i -> new Object[] {"optimizer", "o" + i % 6}).settings()).hasSize(1);
    }

    @Test
    void twiceAsManyRunsAsColumnsAreNeededAndBendsAreGivenUpFirst() {
        IntFunction<Object[]> four = i -> new Object[] {
                "learning_rate", 1e-5 * (i % 3 + 1), "num_layers", 4 + i % 4, "batch_size", 1 + i % 5,
                "iters", 30 + i / 2};
        assertThat(group(8, i -> 1.4 + 0.1 * (i % 3), four).settings()).hasSize(4);
        IntFunction<Object[]> five = i -> {
            List<Object> all = new ArrayList<>(List.of(four.apply(i)));
            all.addAll(List.of("lora_parameters.rank", 4 + i));
            return all.toArray();
        };
        assertThat(group(8, i -> 1.4 + 0.1 * (i % 3), five).settings()).isEmpty();
        assertThat(group(10, i -> 1.4 + 0.1 * (i % 3), five).settings()).hasSize(5);
    }
}
