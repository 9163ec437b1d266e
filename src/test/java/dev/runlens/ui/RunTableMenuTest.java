package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import dev.runlens.ui.state.View;
import java.util.ArrayList;
import dev.runlens.ui.state.ShownRun;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunTableMenuTest extends TableOfRunsTest {
    @Test
    void aCellLeadsToTheFileAndLineItCameFrom() {
        openRuns(9);
        robot.interact(() -> showOnly(
                find("#run-table", TableView.class), Set.of("Run", "Status", "Loss to ship", "learning_rate")));
        settle();

        ContextMenu loss = menuOf("Loss to ship");
        assertThat(loss.getItems().stream().map(MenuItem::getText))
                .anyMatch(text -> text != null && text.matches("From train\\.log:\\d+"));
        robot.interact(() -> item(loss, "source.open").fire());
        assertThat(surroundings.opened).hasSize(1).allMatch(file -> file.endsWith("train.log"));

        ContextMenu setting = menuOf("learning_rate");
        robot.interact(() -> {
            item(setting, "source.reveal").fire();
            item(setting, "source.copyValue").fire();
        });
        assertThat(surroundings.revealed).hasSize(1).allMatch(file -> file.endsWith("adapter_config.json"));
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).containsAnyOf("e-", "0.0"));

        assertThat(menuOf("Status").getItems().stream().map(MenuItem::getId))
                .contains("many.showRun", "menu.copyShipped")
                .doesNotContain("source.open");
    }

    @Test
    void theMenuKeyOpensTheMenuOfTheSelectedRun() {
        openRuns(9);
        TableView<?> table = find("#run-table", TableView.class);
        assertThat(menuByKey(table)).isNull();

        robot.interact(() -> table.getSelectionModel().select(0));
        ContextMenu menu = Objects.requireNonNull(menuByKey(table));

        assertThat(menu.getItems().stream().map(MenuItem::getText))
                .anyMatch(text -> text != null && text.matches("From train\\.log:\\d+"));
        robot.interact(() -> item(menu, "source.reveal").fire());
        robot.interact(() -> item(menu, "many.showRun").fire());
        assertThat(surroundings.revealed).hasSize(2);
        assertThat(surroundings.revealed.getFirst()).isEqualTo(surroundings.revealed.getLast().resolve("train.log"));
    }

    @Test
    void twoRowsThatAreSelectedAreComparedWithoutTickingThemOneByOne() {
        openRuns(9);
        assertThat(visibleNames()).hasSizeGreaterThan(2);
        robot.interact(() -> table().getSelectionModel().clearAndSelect(2));
        assertThat(Objects.requireNonNull(menuByKey(table())).getItems()).extracting(MenuItem::getId)
                .doesNotContain("many.compareChosen");

        robot.interact(() -> table().getSelectionModel().select(5));
        ContextMenu menu = Objects.requireNonNull(menuByKey(table()));
        MenuItem compare = menu.getItems().getFirst();
        assertThat(compare.getText()).isEqualTo("Compare only these 2");
        robot.interact(compare::fire);
        settle();

        assertThat(visibleNames()).containsExactlyInAnyOrder(
                table().getItems().get(2).name(), table().getItems().get(5).name());
        assertThat(shows("#duel")).isTrue();
        press(KeyCode.Z, true);
        assertThat(visibleNames()).hasSizeGreaterThan(2);
    }

    /// Names of settings stand as they are spelled.
    @Test
    void everyItemOfEveryMenuBeginsWithACapital() {
        openRuns(9);
        robot.interact(() -> {
            model().views().look(View.CHART, true);
            model().views().look(View.SWEEP, true);
            table().getSelectionModel().clearAndSelect(0);
        });
        settle();
        List<String> words = new ArrayList<>();
        robot.interact(() -> robot.lookup(node -> node instanceof MenuButton && node.isVisible())
                .<MenuButton>queryAll()
                .forEach(menu -> {
                    menu.show();
                    menu.getItems().forEach(item -> addWords(item, words));
                    menu.hide();
                }));
        Objects.requireNonNull(menuByKey(table())).getItems().forEach(item -> addWords(item, words));

        assertThat(words).contains("Final train loss", "Loss", "Tokens/sec", "Use as baseline (B)", "Copy value");
        assertThat(words).filteredOn(text -> !Character.isUpperCase(text.codePointAt(0)))
                .isSubsetOf(model().judgedProperty().get().varied());
    }

    private static void addWords(MenuItem item, List<String> words) {
        if (item.getText() != null && !item.getText().isEmpty()) {
            words.add(item.getText());
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(below -> addWords(below, words));
        }
    }

    @Test
    void theMenuOfARunIsTheSameInListAndTable() {
        openRuns(9);
        robot.interact(() -> table().getSelectionModel().clearAndSelect(2));
        settle();
        List<@Nullable String> inList = new ArrayList<>();
        robot.interact(() -> {
            ListCell<?> line = dashboard.lookup("#runs").lookupAll(".entry-cell").stream()
                    .map(ListCell.class::cast)
                    .filter(cell -> table().getItems().get(2).name().equals(cell.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            CellMenus.of(line).getItems().forEach(item -> inList.add(item.getId()));
        });

        assertThat(inList).contains("menu.rename", "menu.memo", "menu.remove", "menu.baseline");
        assertThat(menuOf("Run").getItems().stream().map(MenuItem::getId).toList())
                .endsWith(inList.toArray(String[]::new));
        ContextMenu byKey = Objects.requireNonNull(menuByKey(table()));
        assertThat(byKey.getItems().stream().map(MenuItem::getId).toList()).endsWith(inList.toArray(String[]::new));
        robot.interact(() -> item(byKey, "menu.rename").fire());
        assertThat(shows("#rename-form")).isTrue();
    }

    private @Nullable ContextMenu menuByKey(TableView<?> table) {
        robot.interact(() -> Event.fireEvent(
                table, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 100, 100, true, null)));
        settle();
        return table.getContextMenu();
    }

    /// The menu that a right click into the first row of a column opens.
    private ContextMenu menuOf(String heading) {
        robot.interact(() -> {
            Node cell = dashboard.lookup("#run-table").lookupAll(".table-cell").stream()
                    .filter(node -> node instanceof TableCell<?, ?> one
                            && one.getTableColumn() != null
                            && one.getTableColumn().getText().equals(heading)
                            && one.getIndex() == 0)
                    .findFirst()
                    .orElseThrow();
            Event.fireEvent(cell, new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 100, 100, false, new PickResult(cell, 1, 1)));
        });
        settle();
        return find("#run-table", TableView.class).getContextMenu();
    }

    private static MenuItem item(ContextMenu menu, String id) {
        return menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    @Test
    void severalRowsThatAreSelectedAreRemovedInOneStep() {
        openRuns(9);
        robot.interact(() -> table().getSelectionModel().selectRange(1, 4));
        robot.interact(item(Objects.requireNonNull(menuByKey(table())), "menu.remove")::fire);
        settle();
        assertThat(rows()).hasSize(6);
        assertThat(texts("#notices")).contains("Removed 3 runs");

        press(KeyCode.Z, true);
        assertThat(rows()).hasSize(9);

        robot.interact(() -> table().getSelectionModel().clearSelection());
        robot.interact(() -> table().getSelectionModel().selectRange(0, 2));
        List<String> gone = table().getSelectionModel().getSelectedItems().stream().map(ShownRun::name).toList();
        robot.interact(() -> table().requestFocus());
        press(KeyCode.DELETE, false);
        assertThat(rows()).hasSize(7).doesNotContainAnyElementsOf(gone);
        assertThat(runNames()).hasSize(7);
    }

    @Test
    void theMenuOfOneRowRemovesOneRun() {
        openRuns(9);
        robot.interact(() -> table().getSelectionModel().clearAndSelect(2));
        MenuItem remove = item(Objects.requireNonNull(menuByKey(table())), "menu.remove");
        assertThat(remove.getText()).isEqualTo("Remove run from the list");
        robot.interact(remove::fire);
        settle();
        assertThat(rows()).hasSize(8);
    }
}
