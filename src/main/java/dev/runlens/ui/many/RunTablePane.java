package dev.runlens.ui.many;

import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.session.KeptView;
import dev.runlens.text.Bundle;
import dev.runlens.ui.export.CopyTable;
import dev.runlens.ui.panes.DividedPane;
import dev.runlens.ui.panes.PaneHeader;
import dev.runlens.ui.runs.RunListActions;
import dev.runlens.ui.runs.RunMenu;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.WholeRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// The runs that the search lists, one row each; above them what ticks the best, groups and copies.
public final class RunTablePane extends BorderPane {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final int TOP = 10;
    private static final double TABLE_SHARE = 0.72;
    /// In a narrower pane the groups lie below the runs: beside them neither could be read.
    private static final double ROOM_BESIDE = 900;
    private static final double UPPER_SHARE = 0.62;

    private final Bundle texts;
    private final DashboardModel model;
    private final RunListActions actions;
    private final RunTable table;
    private final WholeRows rows;
    private final CopyTable copy;
    private final GroupTable groups;
    private final Label count = new Label();
    private final MenuButton group = new MenuButton();
    private final DividedPane both;

    /// A pane over the runs that the model lists.
    ///
    /// @param sources what can be done with the place that a value came from
    /// @param actions what can be done to a run
    public RunTablePane(
            Bundle texts, DashboardModel model, RunColours colours, SourceActions sources, RunListActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        both = new DividedPane(model.views().panes());
        table = new RunTable(texts, model, colours,
                new RunTableMenu(texts, sources, new RunMenu(texts, model, colours, actions), model::tickOnly), this);
        rows = new WholeRows(table);
        copy = new CopyTable(texts, new CopyTable.What("copy-runs", "many.copyTip", "many.copied."),
                () -> table.plain(table.getItems()), sources::say);
        groups = new GroupTable(texts);
        setId("run-table-pane");
        getStyleClass().add("run-table-pane");
        setTop(header());
        both.setId("table-and-groups");
        // As high as the pane while the table grows.
        both.setMaxHeight(Double.MAX_VALUE);
        setCenter(both);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.judgedParts().show(judged -> refillGroups(judged.varied()));
        comeAfterItsHeader();
        model.listing().listedProperty().subscribe(listed -> {
            count.setText(texts.get("many.count", listed.size(), model.listing().all().size()));
            if (groups.isGrouping()) {
                groups.show(facts());
            }
        });
    }

    private void pressed(KeyEvent event) {
        List<ShownRun> chosen = table.chosen();
        boolean removes = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
        if (removes && !chosen.isEmpty()) {
            actions.remove(chosen);
        } else if (COPY.match(event)) {
            copy(chosen);
        } else {
            return;
        }
        event.consume();
    }

    private void copy(List<ShownRun> chosen) {
        if (chosen.isEmpty()) {
            copy.copy();
        } else {
            copy.copy(table.plain(chosen), "many.copiedChosen");
        }
    }

    /// Where many runs come, what is above the table and the table itself would take too long to style for one picture.
    private void comeAfterItsHeader() {
        sceneProperty().subscribe((before, now) -> {
            if (now != null && both.getItems().isEmpty()) {
                model.steps().add(List.of(this::showTable));
            }
        });
    }

    private void showTable() {
        if (both.getItems().isEmpty()) {
            place();
            widthProperty().subscribe(width -> place());
        }
    }

    private void place() {
        boolean below = getWidth() > 0 && getWidth() < ROOM_BESIDE;
        both.setOrientation(below ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        if (groups.isGrouping()) {
            both.show(below ? "groups-below" : "groups", List.of(rows, groups), below ? UPPER_SHARE : TABLE_SHARE);
        } else {
            both.show("groups", List.of(rows), TABLE_SHARE);
        }
    }

    /// How the table is arranged.
    public ReadOnlyObjectProperty<KeptView.Table> layoutProperty() {
        return table.arrangement().now();
    }

    /// Arranges the table as it was.
    public void arrange(KeptView.Table before) {
        table.arrangement().arrange(before);
    }

    /// Puts the focus where the arrow keys go from run to run.
    public void focusFirst() {
        showTable();
        table.requestFocus();
    }

    private PaneHeader header() {
        Label title = new Label(texts.get("many.title"));
        title.getStyleClass().add("pane-title");
        count.setId("listed-count");
        count.getStyleClass().add("muted");
        group.setId("group-by");
        group.setMnemonicParsing(false);
        group.setText(texts.get("many.group"));
        HoverTip.on(group, texts.get("many.groupTip"));
        return new PaneHeader(new HBox(title, count), new HBox(top(), group, new ColumnMenu(texts, table), copy));
    }

    private MenuButton top() {
        MenuButton top = new MenuButton(texts.get("many.top", TOP));
        top.setId("tick-top");
        HoverTip.on(top, texts.get("many.topTip"));
        top.getItems()
                .addAll(
                        by("many.byLoss", RunFacts::loss),
                        by("many.byGap", run -> Cells.gap(run)),
                        by("many.bySpeed", run -> -run.run().analysis().speed().tokensPerSec().orElse(Double.NaN)));
        return top;
    }

    /// Ticks the first ten of those that are listed, and no other.
    private MenuItem by(String key, ToDoubleFunction<RunFacts> value) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key);
        item.setOnAction(event -> model.tickOnly(model.listing().listedProperty().get().stream()
                .filter(run -> Double.isFinite(value.applyAsDouble(model.listing().facts(run))))
                .sorted(Comparator.comparingDouble(run -> value.applyAsDouble(model.listing().facts(run))))
                .limit(TOP)
                .map(ShownRun::key)
                .toList()));
        return item;
    }

    private List<RunFacts> facts() {
        return model.listing().listedProperty().get().stream().map(model.listing()::facts).toList();
    }

    private void refillGroups(List<String> settings) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem none = new MenuItem(texts.get("many.noGroups"));
        none.setId("group-none");
        none.setOnAction(event -> groupBy(""));
        items.add(none);
        for (String setting : settings) {
            MenuItem item = new MenuItem(setting);
            item.setMnemonicParsing(false);
            item.setId("group-" + setting);
            item.setOnAction(event -> groupBy(setting));
            items.add(item);
        }
        group.getItems().setAll(items);
    }

    private void groupBy(String setting) {
        groups.group(setting, facts());
        group.setText(setting.isEmpty() ? texts.get("many.group") : texts.get("many.groupedBy", setting));
        place();
    }
}
