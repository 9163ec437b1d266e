package dev.runlens.ui.theme;

import java.util.List;
import javafx.scene.control.Label;

/// Says something in as many words as have room, whole: of several wordings the longest that is not cut.
public final class FittingLabel extends Label {
    private final TextWidth width = new TextWidth(this);
    private List<String> wordings = List.of("");
    private double whole;

    /// A label without words.
    public FittingLabel() {
        setMinWidth(0);
        widthProperty().subscribe(this::fit);
        fontProperty().subscribe(this::measure);
    }

    /// Says something.
    ///
    /// @param longestFirst at least one wording
    public void show(List<String> longestFirst) {
        if (!longestFirst.equals(wordings)) {
            wordings = longestFirst;
            measure();
            requestLayout();
        }
    }

    private void measure() {
        whole = width.of(wordings.getFirst());
        fit();
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        setText(getWidth() <= 0 || whole <= room
                ? wordings.getFirst()
                : wordings.stream()
                        .skip(1)
                        .filter(words -> width.of(words) <= room)
                        .findFirst()
                        .orElseGet(wordings::getLast));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + whole + snappedRightInset();
    }
}
