package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.chart.LossChart;
import dev.runlens.plot.Measure;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ChartSubjectTest extends WindowTest {
    @Test
    void theAxisIsChosenFromThoseThatTheRunsHave() {
        open(RunFiles.run(folder, "counted", "1e-5", 3, 3.1, 2, 2.2));
        choose("#axis", "axis-tokens");

        assertThat(chart().subjectProperty().get().axis()).isEqualTo(TrainingAxis.TOKENS);
        assertThat(button("#axis").getText()).isEqualTo("Tokens");
        assertThat(button("#axis").getAccessibleText()).isEqualTo("Horizontal axis: Tokens");
        assertThat(item("#axis", "axis-minutes").isDisable()).isTrue();
        assertThat(item("#axis", "axis-minutes").getText()).isEqualTo("Relative time (no run reports times)");
        assertThat(item("#axis", "axis-clock").isDisable()).isTrue();
        assertThat(item("#axis", "axis-clock").getText())
                .isEqualTo("Wall time (no run reports the time of the clock)");
    }

    @Test
    void wallTimeIsTheClockAndRelativeTimeWhatPassed() {
        Path timed = RunFiles.write(
                folder.resolve("timed.csv"),
                "step,loss,val_loss,wall_time\n1,3,3,1772708400\n2,2,2,1772708430\n3,1,1,1772708460\n");
        Path elapsed = RunFiles.write(
                folder.resolve("elapsed.csv"), "step,loss,val_loss,wall_time\n1,3,3,10\n2,2,2,20\n3,1,1,30\n");
        open(timed, elapsed);

        choose("#axis", "axis-clock");
        assertThat(chart().noteProperty().get()).isEqualTo("elapsed is not drawn: no time of the clock reported");
        assertThat(chart().lookupAll(".axis-title").stream().map(node -> ((Text) node).getText()))
                .contains("wall time (" + ZoneId.systemDefault() + ")");
        choose("#axis", "axis-minutes");

        assertThat(chart().noteProperty().get()).isEmpty();
        assertThat(chart().lookup(".plot-pane").getAccessibleText()).contains("relative time 0\u00a0s to 1\u00a0min.");
    }

    @Test
    void aRunWithoutTheAxisIsNamedBelowTheChart() {
        Path counted = RunFiles.run(folder, "counted", "1e-5", 3, 3.1, 2, 2.2);
        Path table = RunFiles.write(folder.resolve("bare.csv"), "step,loss,val_loss\n1,3,3\n2,2,2\n3,1,1\n");
        open(counted, table);
        assertThat(chart().noteProperty().get()).isEmpty();
        choose("#axis", "axis-tokens");

        assertThat(chart().noteProperty().get()).isEqualTo("bare is not drawn: no token count reported");
    }

    @Test
    void smallChartsAreChosenInTheMenuAndClosedAtTheirHead() {
        open(RunFiles.run(folder, "counted", "1e-5", 3, 3.1, 2, 2.2));
        choosePanel("panel-learning_rate");
        choosePanel("panel-tokens_per_sec");

        assertThat(chart().panelsProperty().get()).extracting(Measure::label)
                .containsExactly("learning rate", "tokens/sec");
        robot.interact(() -> ((Button) chart().lookup(".panel-close")).fire());
        settle();
        assertThat(model().views().panelsProperty().get()).containsExactly("tokens_per_sec");
        choosePanel("panel-tokens_per_sec");
        assertThat(chart().panelsProperty().get()).isEmpty();
    }

    private void choosePanel(String id) {
        robot.interact(() -> ((Menu) item("#measure", "panels")).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    @Test
    void anotherMetricIsShownAndNamedAtTheAxis() {
        open(RunFiles.run(folder, "counted", "1e-5", 3, 3.1, 2, 2.2));
        choose("#measure", "measure-learning_rate");

        assertThat(chart().subjectProperty().get().measure().label()).isEqualTo("learning rate");
        assertThat(chart().lookup(".plot-pane").getAccessibleText())
                .startsWith("Chart of the learning rate, 1 run, iteration 10 to 20.");
    }

    @Test
    void ofManyMetricsTheMenuHasGroupsAndASearch() {
        open(RunFiles.write(
                folder.resolve("many.csv"),
                """
                        step,loss,val_loss,rewards_a,rewards_b,logps_x,logps_y,entropy,kl,clip,temp,length,gamma
                        1,3,3,1,1,1,1,1,1,1,1,1,1
                        2,2,2,1,1,1,1,1,1,1,1,1,1
                        """));
        assertThat(shownTexts()).contains("Training", "Loss", "Rewards", "Logps", "Other");

        TextField search = (TextField) ((CustomMenuItem) item("#measure", "measure-search-item")).getContent();
        robot.interact(() -> search.setText("b"));
        assertThat(shownTexts()).contains("Rewards").doesNotContain("Loss", "Logps", "Training");
        robot.interact(() -> Event.fireEvent(
                search, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        settle();

        assertThat(chart().subjectProperty().get().measure().metric().key()).isEqualTo("rewards_b");
    }

    private List<String> shownTexts() {
        return find("#measure", MenuButton.class).getItems().stream()
                .filter(MenuItem::isVisible)
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void theLossComesBackWhenNoRunReportsTheMetric() {
        Path counted = RunFiles.run(folder, "counted", "1e-5", 3, 3.1, 2, 2.2);
        Path table = RunFiles.write(folder.resolve("bare.csv"), "step,loss,val_loss\n1,3,3\n2,2,2\n3,1,1\n");
        open(counted, table);
        choose("#measure", "measure-learning_rate");
        robot.interact(() -> find("#runs", ListView.class).getSelectionModel().select(0));
        robot.interact(() -> dashboard.lookup("#runs").requestFocus());
        press(KeyCode.DELETE, false);

        assertThat(dashboard.model().runs()).hasSize(1);
        assertThat(button("#measure").getText()).isEqualTo("Loss");
    }

    @Test
    void theMenusOpenByKey() {
        open(RunFiles.run(folder, "counted", "1e-5", 3, 3.1, 2, 2.2));
        robot.interact(() -> dashboard.lookup("#runs").requestFocus());
        press(KeyCode.X, false);

        assertThat(button("#axis").isShowing()).isTrue();
    }

    private void choose(String menu, String id) {
        robot.interact(() -> item(menu, id).fire());
        settle();
    }

    private MenuItem item(String menu, String id) {
        return button(menu).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private MenuButton button(String id) {
        return (MenuButton) dashboard.lookup(id);
    }

    private LossChart chart() {
        return (LossChart) dashboard.lookup("#loss-chart");
    }
}
