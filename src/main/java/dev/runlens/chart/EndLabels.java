package dev.runlens.chart;

import dev.runlens.plot.Curve;
import dev.runlens.plot.LabelColumn;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Palette;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.ShortNames;
import dev.runlens.plot.Resolution;
import dev.runlens.plot.Viewport;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import org.jspecify.annotations.Nullable;

/// Names and last values at the ends of the lines.
///
/// A line that reaches the right edge has its label in the margin beside the plot; one that ends earlier has it right
/// of its end. No label overlaps another or leaves the chart; where there is no room the label is left out, those of
/// train lines and of high validation losses first. A line that goes on past the view is named without a value.
final class EndLabels extends Group {
    static final double LINE_HEIGHT = 15.5;

    private static final double DISTANCE = 12;
    private static final double LEADER_FROM = 4;
    private static final int MOST_WITH_TRAIN = 6;
    private static final int MOST_LABELS = 60;
    private static final int LONGEST_NAME = 18;

    private final ChartState state;
    private final List<EndLabel> validation = new ArrayList<>();
    private final List<EndLabel> train = new ArrayList<>();
    private double widest = -1;
    private final List<Bounds> taken = new ArrayList<>();

    EndLabels(ChartState state) {
        this.state = state;
        setManaged(false);
        setMouseTransparent(true);
        state.plot().addListener(changed -> widest = -1);
    }

    /// A label and the end of the line it belongs to, in pixels.
    ///
    /// @param name what is left of the label where there is too little room for the value
    private record End(EndLabel label, String name, double x, double y) {
        boolean fits(double room) {
            return label.width() + DISTANCE <= room;
        }

        boolean fitsShortened(double room) {
            label.setText(name);
            return fits(room);
        }
    }

    /// How wide the margin beside the plot has to be.
    ///
    /// @param most no wider than this
    double margin(double most) {
        if (widest < 0) {
            LossPlot plot = state.plot().get();
            List<End> ends = ends(plot, new Viewport(plot.x(), plot.y(), 1000, 1000));
            widest = ends.stream().mapToDouble(end -> end.label().width()).max().orElse(0);
        }

        return widest == 0 ? 0 : Math.min(most, widest + DISTANCE + 4);
    }

    /// @param margin what is free right of the plot
    void draw(Viewport view, double margin) {
        taken.clear();
        getChildren().forEach(label -> label.setVisible(false));
        List<End> beside = new ArrayList<>();
        for (End end : ends(state.plot().get(), view)) {
            boolean inside = view.contains(end.x(), end.y());
            if (inside && end.x() + DISTANCE + end.label().width() <= view.width()) {
                placeInside(end, view);
            } else if (inside && (end.fits(margin) || end.fitsShortened(margin))) {
                beside.add(end);
            }
        }
        placeBeside(beside, view);
    }

    /// The ends of the lines, the most important first.
    private List<End> ends(LossPlot plot, Viewport view) {
        ShortNames names = ShortNames.of(plot.runs().stream().map(RunPlot::name).toList());
        Resolution format = plot.format(view.y());
        List<RunPlot> shown = plot.shown().stream()
                .sorted(Comparator.comparingDouble(run -> lastValue(run.lines().validation())))
                .limit(MOST_LABELS)
                .toList();
        boolean split = plot.options().subject().measure().split();
        String key = split ? "label.validation" : "label.single";
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            RunPlot run = shown.get(i);
            EndLabel label = label(validation, i, "validation-label");
            Curve curve = run.lines().validation();
            add(ends, label, curve, view, value -> text(key, names, run, format, value), run);
        }
        if (shown.size() <= MOST_WITH_TRAIN) {
            for (int i = 0; i < shown.size(); i++) {
                RunPlot run = shown.get(i);
                EndLabel label = label(train, i, "train-label");
                Curve curve = run.lines().train();
                add(ends, label, curve, view, value -> text("label.train", names, run, format, value), run);
            }
        }
        return ends;
    }

    private EndLabel label(List<EndLabel> pool, int index, String styleClass) {
        while (pool.size() <= index) {
            EndLabel label = new EndLabel(styleClass);
            pool.add(label);
            getChildren().add(label);
            label.applyCss();
        }
        return pool.get(index);
    }

    /// The words of a label whose value is known, or is not to be shown.
    private interface Words {
        String of(@Nullable Double value);
    }

    private void add(List<End> ends, EndLabel label, Curve curve, Viewport view, Words words, RunPlot run) {
        int last = lastFinite(curve);
        if (last < 0) {
            return;
        }
        boolean whole = curve.x(last) <= view.x().high();
        label.setText(words.of(whole ? curve.y(last) : null));
        label.setLook(Glyphs.colour(Palette.of(state.dark().get()).style(run.index())), state.strength(run.name()));
        double x = whole ? view.px(curve.x(last)) : view.width();
        ends.add(new End(
                label,
                words.of(null),
                x,
                view.py(whole ? curve.y(last) : curve.at(view.x().high()))));
    }

    private static String text(String key, ShortNames names, RunPlot run, Resolution format, @Nullable Double value) {
        String name = names.fitted(run.name(), LONGEST_NAME);
        return value == null ? name : Bundle.PLOT.get(key, name, format.format(value));
    }

    private static int lastFinite(Curve curve) {
        int last = curve.size() - 1;
        while (last >= 0 && !curve.finite(last)) {
            last--;
        }
        return last;
    }

    private static double lastValue(Curve curve) {
        int last = lastFinite(curve);
        return last < 0 ? Double.POSITIVE_INFINITY : curve.y(last);
    }

    private void placeInside(End end, Viewport view) {
        double x = end.x() + DISTANCE;
        for (int step = 0; step < 9; step++) {
            double y = end.y() + (step % 2 == 0 ? -1 : 1) * ((step + 1) / 2) * LINE_HEIGHT;
            Bounds bounds = new BoundingBox(x, y - LINE_HEIGHT / 2, end.label().width(), LINE_HEIGHT);
            boolean fits = bounds.getMinY() >= 0 && bounds.getMaxY() <= view.height();
            if (fits && taken.stream().noneMatch(bounds::intersects)) {
                end.label().show(x, y, true);
                taken.add(bounds);
                return;
            }
        }
    }

    private void placeBeside(List<End> ends, Viewport view) {
        int room = (int) (view.height() / LINE_HEIGHT);
        List<End> kept = new ArrayList<>(ends.subList(0, Math.min(room, ends.size())));
        kept.sort(Comparator.comparingDouble(End::y));
        double[] wanted = kept.stream().mapToDouble(End::y).toArray();
        double[] places = LabelColumn.spread(wanted, LINE_HEIGHT, -LINE_HEIGHT / 2, view.height() + LINE_HEIGHT / 2);
        for (int i = 0; i < places.length; i++) {
            End end = kept.get(i);
            double x = view.width() + DISTANCE;
            end.label().show(x, places[i], false);
            if (Math.abs(places[i] - end.y()) > LEADER_FROM || end.x() < view.width() - DISTANCE) {
                end.label().lead(end.x() + LEADER_FROM, end.y());
            }
        }
    }
}
