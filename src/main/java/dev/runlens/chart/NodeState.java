package dev.runlens.chart;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// The one of several states that a node is in, as a pseudo-class of it: what is in a line that shows another run every moment
/// is styled sooner so than by a style class, for which the rules of all style sheets are matched anew.
public final class NodeState {
    private final Node node;
    private String now = "";

    /// A node in none of them.
    public NodeState(Node node) {
        this.node = node;
    }

    /// Puts the node into a state and out of the one before.
    ///
    /// @param name of the pseudo-class; empty for none
    public void set(String name) {
        if (name.equals(now)) {
            return;
        }
        change(now, false);
        change(name, true);
        now = name;
    }

    private void change(String name, boolean on) {
        if (!name.isEmpty()) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
        }
    }
}
