package dev.runlens.chart;

import dev.runlens.plot.Palette;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Group;

/// The marks over the lines: hollow validation points, the star at the best one, bolts where values are not finite.
///
/// They lie above the plot area, not inside it, so that a mark on its edge is not cut in half.
final class MarkLayer extends Group {
    private static final double RADIUS = 3.1;
    private static final double SMALL_RADIUS = 2.3;
    private static final int MANY_RUNS = 6;
    private static final int MOST_POINTS = 600;
    private static final int MOST_STARS = 12;

    private final ChartState state;
    private final List<RunMarks> runs = new ArrayList<>();
    private Set<String> starred = Set.of();

    MarkLayer(ChartState state) {
        this.state = state;
        setManaged(false);
        setMouseTransparent(true);
        state.plot().addListener(changed -> rebuild());
    }

    void draw(Viewport view) {
        int visible = runs.stream().mapToInt(run -> run.visiblePoints(view)).sum();
        double radius = runs.size() > MANY_RUNS ? SMALL_RADIUS : RADIUS;
        Palette palette = Palette.of(state.dark().get());
        List<RunPlot> shown = state.plot().get().shown();
        for (int i = 0; i < runs.size(); i++) {
            RunMarks marks = runs.get(i);
            boolean mark = starred.contains(marks.name());
            marks.draw(view, palette.style(shown.get(i).index()), visible > MOST_POINTS ? 0 : radius, mark);
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
        starred = shown.stream()
                .sorted(Comparator.comparingDouble(MarkLayer::best))
                .limit(MOST_STARS)
                .map(RunPlot::name)
                .collect(Collectors.toSet());
    }

    private static double best(RunPlot run) {
        RunPlot.Mark best = run.marks().best();
        return best == null ? Double.POSITIVE_INFINITY : best.y();
    }
}
