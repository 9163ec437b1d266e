package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.plot.Palette;
import dev.runlens.ui.state.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One of several runs: all that is known of it, and its colour.
class OneRunTest extends WindowTest {
    @BeforeEach
    void openThree() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"));
    }

    @Test
    void itsMenuTellsAllThatIsKnownOfIt() {
        choose(1, "menu.why");

        assertThat(texts("#run-reasons"))
                .containsSubsequence("Place", "tiny-llama_run4", "How it went", "Ship", "Next run")
                .anyMatch(words -> words.startsWith("Place 3 of 3 comparable runs: 4.227 ("))
                .anyMatch(words -> words.startsWith("Ship 0000"))
                .doesNotContain("tiny-llama_run5", "Decision");
        assertThat(find("#verdict-scroll", ScrollPane.class).getVvalue()).as("from its beginning").isZero();
    }

    @Test
    void theKeyTellsOfTheRunThatIsSelectedAndTheVerdictsOwnKeyOfAllAgain() {
        pick("tiny-llama_run3");
        pressShift(dashboard, KeyCode.V);
        assertThat(texts("#run-reasons"))
                .contains("tiny-llama_run3")
                .anyMatch(words -> words.startsWith("Place 1 of 3 comparable runs, shared with 1 of them: "));

        press(KeyCode.V, false);
        press(KeyCode.V, false);
        assertThat(texts("#verdict-card")).contains("Decision");
    }

    @Test
    void whatIsShownOfARunStaysItsOwnWhenAllAreJudgedAnew() {
        pick("tiny-llama_run4");
        pressShift(dashboard, KeyCode.V);
        open(RunFiles.run(folder, "another", "1e-5", 2.0, 2.1));
        assertThat(texts("#run-reasons")).contains("tiny-llama_run4").doesNotContain("another");

        choose(1, "menu.remove");
        assertThat(texts("#verdict-card")).as("of all, where it is gone").contains("Decision");
    }

    @Test
    void overTheTableTheRunThatIsSelectedIsToldOf() {
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        assertThat(shows("#duel-place-why")).isFalse();

        pick("tiny-llama_run3");
        assertThat(texts("#duel-place"))
                .anyMatch(words -> words.startsWith("tiny-llama_run3. Place 1 of 3"))
                .anyMatch(words -> words.startsWith("Cannot tell: validation loss rose in each of the last 3"));
        fire("#duel-place-why");
        assertThat(texts("#run-reasons")).contains("tiny-llama_run3");
    }

    @Test
    void whatIsToldOfOneRunIsToldOfTheOneThatIsSelectedNext() {
        pick("tiny-llama_run4");
        pressShift(dashboard, KeyCode.V);
        pick("tiny-llama_run5");
        assertThat(texts("#run-reasons")).contains("tiny-llama_run5").doesNotContain("tiny-llama_run4");
        assertThat(texts("#why-pane")).as("its heading").contains("tiny-llama_run5");
    }

    @Test
    void redoneTicksLeaveARunAsItIsThatCameMeanwhile() {
        robot.interact(() -> model().tick(run("tiny-llama_run3").key(), false));
        settle();
        open(RunFiles.run(folder, "another", "1e-5", 2.0, 2.1));
        assertThat(visibleNames()).containsExactly("tiny-llama_run4", "tiny-llama_run5", "another");

        press(KeyCode.Z, true);
        assertThat(visibleNames()).hasSize(4);
        press(KeyCode.Y, true);
        assertThat(visibleNames()).containsExactly("tiny-llama_run4", "tiny-llama_run5", "another");
        assertThat(texts("#notices")).containsExactly("Ticks are changed again");
    }

    @Test
    void itTakesAnotherColourAndHasItsOwnBack() {
        List<Integer> before = looks();
        Menu colours = (Menu) item(0, "menu.colour");
        assertThat(colours.getItems()).hasSize(8);
        assertThat(((RadioMenuItem) colours.getItems().getFirst()).isSelected()).isTrue();

        robot.interact(() -> colours.getItems().get(1).fire());
        settle();
        assertThat(looks()).as("another run's colour, in another look").containsExactly(9, before.get(1),
                before.get(2));
        assertThat(texts("#notices")).contains("tiny-llama_run3 has another colour");
        assertThat(sample()).as("in the legend too").isEqualTo(Color.web(Palette.LIGHT.style(9).hex()));

        press(KeyCode.Z, true);
        assertThat(looks()).isEqualTo(before);
    }

    @Test
    void capitalsThatAreTypedIntoTheSearchDoNothingElse() {
        pick("tiny-llama_run3");
        TextField search = find("#search", TextField.class);
        robot.interact(search::requestFocus);
        pressShift(search, KeyCode.V);
        pressShift(search, KeyCode.A);
        assertThat(dashboard.lookup("#run-reasons")).isNull();
        assertThat(shows("#ask-form")).isFalse();
    }

    private static Path sample(String name) {
        return Path.of("samples/models", name).toAbsolutePath();
    }

    /// The colour of the first line in the legend.
    private Paint sample() {
        return robot.lookup(".legend-entry").<ToggleButton>queryAll().stream()
                .filter(entry -> "tiny-llama_run3".equals(entry.getUserData()))
                .map(entry -> ((Line) ((Group) entry.getGraphic()).getChildren().getFirst()).getStroke())
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> looks() {
        return model().runs().stream().map(run -> run.look()).toList();
    }

    private void pick(String name) {
        robot.interact(() -> model().listing().pickedProperty().set(run(name).key()));
        settle();
    }

    private void choose(int row, String id) {
        MenuItem item = item(row, id);
        robot.interact(item::fire);
        settle();
    }

    private MenuItem item(int row, String id) {
        List<MenuItem> found = new ArrayList<>();
        robot.interact(() -> {
            ListCell<?> cell = robot.lookup("#runs .entry-cell").<ListCell<?>>queryAll().stream()
                    .filter(one -> one.getIndex() == row)
                    .findFirst()
                    .orElseThrow();
            ContextMenu menu = CellMenus.of(cell);
            menu.getItems().stream().filter(one -> id.equals(one.getId())).forEach(found::add);
        });
        return Objects.requireNonNull(found.getFirst());
    }
}
