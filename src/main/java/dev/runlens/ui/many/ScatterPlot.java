package dev.runlens.ui.many;

import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.plot.Palette;
import dev.runlens.run.Setting;
import dev.runlens.text.Bundle;
import dev.runlens.text.SettingText;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.Appearance;
import dev.runlens.ui.theme.RunColours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// The loss of what would be shipped of each run over one setting. Full dots are ticked; runs that differ in nothing but
/// their seed are joined; a click selects, the pointer names. A ring around a dot says that its place is a default.
final class ScatterPlot extends Pane {
    private static final double LEFT = 62;
    private static final double MARGIN = 20;
    private static final double RIGHT = 24;
    private static final double TOP = 30;
    private static final double BOTTOM = 44;
    private static final double RADIUS = 5;
    private static final double FADED = 0.25;
    private static final double SLOT = 6;

    private final Bundle texts;
    private final DashboardModel model;
    private final RunColours colours;
    private final Cells cells;
    private String setting = "";
    private String colourSetting = "";

    ScatterPlot(Bundle texts, DashboardModel model, RunColours colours) {
        this.texts = texts;
        this.model = model;
        this.colours = colours;
        this.cells = new Cells(texts);
        setId("scatter");
        getStyleClass().add("sweep-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        widthProperty().subscribe(width -> draw());
        heightProperty().subscribe(height -> draw());
    }

    String setting() {
        return setting;
    }

    void along(String name) {
        setting = name;
    }

    void colourBy(String name) {
        colourSetting = name;
    }

    void draw() {
        getChildren().clear();
        List<ShownRun> runs = model.listing().listedProperty().get().stream()
                .filter(run -> Double.isFinite(model.listing().facts(run).loss()))
                .filter(run -> model.listing().facts(run).standing().group() == 0)
                .toList();
        List<RunFacts> facts = runs.stream().map(model.listing()::facts).toList();
        long assumed = facts.stream().filter(run -> run.isAssumed(setting)).count();
        setAccessibleText(texts.get("sweep.scatterName", runs.size(), setting, assumed));
        if (setting.isEmpty() || runs.isEmpty() || getWidth() < LEFT + RIGHT || getHeight() < TOP + BOTTOM) {
            return;
        }
        SettingAxis x = SettingAxis.of(setting, facts);
        SettingAxis y = SettingAxis.of("", facts);
        axes(x, y);
        repeats(facts, x, y);
        Map<String, Integer> levels = new LinkedHashMap<>();
        for (ShownRun run : runs) {
            double px = px(x.place(model.listing().facts(run)));
            if (Double.isFinite(px)) {
                Circle dot = dot(run, px, py(y.place(model.listing().facts(run))), levels);
                getChildren().add(dot);
                if (model.listing().facts(run).isAssumed(setting)) {
                    getChildren().add(ring(dot));
                }
            }
        }
        key(facts, levels, assumed > 0);
        applyCss();
    }

    /// What says that the place of a dot is a default.
    private static Circle ring(Circle dot) {
        Circle ring = new Circle(dot.getCenterX(), dot.getCenterY(), dot.getRadius() + 3.5, Color.TRANSPARENT);
        ring.getStyleClass().add("sweep-assumed");
        ring.setUserData(dot.getUserData());
        ring.setOpacity(dot.getOpacity());
        ring.setMouseTransparent(true);
        return ring;
    }

    /// Says above the plot what its colours and rings mean.
    private void key(List<RunFacts> runs, Map<String, Integer> levels, boolean rings) {
        SweepKey key = new SweepKey(getWidth() - LEFT - 2 * RIGHT);
        Map<String, List<RunFacts>> having = runs.stream().collect(Collectors.groupingBy(this::level));
        if (model.runs().stream().anyMatch(run -> !model.isTicked(run.key()))) {
            Circle filled = new Circle(SLOT, SLOT, RADIUS - 1);
            filled.getStyleClass().add("sweep-ticked");
            key.add(filled, texts.get("sweep.tickedKey"));
        }
        if (rings) {
            key.add(ring(new Circle(SLOT, SLOT, 1.5)), texts.get("sweep.assumedKey"));
        }
        levels.forEach((value, level) -> {
            Circle dot = new Circle(SLOT, SLOT, RADIUS - 1, colour(level));
            key.add(dot, cells.shared(
                    cells.known(value), colourSetting, having.getOrDefault(value, List.of())));
        });
        getChildren().add(key);
        key.end(getWidth() - RIGHT);
    }

    private double px(double place) {
        return LEFT + place * (getWidth() - LEFT - RIGHT);
    }

    private double py(double place) {
        return getHeight() - BOTTOM - place * (getHeight() - TOP - BOTTOM);
    }

    private Circle dot(ShownRun run, double x, double y, Map<String, Integer> levels) {
        RunFacts facts = model.listing().facts(run);
        Color colour = colour(run, facts, levels);
        Circle dot = new Circle(x, y, RADIUS, model.isTicked(run.key()) ? colour : Color.TRANSPARENT);
        dot.setStroke(colour);
        dot.setStrokeWidth(1.8);
        dot.getStyleClass().add("sweep-dot");
        dot.setUserData(run.name());
        boolean picked = run.key().equals(model.listing().pickedProperty().get());
        dot.setRadius(picked ? RADIUS + 2.5 : RADIUS);
        boolean faded = model.highlightedProperty().get() != null
                && !run.key().equals(model.highlightedProperty().get());
        dot.setOpacity(faded ? FADED : 1);
        String words = words(facts);
        dot.setAccessibleText(words);
        Tooltip.install(dot, new Tooltip(words));
        dot.setOnMouseClicked(event -> {
            model.listing().pickedProperty().set(run.key());
            if (event.getClickCount() == 2) {
                model.tick(run.key(), !model.isTicked(run.key()));
            }
        });
        return dot;
    }

    /// What a dot says: its run, the loss, and the settings that place and colour it.
    private String words(RunFacts run) {
        String placed = texts.get(
                "sweep.dot", run.name(), cells.loss(run), setting, cells.setting(run, setting));
        if (colourSetting.isEmpty() || colourSetting.equals(setting)) {
            return placed;
        }
        String value = cells.setting(run, colourSetting);
        return placed + "\n"
                + texts.get("sweep.dotColour", colourSetting, value.isEmpty() ? texts.get("table.unknown") : value);
    }

    /// The colour of the run, or one for each value of a second setting.
    private Color colour(ShownRun run, RunFacts facts, Map<String, Integer> levels) {
        if (colourSetting.isEmpty()) {
            return Color.web(colours.style(run.look()).hex());
        }
        return colour(levels.computeIfAbsent(level(facts), missing -> levels.size()));
    }

    private String level(RunFacts run) {
        return run.setting(colourSetting).map(SettingText::of).orElse("");
    }

    private Color colour(int level) {
        boolean dark = colours.appearance().getValue() == Appearance.DARK;
        return Color.web(Palette.of(dark).style(level).hex());
    }

    /// A line through the runs that were set up alike but for their seed.
    private void repeats(List<RunFacts> runs, SettingAxis x, SettingAxis y) {
        Map<Map<String, Setting>, List<RunFacts>> alike = new LinkedHashMap<>();
        for (RunFacts run : runs) {
            Map<String, Setting> factors = new HashMap<>(
                    TrainingFactors.of(run.run().run(), run.run().effective()).values());
            if (factors.remove("seed") != null) {
                alike.computeIfAbsent(factors, missing -> new ArrayList<>()).add(run);
            }
        }
        for (List<RunFacts> group : alike.values()) {
            double low = group.stream().mapToDouble(y::place).min().orElse(0);
            double high = group.stream().mapToDouble(y::place).max().orElse(0);
            double place = px(x.place(group.getFirst()));
            if (group.size() > 1 && Double.isFinite(place)) {
                Line line = new Line(place, py(low), place, py(high));
                line.getStyleClass().add("sweep-repeats");
                getChildren().add(line);
            }
        }
    }

    private void axes(SettingAxis x, SettingAxis y) {
        AxisNodes nodes = new AxisNodes(this);
        for (SettingAxis.Mark mark : y.marks(Math.max(3, (int) (getHeight() / 48)))) {
            nodes.line(LEFT, py(mark.place()), getWidth() - RIGHT, py(mark.place()), "sweep-grid");
            nodes.text(mark.words(), LEFT - 8, py(mark.place()), AxisNodes.At.RIGHT, "sweep-tick");
        }
        for (SettingAxis.Mark mark : x.marks(Math.max(2, (int) ((getWidth() - LEFT - RIGHT) / 62)))) {
            nodes.text(cells.known(mark.words()), px(mark.place()), getHeight() - BOTTOM + 16, AxisNodes.At.MIDDLE,
                    "sweep-tick");
        }
        nodes.line(LEFT, getHeight() - BOTTOM, getWidth() - RIGHT, getHeight() - BOTTOM, "sweep-axis");
        nodes.text(setting, getWidth() - RIGHT, getHeight() - 10, AxisNodes.At.RIGHT, "sweep-label");
        nodes.text(texts.get("many.column.loss"), MARGIN, 8, AxisNodes.At.LEFT, "sweep-label");
    }
}
