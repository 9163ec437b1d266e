package dev.runlens.chart;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotDescription;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.Viewport;
import dev.runlens.text.Bundle;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// The plot: the lines, and over them marks, labels, crosshair and zoom box.
final class PlotPane extends Pane {

    private static final double SMALL = 480;
    private static final double RIGHT_WITHOUT_LABELS = 14;
    private static final double TOP = 22;
    private static final double SMALL_TOP = 4;

    /// Clear of half of the last number of the axis.
    private static final double X_TITLE_DISTANCE = 26;

    private final ChartState state;
    private final CurveChart chart;
    private final Group overlay = new Group();
    private final TurnLayer turns;
    private final PlaceLayer places;
    private final MarkLayer marks;
    private final LabelLayer labels;
    private final Crosshair crosshair;
    private final MouseGestures mouse;
    private final Label placeholder = new Label();
    private final Text xTitle = title();
    private final Text yTitle = title();
    private final boolean small;
    private double margin;

    /// The plot of a chart that stands alone, or above others.
    PlotPane(ChartState state) {
        this(state, false);
    }

    /// @param small whether it stands below others, without names, rows of onsets and a table of what is read
    PlotPane(ChartState state, boolean small) {
        this.state = state;
        this.small = small;
        chart = new CurveChart(state, this::drawOver);
        turns = new TurnLayer(state);
        places = new PlaceLayer(state);
        marks = new MarkLayer(state);
        labels = new LabelLayer(state);
        crosshair = new Crosshair(state, !small);
        mouse = new MouseGestures(state, crosshair);
        getStyleClass().add("plot-pane");
        placeholder.getStyleClass().add("placeholder");
        placeholder.setWrapText(true);
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        overlay.getChildren().addAll(turns, xTitle, yTitle, places, marks, labels, mouse.box(), crosshair);
        labels.setVisible(!small);
        yTitle.setVisible(!small);
        xTitle.visibleProperty().bind(state.lowest());
        getChildren().addAll(chart, overlay, placeholder);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(Bundle.CHART.get("plot.help"));
        chart.setMouseTransparent(true);
        listen();
        state.plot().addListener(changed -> refresh());
        state.margin().subscribe(wide -> requestLayout());
        refresh();
    }

    CurveChart chart() {
        return chart;
    }

    /// Lays its axes out again, at once.
    void redraw() {
        chart.redraw();
        requestLayout();
        layout();
    }

    Crosshair crosshair() {
        return crosshair;
    }

    private void listen() {
        setOnMousePressed(event -> {
            requestFocus();
            Point2D at = inPlot(event);
            mouse.pressed(event, at.getX(), at.getY());
        });
        setOnMouseDragged(
                event -> mouse.dragged(inPlot(event).getX(), inPlot(event).getY()));
        setOnMouseReleased(
                event -> mouse.released(inPlot(event).getX(), inPlot(event).getY()));
        setOnMouseClicked(mouse::clicked);
        setOnMouseMoved(event -> mouse.moved(inPlot(event).getX(), inPlot(event).getY()));
        setOnMouseExited(event -> mouse.left());
        addEventHandler(ScrollEvent.SCROLL, event -> {
            Point2D at = overlay.parentToLocal(event.getX(), event.getY());
            mouse.scrolled(event, at.getX(), at.getY());
        });
        addEventHandler(ZoomEvent.ZOOM, event -> {
            Point2D at = overlay.parentToLocal(event.getX(), event.getY());
            mouse.pinched(event, at.getX(), at.getY());
        });
        addEventHandler(ScrollEvent.SCROLL_STARTED, event -> mouse.scrolling(true));
        addEventHandler(ScrollEvent.SCROLL_FINISHED, event -> mouse.scrolling(false));
        PlotKeys keys = new PlotKeys(state, mouse);
        setOnKeyPressed(keys::pressed);
        setOnKeyReleased(keys::released);
        focusedProperty().subscribe(focused -> mouse.grab(false));
    }

    private Point2D inPlot(MouseEvent event) {
        return overlay.parentToLocal(event.getX(), event.getY());
    }

    private void refresh() {
        LossPlot plot = state.plot().get();
        xTitle.setText(AxisWords.of(plot).heading());
        yTitle.setText(plot.options().subject().measure().label());
        placeholder.setText(PlotDescription.placeholder(plot));
        placeholder.setVisible(plot.isEmpty());
        setAccessibleText(PlotDescription.of(plot));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!small) {
            state.margin().set(getWidth() < SMALL ? 0 : labels.margin(getWidth() * PlotLook.MOST_MARGIN));
        }
        margin = state.margin().get();
        chart.setPadding(new Insets(top(), Math.max(RIGHT_WITHOUT_LABELS, margin), 0, 0));
        chart.resizeRelocate(0, 0, getWidth(), getHeight());
        placeholder.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// Without the rows above the plot on a chart too small for them.
    private double top() {
        if (small) {
            turns.setVisible(false);
            return SMALL_TOP;
        }
        boolean room = getHeight() > 4 * turns.height() + TOP;
        turns.setVisible(room);
        return room ? Math.max(TOP, turns.height() + TOP / 2) : TOP;
    }

    private void drawOver(CurveChart.Area area) {
        Viewport view = area.view();
        overlay.setLayoutX(area.origin().getX());
        overlay.setLayoutY(area.origin().getY());
        mouse.setView(view);
        turns.draw(view, margin);
        places.draw(view);
        marks.draw(view);
        if (!small) {
            labels.draw(view, margin);
        }
        crosshair.draw(view, Math.max(0, margin - 2));
        yTitle.setX(
                Math.max(-area.origin().getX() + 2, -yTitle.getLayoutBounds().getWidth() - 8));
        yTitle.setY(-TOP + 4);
        double width = xTitle.getLayoutBounds().getWidth();
        boolean beside = margin > X_TITLE_DISTANCE + width;
        xTitle.setX(beside ? view.width() + X_TITLE_DISTANCE : view.width() - width);
        xTitle.setY(beside ? view.height() + 16 : view.height() - 9);
    }

    private static Text title() {
        Text text = new Text();
        text.getStyleClass().add("axis-title");
        text.setTextOrigin(VPos.CENTER);
        return text;
    }
}
