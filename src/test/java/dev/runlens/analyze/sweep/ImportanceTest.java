package dev.runlens.analyze.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Run;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ImportanceTest {
    @Test
    void theSettingThatMovesTheLossExplainsItAndTheOtherDoesNot() {
        Run[] runs = new Run[24];
        for (int i = 0; i < runs.length; i++) {
            double noise = ((i * 7) % 11 - 5) * 0.004;
            double loss = 1.4 + (i % 3) * 0.2 + noise;
            runs[i] = SweepRuns.run("r" + i, loss, "learning_rate", 1e-5 * (i % 3 + 1), "num_layers", 4 * (i / 12 + 1));
        }

        List<Importance> all = Importance.of(SweepRuns.facts(runs));

        assertThat(all).extracting(Importance::setting).containsExactly("learning_rate", "num_layers");
        assertThat(all.getFirst().share()).isGreaterThan(0.95);
        assertThat(all.getFirst().low()).isGreaterThan(0.9);
        assertThat(all.getLast().low()).isZero();
    }

    @Test
    void theShareIsThatOfTheTextbook() {
        // Two levels, losses 1, 2, 3 and 4, 5, 6: SSB 13.5, SSW 4 on 4 degrees of freedom, so (13.5 − 1) ÷ (17.5 + 1).
        Run[] runs = new Run[6];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = SweepRuns.run("r" + i, 1 + i * 0.1, "learning_rate", i < 3 ? 1e-5 : 1e-4);
        }

        Importance only = Importance.of(SweepRuns.facts(runs)).getFirst();

        assertThat(only.share()).isCloseTo(12.5 / 18.5, Offset.offset(1e-9));
        assertThat(only.low()).isLessThan(only.share());
    }

    @Test
    void fiveRunsSayNothing() {
        Run[] runs = new Run[5];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = SweepRuns.run("r" + i, 1 + i, "learning_rate", 1e-5 * (i + 1));
        }

        assertThat(Importance.of(SweepRuns.facts(runs))).isEmpty();
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
