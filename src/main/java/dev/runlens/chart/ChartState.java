package dev.runlens.chart;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.plot.Cast;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Scale;
import dev.runlens.work.Hands;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the chart shows just now; its parts read it and are told of changes. FX thread only.
final class ChartState extends ChartOptions {
    private static final double FADED = 0.16;

    private final StringProperty highlighted = new SimpleStringProperty(this, "highlighted");
    private final ObjectProperty<PlotSubject> subject = new SimpleObjectProperty<>(this, "subject",
            PlotSubject.DEFAULT);
    private final ObjectProperty<@Nullable Double> crosshair = new SimpleObjectProperty<>(this, "crosshair");
    private final ReadOnlyObjectWrapper<LossPlot> plot = new ReadOnlyObjectWrapper<>(this, "plot", LossPlot.empty());
    private final ReadOnlyObjectWrapper<Scale> x = new ReadOnlyObjectWrapper<>(this, "x", plot.get().x());
    private final ReadOnlyObjectWrapper<Scale> y = new ReadOnlyObjectWrapper<>(this, "y", plot.get().y());
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper(this, "zoomed", false);

    private final Hands hands;
    private final PlotMaker maker;
    private final ReadOnlyObjectWrapper<@Nullable Handed> handed = new ReadOnlyObjectWrapper<>(this, "handed");
    private Runnable shown = () -> {};
    private @Nullable Scale span;
    private Scale ownX = plot.get().x();

    ChartState(ChartThreads threads) {
        hands = threads.hands();
        maker = new PlotMaker(threads);
        for (Observable option : List.of(logScale(), clipped(), gapShown(), visible(), hidden(), front())) {
            option.addListener(changed -> replot(plot.get()));
        }
        highlighted.addListener((change, before, now) -> {
            if (front().get() != null) {
                replot(plot.get());
            }
        });
        subject.addListener((change, before, now) -> {
            crosshair.set(null);
            make();
        });
        gapPercent().addListener(changed -> make());
        smoothing().addListener(changed -> make());
        x.addListener(changed -> updateZoomed());
        y.addListener(changed -> updateZoomed());
    }

    void setRuns(List<ComparedRun> next, Map<String, Integer> looksOfRuns) {
        handed.set(new Handed(next, looksOfRuns));
        make();
    }

    /// Shows other runs, and has others in question, in one step.
    void choose(@Nullable Set<String> visibleRuns, @Nullable Set<String> frontRuns) {
        if (set(visibleRuns, frontRuns)) {
            replot(plot.get());
        }
    }

    boolean isMade() {
        return maker.isDone();
    }

    /// Tells of every plot once it is shown.
    void whenShown(Runnable told) {
        shown = told;
    }

    private void make() {
        Handed now = handed.get();
        if (now == null) {
            replot(LossPlot.empty());
        } else {
            maker.make(new PlotMaker.Wish(now.runs(), wished(subject.get(), now.looks()), plot.get()),
                    this::show);
        }
    }

    private void show(LossPlot made) {
        Set<String> stillThere = made.runs().stream().map(RunPlot::name).collect(Collectors.toSet());
        stillThere.retainAll(hidden().get());
        replot(made);
        if (stillThere.size() < hidden().get().size()) {
            hidden().set(Set.copyOf(stillThere));
        }
    }

    /// The runs that have a place in the legend.
    List<RunPlot> listed() {
        Set<String> chosen = visible().get();
        Cast cast = plot.get().options().cast();
        return plot.get().runs().stream()
                .filter(run -> cast.inFront(run.name()) && (chosen == null || chosen.contains(run.name())))
                .toList();
    }

    /// Shows a part of the plot, cut to what there is.
    void show(Scale newX, Scale newY) {
        Scale inX = newX.within(plot.get().x());
        double shortest = ShortestView.of(plot.get().x(), subject.get().axis());
        x.set(inX.high() - inX.low() < shortest ? x.get() : inX);
        y.set(newY.within(plot.get().y()));
    }

    /// Shows a part of the horizontal axis, and of the vertical one what lies in it.
    void fit(Scale newX) {
        show(newX, y.get());
        y.set(x.get().equals(plot.get().x()) ? plot.get().y() : plot.get().yWithin(x.get()));
    }

    void resetZoom() {
        x.set(plot.get().x());
        y.set(plot.get().y());
    }

    /// Shows a plot with the options of now; keeps what is zoomed into along the axes that stay what they are.
    private void replot(LossPlot made) {
        if (isChoosing()) {
            return;
        }
        PlotSubject before = plot.get().options().subject();
        boolean sameX = before.axis() == made.options().subject().axis();
        boolean sameY = before.measure().equals(made.options().subject().measure());
        LossPlot own = made.with(options(made, highlighted.get()));
        ownX = own.x();
        LossPlot next = span == null || own.isEmpty() ? own : own.along(span);
        boolean keep = zoomed.get();
        Scale oldX = x.get();
        Scale oldY = y.get();
        plot.set(next);
        if (keep && !next.isEmpty()) {
            x.set(sameX ? oldX.within(next.x()) : next.x());
            boolean fits = sameY && (oldY.kind() == next.y().kind() || oldY.low() > 0);
            y.set(fits ? new Scale(next.y().kind(), oldY.low(), oldY.high()).within(next.y()) : next.y());
        } else {
            resetZoom();
        }
        updateZoomed();
        shown.run();
    }

    /// The horizontal axis that its own curves need.
    Scale ownX() {
        return ownX;
    }

    /// Shows a longer horizontal axis, which it shares with others; null for its own.
    void setSpan(@Nullable Scale shared) {
        if (!Objects.equals(shared, span)) {
            span = shared;
            replot(plot.get());
        }
    }

    /// Has the same runs, options and crosshair as another from now on; not the same plot and view.
    void share(ChartState other) {
        shareOptions(other);
        highlighted.bindBidirectional(other.highlighted);
        crosshair.bindBidirectional(other.crosshair);
    }

    /// Ends [#share].
    void shareNothing(ChartState other) {
        shareNoOptions(other);
        highlighted.unbindBidirectional(other.highlighted);
        crosshair.unbindBidirectional(other.crosshair);
    }

    /// What is drawn of; null before anything is.
    ReadOnlyObjectProperty<@Nullable Handed> handed() {
        return handed.getReadOnlyProperty();
    }

    private void updateZoomed() {
        zoomed.set(!x.get().equals(plot.get().x()) || !y.get().equals(plot.get().y()));
    }

    /// The run that stands out; null for none.
    StringProperty highlighted() {
        return highlighted;
    }

    /// How strongly a run is drawn: 1, or less while another one stands out.
    double strength(String run) {
        String outstanding = highlighted.get();
        // One that is not drawn, or was removed under the pointer, stands out from nobody.
        boolean none = outstanding == null
                || plot.get().shown().stream().noneMatch(shown -> shown.name().equals(outstanding));
        return none || outstanding.equals(run) ? 1 : FADED;
    }

    /// Who helps with drawing.
    Hands hands() {
        return hands;
    }

    /// What is drawn over what.
    ObjectProperty<PlotSubject> subject() {
        return subject;
    }

    /// The place on the horizontal axis that is read; null for none.
    ObjectProperty<@Nullable Double> crosshair() {
        return crosshair;
    }

    ReadOnlyObjectProperty<LossPlot> plot() {
        return plot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Scale> x() {
        return x.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Scale> y() {
        return y.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty zoomed() {
        return zoomed.getReadOnlyProperty();
    }
}
