package dev.runlens.ui;

import javafx.scene.layout.Pane;
import javafx.geometry.Bounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.chart.LossChart;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class ChartInWindowTest extends WindowTest {
    private LossChart chart() {
        return find("#loss-chart", LossChart.class);
    }

    private List<String> legend() {
        return robot.lookup("#loss-chart .legend-entry").<ToggleButton>queryAll().stream()
                .map(ToggleButton::getText)
                .toList();
    }

    private void openTwo() {
        open(
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.443, 1.629),
                RunFiles.run(folder, "b", "5e-4", 1.9, 2.0, 1.4, 1.35));
    }

    @Test
    void theTickedRunsAreDrawn() {
        openTwo();
        assertThat(legend()).containsExactly("a", "b");

        robot.interact(() -> model().tick(run("a").key(), false));

        assertThat(legend()).containsExactly("b");
    }

    @Test
    void iterationsThatWereNumberedLookAssumed() {
        open(RunFiles.write(folder.resolve("mine.csv"), "loss,val_loss\n2.5,\n2.25,2.75\n1.75,2.5\n"));

        assertThat(texts("#loss-chart")).contains("report no.").doesNotContain("iteration")
                .contains("no report of mine names an iteration: they are numbered in their order");
        assertThat(robot.from(chart())
                .lookup((Node node) -> String.valueOf(node.getAccessibleText()).contains("report no. 0 to 2"))
                .queryAll()).as("the words of the chart").hasSize(1);
    }

    @Test
    void wordsStandWhereThereIsNothingToDraw() {
        open(RunFiles.config(folder, "a", "1e-5"));
        assertThat(text("#no-curves"))
                .isEqualTo("No run that is shown has a log, so there are no curves: drop logs on the window");
        assertThat(shows("#loss-chart")).isFalse();

        robot.interact(() -> model().tickAll(false));
        assertThat(text("#no-curves")).isEqualTo("Tick a run to see its curves");
    }

    @Test
    void switchesAndKeysChangeTheAxisAndTheGap() {
        openTwo();
        assertThat(chart().logScaleProperty().get()).isFalse();
        assertThat(chart().gapShownProperty().get()).isTrue();

        robot.interact(() -> find("#log", ToggleButton.class).fire());
        robot.interact(() -> find("#gap", ToggleButton.class).fire());
        assertThat(chart().logScaleProperty().get()).isTrue();
        assertThat(chart().gapShownProperty().get()).isFalse();

        press(KeyCode.L, false);
        press(KeyCode.G, false);
        assertThat(chart().logScaleProperty().get()).isFalse();
        assertThat(chart().gapShownProperty().get()).isTrue();
    }

    @Test
    void aZoomCanBeReset() {
        openTwo();
        Node plot = chart();
        assertThat(find("#reset-zoom", Button.class).isVisible()).isFalse();

        robot.drag(plot, MouseButton.PRIMARY).moveBy(120, 60).drop();
        assertThat(chart().zoomedProperty().get()).isTrue();
        assertThat(find("#reset-zoom", Button.class).isVisible()).isTrue();

        fire("#reset-zoom");
        assertThat(chart().zoomedProperty().get()).isFalse();
    }

    @Test
    void theWayBackFromAZoomCoversNothingAndMovesNothingUpOrDown() {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(1400);
            dashboard.getScene().getWindow().setHeight(950);
        });
        openTwo();
        settle();
        Bounds plot = onScreen(chart().lookup(".plot-pane"));

        robot.drag(chart(), MouseButton.PRIMARY).moveBy(120, 60).drop();
        settle();

        Bounds button = onScreen(find("#reset-zoom", Button.class));
        assertThat(chart().lookup(".legend-keys").isVisible()).isTrue();
        assertThat(chart().lookupAll(".legend-key")).isNotEmpty()
                .allSatisfy(key -> assertThat(onScreen(key).intersects(button)).isFalse());
        assertThat(chart().lookupAll(".legend-entry")).isNotEmpty()
                .allSatisfy(entry -> assertThat(onScreen(entry).intersects(button)).isFalse());
        assertThat(onScreen(chart().lookup(".plot-pane"))).isEqualTo(plot);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theToolbarStaysWhereItIsWhateverComes() {
        List<Bounds> empty = toolbar();
        openTwo();
        assertThat(toolbar()).as("runs came").isEqualTo(empty);
        robot.drag(chart(), MouseButton.PRIMARY).moveBy(120, 60).drop();
        settle();
        assertThat(find("#reset-zoom", Button.class).isVisible()).isTrue();
        assertThat(toolbar()).as("a button came").isEqualTo(empty);
        press(KeyCode.S, false);
        settle();
        assertThat(toolbar()).as("lines are smoothed").isEqualTo(empty);
    }

    /// Where everything in the toolbar is.
    private List<Bounds> toolbar() {
        settle();
        return find("#toolbar", Pane.class).getChildren().stream()
                .flatMap(side -> ((Pane) side).getChildren().stream())
                .map(part -> part.localToScene(part.getLayoutBounds()))
                .toList();
    }

    @Test
    void theChartFollowsTheTheme() {
        openTwo();
        assertThat(chart().darkProperty().get()).isFalse();

        robot.interact(() -> system.set(ColorScheme.DARK));

        assertThat(chart().darkProperty().get()).isTrue();
    }
}
