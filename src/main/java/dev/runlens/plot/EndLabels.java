package dev.runlens.plot;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.run.Order;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Names and last values at the ends of the lines, and where they are.
///
/// A line that reaches the right edge has its label in the margin beside the plot; one that ends earlier has it right
/// of its end. No label overlaps another or leaves the picture; where there is little room names are shortened, then the
/// value of a validation line goes, and then the label, those of train lines and of high validation losses first. A line
/// that goes on past the view is named without a value.
public final class EndLabels {
    /// How high a label is.
    public static final double LINE_HEIGHT = 16;

    private static final double DISTANCE = 12;
    private static final double LEADER_FROM = 4;
    private static final double LEADER_TO = 2;
    private static final double BESIDE_MARGIN = 4;
    private static final int MOST_WITH_TRAIN = 6;
    private static final int MOST_LABELS = 60;
    private static final int[] NAME_LENGTHS = {18, 14, 11};
    private static final int PLACES_INSIDE = 9;
    private static final int PLACES_NEAR = 5;
    private static final double LOOK_STEP = 4;
    private static final double BESIDE_LINE = 1;

    /// A share of the width.
    private static final double FAR = 0.75;

    private final LossPlot plot;
    private final Viewport view;
    private final Width width;
    private final List<Label> placed = new ArrayList<>();

    /// How wide a text will be, which only who paints it knows.
    public interface Width {
        /// The width in pixels.
        ///
        /// @param validation whether it is that of a validation line, which is bold
        double of(String text, boolean validation);
    }

    /// A label in its place, in pixels of the plot area.
    ///
    /// @param run whose line it names
    /// @param validation whether that is the validation line
    /// @param text what it says
    /// @param place where that is
    /// @param leader from the end of the line, x and y, to the label, x and y; empty for none
    public record Label(
            RunPlot run, boolean validation, String text, Place place, List<Double> leader) {}

    /// Where a text is.
    ///
    /// @param x left edge
    /// @param y middle
    /// @param width of the text
    /// @param over whether it lies over the plot, where lines of others may run below it
    public record Place(double x, double y, double width, boolean over) {
        private boolean touches(Place other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && Math.abs(y - other.y) < LINE_HEIGHT;
        }
    }

    private EndLabels(LossPlot plot, Viewport view, Width width) {
        this.plot = plot;
        this.view = view;
        this.width = width;
    }

    /// How wide the margin beside the plot has to be.
    ///
    /// @param most no wider than this
    public static double margin(LossPlot plot, double most, Width width) {
        List<LineEnd> ends = new EndLabels(plot, new Viewport(plot.x(), plot.y(), 1000, 1000), width).ends();
        double widest = ends.stream()
                .mapToDouble(end -> width.of(end.text(), end.validation()))
                .max()
                .orElse(0);
        return widest == 0 ? 0 : Math.min(most, widest + DISTANCE + BESIDE_MARGIN);
    }

    /// The labels of a view.
    ///
    /// @param margin what is free right of the plot area
    public static List<Label> place(LossPlot plot, Viewport view, double margin, Width width) {
        return new EndLabels(plot, view, width).placed(margin);
    }

    private List<Label> placed(double margin) {
        List<LineEnd> beside = new ArrayList<>();
        for (LineEnd end : ends()) {
            double wide = width(end);
            if (!view.contains(end.x(), end.y())) {
                continue;
            }
            if (end.x() + DISTANCE + wide > view.width() || !placeInside(end, wide) && !isFar(end)) {
                end.texts().stream()
                        .map(end::saying)
                        .filter(shorter -> width(shorter) + DISTANCE <= margin)
                        .findFirst()
                        .ifPresent(beside::add);
            }
        }
        placeBeside(beside);
        return placed;
    }

    /// The ends of the lines, the most important first.
    private List<LineEnd> ends() {
        ShortNames names = ShortNames.of(plot.shown().stream().map(RunPlot::name).toList());
        List<RunPlot> shown = plot.shown().stream()
                .sorted(Order.comparingDouble(run -> lastValue(run.lines().validation())))
                .limit(MOST_LABELS)
                .toList();
        List<LineEnd> ends = new ArrayList<>();
        shown.forEach(run -> add(ends, run, true, names));
        if (shown.size() <= MOST_WITH_TRAIN) {
            shown.forEach(run -> add(ends, run, false, names));
        }
        return ends;
    }

    private void add(List<LineEnd> ends, RunPlot run, boolean validation, ShortNames names) {
        Curve curve = validation ? run.lines().validation() : run.lines().train();
        int last = lastFinite(curve);
        if (last < 0) {
            return;
        }
        boolean whole = curve.x(last) <= view.x().high();
        List<String> texts = new ArrayList<>();
        for (int length : NAME_LENGTHS) {
            String name = VisibleText.of(names.fitted(run.name(), length));
            texts.add(whole ? text(name, validation, curve.y(last)) : text(name, validation));
        }
        if (validation) {
            texts.add(VisibleText.of(names.fitted(run.name(), NAME_LENGTHS[0])));
        }
        // Where values that are not finite follow, their sign stands between.
        int reported = Math.min(last + 1, curve.size() - 1);
        double x = whole ? Math.min(view.px(curve.x(reported)), view.width()) : view.width();
        double y = view.py(whole ? curve.y(last) : curve.at(view.x().high()));
        ends.add(new LineEnd(run, validation, texts, x, y));
    }

    private String text(String name, boolean validation, double value) {
        boolean split = plot.options().subject().measure().split();
        String key = !split ? "label.single" : validation ? "label.validation" : "label.train";
        return Bundle.PLOT.get(key, name, plot.format(view.y()).format(value));
    }

    /// That of a line which goes on past the view: a value there would be none that was reported.
    private String text(String name, boolean validation) {
        boolean split = plot.options().subject().measure().split();
        return split ? Bundle.PLOT.get(validation ? "label.validation.onward" : "label.train.onward", name) : name;
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

    /// As near to the end of its line as there is room; of few runs, whose lines are to be followed, only where no line would
    /// be hidden, else it goes beside the plot.
    ///
    /// @return whether it was placed, or is to be nowhere
    private boolean placeInside(LineEnd end, double wide) {
        boolean few = plot.shown().size() <= MOST_WITH_TRAIN;
        for (int step = 0; step < (few ? PLACES_NEAR : PLACES_INSIDE); step++) {
            double y = end.y() + (step % 2 == 0 ? -1 : 1) * ((step + 1) / 2) * LINE_HEIGHT;
            Place place = new Place(end.x() + DISTANCE, y, wide, true);
            boolean fits = y - LINE_HEIGHT / 2 >= 0 && y + LINE_HEIGHT / 2 <= view.height();
            if (fits && placed.stream().noneMatch(other -> place.touches(other.place()))
                    && !(few && hidesLine(place))) {
                placed.add(label(end, place, step == 0 ? List.of() : leader(end, place)));
                return true;
            }
        }
        return !few;
    }

    private boolean hidesLine(Place place) {
        return plot.shown().stream()
                .flatMap(run -> Stream.of(run.lines().validation(), run.lines().train()))
                .anyMatch(curve -> goesThrough(curve, place));
    }

    private boolean goesThrough(Curve curve, Place place) {
        double right = Math.min(view.width(), place.x() + place.width());
        return DoubleStream.iterate(place.x(), x -> x < right, x -> x + LOOK_STEP)
                .anyMatch(x -> Math.abs(view.py(curve.at(view.xAt(x))) - place.y()) < LINE_HEIGHT / 2 + BESIDE_LINE);
    }

    /// Whether a leader would cross so much of the plot that it looked like a line: a train loss has no label then.
    private boolean isFar(LineEnd end) {
        return !end.validation() && end.x() < FAR * view.width();
    }

    private void placeBeside(List<LineEnd> ends) {
        int room = (int) (view.height() / LINE_HEIGHT);
        List<LineEnd> kept = new ArrayList<>(ends.subList(0, Math.min(room, ends.size())));
        LineEnd.inOrder(kept, LINE_HEIGHT / 2);
        double[] wanted = kept.stream().mapToDouble(LineEnd::y).toArray();
        double[] places = LabelColumn.spread(wanted, LINE_HEIGHT, -LINE_HEIGHT / 2, view.height() + LINE_HEIGHT / 2);
        for (int i = 0; i < places.length; i++) {
            LineEnd end = kept.get(i);
            double x = view.width() + DISTANCE;
            Place place = new Place(x, places[i], width(end), false);
            placed.add(label(end, place, leader(end, place)));
        }
    }

    private double width(LineEnd end) {
        return width.of(end.text(), end.validation());
    }

    private static Label label(LineEnd end, Place place, List<Double> leader) {
        return new Label(end.run(), end.validation(), end.text(), place, leader);
    }

    private List<Double> leader(LineEnd end, Place place) {
        boolean away = Math.abs(place.y() - end.y()) > LEADER_FROM || end.x() < view.width() - DISTANCE;
        return away ? List.of(end.x() + LEADER_FROM, end.y(), place.x() - LEADER_TO, place.y()) : List.of();
    }
}
