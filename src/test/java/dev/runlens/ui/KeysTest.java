package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.ui.state.View;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class KeysTest extends WindowTest {
    @Test
    void theListOfKeysFitsIntoASmallWindow() {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(900);
            dashboard.getScene().getWindow().setHeight(600);
        });
        settle();

        press(KeyCode.F1, false);

        Region card = find("#keys-card", Region.class);
        assertThat(card.getHeight()).isLessThanOrEqualTo(dashboard.getHeight());
        assertThat(card.getWidth()).isLessThanOrEqualTo(dashboard.getWidth());
        assertThat(card.getHeight()).isGreaterThanOrEqualTo(card.prefHeight(-1));
        assertThat(card.getWidth()).isGreaterThanOrEqualTo(card.prefWidth(-1));
    }

    @Test
    void allKeysAreSeenAtOnceWhereTheWindowHasTheRoom() {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(900);
            dashboard.getScene().getWindow().setHeight(700);
        });
        settle();

        press(KeyCode.F1, false);

        ScrollPane scroll = find("#keys-scroll", ScrollPane.class);
        assertThat(scroll.getViewportBounds().getHeight())
                .isGreaterThanOrEqualTo(scroll.getContent().getLayoutBounds().getHeight());
    }

    @Test
    void f1ListsTheKeys() {
        press(KeyCode.F1, false);
        assertThat(texts("#keys-card"))
                .contains("Keys", "Logarithmic vertical axis", "Only differences", "Dark or light theme", "Export");

        fire("#keys-close");
        assertThat(shows("#keys-card")).isFalse();
    }

    @Test
    void theKeysOfListAndChartAreOnAPageOfTheirOwn() {
        press(KeyCode.F1, false);
        double height = find("#keys-card", Region.class).getHeight();

        fire("#keys-page-parts");

        assertThat(texts("#keys-card"))
                .contains("Tick or untick what is selected", "Zoom in or out", "The numbers that it rests on")
                .doesNotContain("Only differences");
        assertThat(find("#keys-card", Region.class).getHeight()).isEqualTo(height);
        ScrollPane scroll = find("#keys-scroll", ScrollPane.class);
        assertThat(scroll.getContent().getLayoutBounds().getWidth())
                .isLessThanOrEqualTo(scroll.getViewportBounds().getWidth());

        fire("#keys-page-parts");
        assertThat(texts("#keys-card")).as("one page is always seen").contains("Zoom in or out");
        fire("#keys-page-everywhere");
        assertThat(texts("#keys-card")).contains("Only differences").doesNotContain("Zoom in or out");
    }

    @Test
    void whatTheSignsInTheChartMeanIsOnAPageOfItsOwn() {
        press(KeyCode.F1, false);
        double height = find("#keys-card", Region.class).getHeight();

        fire("#keys-page-signs");

        assertThat(texts("#signs-of-chart"))
                .contains("best validation", "checkpoint to ship", "overfitting from here, 95 % interval",
                        "not finite");
        assertThat(texts("#keys-card")).doesNotContain("Only differences", "Zoom in or out");
        assertThat(find("#keys-card", Region.class).getHeight()).isEqualTo(height);
    }

    @Test
    void tTurnsTheLightOffAndOn() {
        String before = find("#appearance", Button.class).getAccessibleText();
        press(KeyCode.T, false);
        assertThat(find("#appearance", Button.class).getAccessibleText()).isNotEqualTo(before);

        press(KeyCode.T, false);
        assertThat(find("#appearance", Button.class).getAccessibleText()).isEqualTo(before);
    }

    @Test
    void escapeClosesTheCard() {
        press(KeyCode.F1, false);

        press(KeyCode.ESCAPE, false);

        assertThat(shows("#keys-card")).isFalse();
    }

    @Test
    void keysDoNotReachTheWindowBehindACard() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        press(KeyCode.F1, false);

        press(KeyCode.L, false);

        assertThat(model().logScaleProperty().get()).isFalse();
    }

    @Test
    void theFocusStaysInACardAndGoesBackAfterwards() {
        robot.interact(() -> find("#search", TextField.class).requestFocus());
        press(KeyCode.F1, false);

        robot.interact(() -> find("#open", SplitMenuButton.class).requestFocus());
        settle();
        assertThat(find("#keys-close", Button.class).isFocused()).isTrue();

        press(KeyCode.ESCAPE, false);
        assertThat(find("#search", TextField.class).isFocused()).isTrue();
    }

    @Test
    void theMenuKeyOpensTheMenuOfWhatHasTheFocusAlsoWhereTheToolkitDoesNotTellOfIt() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        robot.interact(() -> {
            ListView<?> runs = find("#runs", ListView.class);
            runs.requestFocus();
            runs.getSelectionModel().select(0);
        });

        press(KeyCode.CONTEXT_MENU, false);

        MenuItem folderOfIt = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> "many.showRun".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(folderOfIt::fire);
        assertThat(surroundings.revealed).containsExactly(folder.resolve("a"));
    }

    @Test
    void f2RenamesTheRunThatIsSelectedInTheListAndInTheTable() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "2e-5", 1.9, 2.0));
        ListView<?> runs = find("#runs", ListView.class);
        robot.interact(() -> {
            runs.requestFocus();
            runs.getSelectionModel().select(0);
        });
        press(KeyCode.F2, false);
        assertThat(find("#rename-name", TextField.class).getText()).isEqualTo("a");
        press(KeyCode.ESCAPE, false);
        assertThat(runs.isFocused()).isTrue();

        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        TableView<?> table = find("#run-table", TableView.class);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(run("b")));
        });
        press(KeyCode.F2, false);
        assertThat(find("#rename-name", TextField.class).getText()).isEqualTo("b");
    }

    @Test
    void listsKeepTheKeysThatAreTheirs() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "2e-5", 1.9, 2.0));
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        TableView<?> table = find("#run-table", TableView.class);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });

        press(KeyCode.DOWN, false);

        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void theSearchKeysPutTheCursorIntoTheSearch() {
        press(KeyCode.F, true);

        assertThat(find("#search", TextField.class).isFocused()).isTrue();
    }

    @Test
    void capitalsTypedIntoAFieldAreNotKeysOfTheWindow() {
        robot.interact(() -> find("#search", TextField.class).requestFocus());
        robot.interact(() -> Event.fireEvent(
                find("#search", TextField.class),
                new KeyEvent(KeyEvent.KEY_PRESSED, "A", "A", KeyCode.A, true, false, false, false)));
        settle();
        assertThat(shows("#ask-form")).isFalse();
    }

    @Test
    void lettersTypedIntoAFieldAreNotKeysOfTheWindow() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        robot.interact(() -> find("#search", TextField.class).requestFocus());

        press(KeyCode.L, false);
        press(KeyCode.D, false);

        assertThat(model().logScaleProperty().get()).isFalse();
        assertThat(model().onlyDifferencesProperty().get()).isTrue();
    }

    @Test
    void escapeEmptiesTheSearchAndThenLeavesItToTheKeysOfTheWindow() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        TextField search = find("#search", TextField.class);
        robot.interact(() -> {
            search.requestFocus();
            search.setText("a");
        });

        press(KeyCode.ESCAPE, false);
        assertThat(search.getText()).isEmpty();
        assertThat(search.isFocused()).isTrue();
        press(KeyCode.ESCAPE, false);
        assertThat(search.isFocused()).isFalse();
        press(KeyCode.L, false);
        assertThat(model().logScaleProperty().get()).isTrue();
    }

    @Test
    void escapeClosesWhatIsBehindTheVerdictWhereverTheFocusIs() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "2e-5", 1.9, 2.0));
        press(KeyCode.V, false);
        robot.interact(() -> dashboard.lookup("#open").requestFocus());

        press(KeyCode.ESCAPE, false);

        assertThat(shows("#verdict-scroll")).isFalse();
    }

    @Test
    void theFocusIsWhereItWasOnceWhatIsBehindTheVerdictIsClosed() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "2e-5", 1.9, 2.0));
        for (KeyCode closing : new KeyCode[] {KeyCode.V, KeyCode.ESCAPE}) {
            robot.interact(() -> find("#runs", ListView.class).requestFocus());
            press(KeyCode.V, false);
            assertThat(dashboard.getScene().getFocusOwner()).isNotEqualTo(find("#runs", ListView.class));

            press(closing, false);

            assertThat(shows("#verdict-scroll")).isFalse();
            assertThat(dashboard.getScene().getFocusOwner()).as(closing.getName())
                    .isEqualTo(find("#runs", ListView.class));
        }
    }
}
