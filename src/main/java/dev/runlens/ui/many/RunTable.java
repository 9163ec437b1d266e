package dev.runlens.ui.many;

import javafx.scene.input.MouseEvent;
import javafx.scene.Node;
import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.text.NothingFound;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.StayingColumns;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.write.PlainTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.tableview2.TableView2;
import org.jspecify.annotations.Nullable;

/// A row for each run that the search lists. Columns are chosen with [ColumnMenu], moved by dragging, fixed with the menu of a heading; a click on a heading sorts.
final class RunTable extends TableView2<ShownRun> {
    private static final double ROW_HEIGHT = 30;

    /// At least as high as the headings.
    private static final double HEADINGS = 40;

    /// The cells of so many runs can be made at once.
    private static final int AT_ONCE = 40;

    private static final int MORE_ROWS = 2;

    private final DashboardModel model;
    private final Region room;
    private final RunTableColumns columns;
    private final RunTableLayout arrangement;
    private final ObservableList<ShownRun> listed = FXCollections.observableArrayList();
    private List<ShownRun> wanted = List.of();
    private List<String> named = List.of();
    private Map<String, List<TableColumn<ShownRun, ?>>> groups = Map.of();
    private RunTableColumns.@Nullable Asked asked;
    private final SelectedRows selected;

    /// @param menu of its cells
    /// @param room what it is in
    RunTable(Bundle texts, DashboardModel model, RunColours colours, RunTableMenu menu, Region room) {
        this.columns = new RunTableColumns(texts, model, colours);
        this.model = model;
        this.room = room;
        this.arrangement = new RunTableLayout(this, columns.lossTitle());
        setId("run-table");
        getStyleClass().add("plain-table");
        setAccessibleText(texts.get("many.table"));
        setFixedCellSize(ROW_HEIGHT);
        setRowHeaderVisible(false);
        setColumnFixingEnabled(true);
        StayingColumns.follow(this);
        setTableMenuButtonVisible(false);
        setPlaceholder(new NothingFound(texts, model.listing().listedProperty(), model.listing().searchProperty(),
                model.listing()::reason));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        followPointer();
        SortedList<ShownRun> sorted = new SortedList<>(listed);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        selected = new SelectedRows(this, model);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> setContextMenu(menu.of(event, columns, chosen())));
        follow(colours);
    }

    private void follow(RunColours colours) {
        model.judgedParts().show(this::showColumns);
        // Few look at the table of few runs.
        sceneProperty().subscribe(scene -> showColumns(model.judgedProperty().get()));
        model.listing().listedProperty().subscribe(this::show);
        model.visibleProperty().subscribe(runs -> columns.shown().showAgain(TickCell.class));
        colours.appearance().subscribe(now -> columns.shown().showAgain());
    }

    /// The columns, shown or not, in groups by what they are called together.
    Map<String, List<TableColumn<ShownRun, ?>>> groups() {
        return groups;
    }

    /// How the columns are arranged.
    RunTableLayout arrangement() {
        return arrangement;
    }

    private void showColumns(Judged judged) {
        if (getScene() == null) {
            return;
        }
        RunTableColumns.Asked next = RunTableColumns.Asked.of(judged);
        columns.heat(model.listing().all());
        if (next.equals(asked)) {
            columns.shown().showAgain();
        } else {
            arrange(next);
        }
        List<String> names = model.runs().stream().map(ShownRun::name).toList();
        // To fit the names of many takes time that runs which only grow need not take.
        if (!names.equals(named)) {
            named = names;
            RunNameCell.widen(columns.first().getLast(), model);
        }
    }

    private void arrange(RunTableColumns.Asked next) {
        asked = next;
        groups = columns.all(next);
        boolean fixed = columns.first().equals(getFixedColumns());
        if (!fixed) {
            getFixedColumns().clear();
        }
        arrangement.replace(groups.values().stream().flatMap(List::stream).toList());
        if (!fixed) {
            getFixedColumns().setAll(columns.first());
        }
        columns.shown().showAgain();
    }

    private void show(List<ShownRun> next) {
        wanted = next;
        if (listed.isEmpty() && next.size() > AT_ONCE) {
            begin(next);
        } else {
            fill(next);
        }
    }

    private void fill(List<ShownRun> rows) {
        selected.during(() -> Rows.show(rows, listed));
    }

    /// The cells of the first rows are made a few at a time: all at once would keep the window from answering. A table has
    /// cells for every row that has room, so it is low at first and grows.
    private void begin(List<ShownRun> all) {
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> {
            setMaxHeight(HEADINGS);
            if (wanted.equals(all)) {
                fill(all);
            }
        });
        steps.add(() -> grow(1));
        model.steps().add(steps);
    }

    /// Gives room to so many rows, and to more of them later.
    private void grow(int rows) {
        boolean whole = HEADINGS + rows * ROW_HEIGHT >= room.getHeight();
        setMaxHeight(whole ? Double.MAX_VALUE : HEADINGS + rows * ROW_HEIGHT);
        if (!whole) {
            model.steps().add(List.of(() -> grow(rows + MORE_ROWS)));
        }
    }

    private void followPointer() {
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> model.highlightedProperty().set(pointed(event)));
        addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (event.getTarget().equals(this)) {
                model.highlightedProperty().set(null);
            }
        });
    }

    private static @Nullable RunKey pointed(MouseEvent event) {
        Node at = event.getPickResult().getIntersectedNode();
        while (at != null && !(at instanceof RunCell<?>)) {
            at = at.getParent();
        }
        return at instanceof RunCell<?> cell && cell.getTableRow() != null && cell.getTableRow().getItem() != null
                ? cell.getTableRow().getItem().key()
                : null;
    }

    private void pressed(KeyEvent event) {
        // What a heading explains is asked for with the same key.
        if (event.getCode() != KeyCode.SPACE || event.getTarget() instanceof Button) {
            return;
        }
        List<ShownRun> chosen = chosen();
        boolean on = chosen.stream().anyMatch(run -> !model.isTicked(run.key()));
        model.tick(chosen.stream().map(ShownRun::key).toList(), on);
        event.consume();
    }

    /// The runs whose rows are selected, in the order of the rows.
    List<ShownRun> chosen() {
        return getSelectionModel().getSelectedIndices().stream().sorted().map(getItems()::get).toList();
    }

    /// Rows with the columns that are shown, as data.
    PlainTable plain(List<ShownRun> rows) {
        List<TableColumn<ShownRun, ?>> shown = getVisibleLeafColumns().stream()
                .filter(TableColumn::isSortable)
                .toList();
        return new PlainTable(
                shown.stream().map(TableColumn::getText).toList(),
                rows.stream()
                        .map(run -> shown.stream().map(column -> columns.plain(column, run)).toList())
                        .toList());
    }

    /// What is told of a run.
    RunFacts facts(ShownRun run) {
        return model.listing().facts(run);
    }
}
