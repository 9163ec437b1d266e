package dev.runlens.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedPartsTest {
    private final JudgedParts parts = new JudgedParts();
    private final List<String> shown = new ArrayList<>();

    @Test
    void eachPartIsAStepByItselfInTheOrderInWhichItAsked() {
        parts.show(judged -> shown.add("menus"));
        parts.showLast(judged -> shown.add("verdict"));
        parts.show(judged -> shown.add("chart"));
        parts.nowProperty().subscribe((before, now) -> shown.add("all who listen"));
        Judged next = new Judged(Judged.NOTHING.comparison(), List.of());

        List<Runnable> steps = new ArrayList<>(parts.steps(next));
        steps.addAll(parts.lastSteps(next));
        assertThat(shown).as("before any step").isEmpty();
        steps.forEach(Runnable::run);

        assertThat(steps).hasSize(4);
        assertThat(shown).containsExactly("all who listen", "menus", "chart", "verdict");
        assertThat(parts.nowProperty().get()).isSameAs(next);
    }
}
