package dev.runlens.ui.many;

import org.jspecify.annotations.Nullable;
import java.util.HashMap;
import java.util.Map;
import dev.runlens.analyze.single.BestValidation;
import dev.runlens.run.Sourced;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Setting;
import dev.runlens.text.Bundle;
import dev.runlens.text.Digits;
import dev.runlens.text.SettingText;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.RunColours;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;

/// The columns of the run table. What is in a cell is known by the run alone; sorting is by value, what has none last.
final class RunTableColumns {
    private final Bundle texts;
    private final DashboardModel model;
    private final RunColours colours;
    private final Cells cells;
    private final Heat heat = new Heat();
    private final ShownCells shown = new ShownCells();
    private final PlainColumns kinds;
    private final Map<TableColumn<ShownRun, ?>, Function<ShownRun, Optional<? extends Origin>>> origins = new HashMap<>();
    private final List<TableColumn<ShownRun, ?>> first = new ArrayList<>();
    private final Map<String, TableColumn<ShownRun, ?>> made = new HashMap<>();

    RunTableColumns(Bundle texts, DashboardModel model, RunColours colours) {
        this.texts = texts;
        this.model = model;
        this.colours = colours;
        this.cells = new Cells(texts);
        this.kinds = new PlainColumns(texts, shown);
    }

    /// The columns that stay when the others are scrolled.
    List<TableColumn<ShownRun, ?>> first() {
        return List.copyOf(first);
    }

    /// The cells of all columns.
    ShownCells shown() {
        return shown;
    }

    /// Tells the losses of which runs the heat goes by.
    void heat(List<RunFacts> runs) {
        heat.of(runs);
    }

    /// What some runs have that others may not have.
    ///
    /// @param settings a column for each
    /// @param placed whether any run has a place; none has where nobody knows how much chance there is
    /// @param grouped whether there are runs that may not be compared with each other
    /// @param reported metrics whose last values have a column each, besides the documented ones
    record Asked(List<String> settings, boolean placed, boolean grouped, List<Metric> reported) {
        static Asked of(Judged judged) {
            return new Asked(judged.varied(), judged.isPlaced(), judged.isGrouped(), judged.undocumented());
        }
    }

    /// All columns, in groups by what they are called together. One that was there before is the same again: its heading and its
    /// cells are made and styled.
    Map<String, List<TableColumn<ShownRun, ?>>> all(Asked asked) {
        Map<String, List<TableColumn<ShownRun, ?>>> groups = new LinkedHashMap<>();
        groups.put(texts.get("many.columns.results"), results(asked));
        groups.put(texts.get("many.columns.settings"), list(asked.settings().stream().map(this::setting)));
        groups.put(texts.get("many.columns.ends"), list(
                Stream.of(FinalMetric.values()).map(end -> once("end/" + end.key(), () -> metric(end)))));
        groups.put(texts.get("many.columns.reported"), list(
                asked.reported().stream().map(last -> once("last/" + last.key(), () -> metric(last)))));
        return groups;
    }

    private TableColumn<ShownRun, ?> once(String what, Supplier<TableColumn<ShownRun, ?>> making) {
        return made.computeIfAbsent(what, absent -> making.get());
    }

    private static List<TableColumn<ShownRun, ?>> list(Stream<TableColumn<ShownRun, ?>> columns) {
        return columns.toList();
    }

    private List<TableColumn<ShownRun, ?>> results(Asked asked) {
        makeFirst(asked.placed());
        List<TableColumn<ShownRun, ?>> all = new ArrayList<>(first);
        if (asked.grouped()) {
            all.add(once("group",
                    () -> kinds.words("many.column.group", 150, run -> facts(run).standing().groupName())));
        }
        all.add(once("status", () -> kinds.column(
                texts.get("many.column.status"), 128, run -> status(run), () -> new StatusCell())));
        all.add(once("loss", this::loss));
        all.add(once("curve", this::curve));
        all.add(once("bestAt", this::bestAt));
        all.add(once("gap", () -> kinds.number(
                "many.column.gap", 104, run -> Cells.gap(facts(run)), run -> cells.gapText(facts(run)))));
        all.add(once("file", () -> kinds.words("many.column.file", 224, run -> cells.file(facts(run)))));
        return all;
    }

    private TableColumn<ShownRun, ?> curve() {
        TableColumn<ShownRun, ?> curve = kinds.column(texts.get("many.column.curve"), 96, run -> "",
                () -> new SparklineCell(colours));
        curve.setSortable(false);
        return curve;
    }

    private TableColumn<ShownRun, ?> bestAt() {
        TableColumn<ShownRun, ?> bestAt = kinds.number("many.column.bestAt", 78, run -> Cells.bestAt(facts(run)),
                run -> Cells.bestAtText(facts(run)));
        origins.put(bestAt, RunTableColumns::best);
        return bestAt;
    }

    private void makeFirst(boolean placed) {
        first.clear();
        first.add(once("tick", this::tick));
        if (placed) {
            first.add(once("place", this::place));
        }
        first.add(once("name", () -> kinds.column(
                texts.get("many.column.name"), RunNameCell.width(model), ShownRun::name,
                () -> new RunNameCell(model, colours))));
    }

    private TableColumn<ShownRun, ?> place() {
        TableColumn<ShownRun, ?> place = kinds.number("many.column.place", 100,
                run -> Cells.place(facts(run), Double.NaN), run -> cells.place(facts(run)));
        model.steps().add(List.of(() -> PlainColumns.explain(
                place, "place-help", texts.get("many.placeHelp"), texts.get("many.placeTip"))));
        return place;
    }

    private TableColumn<ShownRun, ?> tick() {
        TableColumn<ShownRun, ?> tick = kinds.column("", 34, ShownRun::name, () -> new TickCell(texts, model));
        tick.setSortable(false);
        return tick;
    }

    /// The heading of the loss of what would be shipped.
    String lossTitle() {
        return texts.get("many.column.loss");
    }

    /// The file and line that a cell came from; empty where it came from none.
    ///
    /// @param column null for the lowest validation loss
    Optional<Origin.InFile> origin(@Nullable TableColumn<ShownRun, ?> column, ShownRun run) {
        Function<ShownRun, Optional<? extends Origin>> of = column == null ? RunTableColumns::best
                : origins.get(column);
        return of == null
                ? Optional.empty()
                : of.apply(run).filter(Origin.InFile.class::isInstance).map(Origin.InFile.class::cast);
    }

    private static Optional<Origin> best(ShownRun run) {
        BestValidation best = run.analysis().best();
        int index = best == null ? -1 : run.run().series(Metric.VAL_LOSS).indexOf(best.iteration());
        return index < 0 ? Optional.empty() : run.run().history().origin(Metric.VAL_LOSS, index);
    }

    /// What a cell says, as data.
    String plain(TableColumn<ShownRun, ?> column, ShownRun run) {
        Object value = column.getCellObservableValue(run).getValue();
        return switch (value) {
            case null -> "";
            case Double number -> number.isNaN() ? "" : Digits.data(number);
            default -> value.toString();
        };
    }

    private RunFacts facts(ShownRun run) {
        return model.listing().facts(run);
    }

    private static String status(ShownRun run) {
        return Objects.requireNonNullElse(run.analysis().statusLabel(), "");
    }

    private TableColumn<ShownRun, ?> loss() {
        TableColumn<ShownRun, Double> column = kinds.number("many.column.loss", 144, run -> facts(run).loss(),
                run -> cells.loss(facts(run)));
        column.setCellFactory(
                view -> shown.with(new HeatCell(heat, run -> cells.loss(facts(run)), run -> facts(run).loss())));
        origins.put(column, RunTableColumns::best);
        model.steps().add(List.of(() -> PlainColumns.explain(
                column, "loss-help", texts.get("many.lossHelp"), texts.get("many.lossTip"))));
        return column;
    }

    private TableColumn<ShownRun, ?> setting(String name) {
        boolean numeric = model.runs().stream()
                .map(run -> facts(run).setting(name))
                .flatMap(Optional::stream)
                .allMatch(value -> value instanceof Setting.Whole || value instanceof Setting.Decimal);
        return once((numeric ? "number/" : "words/") + name, () -> setting(name, numeric));
    }

    private TableColumn<ShownRun, ?> setting(String name, boolean numeric) {
        Function<ShownRun, String> words = run -> cells.setting(facts(run), name);
        Predicate<ShownRun> assumed = run -> facts(run).isAssumed(name);
        TableColumn<ShownRun, ?> column = numeric
                ? kinds.number(run -> facts(run).number(name).orElse(Double.NaN), words, assumed)
                : kinds.column(name, 120, run -> facts(run).setting(name).map(SettingText::of).orElse(""),
                        () -> new WordCell(words, assumed));
        column.setText(name);
        column.setPrefWidth(Math.max(90, 30 + 8.0 * name.length()));
        origins.put(column, run -> run.run().hyperparameters().sourced(name).map(Sourced::origin));
        return column;
    }

    private TableColumn<ShownRun, ?> metric(FinalMetric metric) {
        TableColumn<ShownRun, Double> column = kinds.number(
                run -> run.run().finals().get(metric).orElse(Double.NaN), run -> cells.metric(run.run(), metric),
                run -> false);
        column.setText(metric.label());
        column.setPrefWidth(130);
        column.setVisible(metric == FinalMetric.FINAL_TOKENS_PER_SEC);
        origins.put(column, run -> run.run().finals().origin(metric));
        return column;
    }

    private TableColumn<ShownRun, ?> metric(Metric metric) {
        TableColumn<ShownRun, Double> column = kinds.number(
                run -> Cells.last(run.run(), metric), run -> Cells.lastText(run.run(), metric), run -> false);
        column.setText(texts.get("many.column.last", metric.label()));
        column.setPrefWidth(130);
        column.setVisible(false);
        origins.put(column, run -> Cells.lastOrigin(run.run(), metric));
        return column;
    }
}
