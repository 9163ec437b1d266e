package dev.runlens.chart;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.Scale;
import dev.runlens.plot.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.scene.chart.ValueAxis;
import org.jspecify.annotations.Nullable;

/// An axis that shows a [Scale], linear or logarithmic, with the ticks of `plot`. It never chooses its range itself.
final class ScaleAxis extends ValueAxis<Number> {
    private static final double STEADY_WIDTH = 46;

    private final double pixelsPerTick;
    private final DoubleProperty shared;
    private @Nullable AxisWords words;
    private Scale shown = Scale.linear(0, 1);
    private Ticks ticks = Ticks.of(shown, 2, 0);

    /// @param pixelsPerTick about how far apart ticks are
    /// @param shared how wide it is at least where it is vertical; grows with it
    ScaleAxis(double pixelsPerTick, DoubleProperty shared) {
        super(0, 1);
        this.shared = shared;
        this.pixelsPerTick = pixelsPerTick;
        setAutoRanging(false);
        setAnimated(false);
        setMinorTickVisible(false);
        setTickMarkVisible(false);
    }

    /// @param along how its places are written; null for plain numbers
    void show(Scale scale, @Nullable AxisWords along) {
        if (!scale.equals(shown) || !Objects.equals(along, words)) {
            shown = scale;
            words = along;
            setLowerBound(scale.low());
            setUpperBound(scale.high());
            invalidateRange();
            requestAxisLayout();
        }
    }

    /// Wide enough for most numbers, so that the plot does not jump sideways while it is zoomed.
    @Override
    protected double computePrefWidth(double height) {
        double width = super.computePrefWidth(height);
        if (!getSide().isVertical()) {
            return width;
        }
        shared.set(Math.max(shared.get(), Math.max(STEADY_WIDTH, Math.ceil(width))));
        return shared.get();
    }

    @Override
    public double getDisplayPosition(Number value) {
        double fraction = shown.fraction(value.doubleValue());
        return getSide().isVertical() ? (1 - fraction) * getHeight() : fraction * getWidth();
    }

    @Override
    public Number getValueForDisplay(double position) {
        return shown.value(getSide().isVertical() ? 1 - position / getHeight() : position / getWidth());
    }

    @Override
    public double getZeroPosition() {
        return getDisplayPosition(shown.low());
    }

    @Override
    protected Object getRange() {
        return shown;
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        currentLowerBound.set(shown.low());
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        int wanted = Math.max(3, (int) (length / pixelsPerTick));
        ticks = words == null ? Ticks.of(shown, wanted, 0) : words.ticks(shown, wanted);
        List<Number> values = new ArrayList<>();
        Arrays.stream(ticks.values()).forEach(values::add);
        return values;
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return ticks.label(value.doubleValue());
    }
}
