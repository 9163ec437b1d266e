package dev.runlens.chart;

import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.Scale;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Pane;

/// A chart, and small charts of other metrics below it, which share its horizontal axis and its crosshair.
final class ChartStack extends Pane {
    /// The first chart has at least this part of the height.
    private static final double FIRST = 0.45;

    private static final double MOST_HEIGHT = 150;

    /// A chart lower than this shows nothing.
    private static final double LEAST_HEIGHT = 78;

    private static final double LEAST_OF_FIRST = 110;

    private final ChartState first;
    private final PlotPane plot;
    private final ChartThreads threads;
    private final ObjectProperty<List<Measure>> measures = new SimpleObjectProperty<>(this, "measures", List.of());
    private final List<MetricPanel> panels = new ArrayList<>();
    private boolean following;

    /// @param plot the chart above
    ChartStack(ChartState first, PlotPane plot, ChartThreads threads) {
        this.first = first;
        this.plot = plot;
        this.threads = threads;
        getChildren().add(plot);
        measures.addListener(changed -> refill());
        first.subject().addListener(changed -> refill());
        first.handed().addListener(changed -> panels.forEach(this::hand));
        first.x().addListener(changed -> follow(first));
        first.plot().addListener(changed -> span());
    }

    /// What the small charts show, from top to bottom; what the first one shows is left out.
    ObjectProperty<List<Measure>> measures() {
        return measures;
    }

    /// The small charts, from top to bottom.
    List<MetricPanel> panels() {
        return List.copyOf(panels);
    }

    private void refill() {
        PlotSubject subject = first.subject().get();
        List<Measure> wanted = measures.get().stream()
                .filter(measure -> !measure.equals(subject.measure()))
                .toList();
        List<MetricPanel> kept = new ArrayList<>();
        first.axisWidth().set(0);
        for (Measure measure : wanted) {
            kept.add(panels.stream()
                    .filter(panel -> panel.measure().equals(measure))
                    .findFirst()
                    .orElseGet(() -> made(measure)));
        }
        panels.stream().filter(panel -> !kept.contains(panel)).forEach(panel -> panel.state().shareNothing(first));
        panels.clear();
        panels.addAll(kept);
        getChildren().setAll(plot);
        getChildren().addAll(panels);
        panels.forEach(panel -> panel.state().subject().set(new PlotSubject(subject.axis(), panel.measure())));
        first.lowest().set(panels.isEmpty());
        span();
        requestLayout();
    }

    private MetricPanel made(Measure measure) {
        ChartState state = new ChartState(threads);
        state.subject().set(new PlotSubject(first.subject().get().axis(), measure));
        state.share(first);
        MetricPanel panel = new MetricPanel(state, measure, () -> measures.set(
                measures.get().stream().filter(other -> !other.equals(measure)).toList()));
        hand(panel);
        state.x().addListener(changed -> follow(state));
        state.plot().addListener(changed -> span());
        return panel;
    }

    private void hand(MetricPanel panel) {
        Handed handed = first.handed().get();
        if (handed != null) {
            panel.state().setRuns(handed.runs(), handed.looks());
        }
    }

    /// Lets all show the part of the horizontal axis that one of them shows.
    private void follow(ChartState leader) {
        if (following) {
            return;
        }
        following = true;
        Scale x = leader.x().get();
        boolean whole = x.equals(leader.plot().get().x());
        if (!leader.equals(first)) {
            follow(first, x, whole);
        }
        panels.stream()
                .map(MetricPanel::state)
                .filter(state -> !state.equals(leader))
                .forEach(state -> follow(state, x, whole));
        following = false;
    }

    private static void follow(ChartState state, Scale x, boolean whole) {
        if (whole) {
            state.resetZoom();
        } else if (!state.x().get().equals(x)) {
            state.fit(x);
        }
    }

    /// The horizontal axis reaches over the curves of all.
    private void span() {
        if (following) {
            return;
        }
        following = true;
        List<ChartState> drawn = new ArrayList<>();
        drawn.add(first);
        panels.forEach(panel -> drawn.add(panel.state()));
        drawn.removeIf(state -> state.plot().get().isEmpty());
        if (panels.isEmpty() || drawn.isEmpty()) {
            first.setSpan(null);
        } else {
            Scale all = Scale.linear(
                    drawn.stream().mapToDouble(state -> state.ownX().low()).min().orElse(0),
                    drawn.stream().mapToDouble(state -> state.ownX().high()).max().orElse(1));
            drawn.forEach(state -> state.setSpan(all));
        }
        following = false;
        follow(first);
    }

    /// A vertical axis below may need more room than those above were given.
    @Override
    protected void layoutChildren() {
        place();
        if (!panels.isEmpty()) {
            double before = first.axisWidth().get();
            plot.layout();
            panels.forEach(MetricPanel::layout);
            if (first.axisWidth().get() > before) {
                plot.redraw();
                panels.forEach(panel -> panel.plot().redraw());
            }
        }
    }

    private void place() {
        double width = getWidth();
        int shown = withRoom();
        double below = panels.isEmpty()
                ? 0
                : Math.clamp(Math.floor(getHeight() * (1 - FIRST) / shown), LEAST_HEIGHT, MOST_HEIGHT);
        double top = getHeight() - below * shown;
        plot.resizeRelocate(0, 0, width, top);
        for (int i = 0; i < panels.size(); i++) {
            MetricPanel panel = panels.get(i);
            panel.setVisible(i < shown);
            panel.state().lowest().set(i == shown - 1);
            panel.setMore(i == shown - 1 ? panels.size() - shown : 0);
            panel.resizeRelocate(0, top, width, below);
            top += i < shown ? below : 0;
        }
    }

    /// How many of the small charts there is room for: one at least, and the last of them says how many there are beyond.
    private int withRoom() {
        return Math.clamp((long) ((getHeight() - LEAST_OF_FIRST) / LEAST_HEIGHT), Math.min(1, panels.size()),
                panels.size());
    }
}
