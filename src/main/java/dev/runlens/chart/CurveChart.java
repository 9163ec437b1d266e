package dev.runlens.chart;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Palette;
import dev.runlens.plot.PlacedLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.Viewport;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Group;
import javafx.scene.chart.LineChart;
import org.jspecify.annotations.Nullable;

/// The line chart proper: axes, grid and plot area of a [LineChart], into which it draws the thinned-out lines itself:
/// as nodes, or where these would be too many to move along with the pointer, as pixels.
///
/// The chart is given no data, because it keeps a node and a kilobyte for each point, joins lines across values that
/// are not finite, and blanks itself when such a value reaches an axis.
final class CurveChart extends LineChart<Number, Number> {
    private static final double PIXELS_PER_X_TICK = 95;
    private static final double PIXELS_PER_Y_TICK = 52;

    private final ChartState state;
    private final Consumer<Area> afterDrawing;
    private final ScaleAxis xAxis;
    private final ScaleAxis yAxis;
    private final Group lines = new Group();
    private final RasterLines raster;
    private final NodeLines nodes = new NodeLines();
    private int vertices;
    private @Nullable Viewport drawn;

    /// Where the plot area lies in this chart, and what it shows.
    ///
    /// @param origin its top left corner
    /// @param view its size and scales
    record Area(Point2D origin, Viewport view) {}

    /// @param afterDrawing is told of the plot area whenever it was drawn
    CurveChart(ChartState state, Consumer<Area> afterDrawing) {
        this(
                state, afterDrawing, new ScaleAxis(PIXELS_PER_X_TICK, state.axisWidth()),
                new ScaleAxis(PIXELS_PER_Y_TICK, state.axisWidth()));
    }

    private CurveChart(ChartState state, Consumer<Area> afterDrawing, ScaleAxis xAxis, ScaleAxis yAxis) {
        super(xAxis, yAxis);
        this.state = state;
        raster = new RasterLines(state.hands());
        this.afterDrawing = afterDrawing;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        xAxis.setSide(Side.BOTTOM);
        yAxis.setSide(Side.LEFT);
        setAnimated(false);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setAlternativeRowFillVisible(false);
        lines.getChildren().addAll(raster, nodes);
        getPlotChildren().add(lines);
        for (Observable property : List.of(state.plot(), state.x(), state.y(), state.dark(), state.highlighted(),
                state.moving(), state.pixelScale(), state.mostNodes())) {
            property.addListener(changed -> refresh());
        }
        xAxis.tickLabelsVisibleProperty().bind(state.lowest());
        refresh();
    }

    /// How many vertices its lines had together when they were last drawn.
    int vertexCount() {
        return vertices;
    }

    /// Whether its lines are pixels now, and not nodes.
    boolean isRaster() {
        return raster.getImage() != null;
    }

    /// Asks for a layout of its axes.
    void redraw() {
        yAxis.requestAxisLayout();
        requestChartLayout();
    }

    private void refresh() {
        drawn = null;
        xAxis.show(state.x().get(), AxisWords.of(state.plot().get()));
        yAxis.show(state.y().get(), null);
        requestChartLayout();
    }

    @Override
    protected void layoutPlotChildren() {
        Viewport view = new Viewport(state.x().get(), state.y().get(), xAxis.getWidth(), yAxis.getHeight());
        if (view.width() < 1 || view.height() < 1) {
            return;
        }
        // Axes that are moved have the whole laid out once more, in which nothing has changed.
        if (!view.equals(drawn)) {
            drawLines(view);
            drawn = view;
        }
        Point2D corner = new Point2D(xAxis.getLayoutX(), yAxis.getLayoutY());
        afterDrawing.accept(new Area(xAxis.getParent().localToParent(corner), view));
    }

    private void drawLines(Viewport view) {
        double scale = state.pixelScale().get();
        LinePicture picture = picture(view, (int) Math.ceil(view.width() * scale));
        vertices = picture.vertexCount();
        boolean dense = vertices > state.mostNodes().get();
        lines.setCache(!dense && !state.moving().get());
        if (dense) {
            nodes.clear();
            raster.show(picture, view, scale);
        } else {
            raster.clear();
            nodes.show(picture);
        }
    }

    private LinePicture picture(Viewport view, int columns) {
        LossPlot plot = state.plot().get();
        Palette palette = Palette.of(state.dark().get());
        PlotLook look = state.highlighted().get() == null ? PlotLook.of(plot) : new PlotLook(1);
        return new LinePicture(
                PlacedLines.of(plot, look, view, columns, state.hands()),
                plot.shown().stream().map(run -> palette.style(run.look())).toList(),
                plot.shown().stream().map(run -> state.strength(run.name())).toList(),
                PlacedLines.background(plot, view, columns, state.hands()),
                palette.background());
    }
}
