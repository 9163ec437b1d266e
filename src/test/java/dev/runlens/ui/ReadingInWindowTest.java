package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.chart.LossChart;
import dev.runlens.ui.state.View;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;

/// How the chart in the window is read: smoothed, clipped, with a run that is pointed at elsewhere.
class ReadingInWindowTest extends WindowTest {
    private void openTwo() {
        open(
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.4, 1.9, 1.8, 1.7),
                RunFiles.run(folder, "b", "5e-4", 1.9, 2.0, 1.2, 1.5, 1.6, 1.35));
    }

    private LossChart chart() {
        return find("#loss-chart", LossChart.class);
    }

    private List<Polyline> lines(String kind) {
        settle();
        return robot.lookup("#loss-chart ." + kind).<Polyline>queryAll().stream().toList();
    }

    private List<List<Double>> places(String kind) {
        return lines(kind).stream().map(Polyline::getPoints).<List<Double>>map(List::copyOf).toList();
    }

    @Test
    void theKeySSmoothsTrainAloneAndLeavesWhatWasReportedBehindIt() {
        openTwo();
        List<List<Double>> train = places("train-line");
        List<List<Double>> validation = places("validation-line");
        assertThat(lines("raw-line")).isEmpty();
        robot.interact(() -> dashboard.lookup("#runs").requestFocus());

        press(KeyCode.S, false);
        assertThat(places("raw-line")).as("what was reported").isEqualTo(train);
        assertThat(places("train-line")).isNotEqualTo(train);
        assertThat(places("validation-line")).as("not asked for").isEqualTo(validation);
        assertThat(text("#smoothing")).startsWith("Smooth 0.");

        CheckMenuItem too = (CheckMenuItem) find("#smoothing", MenuButton.class).getItems().getLast();
        robot.interact(() -> {
            too.setSelected(true);
            too.fire();
        });
        assertThat(places("validation-line")).as("asked for").isNotEqualTo(validation);
        robot.interact(() -> {
            too.setSelected(false);
            too.fire();
        });
        press(KeyCode.S, false);
        assertThat(places("train-line")).as("off again").isEqualTo(train);
        assertThat(lines("raw-line")).isEmpty();
    }

    @Test
    void theKeyOLeavesOutliersOutsideAndSaysHowMany() {
        double[] losses = IntStream.range(0, 60).mapToDouble(i -> i == 30 ? 90 : 2 - i / 100.0).toArray();
        open(RunFiles.run(folder, "a", "1e-5", losses));
        robot.interact(() -> dashboard.lookup("#runs").requestFocus());
        assertThat(chart().noteProperty().get()).as("off unless asked for").isEmpty();
        press(KeyCode.O, false);
        assertThat(texts("#loss-chart")).contains("1 point lies outside: outliers are clipped");
        press(KeyCode.O, false);
        assertThat(chart().noteProperty().get()).isEmpty();
    }

    @Test
    void theRunThatIsPointedAtInListTableOrHeadingStandsOut() {
        openTwo();
        robot.moveTo(cell("b"));
        assertThat(model().highlightedProperty().get()).isEqualTo(run("b").key());
        assertThat(strengths()).containsExactly(0.16, 1.0);
        robot.moveTo(robot.lookup("#hyperparameters .column-heading").<Node>queryAll().stream()
                .filter(heading -> heading.lookup(".column-name").toString().contains("'a'"))
                .findFirst()
                .orElseThrow());
        assertThat(strengths()).containsExactly(1.0, 0.16);
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        robot.moveTo(robot.lookup("#run-table .table-row-cell").<TableRow<?>>queryAll().stream()
                .filter(row -> run("b").equals(row.getItem()))
                .findFirst()
                .orElseThrow()
                .lookup(".run-name-cell"));
        assertThat(model().highlightedProperty().get()).as("the row").isEqualTo(run("b").key());
    }

    private Node cell(String run) {
        return robot.lookup("#runs .entry-cell").<Node>queryAll().stream()
                .filter(node -> run.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private List<Double> strengths() {
        return lines("validation-line").stream()
                .map(Shape::getStroke)
                .map(Color.class::cast)
                .map(colour -> Math.round(colour.getOpacity() * 100) / 100.0)
                .toList();
    }

    @Test
    void whatIsSaidBelowANameIsOneLineEach() {
        openTwo();
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(720));
        settle();
        ObservableList<Node> lines = ((javafx.scene.layout.Pane) robot.lookup(".run-counts").<Node>query()
                .getParent()
                .getParent()).getChildren();
        double one = lines.getFirst().getLayoutBounds().getHeight();
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.getLayoutBounds().getHeight())
                .isLessThan(1.7 * one));
    }
}
