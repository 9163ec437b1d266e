package dev.runlens.ui;

import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.control.MenuItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.text.Numbers;
import dev.runlens.ui.state.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;

class SweepTest extends WindowTest {
    @Test
    void everyRunIsADotOverASettingAndALineThroughAll() {
        openRuns();

        assertThat(nodes("#scatter .sweep-dot")).hasSize(9);
        assertThat(nodes("#parallel .sweep-line")).hasSize(9);
        assertThat(text("#sweep-along")).isEqualTo("Over learning_rate");
        assertThat(texts("#importance")).contains("What moves the loss");
    }

    @Test
    void theSettingThatMovesTheLossMostStandsInTheBannerAndLeadsToTheSweep() {
        openRuns();
        robot.interact(() -> model().views().look(View.CHART, false));
        settle();
        RankedGroup group = model().judgedProperty().get().comparison().ranking().groups().getFirst();
        assertThat(group.settings().getFirst().shown()).isTrue();

        assertThat(text("#verdict-setting"))
                .isEqualTo("learning_rate explains " + Numbers.share(group.settings().getFirst().share())
                        + ": lower with larger values");
        assertThat(((Text) find("#verdict-setting", Button.class).lookup(".text")).getText()).as("what is drawn")
                .startsWith("learning_rate ");
        double height = dashboard.getScene().getWindow().getHeight();
        robot.interact(() -> dashboard.getScene().getWindow().setHeight(600));
        settle();
        assertThat(text("#verdict-setting")).as("in a low window")
                .isEqualTo("learning_rate explains " + Numbers.share(group.settings().getFirst().share()));
        robot.interact(() -> dashboard.getScene().getWindow().setHeight(height));
        settle();
        fire("#verdict-setting");
        settle();
        assertThat(model().views().shownProperty().get()).containsExactly(View.SWEEP);
    }

    @Test
    void aDotThatIsClickedIsSelectedEverywhere() {
        openRuns();
        Node dot = nodes("#scatter .sweep-dot").stream()
                .filter(node -> "r3".equals(node.getUserData()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> Event.fireEvent(dot, mouse(MouseEvent.MOUSE_CLICKED, 0, 0)));
        settle();

        assertThat(model().listing().pickedProperty().get()).isEqualTo(run("r3").key());
    }

    @Test
    void aBrushOnAnAxisNarrowsTheSearch() {
        openRuns();
        brush(0.5, 0);

        assertThat(model().listing().searchProperty().get()).startsWith("learning_rate>=").contains("learning_rate<=");
        assertThat(model().listing().listedProperty().get()).hasSizeBetween(2, 7);
        assertThat(nodes("#scatter .sweep-dot"))
                .hasSize(model().listing().listedProperty().get().size());
    }

    @Test
    void aBrushStaysMarkedAnotherTakesItsPlaceAndAClickEndsIt() {
        openRuns();
        robot.interact(() -> model().listing().searchProperty().set("r"));
        brush(0.5, 0);
        String upper = model().listing().searchProperty().get();
        assertThat(nodes("#parallel .sweep-brush")).hasSize(1);

        brush(1, 0.5);
        assertThat(model().listing().searchProperty().get()).startsWith("r learning_rate>=").isNotEqualTo(upper)
                .containsOnlyOnce("learning_rate<=");
        assertThat(model().listing().listedProperty().get()).isNotEmpty();
        assertThat(nodes("#parallel .sweep-brush")).hasSize(1);

        brush(0.5, 0.5);
        assertThat(model().listing().searchProperty().get()).isEqualTo("r");
        assertThat(nodes("#parallel .sweep-brush")).isEmpty();
    }

    @Test
    void theUndoKeyTakesBackABrush() {
        openRuns();
        brush(0.5, 0);
        String upper = model().listing().searchProperty().get();
        brush(1, 0.5);

        press(KeyCode.Z, true);
        settle();
        assertThat(model().listing().searchProperty().get()).isEqualTo(upper);
        assertThat(nodes("#parallel .sweep-brush")).hasSize(1);

        press(KeyCode.Z, true);
        settle();
        assertThat(model().listing().searchProperty().get()).isEmpty();
        assertThat(nodes("#parallel .sweep-brush")).isEmpty();

        press(KeyCode.Y, true);
        settle();
        assertThat(model().listing().searchProperty().get()).isEqualTo(upper);
        assertThat(nodes("#parallel .sweep-brush")).hasSize(1);
    }

    @Test
    void aBrushWhoseConditionIsDeletedInTheSearchIsNotMarked() {
        openRuns();
        brush(0.5, 0);
        robot.interact(() -> model().listing().searchProperty().set(""));
        settle();

        assertThat(nodes("#parallel .sweep-brush")).isEmpty();
    }

    /// A drag along the first axis, from one part of the height to another.
    private void brush(double from, double to) {
        Node plot = dashboard.lookup("#parallel");
        double height = plot.getLayoutBounds().getHeight() - 20;
        robot.interact(() -> {
            Point2D pressed = plot.localToScene(70, 20 + from * height);
            Point2D released = plot.localToScene(70, 20 + to * height);
            Event.fireEvent(plot, mouse(MouseEvent.MOUSE_PRESSED, pressed.getX(), pressed.getY()));
            Event.fireEvent(plot, mouse(MouseEvent.MOUSE_DRAGGED, released.getX(), released.getY()));
            Event.fireEvent(plot, mouse(MouseEvent.MOUSE_RELEASED, released.getX(), released.getY()));
        });
        settle();
    }

    @Test
    void theSettingAlongTheAxisIsChosen() {
        openRuns();
        robot.interact(() -> find("#sweep-colour", MenuButton.class).getItems().stream()
                .filter(item -> "colour-learning_rate".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();

        assertThat(text("#sweep-colour")).isEqualTo("Colour: learning_rate");
    }

    @Test
    void aDotWhosePlaceIsADefaultHasARingAndSaysSo() {
        openWithDefaults();
        choose("#sweep-along", "along-max_seq_length");

        assertThat(nodes("#scatter .sweep-assumed")).extracting(Node::getUserData).filteredOn(name -> name != null)
                .containsExactlyInAnyOrder("r0", "r1", "r2");
        assertThat(((Circle) nodes("#scatter .sweep-assumed").getFirst()).getStrokeDashArray())
                .as("told by form, not by colour").isNotEmpty();
        assertThat(said("r0")).endsWith("max_seq_length = 2048 default");
        assertThat(said("r3")).endsWith("max_seq_length = 2048");
        assertThat(said("r8")).endsWith("max_seq_length = 512");
        assertThat(texts("#scatter .sweep-key")).containsExactly("default");
        assertThat(dashboard.lookup("#scatter").getAccessibleText())
                .isEqualTo("Loss of 9 runs over max_seq_length, a default of 3 of them");
        assertThat(nodes("#parallel .sweep-tick")).extracting(node -> ((Text) node).getText())
                .contains("2048 (3 default)", "512");
        choose("#sweep-along", "along-learning_rate");
        assertThat(nodes("#scatter .sweep-assumed")).isEmpty();
        assertThat(dashboard.lookup("#scatter").getAccessibleText()).isEqualTo("Loss of 9 runs over learning_rate");
    }

    @Test
    void theColoursHaveAKeyThatTellsDefaults() {
        openWithDefaults();
        choose("#sweep-along", "along-learning_rate");
        assertThat(texts("#scatter .sweep-key")).isEmpty();
        choose("#sweep-colour", "colour-max_seq_length");

        assertThat(texts("#scatter .sweep-key")).containsExactlyInAnyOrder("2048 (3 default)", "512");
        assertThat(said("r0")).endsWith("learning_rate = 1e-05\nmax_seq_length = 2048 default");
    }

    @Test
    void whatHasNoRoomIsLeftOutOfTheKey() {
        openRuns();
        choose("#sweep-colour", "colour-learning_rate");
        assertThat(texts("#scatter .sweep-key")).hasSizeBetween(2, 8).last().isEqualTo("\u2026");
        Node key = dashboard.lookup("#scatter .sweep-key");
        assertThat(key.getLayoutX()).as("beside the name of the axis").isGreaterThan(62);
    }

    @Test
    void thePlaceOfRunsThatDoNotStateASettingIsNamed() {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Path run = RunFiles.run(folder, "r" + i, (i + 1) + "e-5", 3, 3.1, 2, 2.5, 1.8, 2.4 - 0.01 * i);
            if (i < 5) {
                RunFiles.replace(run.resolve("adapter_config.json"), "\"model\": \"tiny-llama\", ", "");
            }
            paths.add(run);
        }
        open(paths.toArray(Path[]::new));
        robot.interact(() -> model().views().look(View.SWEEP, false));
        settle();
        choose("#sweep-along", "along-model");

        assertThat(nodes("#scatter .sweep-tick")).extracting(node -> ((Text) node).getText())
                .contains("unknown", "tiny-llama");
        assertThat(nodes("#parallel .sweep-tick")).extracting(node -> ((Text) node).getText())
                .contains("unknown", "tiny-llama");
    }

    private void openWithDefaults() {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Path run = RunFiles.run(folder, "r" + i, (i + 1) + "e-5", 3, 3.1, 2, 2.5, 1.8, 2.4 - 0.01 * i);
            if (i < 6) {
                RunFiles.replace(run.resolve("adapter_config.json"),
                        "\"max_seq_length\": 512, ", i < 3 ? "" : "\"max_seq_length\": 2048, ");
            }
            paths.add(run);
        }
        open(paths.toArray(Path[]::new));
        robot.interact(() -> model().views().look(View.SWEEP, false));
        settle();
    }

    private void choose(String menu, String item) {
        robot.interact(() -> find(menu, MenuButton.class).getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    /// What a dot says.
    private String said(String run) {
        return nodes("#scatter .sweep-dot").stream()
                .filter(node -> run.equals(node.getUserData()))
                .findFirst()
                .orElseThrow()
                .getAccessibleText();
    }

    private void openRuns() {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            paths.add(RunFiles.run(folder, "r" + i, (i + 1) + "e-5", 3, 3.1, 2, 2.5, 1.8, 2.4 - 0.01 * i));
        }
        open(paths.toArray(Path[]::new));
        robot.interact(() -> model().views().look(View.SWEEP, false));
        settle();
    }

    private List<Node> nodes(String query) {
        return List.copyOf(robot.lookup(query).queryAll());
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false,
                true, new PickResult(null, x, y));
    }

    @Test
    void runsThatDifferInTheirSeedAloneAreJoinedAndRatesThatSpanMuchLieOnALogarithmicAxis() {
        List<Path> paths = new ArrayList<>();
        for (String rate : List.of("1e-5", "1e-4", "1e-3")) {
            for (int seed = 1; seed <= 3; seed++) {
                Path run = RunFiles.run(
                        folder, "lr" + rate + "_" + seed, rate, 3, 3.1, 2, 2.5, 1.8, 2.4 - 0.01 * seed);
                RunFiles.replace(run.resolve("adapter_config.json"), "\"batch_size\"",
                        "\"seed\": " + seed + ", \"batch_size\"");
                paths.add(run);
            }
        }
        open(paths.toArray(Path[]::new));
        robot.interact(() -> model().views().look(View.SWEEP, false));
        settle();
        robot.interact(() -> find("#sweep-along", MenuButton.class).getItems().stream()
                .filter(item -> "along-learning_rate".equals(item.getId()))
                .forEach(MenuItem::fire));
        settle();
        assertThat(nodes("#scatter .sweep-repeats")).hasSize(3);
        List<Double> places = nodes("#scatter .sweep-dot").stream()
                .map(dot -> ((Circle) dot).getCenterX())
                .distinct()
                .sorted()
                .toList();
        assertThat(places).hasSize(3);
        assertThat(places.get(1) - places.get(0)).as("a decade each").isCloseTo(
                places.get(2) - places.get(1), within(1.0));
    }
}
