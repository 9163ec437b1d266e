package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.BestValidation;
import dev.runlens.run.Metric;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.junit.jupiter.api.Test;

class SeriesChoiceInWindowTest extends WindowTest {
    private Path table() {
        return RunFiles.write(folder.resolve("sets.csv"), """
                step,loss,eval_law_loss,eval_med_loss
                10,3.0,3.1,4.1
                20,2.0,2.5,4.5
                30,1.0,2.6,4.0
                """);
    }

    @Test
    void anotherEvaluationSetIsJudged() {
        open(table());
        assertThat(run("sets").run().series(Metric.VAL_LOSS).lastValue()).isEqualTo(2.6);
        menuItem("sets").fire();
        choose("#series-validation", "eval_med_loss");
        fire("#series-save");

        assertThat(shows("#series-form")).isFalse();
        assertThat(run("sets").run().series(Metric.VAL_LOSS).lastValue()).isEqualTo(4.0);
        assertThat(run("sets").analysis().best()).isEqualTo(new BestValidation(4.0, 30));
    }

    @Test
    void theChoiceIsRememberedAndTakenBack() {
        open(table());
        menuItem("sets").fire();
        choose("#series-validation", "eval_med_loss");
        fire("#series-save");
        menuItem("sets").fire();
        assertThat(box("#series-validation").getValue()).hasToString("eval_med_loss (3 values)");

        choose("#series-validation", "as recognised");
        fire("#series-save");
        assertThat(run("sets").run().series(Metric.VAL_LOSS).lastValue()).isEqualTo(2.6);
    }

    @Test
    void aRunWithoutOtherSeriesHasNothingToChoose() {
        open(RunFiles.write(folder.resolve("plain.csv"), "step,loss,val_loss\n1,3,3\n2,2,2\n"));

        assertThat(menuItem("plain").isDisable()).isTrue();
    }

    @Test
    void theMenuKeyOpensTheMenuOfTheSelectedRun() {
        open(table());
        robot.interact(() -> {
            ListView<?> list = find("#runs", ListView.class);
            list.requestFocus();
            list.getSelectionModel().select(0);
            Event.fireEvent(
                    list, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
        settle();

        assertThat(robot.listWindows())
                .filteredOn(ContextMenu.class::isInstance)
                .singleElement()
                .satisfies(menu -> assertThat(((ContextMenu) menu).getItems())
                        .extracting(MenuItem::getId)
                        .contains("menu.series", "menu.metrics"));
    }

    /// @param beginning of the words of the choice
    private void choose(String box, String beginning) {
        robot.interact(() -> select(box(box), beginning));
    }

    private static <C> void select(ComboBox<C> box, String beginning) {
        box.getItems().stream()
                .filter(choice -> choice.toString().startsWith(beginning))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private ComboBox<?> box(String id) {
        return find(id, ComboBox.class);
    }

    private FiringItem menuItem(String run) {
        MenuItem[] found = new MenuItem[1];
        robot.interact(() -> found[0] = robot.lookup("#runs .entry-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> run.equals(cell.getAccessibleText()))
                .findFirst()
                .map(CellMenus::of)
                .orElseThrow()
                .getItems()
                .stream()
                .filter(item -> "menu.series".equals(item.getId()))
                .findFirst()
                .orElseThrow());
        return new FiringItem(found[0]);
    }

    private final class FiringItem {
        private final MenuItem item;

        FiringItem(MenuItem item) {
            this.item = item;
        }

        void fire() {
            robot.interact(item::fire);
            settle();
        }

        boolean isDisable() {
            return item.isDisable();
        }
    }
}
