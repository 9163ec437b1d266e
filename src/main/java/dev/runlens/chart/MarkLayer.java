package dev.runlens.chart;

import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Palette;
import dev.runlens.plot.PlacedMarks;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;

/// The marks over the lines: hollow validation points, the star at the best one, bolts where values are not finite.
///
/// They lie above the plot area, not inside it, so that a mark on its edge is not cut in half.
final class MarkLayer extends Group {
    private final ChartState state;
    private final List<RunMarks> runs = new ArrayList<>();

    MarkLayer(ChartState state) {
        this.state = state;
        setManaged(false);
        setMouseTransparent(true);
        state.plot().addListener(changed -> rebuild());
    }

    void draw(Viewport view) {
        LossPlot plot = state.plot().get();
        double radius = PlotLook.of(plot).radius();
        Palette palette = Palette.of(state.dark().get());
        List<PlacedMarks> placed = PlacedMarks.of(plot, view);
        for (int i = 0; i < runs.size(); i++) {
            RunMarks marks = runs.get(i);
            marks.draw(placed.get(i), palette.style(placed.get(i).run().look()), radius);
            marks.setStrength(state.strength(marks.name()));
        }
    }

    private void rebuild() {
        List<RunPlot> shown = state.plot().get().shown();
        runs.clear();
        getChildren().clear();
        shown.forEach(run -> runs.add(new RunMarks(run)));
        runs.forEach(run -> getChildren().add(run.points()));
        runs.forEach(run -> getChildren().addAll(run.signs()));
    }
}
