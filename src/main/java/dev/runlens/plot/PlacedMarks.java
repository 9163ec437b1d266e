package dev.runlens.plot;

import dev.runlens.run.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the points and signs of one run are in a view, in pixels.
///
/// @param run whose they are
/// @param points the validation points in view, x and y in turn; empty where there is no room for them
/// @param best the star at the lowest validation loss; null where it is not shown
/// @param shipped the square at the file to ship; null where it is not shown
/// @param lost the bolts where values are not finite
public record PlacedMarks(
        RunPlot run,
        List<Double> points,
        @Nullable Sign best,
        @Nullable Sign shipped,
        List<Bolt> lost) {
    /// Points nearer to each other than this would run together.
    private static final double POINT_SPACING = 10;

    private static final double BOLT_SPACING = 16;
    private static final int MOST_BOLTS = 60;
    private static final int MOST_POINTS = 600;
    private static final int MOST_SIGNED = 12;

    /// A sign about a point.
    ///
    /// @param outline SVG path data about its own origin
    public record Sign(String outline, double x, double y) {}

    /// A bolt about a point, and what is lost there.
    public record Bolt(RunPlot.Lost lost, double x, double y) {}

    /// Keeps copies.
    public PlacedMarks {
        points = List.copyOf(points);
        lost = List.copyOf(lost);
    }

    /// The marks of all runs shown. Stars and squares are those of the runs with the lowest validation losses.
    public static List<PlacedMarks> of(LossPlot plot, Viewport view) {
        List<RunPlot> shown = plot.shown();
        Set<String> signed = shown.stream()
                .sorted(Order.comparingDouble(PlacedMarks::lowest))
                .limit(MOST_SIGNED)
                .map(RunPlot::name)
                .collect(Collectors.toSet());
        boolean room = shown.stream().mapToInt(run -> inView(run.lines().validation(), view)).sum() <= MOST_POINTS;
        return shown.stream()
                .map(run -> new PlacedMarks(
                        run,
                        room && !run.isReportedOften() ? points(run.lines().validation(), view) : List.of(),
                        signed.contains(run.name()) ? best(run.marks(), view) : null,
                        signed.contains(run.name()) ? shipped(run.marks(), view) : null,
                        bolts(run.marks().lost(), view)))
                .toList();
    }

    private static double lowest(RunPlot run) {
        RunPlot.Mark best = run.marks().best();
        return best == null ? Double.POSITIVE_INFINITY : best.y();
    }

    private static int inView(Curve curve, Viewport view) {
        return curve.floor(view.x().high()) - curve.floor(Math.nextDown(view.x().low()));
    }

    private static List<Double> points(Curve curve, Viewport view) {
        int first = Math.max(0, curve.floor(view.x().low()));
        int last = curve.floor(view.x().high());
        if (last > first && (view.px(curve.x(last)) - view.px(curve.x(first))) / (last - first) < POINT_SPACING) {
            return List.of();
        }
        List<Double> points = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            double x = view.px(curve.x(i));
            double y = view.py(curve.y(i));
            if (view.contains(x, y)) {
                points.addAll(Arrays.asList(x, y));
            }
        }
        return points;
    }

    private static @Nullable Sign best(RunPlot.Marks marks, Viewport view) {
        RunPlot.Mark best = marks.best();
        return best == null ? null : sign(Signs.STAR, view, best.x(), best.y());
    }

    private static @Nullable Sign shipped(RunPlot.Marks marks, Viewport view) {
        RunPlot.Shipped shipped = marks.shipped();
        return shipped == null ? null : sign(Signs.shipped(marks, view), view, shipped.x(), shipped.y());
    }

    private static @Nullable Sign sign(String outline, Viewport view, double x, double y) {
        Sign sign = new Sign(outline, view.px(x), view.py(y));
        return view.contains(sign.x(), sign.y()) ? sign : null;
    }

    private static List<Bolt> bolts(List<RunPlot.Lost> all, Viewport view) {
        List<Bolt> bolts = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (RunPlot.Lost lost : all) {
            double x = view.px(lost.x());
            double y = view.py(lost.y());
            double shownY = Double.isNaN(y) ? view.height() / 2 : y;
            if (bolts.size() < MOST_BOLTS && Math.abs(x - last) >= BOLT_SPACING && view.contains(x, shownY)) {
                bolts.add(new Bolt(lost, x, shownY));
                last = x;
            }
        }
        return bolts;
    }
}
