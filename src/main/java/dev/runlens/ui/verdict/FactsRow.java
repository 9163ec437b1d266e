package dev.runlens.ui.verdict;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// Facts one after the other, wrapping. Those that are not visible are not in it: each would be styled with every window.
final class FactsRow extends FlowPane {
    private final List<Node> facts;

    FactsRow(Node... facts) {
        super(8, 3);
        this.facts = List.of(facts);
        setAlignment(Pos.CENTER_LEFT);
        // A row of nothing has no height, and no distance to what is above.
        managedProperty().bind(Bindings.isNotEmpty(getChildren()));
        for (Node fact : facts) {
            fact.visibleProperty().subscribe(visible -> present());
        }
    }

    private void present() {
        ObservableList<Node> shown = getChildren();
        int place = 0;
        for (Node fact : facts) {
            boolean there = place < shown.size() && shown.get(place).equals(fact);
            if (there && !fact.isVisible()) {
                shown.remove(place);
            } else if (!there && fact.isVisible()) {
                shown.add(place, fact);
            }
            place += fact.isVisible() ? 1 : 0;
        }
    }
}
