package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.ui.state.Entry;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;

/// The last value of any metric that a run reports: a column of the table, an order of the list, a field of the search.
class ReportedMetricsTest extends WindowTest {
    private static final String ACCURACY = "last eval accuracy";

    private Path run(String name, double accuracy, double gradient) {
        return RunFiles.write(
                folder.resolve(name + ".csv"),
                """
                        step,loss,val_loss,eval_accuracy,grad_norm
                        1,3,3,0.1,9
                        2,2,2,%s,%s
                        """.formatted(accuracy, gradient));
    }

    private void openThree() {
        open(run("low", 0.25, 1.5), run("high", 0.75, 3), RunFiles.run(folder, "without", "1e-5", 2.0, 2.1));
        robot.interact(() -> model().views().look(View.TABLE, true));
        settle();
    }

    @Test
    void everyReportedMetricHasAColumnThatIsShownWhenChosen() {
        openThree();
        assertThat(column(ACCURACY).isVisible()).isFalse();

        choose("#column-menu", "Last eval accuracy");

        assertThat(column(ACCURACY).isVisible()).isTrue();
        assertThat(cellsOf(ACCURACY)).containsExactlyInAnyOrder("0.25", "0.75", "");
        robot.interact(() -> {
            column(ACCURACY).setSortType(TableColumn.SortType.ASCENDING);
            table().getSortOrder().setAll(List.of(column(ACCURACY)));
        });
        assertThat(table().getItems()).extracting(ShownRun::name).containsExactly("low", "high", "without");
    }

    @Test
    void theValueLeadsToItsFileAndLine() {
        openThree();
        choose("#column-menu", "Last eval accuracy");
        robot.interact(() -> table().getSortOrder().setAll(List.of(column(ACCURACY))));
        assertThat(cellsOf(ACCURACY)).contains("0.25");

        robot.interact(() -> {
            TableCell<?, ?> cell = cells(ACCURACY).filter(one -> one.getIndex() == 0).findFirst().orElseThrow();
            Event.fireEvent(cell, new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 100, 100, false, new PickResult(cell, 1, 1)));
        });

        assertThat(table().getContextMenu().getItems()).extracting(MenuItem::getText).contains("From low.csv:3");
    }

    @Test
    void theChooserOfColumnsHasGroupsAndASearch() {
        openThree();
        MenuButton menu = find("#column-menu", MenuButton.class);
        robot.interact(menu::show);
        assertThat(shown(menu)).containsSubsequence(
                "Results", "Run", "Status", "At the end of training", "Final train loss",
                "Last values of other metrics", "Last eval accuracy", "Last grad norm");

        TextField search = menu.getItems().stream()
                .filter(CustomMenuItem.class::isInstance)
                .map(item -> (TextField) ((CustomMenuItem) item).getContent())
                .findFirst()
                .orElseThrow();
        robot.interact(() -> search.setText("grad n"));
        assertThat(shown(menu)).containsExactly("Last values of other metrics", "Last grad norm");
        robot.interact(() -> Event.fireEvent(
                search, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));

        assertThat(column("last grad norm").isVisible()).isTrue();
    }

    @Test
    void theListIsSortedByItInTheDirectionOfTheMetric() {
        openThree();

        choose("#list-order", "Eval accuracy");
        assertThat(listed()).as("more is better").containsExactly("high", "low", "without");
        assertThat(told(find("#list-order", MenuButton.class))).isEqualTo("Sorted by " + ACCURACY);

        choose("#list-order", "Grad norm");
        assertThat(listed()).as("no way is better: the least first").containsExactly("low", "high", "without");
    }

    @Test
    void theSearchAsksForItsValue() {
        openThree();

        robot.interact(() -> find("#search", TextField.class).setText("last_eval_accuracy > 0.5"));
        settle();

        assertThat(listed()).containsExactly("high");
    }

    private void choose(String button, String words) {
        robot.interact(() -> {
            MenuButton menu = find(button, MenuButton.class);
            menu.show();
            items(menu.getItems()).filter(item -> words.equals(item.getText())).findFirst().orElseThrow().fire();
            menu.hide();
        });
        settle();
    }

    private static Stream<MenuItem> items(List<MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu menu ? items(menu.getItems()) : Stream.of(item));
    }

    private static List<String> shown(MenuButton menu) {
        return menu.getItems().stream()
                .filter(MenuItem::isVisible)
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<ShownRun> table() {
        return find("#run-table", TableView.class);
    }

    private TableColumn<ShownRun, ?> column(String heading) {
        return table().getColumns().stream()
                .filter(column -> column.getText().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private Stream<TableCell<?, ?>> cells(String heading) {
        return robot.lookup("#run-table .number-cell").<TableCell<?, ?>>queryAll().stream()
                .filter(cell -> !cell.isEmpty() && cell.getTableColumn().getText().equals(heading));
    }

    private List<String> cellsOf(String heading) {
        robot.interact(() -> table().scrollToColumn(column(heading)));
        settle();
        return cells(heading).map(TableCell::getText).toList();
    }

    private List<String> listed() {
        ListView<?> list = find("#runs", ListView.class);
        return list.getItems().stream()
                .flatMap(
                        entry -> entry instanceof Entry.Loaded loaded ? Stream.of(loaded.run().name()) : Stream.empty())
                .toList();
    }
}
