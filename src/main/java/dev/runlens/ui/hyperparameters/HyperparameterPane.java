package dev.runlens.ui.hyperparameters;

import atlantafx.base.controls.CustomTextField;
import dev.runlens.text.Bundle;
import dev.runlens.ui.export.CopyTable;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.LowWindow;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.WholeRows;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Hyperparameters and results of the ticked runs, side by side.
public final class HyperparameterPane extends BorderPane {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double NARROWEST_FILTER = 90;
    private static final double LESS_FILTER = 200;
    private static final double ROOM_FOR_TITLE = 610;
    /// As long as "12 of 20".
    private static final int USUAL_COUNT = 8;
    private static final double DIGIT = 7;
    private static final int MOST_COLUMNS = 24;

    private final Bundle texts;
    private final DashboardModel model;
    private final Threads threads;
    private final NoLines nothing;
    private final HyperparameterTable table;
    private final ToggleButton only;
    private final Label count = new Label();
    private final CustomTextField filter = new CustomTextField();
    private final CopyTable copy;
    private TableContent content = new TableContent(List.of(), -1, List.of());
    private TableContent shown = content;
    private long wanted;

    /// @param threads where the content of the table is made and shown
    /// @param sources what can be done with the place that a value came from
    public HyperparameterPane(
            Bundle texts, DashboardModel model, RunColours colours, Threads threads, SourceActions sources) {
        this.texts = texts;
        this.model = model;
        this.threads = threads;
        this.nothing = new NoLines(texts, model);
        this.table = new HyperparameterTable(new RunColumn.Context(texts, colours, model, sources), nothing);
        this.copy = new CopyTable(texts, new CopyTable.What("copy-table", "table.copyTip", "table.copied."),
                () -> content.plain(table.getItems()), sources::say);
        this.only = onlyDifferences();
        setId("hyperparameter-pane");
        getStyleClass().add("hyperparameter-pane");
        LowWindow.of(this).subscribe(low -> pseudoClassStateChanged(LOW, Boolean.TRUE.equals(low)));
        setTop(header());
        setCenter(new WholeRows(table));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy.copy();
                event.consume();
            }
        });
        model.boardProperty().subscribe(board -> sayNothing());
        model.visibleProperty().subscribe(runs -> rebuild());
        model.baseline().nowProperty().subscribe(run -> rebuild());
        model.listing().orderProperty().subscribe((before, order) -> rebuild());
        model.onlyDifferencesProperty().subscribe(on -> filtered());
        filter.textProperty().subscribe(words -> filtered());
        colours.appearance().subscribe(appearance -> table.show(content));
        sceneProperty().subscribe(scene -> show());
    }

    private ToggleButton onlyDifferences() {
        ToggleButton pill = new ToggleButton(texts.get("table.onlyDifferences"));
        pill.setId("only-differences");
        pill.getStyleClass().add("pill");
        pill.graphicProperty()
                .bind(Bindings.when(pill.selectedProperty())
                        .then(new FontIcon(Feather.CHECK))
                        .otherwise(new FontIcon(Feather.MINUS)));
        pill.selectedProperty().bindBidirectional(model.onlyDifferencesProperty());
        HoverTip.on(pill, texts.get("table.onlyDifferencesTip"));
        return pill;
    }

    private void prepareFilter() {
        filter.setId("setting-filter");
        filter.setPromptText(texts.get("table.filter"));
        filter.setAccessibleText(texts.get("table.filterName"));
        filter.setLeft(new FontIcon(Feather.FILTER));
        filter.setMinWidth(NARROWEST_FILTER);
        // Where there is just room for the title the filter is narrower in its stead.
        filter.prefWidthProperty().bind(widthProperty().map(width -> width.doubleValue() < ROOM_FOR_TITLE + LESS_FILTER
                ? NARROWEST_FILTER
                : USE_COMPUTED_SIZE));
    }

    private HBox header() {
        Label title = new Label(texts.get("table.title"));
        title.setId("settings-title");
        title.getStyleClass().add("pane-title");
        count.setId("difference-count");
        count.getStyleClass().add("muted");
        only.setMinWidth(USE_PREF_SIZE);
        prepareFilter();
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox header = new HBox(10, title, only, count, spacer, filter, copy);
        BooleanBinding room = Bindings.createBooleanBinding(
                () -> getWidth() > ROOM_FOR_TITLE + DIGIT * (count.getText().length() - USUAL_COUNT),
                widthProperty(), count.textProperty());
        for (Region told : new Region[] {title, count}) {
            // Else they would keep the pane as wide as they are, whatever room there is for it.
            told.setMinWidth(0);
            told.visibleProperty().bind(room);
            told.managedProperty().bind(told.visibleProperty());
        }
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("pane-header");
        return header;
    }

    /// Makes the content in the background; a result that a newer wish has overtaken is dropped.
    private void rebuild() {
        sayNothing();
        long wish = ++wanted;
        RunKey baseline = model.baseline().nowProperty().get();
        List<ShownRun> runs = beside(model.visibleProperty().get(), baseline);
        threads.work().execute(() -> {
            TableContent made = TableContent.of(runs, baseline, texts);
            threads.screen().execute(() -> {
                if (wish == wanted) {
                    content = made;
                    show();
                }
            });
        });
    }

    /// Columns are made once somebody can see them.
    private void show() {
        sayNothing();
        if (getScene() != null && !content.equals(shown)) {
            shown = content;
            table.show(content);
            filtered();
        }
    }

    /// The runs in the order of the list, the one that the others are held against before them where that is not the order
    /// in which they were opened; the first of very many: more columns than these nobody reads.
    private List<ShownRun> beside(List<ShownRun> ticked, @Nullable RunKey baseline) {
        if (!model.listing().isSorted() && ticked.size() <= MOST_COLUMNS) {
            return ticked;
        }
        return model.listing().inOrder(ticked).stream()
                .sorted((a, b) -> Boolean.compare(b.key().equals(baseline), a.key().equals(baseline)))
                .limit(MOST_COLUMNS)
                .toList();
    }

    private void sayNothing() {
        nothing.say(content, filter.getText());
    }

    private void filtered() {
        boolean several = content.runs().size() > 1;
        // A run alone differs from none: what is shown is all of it, whatever the pill says.
        only.setVisible(several);
        table.getItems()
                .setAll(content.lines(several && model.onlyDifferencesProperty().get(), filter.getText()));
        sayNothing();
        int more = model.visibleProperty().get().size() - content.runs().size();
        String differing = several ? texts.get("table.count", content.differences(), content.settings()) : "";
        count.setText(more > 0 ? texts.get("table.moreRuns", differing, more) : differing);
    }
}
