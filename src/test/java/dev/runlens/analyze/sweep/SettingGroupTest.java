package dev.runlens.analyze.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SettingGroupTest {
    @Test
    void settingsInWhichRunsDifferComeInTheirDocumentedOrder() {
        List<RunFacts> runs = SweepRuns.facts(
                SweepRuns.run("a", 1.4, "optimizer", "adam", "learning_rate", 1e-5, "batch_size", 4, "iters", 30),
                SweepRuns.run("b", 1.6, "optimizer", "sgd", "learning_rate", 1e-4, "batch_size", 2, "iters", 30));

        assertThat(VariedSettings.of(runs)).containsExactly("learning_rate", "batch_size", "optimizer");
        assertThat(VariedSettings.of(runs.subList(0, 1))).isEmpty();
    }

    @Test
    void runsWithoutALossCountForNothingAndAGroupOfSuchComesLast() {
        List<SettingGroup> groups = SettingGroup.of(
                SweepRuns.facts(
                        SweepRuns.run("lost", Double.NaN, "learning_rate", 1e-3),
                        SweepRuns.run("a", 1.4, "learning_rate", 1e-5),
                        SweepRuns.run("lost too", Double.NaN, "learning_rate", 1e-5),
                        SweepRuns.run("b", 1.7, "learning_rate", 1e-5),
                        SweepRuns.run("c", 1.1, "learning_rate", 1e-5)),
                "learning_rate");

        assertThat(groups).extracting(SettingGroup::value).containsExactly("1e-05", "0.001");
        assertThat(groups.getFirst().runs()).hasSize(4);
        assertThat(groups.getFirst().mean()).isCloseTo(1.4, Offset.offset(1e-12));
        assertThat(groups.getFirst().deviation()).isCloseTo(0.3, Offset.offset(1e-12));
        assertThat(groups.getLast().mean()).isNaN();
        assertThat(groups.getLast().deviation()).isNaN();
    }

    @Test
    void repeatsOfOneValueAreAGroupWithMeanAndScatter() {
        List<SettingGroup> groups = SettingGroup.of(
                SweepRuns.facts(
                        SweepRuns.run("a", 1.4, "learning_rate", 1e-5),
                        SweepRuns.run("b", 1.6, "learning_rate", 1e-5),
                        SweepRuns.run("c", 1.1, "learning_rate", 1e-4)),
                "learning_rate");

        assertThat(groups).extracting(SettingGroup::value).containsExactly("0.0001", "1e-05");
        assertThat(groups.getLast().mean()).isCloseTo(1.5, Offset.offset(1e-12));
        assertThat(groups.getLast().deviation()).isCloseTo(Math.sqrt(0.02), Offset.offset(1e-12));
        assertThat(groups.getFirst().deviation()).isNaN();
    }
}
