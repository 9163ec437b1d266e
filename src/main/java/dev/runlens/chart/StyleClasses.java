package dev.runlens.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/// The style classes of what shows now this and now that.
public final class StyleClasses {
    private StyleClasses() {}

    /// Gives a node these style classes and no other. Nothing happens where it has just these: whatever is set styles the node and
    /// all below it anew, which costs more than anything else of a line that is shown again.
    ///
    /// @param wanted empty ones are none
    public static void set(Node node, String... wanted) {
        List<String> classes = Stream.of(wanted).filter(name -> !name.isEmpty()).toList();
        if (!node.getStyleClass().equals(classes)) {
            node.getStyleClass().setAll(classes);
        }
    }
}
