package dev.runlens.chart;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.EvidencePlace;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotNote;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotSubject;
import java.util.List;
import dev.runlens.plot.Smoothing;
import dev.runlens.run.Run;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Train and validation loss of the runs of a comparison, for reading and comparing.
///
/// Colour is the run, stroke is the split: train thin, validation thick with its points. Lines break where values are
/// missing or not finite; the band between train and validation is shaded where the gap is above the threshold; a star
/// marks the lowest validation loss, a square the file to ship, a vertical band where overfitting began. Drag zooms
/// into a box, double-click shows everything again, the wheel zooms along the horizontal axis and fits the vertical one
/// (Shift keeps it), a drag with Space or the middle button and two fingers move along; with the keyboard arrows read,
/// plus, minus and 0 zoom. Small charts of other metrics may stand below, along the same axis.
///
/// It styles itself by the semantic colours of AtlantaFX's themes; where there is no such theme, add the style class
/// [#STANDALONE]. All methods: FX thread only.
public final class LossChart extends VBox {
    /// Style class that brings the chart's own colours, for scenes without an AtlantaFX theme.
    public static final String STANDALONE = "standalone";

    private static final double ROOM_FOR_KEYS = 320;
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ChartState state;
    private final Legend legend;
    private final PlotPane plot;
    private final ChartStack stack;
    private final ReadOnlyIntegerWrapper hiddenValues = new ReadOnlyIntegerWrapper(this, "hiddenValues", 0);
    private final ShownPart part;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");

    /// An empty chart that does everything at once, for pictures.
    public LossChart() {
        this(ChartThreads.AT_ONCE);
    }

    /// An empty chart.
    public LossChart(ChartThreads threads) {
        state = new ChartState(threads);
        legend = new Legend(state);
        plot = new PlotPane(state);
        stack = new ChartStack(state, plot, threads);
        part = new ShownPart(state);
        getStyleClass().add("loss-chart");
        ScreenTypeface.faces();
        getStylesheets().add(String.valueOf(LossChart.class.getResource("chart.css")));
        setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(legend, stack, new NoteLabel(note.getReadOnlyProperty()));
        hiddenValues.bind(Bindings.createIntegerBinding(() -> state.plot().get().hiddenValues(), state.plot()));
        note.bind(Bindings.createStringBinding(() -> PlotNote.of(state.plot().get()), state.plot()));
        heightProperty().addListener(changed -> legend.setLow(getHeight() < ROOM_FOR_KEYS));
        followPixels();
        state.dark().addListener((dark, before, now) -> pseudoClassStateChanged(DARK, now));
    }

    /// Puts a control at the right of the legend, which keeps its room there free whether it is seen or not, so that
    /// nothing is covered nor moves up or down when it comes.
    public void setCorner(Region control) {
        legend.setCorner(control);
    }

    private void followPixels() {
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(scale -> {
                    if (scale != null) {
                        state.pixelScale().set(scale.doubleValue());
                    }
                });
    }

    /// Shows another comparison, or the same with more points; a view that is zoomed stays where it is.
    public void setComparison(Comparison comparison) {
        setComparison(comparison, Map.of());
    }

    /// Shows another comparison, or the same with more points, each run with the look of its number.
    ///
    /// @param looks by name, see [dev.runlens.plot.Palette#style]; a run that is not named has that of its place
    public void setComparison(Comparison comparison, Map<String, Integer> looks) {
        state.setRuns(comparison.runs(), looks);
    }

    /// Shows the lines of runs that are not judged yet, without marks; looks as in [#setComparison].
    public void setUnjudged(List<Run> runs, Map<String, Integer> looks) {
        state.setRuns(runs.stream().map(ComparedRun::unjudged).toList(), looks);
    }

    /// Limits the chart to some runs of the comparison, by name; null for all of them. The legend names these only.
    public void setVisibleRuns(@Nullable Set<String> names) {
        setRuns(names, state.front().get());
    }

    /// [#setVisibleRuns] and [#setFrontRuns] in one step.
    public void setRuns(@Nullable Set<String> visible, @Nullable Set<String> front) {
        state.choose(visible == null ? null : Set.copyOf(visible), front == null ? null : Set.copyOf(front));
    }

    /// Names the runs in question, which are drawn in their colours with all their marks; the others are a grey line each
    /// behind them. Null for all.
    public void setFrontRuns(@Nullable Set<String> names) {
        setRuns(state.visible().get(), names);
    }

    /// Makes the lines of one run stand out and fades the others; null ends it.
    public void highlight(@Nullable String run) {
        state.highlighted().set(run);
    }

    /// Marks the places that something beside the chart speaks of, where their runs are shown; none for none.
    public void mark(List<EvidencePlace> places) {
        state.places().set(List.copyOf(places));
    }

    /// The runs, by name, that were switched off in the legend.
    public ObjectProperty<Set<String>> hiddenRunsProperty() {
        return state.hidden();
    }

    /// Whether the loss axis is logarithmic.
    public BooleanProperty logScaleProperty() {
        return state.logScale();
    }

    /// Whether values far outside of the others are left beyond the ends of the axis; the note counts them.
    public BooleanProperty clippedProperty() {
        return state.clipped();
    }

    /// How lines are smoothed.
    public ObjectProperty<Smoothing> smoothingProperty() {
        return state.smoothing();
    }

    /// Whether the band between train and validation is shaded.
    public BooleanProperty gapShownProperty() {
        return state.gapShown();
    }

    /// Whether it lies on a dark background.
    public BooleanProperty darkProperty() {
        return state.dark();
    }

    /// What is drawn over what.
    public ObjectProperty<PlotSubject> subjectProperty() {
        return state.subject();
    }

    /// What small charts below show along the same horizontal axis, from top to bottom; none at first.
    public ObjectProperty<List<Measure>> panelsProperty() {
        return stack.measures();
    }

    /// From how many percent of train loss on the gap is shaded: at first where it is "significant overfitting" by the
    /// documented thresholds.
    public DoubleProperty gapPercentProperty() {
        return state.gapPercent();
    }

    /// The place on the horizontal axis that the crosshair reads; null where there is none.
    public ObjectProperty<@Nullable Double> crosshairProperty() {
        return state.crosshair();
    }

    /// What is drawn, and how.
    public PlotOptions drawn() {
        return state.plot().get().options();
    }

    /// Whether all that it shows is made of the runs that it was given last; in no scene it shows nothing.
    public boolean isMade() {
        return getScene() == null
                || state.isMade() && stack.panels().stream().allMatch(panel -> panel.state().isMade());
    }

    /// Whether less than everything is in view.
    public ReadOnlyBooleanProperty zoomedProperty() {
        return state.zoomed();
    }

    /// Shows everything again.
    public void resetZoom() {
        part.showAll();
    }

    /// The part that is in view; null where everything is.
    public ReadOnlyObjectProperty<@Nullable ChartView> viewProperty() {
        return part.property();
    }

    /// Shows a part, as far as there is something; once its lines are made where they are not yet.
    public void show(ChartView asked) {
        part.show(asked);
    }

    /// How many losses at or below zero a logarithmic axis leaves out.
    public ReadOnlyIntegerProperty hiddenValuesProperty() {
        return hiddenValues.getReadOnlyProperty();
    }

    /// What is not shown and why, one sentence; empty where everything is. The chart writes it below the plot.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ChartState state() {
        return state;
    }

    Legend legend() {
        return legend;
    }

    PlotPane plot() {
        return plot;
    }

    ChartStack stack() {
        return stack;
    }
}
