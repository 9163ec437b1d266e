package dev.runlens.chart;

import dev.runlens.analyze.advice.EvidencePlace;
import dev.runlens.plot.Cast;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Smoothing;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the reader asked the chart for. FX thread only.
class ChartOptions {
    /// Lines with more vertices are slower to move as nodes than as pixels.
    private static final int MOST_NODES = 3_000;

    private final BooleanProperty logScale = new SimpleBooleanProperty(this, "logScale", false);
    private final BooleanProperty gapShown = new SimpleBooleanProperty(this, "gapShown", true);
    private final BooleanProperty clipped = new SimpleBooleanProperty(this, "clipped", false);
    private final ObjectProperty<Smoothing> smoothing = new SimpleObjectProperty<>(this, "smoothing", Smoothing.NONE);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark", false);
    private final BooleanProperty moving = new SimpleBooleanProperty(this, "moving", false);
    private final DoubleProperty axisWidth = new SimpleDoubleProperty(this, "axisWidth", 0);
    private final DoubleProperty margin = new SimpleDoubleProperty(this, "margin", 0);
    private final BooleanProperty lowest = new SimpleBooleanProperty(this, "lowest", true);
    private final DoubleProperty pixelScale = new SimpleDoubleProperty(this, "pixelScale", 1);
    private final IntegerProperty mostNodes = new SimpleIntegerProperty(this, "mostNodes", MOST_NODES);
    private final DoubleProperty gapPercent = new SimpleDoubleProperty(this, "gapPercent",
            PlotOptions.DEFAULT.gapPercent());
    private final ObjectProperty<@Nullable Set<String>> front = new SimpleObjectProperty<>(this, "frontRuns");
    private final ObjectProperty<Set<String>> hidden = new SimpleObjectProperty<>(this, "hiddenRuns", Set.of());
    private final ObjectProperty<List<EvidencePlace>> places = new SimpleObjectProperty<>(this, "places", List.of());
    private final ObjectProperty<@Nullable Set<String>> visible = new SimpleObjectProperty<>(this, "visibleRuns");
    private boolean choosing;

    BooleanProperty logScale() {
        return logScale;
    }

    BooleanProperty gapShown() {
        return gapShown;
    }

    /// Whether values far outside of the others are left beyond the ends of the vertical axis.
    BooleanProperty clipped() {
        return clipped;
    }

    /// How lines are smoothed.
    ObjectProperty<Smoothing> smoothing() {
        return smoothing;
    }

    BooleanProperty dark() {
        return dark;
    }

    /// Whether the view is being moved just now, so that speed counts more than the last detail.
    BooleanProperty moving() {
        return moving;
    }

    /// How wide the vertical axis is at least; those of charts below each other are equally wide.
    DoubleProperty axisWidth() {
        return axisWidth;
    }

    /// How much is free right of the plot; as much for charts below each other.
    DoubleProperty margin() {
        return margin;
    }

    /// Whether it is the lowest of charts below each other, at which the horizontal axis is written.
    BooleanProperty lowest() {
        return lowest;
    }

    /// How many pixels of the screen one of the scene's is.
    DoubleProperty pixelScale() {
        return pixelScale;
    }

    /// With how many vertices at most lines are nodes.
    IntegerProperty mostNodes() {
        return mostNodes;
    }

    /// From how many percent on the gap is shaded.
    DoubleProperty gapPercent() {
        return gapPercent;
    }

    /// Has what all charts below each other have in common with another from now on.
    final void shareOptions(ChartOptions other) {
        clipped.bindBidirectional(other.clipped);
        smoothing.bindBidirectional(other.smoothing);
        dark.bindBidirectional(other.dark);
        moving.bindBidirectional(other.moving);
        axisWidth.bindBidirectional(other.axisWidth);
        margin.bindBidirectional(other.margin);
        pixelScale.bindBidirectional(other.pixelScale);
        front.bindBidirectional(other.front);
        hidden.bindBidirectional(other.hidden);
        visible.bindBidirectional(other.visible);
        places.bindBidirectional(other.places);
    }

    /// Ends [#shareOptions].
    final void shareNoOptions(ChartOptions other) {
        clipped.unbindBidirectional(other.clipped);
        smoothing.unbindBidirectional(other.smoothing);
        dark.unbindBidirectional(other.dark);
        moving.unbindBidirectional(other.moving);
        axisWidth.unbindBidirectional(other.axisWidth);
        margin.unbindBidirectional(other.margin);
        pixelScale.unbindBidirectional(other.pixelScale);
        front.unbindBidirectional(other.front);
        hidden.unbindBidirectional(other.hidden);
        visible.unbindBidirectional(other.visible);
        places.unbindBidirectional(other.places);
    }

    /// The runs in question; null for all. The others are grey behind them.
    ObjectProperty<@Nullable Set<String>> front() {
        return front;
    }

    /// The runs switched off in the legend.
    ObjectProperty<Set<String>> hidden() {
        return hidden;
    }

    /// Switches a run off in the legend, or on again.
    final void toggle(String name) {
        Set<String> names = new HashSet<>(hidden().get());
        if (!names.remove(name)) {
            names.add(name);
        }
        hidden().set(Set.copyOf(names));
    }

    /// The places that a sentence beside the chart speaks of.
    ObjectProperty<List<EvidencePlace>> places() {
        return places;
    }

    /// The runs that may be shown; null for all of the comparison.
    ObjectProperty<@Nullable Set<String>> visible() {
        return visible;
    }

    /// Chooses the runs that may be shown and those in question together, in one step: between the two all might be in
    /// question.
    ///
    /// @return whether one of them was different
    final boolean set(@Nullable Set<String> visibleRuns, @Nullable Set<String> frontRuns) {
        boolean other = !Objects.equals(visibleRuns, visible.get()) || !Objects.equals(frontRuns, front.get());
        choosing = true;
        visible.set(visibleRuns);
        front.set(frontRuns);
        choosing = false;
        return other;
    }

    /// Whether [#set] is half way.
    final boolean isChoosing() {
        return choosing;
    }

    /// What a plot is to be made with; it may show all of it with other [#options].
    PlotOptions wished(PlotSubject subject, Map<String, Integer> looks) {
        return PlotOptions.DEFAULT
                .withSubject(subject)
                .withGapPercent(gapPercent().get())
                .withSmoothing(smoothing().get())
                .withCast(Cast.EVERYBODY.withLooks(looks).withFront(front().get()));
    }

    /// The options of a plot, of those that need no other one.
    ///
    /// @param pointed the run that stands out; null for none
    PlotOptions options(LossPlot of, @Nullable String pointed) {
        Set<String> left = new HashSet<>(hidden().get());
        Set<String> chosen = visible().get();
        if (chosen != null) {
            of.runs().stream().map(RunPlot::name).filter(name -> !chosen.contains(name)).forEach(left::add);
        }
        Cast cast = of.options().cast().withHidden(left).withFront(front().get()).pointedAt(pointed);
        return of.options()
                .withLogScale(logScale().get())
                .withClipped(clipped().get())
                .withGapShown(gapShown().get())
                .withCast(cast);
    }
}
