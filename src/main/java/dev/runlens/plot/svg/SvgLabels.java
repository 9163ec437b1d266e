package dev.runlens.plot.svg;

import dev.runlens.plot.Curve;
import dev.runlens.plot.LabelColumn;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.ShortNames;
import dev.runlens.plot.Resolution;
import dev.runlens.plot.Viewport;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Names and last values in the margin beside the plot, each with a leader from the end of its line.
///
/// Where there is no room for all, those of train lines and of high validation losses are left out.
final class SvgLabels {
    private static final double LINE_HEIGHT = 16;
    private static final double DISTANCE = 16;
    private static final double LEADER_FROM = 4;
    private static final int MOST_WITH_TRAIN = 4;
    private static final int MOST_LABELS = 60;
    private static final int LONGEST_NAME = 18;

    private final List<Label> labels = new ArrayList<>();
    private final boolean split;

    /// A label and the end of its line, in what the axes count.
    private record Label(RunPlot run, boolean validation, String text, double x, double y) {
        double width() {
            return validation ? TextWidth.bold(text, Canvas.FONT) : TextWidth.of(text, Canvas.FONT);
        }
    }

    SvgLabels(LossPlot plot) {
        split = plot.options().subject().measure().split();
        ShortNames names = ShortNames.of(plot.runs().stream().map(RunPlot::name).toList());
        Resolution format = plot.format(plot.y());
        List<RunPlot> shown = plot.shown().stream()
                .sorted(Comparator.comparingDouble(run -> lastValue(run.lines().validation())))
                .limit(MOST_LABELS)
                .toList();
        for (RunPlot run : shown) {
            String name = Canvas.name(names.get(run.name()), LONGEST_NAME);
            add(run, run.lines().validation(), true, name, format);
        }
        for (RunPlot run : shown) {
            if (shown.size() <= MOST_WITH_TRAIN) {
                String name = Canvas.name(names.get(run.name()), LONGEST_NAME);
                add(run, run.lines().train(), false, name, format);
            }
        }
    }

    private void add(RunPlot run, Curve curve, boolean validation, String name, Resolution format) {
        int last = lastFinite(curve);
        if (last >= 0) {
            String key = !split ? "label.single" : validation ? "label.validation" : "label.train";
            String text = Bundle.PLOT.get(key, name, format.format(curve.y(last)));
            labels.add(new Label(run, validation, text, curve.x(last), curve.y(last)));
        }
    }

    /// How wide the margin has to be.
    double width() {
        return labels.stream().mapToDouble(Label::width).max().orElse(0) + DISTANCE;
    }

    void draw(Canvas canvas) {
        Viewport view = canvas.view();
        int room = (int) (view.height() / LINE_HEIGHT);
        List<Label> placed = labels.stream()
                .filter(label -> !Double.isNaN(view.py(label.y())))
                .limit(room)
                .sorted(Comparator.comparingDouble(label -> view.py(label.y())))
                .toList();
        double[] wanted = placed.stream().mapToDouble(label -> view.py(label.y())).toArray();
        double[] places = LabelColumn.spread(wanted, LINE_HEIGHT, -LINE_HEIGHT / 2, view.height() + LINE_HEIGHT / 2);
        canvas.out().open("g").at("class", "rl-labels");
        for (int i = 0; i < places.length; i++) {
            draw(canvas, placed.get(i), places[i]);
        }
        canvas.out().close().line();
    }

    private static void draw(Canvas canvas, Label label, double y) {
        Viewport view = canvas.view();
        double fromX = view.px(label.x()) + LEADER_FROM;
        double fromY = view.py(label.y());
        Markup out = canvas.open(label.run());
        String end = Markup.number(view.width() + DISTANCE - 4) + " " + Markup.number(y);
        String start = Markup.number(fromX) + " " + Markup.number(fromY);
        out.open("path").at("d", "M" + start + "L" + end).at("fill", "none");
        out.at("stroke", "currentColor").at("stroke-width", label.validation() ? 1.4 : 0.8);
        boolean far = fromX < view.width() - DISTANCE;
        out.at("stroke-dasharray", far ? "1 4" : "").at("stroke-opacity", "0.6");
        out.close().close();
        canvas.word(label.validation() ? SvgTheme.Ink.TEXT : SvgTheme.Ink.MUTED, view.width() + DISTANCE, y + 4)
                .at("font-weight", label.validation() ? "600" : "")
                .text(label.text())
                .close();
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
}
