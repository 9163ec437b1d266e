package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class NodeStateTest {
    @Test
    void aNodeIsInOneStateAtATime() {
        Region node = new Region();
        NodeState state = new NodeState(node);

        state.set("good");
        state.set("bad");
        assertThat(node.getPseudoClassStates()).containsExactly(PseudoClass.getPseudoClass("bad"));

        state.set("");
        assertThat(node.getPseudoClassStates()).isEmpty();
    }
}
