package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceOfRunTest {
    @Test
    void itsPlaceIsSaidWithWhomItIsSharedAndTheLoss() {
        Ranking all = Rankings.of(run("low", 1.5, 1), run("next", 1.501, 2), run("high", 2.5, 3));

        assertThat(said(all, "low"))
                .startsWith("Place 1 of 3 comparable runs, shared with 1 of them: 1.")
                .matches(".*: \\d\\.\\d+ \\(\\d\\.\\d+ to \\d\\.\\d+\\), its lowest validation loss"
                        + " \\(nothing was saved\\)\\.");
        assertThat(said(all, "high")).startsWith("Place 3 of 3 comparable runs: 2.4");
    }

    @Test
    void oneWithoutAPlaceSaysWhyAndOneAloneHasNone() {
        ComparedRun lost = TwoRuns.run("lost", new double[] {3, 2, Double.NaN, Double.NaN, Double.NaN}, "seed", 1);
        Ranking all = Rankings.of(run("low", 1.5, 1), run("next", 1.6, 2), lost);

        assertThat(said(all, "lost")).isEqualTo("lost diverged: it has no place.");
        assertThat(PlaceOfRun.of(all, "unknown")).isEmpty();
        assertThat(PlaceOfRun.of(Rankings.of(List.of(run("low", 1.5, 1))), "low")).isEmpty();
    }

    private static String said(Ranking all, String run) {
        return PlaceOfRun.of(all, run).map(Statement::text).orElseThrow();
    }

    private static ComparedRun run(String name, double level, long seed) {
        return TwoRuns.run(name, TwoRuns.curve(20, level, 0.03, seed), "learning_rate", 1e-5 * seed);
    }
}
