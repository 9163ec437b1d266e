package dev.runlens.ui.panes;

import dev.runlens.ui.state.PaneLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Panes beside or below each other. A divider that was moved stays where it was left, for each arrangement of its own; all
/// others are where the program puts them, and a double click puts one there again.
public final class DividedPane extends SplitPane {
    private final PaneLayout layout;
    private String arrangement = "";
    private double laidOut = Double.NaN;
    private double usual = Double.NaN;
    private double kept = Double.NaN;
    private boolean placed;
    private Runnable clickedTwice = this::putBack;

    /// @param layout remembers the dividers that were moved
    public DividedPane(PaneLayout layout) {
        this.layout = layout;
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (isOnDivider(event)) {
                placed = true;
                layout.move(arrangement, positions());
            }
        });
        addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && isOnDivider(event)) {
                clickedTwice.run();
                event.consume();
            }
        });
        layout.nowProperty().subscribe((before, now) -> divide());
    }

    /// Does something else on a double click on a divider than putting it back.
    public void onDividerClickedTwice(Runnable action) {
        clickedTwice = action;
    }

    /// Shows panes; nothing happens where these are shown.
    ///
    /// @param name under which the dividers between them are remembered
    /// @param share the part that the first of two has as long as nobody moves the divider
    public void show(String name, List<? extends Node> panes, double share) {
        if (arrangement.equals(name) && getItems().equals(panes)) {
            return;
        }
        arrangement = name;
        laidOut = Double.NaN;
        usual = share;
        getItems().setAll(panes);
        divideAsUsual();
        divide();
    }

    /// Gives the first of two another part, unless somebody moved the divider.
    public void suggest(double share) {
        usual = share;
        if (!layout.isMoved(arrangement)) {
            divideAsUsual();
        }
    }

    /// Two as was said, more than two alike.
    private void divideAsUsual() {
        int panes = getItems().size();
        placed = true;
        setDividerPositions(panes == 2
                ? new double[] {usual}
                : IntStream.range(1, panes).mapToDouble(i -> (double) i / panes).toArray());
    }

    private void putBack() {
        layout.move(arrangement, List.of());
        divideAsUsual();
    }

    private void divide() {
        List<Double> shares = layout.shares(arrangement);
        if (!shares.isEmpty() && shares.size() == getDividers().size() && !shares.equals(positions())) {
            placed = true;
            setDividerPositions(shares.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private List<Double> positions() {
        return Arrays.stream(getDividerPositions()).boxed().toList();
    }

    private boolean isOnDivider(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && node.getParent() != this) {
            node = node.getParent();
        }
        return node != null && node.getStyleClass().contains("split-pane-divider");
    }

    /// Where a divider was moved to is kept. In a window of another size it is where it was put again; only what
    /// keeps its width in any window has another part of it then.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double length = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
        boolean isOfSameLength = length == laidOut;
        boolean keeps = getItems().size() == 2 && !SplitPane.isResizableWithParent(getItems().getFirst());
        laidOut = length;
        if (keeps && !isOfSameLength) {
            keep(length);
        }
        if (keeps && placed && length > 0) {
            kept = getDividerPositions()[0] * length;
            placed = false;
        }
        if (!layout.isMoved(arrangement) || layout.shares(arrangement).size() != getDividers().size()) {
            return;
        }
        if (isOfSameLength || keeps) {
            layout.move(arrangement, positions());
        } else {
            divide();
        }
    }

    /// What keeps its width has it again, as far as there is room: a narrower window took some of it. Where nobody moved it, it
    /// has at least what the program gives it.
    private void keep(double length) {
        double before = Double.isNaN(kept) ? 0 : kept;
        double wanted = !layout.isMoved(arrangement) ? Math.max(before / length, usual)
                : placed ? Double.NaN : before / length;
        if (wanted > 0 && wanted < 1 && wanted != getDividerPositions()[0]) {
            setDividerPositions(wanted);
            super.layoutChildren();
        }
    }
}
