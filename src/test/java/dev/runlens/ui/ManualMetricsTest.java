package dev.runlens.ui;

import dev.runlens.ui.state.View;
import javafx.scene.control.TableView;
import javafx.scene.control.TableCell;
import java.util.Objects;
import java.util.List;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.FinalMetric;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Origin;
import java.util.OptionalDouble;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ManualMetricsTest extends WindowTest {
    private void openForm(String run) {
        robot.interact(() -> robot.lookup("#runs .entry-cell").<javafx.scene.control.ListCell<?>>queryAll().stream()
                .filter(cell -> run.equals(cell.getAccessibleText()))
                .findFirst()
                .map(CellMenus::of)
                .orElseThrow()
                .getItems()
                .stream()
                .filter(item -> "menu.metrics".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private void type(FinalMetric metric, String text) {
        robot.interact(() -> field(metric).setText(text));
    }

    private TextField field(FinalMetric metric) {
        return find("#metrics-form #" + metric.key(), TextField.class);
    }

    @Test
    void theNineDocumentedValuesAreAskedFor() {
        open(RunFiles.config(folder, "a", "1e-5"));

        openForm("a");

        for (FinalMetric metric : FinalMetric.values()) {
            assertThat(field(metric).getAccessibleText()).isEqualTo(metric.label());
        }
    }

    @Test
    void whatWasTypedCompletesTheRunAndIsMarked() {
        open(RunFiles.config(folder, "a", "1e-5"));
        openForm("a");
        type(FinalMetric.FINAL_TRAIN_LOSS, "1.443");
        type(FinalMetric.FINAL_VAL_LOSS, "1.629");
        assertThat(text("#metrics-gap")).isEqualTo("Gap 0.186 · ▲\u00a0+12.9\u202f% overfitting");

        fire("#metrics-save");

        assertThat(shows("#metrics-form")).isFalse();
        assertThat(run("a").run().finals().get(FinalMetric.FINAL_TRAIN_LOSS)).isEqualTo(OptionalDouble.of(1.443));
        assertThat(run("a").run().finals().get(FinalMetric.PEAK_MEMORY_GB)).isEmpty();
        assertThat(run("a").run().finals().origin(FinalMetric.FINAL_VAL_LOSS)).contains(new Origin.ByHand());
        assertThat(run("a").run().findings()).extracting(f -> f.code()).contains(FindingCode.ENTERED_BY_HAND);
        assertThat(texts("#runs")).contains("entered by hand", "▲\u00a0+12.9\u202f% overfitting");
        robot.interact(() -> find("#setting-filter", TextField.class).setText("final train"));
        robot.interact(() -> {});
        assertThat(texts("#hyperparameters")).contains("1.443", "by hand");
        robot.interact(() -> find("#setting-filter", TextField.class).setText("train/validation gap"));
        settle();
        assertThat(texts("#hyperparameters")).as("what follows from it").contains("by hand");
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        TableView<?> table = find("#run-table", TableView.class);
        robot.interact(() -> table.getColumns().forEach(column -> column.setVisible(
                List.of("Run", "Gap", "final train loss").contains(column.getText()))));
        settle();
        assertThat(robot.lookup("#run-table .number-cell").<TableCell<?, ?>>queryAll().stream()
                .map(TableCell::getText)
                .filter(Objects::nonNull))
                        .contains("+12.9\u202f% by hand", "1.443 by hand");
        press(KeyCode.Z, true);
        assertThat(run("a").run().finals().isEmpty()).as("taken back").isTrue();
        press(KeyCode.Y, true);
        assertThat(run("a").run().finals().isEmpty()).as("typed in again").isFalse();
    }

    @Test
    void aBadNumberKeepsTheFormOpenAndSaysWhatIsWrong() {
        open(RunFiles.config(folder, "a", "1e-5"));
        openForm("a");
        type(FinalMetric.FINAL_TRAIN_LOSS, "low");
        type(FinalMetric.FINAL_ITERATION, "10.5");
        type(FinalMetric.PEAK_MEMORY_GB, "1,5");

        fire("#metrics-save");

        assertThat(shows("#metrics-form")).isTrue();
        assertThat(texts("#metrics-form"))
                .contains("is not a number", "must be a whole number", "use a point for decimals, and no comma");
        assertThat(run("a").run().finals().isEmpty()).isTrue();
    }

    @Test
    void cancelChangesNothing() {
        open(RunFiles.config(folder, "a", "1e-5"));
        openForm("a");
        type(FinalMetric.FINAL_TRAIN_LOSS, "1.443");

        fire("#metrics-cancel");

        assertThat(shows("#metrics-form")).isFalse();
        assertThat(run("a").run().finals().isEmpty()).isTrue();
    }

    @Test
    void escapeClosesTheForm() {
        open(RunFiles.config(folder, "a", "1e-5"));
        openForm("a");

        press(KeyCode.ESCAPE, false);

        assertThat(shows("#metrics-form")).isFalse();
    }

    @Test
    void whatTheLogGaveCannotBeChanged() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));

        openForm("a");

        assertThat(field(FinalMetric.FINAL_TRAIN_LOSS).isDisabled()).isTrue();
        assertThat(field(FinalMetric.FINAL_TRAIN_LOSS).getText()).isEqualTo("2");
    }

    @Test
    void typedValuesSurviveTheLoadingOfOtherRunsAndCanBeChanged() {
        open(RunFiles.config(folder, "a", "1e-5"));
        openForm("a");
        type(FinalMetric.FINAL_TRAIN_LOSS, "1.5");
        fire("#metrics-save");

        open(RunFiles.run(folder, "b", "2e-5", 2.0, 2.1));
        assertThat(run("a").run().finals().get(FinalMetric.FINAL_TRAIN_LOSS)).isEqualTo(OptionalDouble.of(1.5));

        openForm("a");
        assertThat(field(FinalMetric.FINAL_TRAIN_LOSS).getText()).isEqualTo("1.5");
        type(FinalMetric.FINAL_TRAIN_LOSS, "");
        fire("#metrics-save");
        assertThat(run("a").run().finals().isEmpty()).isTrue();
        assertThat(run("a").run().findings()).isEmpty();
    }

    @Test
    void theFormNamesItsRun() {
        open(RunFiles.config(folder, "a", "1e-5"));

        openForm("a");

        assertThat(text("#metrics-form .dialog-title")).isEqualTo("Final metrics of a");
    }
}
