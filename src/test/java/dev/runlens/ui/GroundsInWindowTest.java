package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// What stands behind the sentences of *Why*: their places in the chart, and the files and lines of their numbers.
class GroundsInWindowTest extends WindowTest {
    @Test
    void aSentenceUnderThePointerMarksItsPlaceInTheChart() {
        openTwo();
        fire("#verdict-why");
        robot.interact(() -> find("#search", Node.class).requestFocus());
        assertThat(rings()).isEmpty();

        Label sentence = sentence("Ship 0000450_adapters.safetensors");
        robot.moveTo(sentence);
        settle();

        assertThat(rings()).isNotEmpty();
        assertThat(lines().getFirst().getStartX()).isCloseTo(middleOf(450), within(2.0));
        assertThat(model().highlightedProperty().get()).isEqualTo(run("tiny-llama_run5").key());
        robot.moveTo(900, 690);
        settle();
        assertThat(rings()).isEmpty();
    }

    @Test
    void aRunWhoseSentenceHasTheFocusStandsOutUntilThePointerMovesElsewhere() {
        openTwo();
        press(KeyCode.V, false);
        robot.interact(() -> sentence("Ship 0000450_adapters.safetensors").requestFocus());
        settle();
        assertThat(model().highlightedProperty().get()).isEqualTo(run("tiny-llama_run5").key());

        robot.moveTo(500, 690);
        settle();
        assertThat(model().highlightedProperty().get()).isNull();
    }

    @Test
    void arrowKeysGoFromSentenceToSentenceAndMarkEach() {
        openTwo();
        press(KeyCode.V, false);
        Node first = dashboard.getScene().getFocusOwner();
        assertThat(((Label) first).getText()).startsWith("tiny-llama_run5 has the lower validation loss");
        assertThat(rings()).hasSize(2);

        press(KeyCode.DOWN, false);
        Node second = dashboard.getScene().getFocusOwner();
        press(KeyCode.UP, false);

        assertThat(second).isNotEqualTo(first).isInstanceOf(Label.class);
        assertThat(dashboard.getScene().getFocusOwner()).isEqualTo(first);
    }

    @Test
    void aNumberIsOneClickFromTheFileAndLineThatItCameFrom() {
        openTwo();
        press(KeyCode.V, false);
        robot.interact(() -> sentence("Ship 0000450_adapters.safetensors").requestFocus());
        press(KeyCode.ENTER, false);

        Menu number = menu().getItems().stream()
                .filter(item -> item.getText().contains("recommended_checkpoint"))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(number.getText()).contains("tiny-llama_run5", "train.log:");
        robot.interact(() -> item(number, "source.copy").fire());
        robot.interact(() -> item(number, "source.reveal").fire());
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).matches(".*tiny-llama_run5/train\\.log:\\d+");
        assertThat(surroundings.revealed).extracting(Path::getFileName).containsExactly(Path.of("train.log"));
    }

    @Test
    void aNumberOfTheResultsIsCopiedAsItIsReadThoughItRestsOnAnother() {
        openTwo();
        press(KeyCode.V, false);
        int row = robot.lookup("#results .verdict-sentence").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals("lowest estimated validation loss"))
                .map(GridPane::getRowIndex)
                .findFirst()
                .orElseThrow();
        Label number = robot.lookup("#results .grounded").queryAllAs(Label.class).stream()
                .filter(label -> GridPane.getRowIndex(label) == row && GridPane.getColumnIndex(label) == 1)
                .findFirst()
                .orElseThrow();
        robot.interact(number::requestFocus);
        press(KeyCode.ENTER, false);

        MenuItem copy = menu().getItems().getFirst();
        assertThat(copy.getText()).isEqualTo("Copy " + number.getText());
        String[] copied = new String[1];
        robot.interact(() -> {
            copy.fire();
            copied[0] = Clipboard.getSystemClipboard().getString();
        });
        assertThat(copied[0]).isEqualTo(number.getText());
        assertThat(menu().getItems().get(2).getText()).as("what it rests on").doesNotContain(number.getText());
    }

    @Test
    void aSentenceThatRestsOnADefaultNamesIt() {
        Path b = RunFiles.run(folder, "b", "1e-5", 3, 3.1, 2, 2.5, 1.8, 2.4);
        RunFiles.replace(b.resolve("adapter_config.json"), "\"max_seq_length\": 512, ", "");
        open(RunFiles.run(folder, "a", "1e-5", 3, 3.1, 2, 2.5, 1.8, 2.3), b);
        press(KeyCode.V, false);

        String defaults = "Default, stated nowhere: max_seq_length of b.";
        Label said = sentence("max_seq_length");
        assertThat(said.getText()).contains("512", "2048").doesNotContain(defaults);
        assertThat(said.getAccessibleText()).contains("512", "2048").endsWith(" " + defaults);
        assertThat(robot.lookup("#verdict-card .verdict-defaults").queryAllAs(Label.class))
                .extracting(Label::getText).contains(defaults);
    }

    private void openTwo() {
        open(Path.of("samples/models/tiny-llama_run4"), Path.of("samples/models/tiny-llama_run5"));
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(980));
        settle();
    }

    private Label sentence(String words) {
        return robot.lookup("#verdict-card .verdict-sentence").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private double middleOf(long iteration) {
        return robot.lookup("#loss-chart .chart-plot-background").query().getLayoutBounds().getWidth() * iteration
                / 900;
    }

    private List<Circle> rings() {
        return List.copyOf(robot.lookup("#loss-chart .place-ring").queryAllAs(Circle.class));
    }

    private List<Line> lines() {
        return List.copyOf(robot.lookup("#loss-chart .place-line").queryAllAs(Line.class));
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static MenuItem item(Menu menu, String id) {
        return menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }
}
