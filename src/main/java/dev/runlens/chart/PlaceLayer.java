package dev.runlens.chart;

import dev.runlens.analyze.advice.EvidencePlace;
import dev.runlens.analyze.axis.AxisPlaces;
import dev.runlens.plot.Curve;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// What a sentence beside the chart speaks of: a line down at each place, a ring on the curve there, and the stretch
/// where it may lie.
final class PlaceLayer extends Group {
    private static final double RADIUS = 9;

    private final ChartState state;
    private @Nullable Viewport view;

    PlaceLayer(ChartState state) {
        this.state = state;
        setManaged(false);
        setMouseTransparent(true);
        state.places().addListener(changed -> update());
    }

    void draw(Viewport ofView) {
        view = ofView;
        update();
    }

    private void update() {
        getChildren().clear();
        Viewport in = view;
        if (in != null) {
            state.places().get().stream().distinct().forEach(place -> mark(place, in));
        }
    }

    private void mark(EvidencePlace place, Viewport in) {
        EvidencePlace.Stretch at = place.at();
        Optional<RunPlot> run = state.plot().get().shown().stream()
                .filter(shown -> shown.name().equals(place.run()))
                .findFirst();
        Optional<AxisPlaces> along = along(place.run());
        if (at == null || run.isEmpty() || along.isEmpty()) {
            return;
        }
        double x = along.get().at(at.likeliest());
        band(in.px(along.get().at(at.low())), in.px(along.get().at(at.high())), in);
        if (x >= in.x().low() && x <= in.x().high()) {
            down(in.px(x), in);
            ring(x, in.py(value(run.get().lines(), x)), in);
        }
    }

    private Optional<AxisPlaces> along(String run) {
        return Stream.ofNullable(state.handed().get())
                .flatMap(handed -> handed.runs().stream())
                .filter(compared -> compared.name().equals(run))
                .findFirst()
                .flatMap(compared -> state.subject().get().axis().places(compared.run()));
    }

    private static double value(RunPlot.Lines lines, double x) {
        double evaluated = lines.validation().held(x);
        return Double.isFinite(evaluated) ? evaluated : held(lines.train(), x);
    }

    private static double held(Curve curve, double x) {
        return curve.isEmpty() ? Double.NaN : curve.held(x);
    }

    private void band(double from, double to, Viewport in) {
        double low = Math.clamp(from, 0, in.width());
        double high = Math.clamp(to, 0, in.width());
        if (high > low) {
            Rectangle band = new Rectangle(low, 0, high - low, in.height());
            band.getStyleClass().add("place-band");
            getChildren().add(band);
        }
    }

    private void down(double x, Viewport in) {
        Line line = new Line(x, 0, x, in.height());
        line.getStyleClass().add("place-line");
        getChildren().add(line);
    }

    private void ring(double x, double y, Viewport in) {
        if (in.contains(in.px(x), y)) {
            Circle ring = new Circle(in.px(x), y, RADIUS);
            ring.getStyleClass().add("place-ring");
            getChildren().add(ring);
        }
    }
}
