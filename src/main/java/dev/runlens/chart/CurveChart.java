package dev.runlens.chart;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.Palette;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Group;
import javafx.scene.chart.LineChart;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// The line chart proper: axes, grid and plot area of a [LineChart], into which it draws the thinned-out lines itself.
///
/// The chart is given no data, because it keeps a node and a kilobyte for each point, joins lines across values that
/// are not finite, and blanks itself when such a value reaches an axis.
final class CurveChart extends LineChart<Number, Number> {
    private static final double PIXELS_PER_X_TICK = 95;
    private static final double PIXELS_PER_Y_TICK = 52;
    private static final int LAYERS = 4;

    private final ChartState state;
    private final Consumer<Area> afterDrawing;
    private final ScaleAxis xAxis;
    private final ScaleAxis yAxis;
    private final List<Group> layers = new ArrayList<>();
    private final Background background;
    private final List<RunLines> runs = new ArrayList<>();
    private boolean stale = true;

    /// Where the plot area lies in this chart, and what it shows.
    ///
    /// @param origin its top left corner
    /// @param view its size and scales
    record Area(Point2D origin, Viewport view) {}

    /// @param afterDrawing is told of the plot area whenever it was drawn
    CurveChart(ChartState state, Consumer<Area> afterDrawing) {
        this(state, afterDrawing, new ScaleAxis(PIXELS_PER_X_TICK), new ScaleAxis(PIXELS_PER_Y_TICK));
    }

    private CurveChart(ChartState state, Consumer<Area> afterDrawing, ScaleAxis xAxis, ScaleAxis yAxis) {
        super(xAxis, yAxis);
        this.state = state;
        this.afterDrawing = afterDrawing;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        background = new Background(state);
        xAxis.setSide(Side.BOTTOM);
        yAxis.setSide(Side.LEFT);
        setAnimated(false);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setAlternativeRowFillVisible(false);
        addLines();

        state.plot().addListener(changed -> stale = true);
        for (var property : List.of(state.plot(), state.x(), state.y(), state.dark(), state.highlighted(),
                state.moving())) {
            property.addListener(changed -> refresh());
        }
        refresh();
    }

    private void addLines() {
        for (int i = 0; i < LAYERS; i++) {
            layers.add(new Group());
        }
        Group lines = new Group();
        lines.getChildren().add(background);
        lines.getChildren().addAll(layers);
        lines.cacheProperty().bind(state.moving().not());
        getPlotChildren().add(lines);
    }

    /// How many vertices its lines have together.
    int vertexCount() {
        return Stream.concat(Stream.of(background), layers.stream())
                .flatMap(layer -> layer.getChildren().stream())
                .filter(Strokes.class::isInstance)
                .flatMap(strokes -> ((Strokes) strokes).getChildren().stream())
                .mapToInt(line -> (line instanceof Polyline polyline ? polyline.getPoints()
                        : ((Polygon) line).getPoints()).size()
                        / 2)
                .sum();
    }

    private void refresh() {
        xAxis.show(state.x().get(), AxisWords.of(state.plot().get()).smallestSpacing());
        yAxis.show(state.y().get(), 0);
        requestChartLayout();
    }

    @Override
    protected void layoutPlotChildren() {
        if (stale) {
            rebuild();
        }
        Viewport view = new Viewport(state.x().get(), state.y().get(), xAxis.getWidth(), yAxis.getHeight());
        if (view.width() < 1 || view.height() < 1) {
            return;
        }
        int columns = (int) Math.ceil(view.width()) / (state.moving().get() ? 2 : 1);
        background.draw(view, columns);
        PlotLook plot = state.highlighted().get() == null ? new PlotLook(runs.size()) : new PlotLook(1);
        for (RunLines run : runs) {
            run.draw(view, columns, look(plot, run.run()));
        }
        Point2D corner = new Point2D(xAxis.getLayoutX(), yAxis.getLayoutY());
        afterDrawing.accept(new Area(xAxis.getParent().localToParent(corner), view));
    }

    private RunLines.Look look(PlotLook plot, RunPlot run) {
        double strength = state.strength(run.name());
        boolean band = state.gapShown().get() && strength == 1;
        return new RunLines.Look(plot, Palette.of(state.dark().get()).style(run.look()), strength, band);
    }

    private void rebuild() {
        stale = false;
        runs.clear();
        layers.forEach(layer -> layer.getChildren().clear());
        for (RunPlot run : state.plot().get().shown()) {
            RunLines lines = new RunLines(run, state.plot().get().options().smoothing());
            runs.add(lines);
            for (int i = 0; i < LAYERS; i++) {
                layers.get(i).getChildren().addAll(lines.layer(i));
            }
        }
    }
}
