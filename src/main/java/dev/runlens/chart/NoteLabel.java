package dev.runlens.chart;

import dev.runlens.text.ReadingOrder;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;

/// What is not shown and why, below the plot; takes no room where everything is shown.
final class NoteLabel extends Label {
    NoteLabel(ReadOnlyStringProperty note) {
        getStyleClass().add("note");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(note.map(ReadingOrder::leftToRight));
        visibleProperty().bind(note.isNotEmpty());
        managedProperty().bind(note.isNotEmpty());
    }
}
