package dev.runlens.ui.many;

import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.plot.Cast;
import dev.runlens.plot.Palette;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Changes;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Step;
import dev.runlens.ui.theme.Appearance;
import dev.runlens.ui.theme.RunColours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/// A line for each run through the values of all settings that vary and its loss. A drag along an axis adds the
/// condition to the search, so that list, table and chart narrow too, and stays marked while it is asked for; another drag along
/// the axis takes its place, a click on the axis ends it. A click on a line selects.
final class ParallelPlot extends Pane {
    private static final double SIDE = 70;
    private static final double TOP = 34;
    private static final double BOTTOM = 18;
    private static final double SHORTEST = 6;
    /// Axes closer to each other cannot be read.
    private static final double APART = 96;
    private static final double LETTER = 7;
    private static final double NEAR = 14;

    private final Bundle texts;
    private final DashboardModel model;
    private final RunColours colours;
    private final Cells cells;
    private final Heat heat = new Heat();
    private final Rectangle brush = brush();
    private final Brushes brushes;
    private List<String> settings = List.of();
    private List<SettingAxis> axes = List.of();
    private double pressed = Double.NaN;
    private int brushed = -1;

    ParallelPlot(Bundle texts, DashboardModel model, RunColours colours) {
        this.texts = texts;
        this.model = model;
        this.colours = colours;
        this.cells = new Cells(texts);
        this.brushes = new Brushes(model.listing().searchProperty());
        setId("parallel");
        getStyleClass().add("sweep-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        widthProperty().subscribe(width -> draw());
        heightProperty().subscribe(height -> draw());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
    }

    private static Rectangle brush() {
        Rectangle made = new Rectangle();
        made.getStyleClass().add("sweep-brush");
        made.setMouseTransparent(true);
        return made;
    }

    private void lay(Rectangle mark, int axis, double from, double to) {
        mark.setX(px(axis) - NEAR / 2);
        mark.setWidth(NEAR);
        mark.setY(Math.min(from, to));
        mark.setHeight(Math.abs(from - to));
    }

    void along(List<String> varied) {
        settings = varied;
    }

    void draw() {
        getChildren().clear();
        List<ShownRun> all = model.runs().stream()
                .filter(run -> Double.isFinite(model.listing().facts(run).loss()))
                .filter(run -> model.listing().facts(run).standing().group() == 0)
                .toList();
        setAccessibleText(texts.get("sweep.parallelName", all.size(), settings.size()));
        if (all.isEmpty() || getWidth() < 3 * SIDE || getHeight() < TOP + BOTTOM + 20) {
            return;
        }
        List<RunFacts> facts = all.stream().map(model.listing()::facts).toList();
        List<String> legible = legible(facts);
        axes = new ArrayList<>(legible.stream().map(name -> SettingAxis.of(name, facts)).toList());
        axes.add(SettingAxis.of("", facts));
        heat.of(facts);
        List<ShownRun> lowestLast = all.stream()
                .sorted(Comparator.comparingDouble((ShownRun run) -> model.listing().facts(run).loss())
                        .reversed())
                .toList();
        lines(lowestLast, false);
        lines(lowestLast, true);
        AxisNodes nodes = new AxisNodes(this);
        for (int i = 0; i < axes.size(); i++) {
            axis(nodes, facts, i, i == 0 ? AxisNodes.At.RIGHT : AxisNodes.At.LEFT);
        }
        explain(nodes, legible.size());
        applyCss();
    }

    private void explain(AxisNodes nodes, int shown) {
        if (model.listing().listedProperty().get().size() > Cast.MOST_IN_FRONT) {
            nodes.textAmongLines(texts.get("sweep.linesKey"), getWidth() - 16, getHeight() - 9, AxisNodes.At.RIGHT,
                    "sweep-tick");
        }
        if (shown < settings.size()) {
            nodes.textAmongLines(texts.get("sweep.someSettings", shown, settings.size()), SIDE, getHeight() - 9,
                    AxisNodes.At.LEFT, "sweep-tick");
        }
    }

    /// As many settings as have room beside each other: those that most runs know, in their order.
    private List<String> legible(List<RunFacts> runs) {
        int room = Math.max(2, (int) ((getWidth() - 2 * SIDE) / APART));
        if (settings.size() <= room) {
            return settings;
        }
        Map<String, Long> unknown = settings.stream().collect(Collectors.toMap(
                name -> name, name -> runs.stream().filter(run -> run.setting(name).isEmpty()).count()));
        List<String> best = settings.stream()
                .sorted(Comparator.comparingLong((String name) -> unknown.getOrDefault(name, 0L)))
                .limit(room)
                .toList();
        return settings.stream().filter(best::contains).toList();
    }

    private double px(int axis) {
        return SIDE + axis * (getWidth() - 2 * SIDE) / Math.max(1, axes.size() - 1);
    }

    private double py(double place) {
        return getHeight() - BOTTOM - place * (getHeight() - TOP - BOTTOM);
    }

    /// @param runs the runs whose values it shows
    private void axis(AxisNodes nodes, List<RunFacts> runs, int index, AxisNodes.At side) {
        SettingAxis axis = axes.get(index);
        double x = px(index);
        nodes.line(x, py(0), x, py(1), "sweep-axis");
        brushes.on(axis).ifPresent(part -> {
            Rectangle mark = brush();
            lay(mark, index, py(part.low()), py(part.high()));
            getChildren().add(mark);
        });
        String name = axis.setting().isEmpty() ? texts.get("sweep.loss") : axis.setting();
        nodes.text(inTheRoom(name), x, 14, AxisNodes.At.MIDDLE, "sweep-label");
        int most = Math.clamp((long) ((getHeight() - TOP - BOTTOM) / 18), 2, 12);
        Map<Double, List<RunFacts>> there = runs.stream().collect(Collectors.groupingBy(axis::place));
        for (SettingAxis.Mark mark : axis.marks(most)) {
            double beside = side == AxisNodes.At.RIGHT ? x - 6 : x + 6;
            String words = inTheRoom(cells.shared(
                    cells.known(mark.words()), axis.setting(), there.getOrDefault(mark.place(), List.of())));
            nodes.textAmongLines(words, beside, py(mark.place()), side, "sweep-tick");
        }
    }

    /// What would run into the next axis is cut at its end.
    private String inTheRoom(String words) {
        int most = (int) Math.max(SHORTEST, (px(1) - px(0)) / LETTER);
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }

    /// @param listed whether those that the search asks for, or the others behind them
    private void lines(List<ShownRun> runs, boolean listed) {
        boolean dark = colours.appearance().getValue() == Appearance.DARK;
        int grey = Palette.of(dark).background();
        Color behind = Color.rgb(grey >> 16, grey >> 8 & 0xff, grey & 0xff, 0.6);
        for (ShownRun run : runs) {
            if (model.listing().lists(run) == listed) {
                Polyline line = new Polyline();
                for (int i = 0; i < axes.size(); i++) {
                    double place = axes.get(i).place(model.listing().facts(run));
                    line.getPoints().addAll(px(i), py(Double.isNaN(place) ? -0.03 : place));
                }
                boolean front = run.key().equals(model.highlightedProperty().get())
                        || run.key().equals(model.listing().pickedProperty().get());
                boolean byLoss = listed && !front && runs.size() > Cast.MOST_IN_FRONT;
                if (byLoss) {
                    int step = Heat.step(heat.of(model.listing().facts(run).loss()));
                    line.pseudoClassStateChanged(PseudoClass.getPseudoClass("heat" + step), true);
                } else {
                    line.setStroke(listed ? Color.web(colours.style(run.look()).hex()) : behind);
                }
                line.setStrokeWidth(front ? 3 : 1.2);
                line.setUserData(run.name());
                line.getStyleClass().add("sweep-line");
                line.setOnMouseClicked(event -> model.listing().pickedProperty().set(run.key()));
                getChildren().add(line);
            }
        }
    }

    private void press(MouseEvent event) {
        brushed = -1;
        for (int i = 0; i < axes.size(); i++) {
            if (Math.abs(event.getX() - px(i)) <= NEAR) {
                brushed = i;
            }
        }
        pressed = event.getY();
    }

    private void drag(MouseEvent event) {
        if (brushed >= 0) {
            lay(brush, brushed, pressed, event.getY());
            if (!getChildren().contains(brush)) {
                getChildren().add(brush);
            }
        }
    }

    private void release(MouseEvent event) {
        getChildren().remove(brush);
        Runnable back = brushes.asTheyAre();
        String before = model.listing().searchProperty().get();
        if (brushed >= 0 && Math.abs(event.getY() - pressed) <= SHORTEST) {
            brushes.remove(axes.get(brushed));
        } else if (brushed >= 0) {
            double span = getHeight() - TOP - BOTTOM;
            double one = Math.clamp((getHeight() - BOTTOM - event.getY()) / span, 0, 1);
            double other = Math.clamp((getHeight() - BOTTOM - pressed) / span, 0, 1);
            brushes.add(axes.get(brushed), Math.min(one, other), Math.max(one, other));
        }
        if (!before.equals(model.listing().searchProperty().get())) {
            model.changes().did(Changes.Change.BRUSH, Step.of(back, brushes.asTheyAre()));
        }
        brushed = -1;
    }
}
