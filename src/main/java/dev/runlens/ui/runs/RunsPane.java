package dev.runlens.ui.runs;

import dev.runlens.read.collect.RunKey;
import dev.runlens.text.Bundle;
import dev.runlens.ui.keys.MenuOffer;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Entry;
import dev.runlens.ui.state.RunListing;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.NothingFound;
import dev.runlens.ui.theme.RunColours;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The list of runs, with a hint where to drop more.
public final class RunsPane extends BorderPane implements MenuOffer {
    private static final double MENU_INDENT = 40;

    private final RunMenu menu;
    private final DashboardModel model;
    private final RunListActions actions;
    private final ListView<Entry> list;
    private final SelectedInView inView;
    private final EntryLines found = new EntryLines();
    private final SearchedLines searched;
    private final SortedList<Entry> sorted = new SortedList<>(found.shown());
    private Set<RunKey> ordered = Set.of();
    private boolean late;
    private boolean searching;

    /// A pane over the model's entries.
    public RunsPane(Bundle texts, DashboardModel model, RunColours colours, RunListActions actions) {
        this.model = model;
        this.searched = new SearchedLines(model);
        this.actions = actions;
        this.menu = new RunMenu(texts, model, colours, actions);
        model.listing().orderProperty().subscribe(order -> sorted.setComparator(comparator()));
        list = new ListView<>(sorted);
        inView = new SelectedInView(list);
        model.judgedProperty().subscribe(judged -> sort());
        list.hoverProperty().subscribe(on -> {
            if (late && !on) {
                sort();
            }
        });
        dressList(texts, colours);
        model.listing().listedProperty().subscribe(this::search);
        model.entriesProperty().subscribe(entries -> inView.during(this::search));

        setId("runs-pane");
        getStyleClass().add("runs-pane");
        setTop(new RunsHeader(texts, model));
        setCenter(list);
        setBottom(hint(texts));
        // While it is collapsed its lines are not told what changes.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                list.refresh();
            }
        });
    }

    private void dressList(Bundle texts, RunColours colours) {
        list.setId("runs");
        list.setAccessibleText(texts.get("runs.list"));
        list.setCellFactory(view -> new EntryCell(texts, model, colours, actions));
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        model.listing().pickedProperty().subscribe(this::pick);
        list.setOnKeyPressed(this::pressed);
        list.setOnContextMenuRequested(this::menuKey);
        RunListing listing = model.listing();
        NothingFound nothingFound = new NothingFound(
                texts, listing.listedProperty(), listing.searchProperty(), listing::reason);
        nothingFound.visibleProperty().bind(listing.searchProperty().isNotEmpty());
        list.setPlaceholder(nothingFound);
    }

    private static VBox hint(Bundle texts) {
        Label what = new Label(texts.get("runs.drop"));
        Label how = new Label(texts.get("runs.dropKeys"));
        how.getStyleClass().add("drop-hint-keys");
        what.setWrapText(true);
        what.setTextAlignment(TextAlignment.CENTER);
        VBox hint = new VBox(3, what, how);
        hint.getStyleClass().add("drop-hint");
        return hint;
    }

    /// Runs that only grew keep their places under the pointer until it is elsewhere.
    private void sort() {
        Set<RunKey> runs = model.runs().stream().map(ShownRun::key).collect(Collectors.toSet());
        late = list.isHover() && runs.equals(ordered);
        if (!late) {
            ordered = runs;
            inView.during(() -> sorted.setComparator(comparator()));
        }
    }

    /// What is no run yet, or never will be, comes first. Null while the lines stand as they were opened.
    private @Nullable Comparator<Entry> comparator() {
        if (!model.listing().isSorted()) {
            return null;
        }
        Map<RunKey, Integer> places = model.listing().places();
        return Comparator.comparingInt(entry -> switch (entry) {
            case Entry.Loaded loaded -> places.getOrDefault(loaded.run().key(), places.size());
            case Entry.Input _ -> -1;
        });
    }

    /// Shows the lines that the search asks for; the one that is selected stays so where it is among them.
    private void search() {
        Entry before = list.getSelectionModel().getSelectedItem();
        searching = true;
        found.show(searched.lines());
        if (!(before instanceof Entry.Input)) {
            select(model.listing().pickedProperty().get());
        }
        searching = false;
        selected(list.getSelectionModel().getSelectedItem());
    }

    private void selected(@Nullable Entry entry) {
        if (searching) {
            return;
        }
        model.selectedProperty().set(entry);
        if (entry instanceof Entry.Loaded loaded) {
            model.listing().pickedProperty().set(loaded.run().key());
        }
    }

    /// Selects the line of the run that is selected elsewhere.
    private void pick(@Nullable RunKey key) {
        if (key != null && select(key)) {
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        }
    }

    /// @return whether another line than before is selected
    private boolean select(@Nullable RunKey key) {
        Entry now = list.getSelectionModel().getSelectedItem();
        if (now instanceof Entry.Loaded loaded && loaded.run().key().equals(key)) {
            return false;
        }
        Optional<Entry> line = list.getItems().stream()
                .filter(entry -> entry instanceof Entry.Loaded loaded && loaded.run().key().equals(key))
                .findFirst();
        line.ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        return line.isPresent();
    }

    private void pressed(KeyEvent event) {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry == null) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> {
                if (entry instanceof Entry.Loaded loaded) {
                    model.tick(loaded.run().key(), !model.isTicked(loaded.run().key()));
                }
            }
            case ENTER -> showFindings(entry);
            case DELETE, BACK_SPACE -> remove(entry);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public String menuName() {
        return switch (list.getSelectionModel().getSelectedItem()) {
            case null -> "";
            case Entry.Loaded loaded -> loaded.run().name();
            case Entry.Input input -> InputWords.name(input.item());
        };
    }

    @Override
    public List<MenuItem> menuItems() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        return entry == null ? List.of() : menu.of(entry).getItems();
    }

    /// The menu key opens the menu of the selected line: the toolkit asks the list, which has none, not the line.
    private void menuKey(ContextMenuEvent event) {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (!event.isKeyboardTrigger() || entry == null) {
            return;
        }
        Node line = list.lookupAll(".entry-cell").stream()
                .filter(cell -> cell instanceof EntryCell shown && entry.equals(shown.getItem()))
                .findFirst()
                .orElse(list);
        menu.of(entry).show(line, Side.BOTTOM, MENU_INDENT, 0);
        event.consume();
    }

    private void remove(Entry entry) {
        switch (entry) {
            case Entry.Loaded loaded -> actions.remove(List.of(loaded.run()));
            case Entry.Input input -> actions.dismiss(input.item().input());
        }
    }

    private void showFindings(Entry entry) {
        if (entry instanceof Entry.Loaded loaded
                && !loaded.run().run().findings().isEmpty()) {
            actions.showFindings(loaded.run());
        }
    }
}
