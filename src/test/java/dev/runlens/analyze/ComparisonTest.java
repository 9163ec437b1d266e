package dev.runlens.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.settings.SettingDifference;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void runsKeepTheirOrderAndGetTheirAnalysis() {
        Run a = Runs.configured("a", "iters", 5).withFinals(Runs.finals(1, 1.2));
        Run b = Runs.configured("b", "iters", 6);
        Comparison comparison = Comparison.of(List.of(b, a), List.of(), Runs.NOW);
        assertThat(comparison.runs()).extracting(run -> run.run().name()).containsExactly("b", "a");
        assertThat(comparison.runs().getLast().analysis().gap())
                .extracting(Gap::band)
                .isEqualTo(GapBand.SIGNIFICANT_OVERFITTING);
        assertThat(comparison.runs().getFirst().effective().get("iters")).isPresent();
    }

    @Test
    void onlyDifferingSettingsAreDifferences() {
        Comparison comparison = Comparison.of(
                List.of(Runs.configured("a", "iters", 5, "seed", 1), Runs.configured("b", "iters", 6, "seed", 1)),
                List.of(),
                Runs.NOW);
        assertThat(comparison.differences()).extracting(SettingDifference::name).containsExactly("iters");
        assertThat(comparison.settings()).hasSize(13);
    }

    @Test
    void otherThresholdsGiveOtherBands() {
        Run run = Runs.configured("a").withFinals(Runs.finals(1, 1.2));
        Comparison lenient = Comparison.of(List.of(run), List.of(), Runs.NOW, new GapThresholds(30, 40, 50));
        assertThat(lenient.runs().getFirst().analysis().gap())
                .extracting(Gap::band)
                .isEqualTo(GapBand.GOOD);
    }

    @Test
    void laterChangesOfTheGivenListsDoNotReachIt() {
        List<Finding> problems = new ArrayList<>(List.of(Finding.in(Path.of("x"), FindingCode.REJECTED, "no")));
        Comparison comparison = Comparison.of(List.of(), problems, Runs.NOW);
        problems.clear();
        assertThat(comparison.problems()).hasSize(1);
    }

    @Test
    void moreThanTwelveRunsAreMany() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            runs.add(Runs.configured("r" + i, "iters", i, "seed", 1).withFinals(Runs.finals(1, 1.2 + i)));
        }
        assertThat(Comparison.of(runs, List.of(), Runs.NOW).many()).isTrue();
        Comparison twelve = Comparison.of(runs.subList(0, 12), List.of(), Runs.NOW);
        assertThat(twelve.many()).isFalse();
        assertThat(twelve.of()).isEqualTo(12);
        assertThat(Comparison.of(runs.subList(0, 3), List.of(), Runs.NOW).attributions())
                .as("each two differ in the one setting").hasSize(3);
    }
}
