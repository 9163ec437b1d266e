package dev.runlens.ui.theme;

import java.util.List;
import javafx.scene.control.Label;

/// Says something in as many words as have room, whole: of several wordings the longest that is not cut.
public final class FittingLabel extends Label {
    private final TextWidth width = new TextWidth(this);
    private List<String> wordings = List.of("");

    /// A label without words.
    public FittingLabel() {
        setMinWidth(0);
        widthProperty().subscribe(this::fit);
        fontProperty().subscribe(this::fit);
    }

    /// Says something.
    ///
    /// @param longestFirst at least one wording
    public void show(List<String> longestFirst) {
        wordings = longestFirst;
        fit();
        requestLayout();
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        setText(wordings.stream()
                .filter(words -> getWidth() <= 0 || width.of(words) <= room)
                .findFirst()
                .orElseGet(wordings::getLast));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + width.of(wordings.getFirst()) + snappedRightInset();
    }
}
