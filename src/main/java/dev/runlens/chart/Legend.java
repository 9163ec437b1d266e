package dev.runlens.chart;

import dev.runlens.plot.Palette;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.ShortNames;
import dev.runlens.text.Bundle;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The legend above the plot: an entry for each run, wrapping into a few rows and scrolling beyond them, and at the
/// right what the signs mean.
///
/// It is one stop for the Tab key; arrows go from run to run.
final class Legend extends Pane {
    private static final int MOST_ROWS = 2;
    private static final double SPACE = 18;

    private final ChartState state;
    private final FlowPane entries = new FlowPane(2, 0);
    private final ScrollPane scroll = new ScrollPane(entries);
    private final LegendKeys keys = new LegendKeys();
    private int mostEntries = Integer.MAX_VALUE;
    private int others;
    private List<Integer> looks = List.of();
    private boolean low;
    private @Nullable Region corner;

    Legend(ChartState state) {
        this.state = state;
        getStyleClass().add("legend");
        scroll.getStyleClass().add("legend-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        entries.setAccessibleRole(AccessibleRole.TOOL_BAR);
        entries.setAccessibleText(Bundle.CHART.get("legend.accessible"));
        getChildren().addAll(scroll, keys);
        entries.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        state.plot().addListener(changed -> refresh());
        state.dark().addListener(changed -> rebuild());
        refresh();
    }

    /// On a low chart it takes little room: names go without the words that all begin with, and signs are not explained.
    void setLow(boolean now) {
        if (low != now) {
            low = now;
            keys.setVisible(!now);
            rebuild();
        }
    }

    /// Keeps room for a control at the right end of the first row; the signs lie there while it is not seen.
    void setCorner(Region control) {
        corner = control;
        control.visibleProperty().addListener(changed -> requestLayout());
        getChildren().add(control);
    }

    /// Names at most so many runs, and says how many more there are: for a picture, which cannot be scrolled.
    void limit(int entriesAtMost) {
        mostEntries = entriesAtMost;
        rebuild();
    }

    private void refresh() {
        List<String> listed = state.listed().stream().map(RunPlot::name).toList();
        List<Object> there = entries.getChildren().stream()
                .filter(LegendEntry.class::isInstance)
                .map(Node::getUserData)
                .toList();
        if (!there.equals(listed.stream().limit(mostEntries).toList())
                || !looks.equals(state.listed().stream().map(RunPlot::look).toList())
                || others != state.plot().get().background().size()) {
            rebuild();
        }
        for (Node node : entries.getChildren()) {
            if (node instanceof LegendEntry entry) {
                entry.setSelected(!state.hidden().get().contains(String.valueOf(entry.getUserData())));
            }
        }
        keys.show(state.plot().get());
        requestLayout();
    }

    private void rebuild() {
        List<RunPlot> listed = state.listed();
        Palette palette = Palette.of(state.dark().get());
        looks = listed.stream().map(RunPlot::look).toList();
        ShortNames names = ShortNames.whole(listed.stream().map(RunPlot::name).toList());
        entries.getChildren().clear();
        listed.stream()
                .limit(mostEntries)
                .map(run -> new LegendEntry(
                        run, names.fitted(run.name(), low ? LegendEntry.LONGEST_IF_LOW : LegendEntry.LONGEST_NAME),
                        palette.style(run.look()), state))
                .forEach(entry -> {
                    entry.setFocusTraversable(entries.getChildren().isEmpty());
                    entries.getChildren().add(entry);
                });
        if (listed.size() > mostEntries) {
            add(Bundle.PLOT.get("legend.more", listed.size() - mostEntries));
        }
        others = state.plot().get().background().size();
        if (others > 0) {
            add(Bundle.PLOT.get(listed.isEmpty() ? "legend.behind" : "legend.background", others));
        }
        requestLayout();
    }

    private void add(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("legend-key");
        entries.getChildren().add(label);
    }

    private void walk(KeyEvent event) {
        boolean forward = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.DOWN;
        boolean back = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP;
        if (!(forward || back) || !(event.getTarget() instanceof LegendEntry from)) {
            return;
        }
        int next = entries.getChildren().indexOf(from) + (forward ? 1 : -1);
        if (next >= 0 && next < entries.getChildren().size()) {
            Node to = entries.getChildren().get(next);
            from.setFocusTraversable(false);
            to.setFocusTraversable(true);
            to.requestFocus();
        }
        event.consume();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? 800 : width;
        double keysHeight = keys.prefHeight(across);
        double named = Math.max(entriesHeight(across - cornerWidth()), corner == null ? 0 : corner.prefHeight(-1));
        if (!keys.isVisible()) {
            return named;
        }
        return oneRow(across) ? Math.max(named, keysHeight) : named + keysHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double keysWidth = Math.min(width, keys.oneRowWidth());
        double keysHeight = keys.prefHeight(keysWidth);
        double free = width - cornerWidth();

        if (!keys.isVisible()) {
            scroll.resizeRelocate(0, 0, free, getHeight());
        } else if (oneRow(width)) {
            double end = corner != null && corner.isVisible() ? free : width;
            double height = entriesHeight(end - keysWidth);
            scroll.resizeRelocate(0, (getHeight() - height) / 2, end - keysWidth, height);
            keys.resizeRelocate(end - keysWidth, (getHeight() - keysHeight) / 2, keysWidth, keysHeight);
        } else {
            scroll.resizeRelocate(0, 0, free, getHeight() - keysHeight);
            keys.resizeRelocate(width - keysWidth, getHeight() - keysHeight, keysWidth, keysHeight);
        }
        layoutCorner(width);
    }

    private void layoutCorner(double width) {
        if (corner != null) {
            double wide = corner.prefWidth(-1);
            corner.resizeRelocate(width - wide, 0, wide, corner.prefHeight(-1));
        }
    }

    private double cornerWidth() {
        return corner == null ? 0 : Math.ceil(corner.prefWidth(-1)) + SPACE / 2;
    }

    private boolean oneRow(double width) {
        double entriesWidth = entries.getChildren().stream()
                .mapToDouble(entry -> entry.prefWidth(-1) + entries.getHgap())
                .sum();
        return entriesWidth + SPACE + keys.oneRowWidth() <= width - cornerWidth();
    }

    private double entriesHeight(double width) {
        double row = entries.getChildren().stream()
                .mapToDouble(entry -> entry.prefHeight(-1))
                .max()
                .orElse(0);
        double all = entries.prefHeight(width);
        boolean whole = mostEntries < Integer.MAX_VALUE || all <= MOST_ROWS * row;
        return whole ? all : MOST_ROWS * row;
    }
}
