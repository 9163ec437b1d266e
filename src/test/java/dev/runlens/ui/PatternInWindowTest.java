package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Metric;
import java.nio.file.Path;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;

/// A text that RunLens does not know, described in the window.
class PatternInWindowTest extends WindowTest {
    private Path text() {
        return RunFiles.write(folder.resolve("own.txt"), """
                #1 >> 3.5 << 3.75
                #2 >> 3.0 << 3.25
                #3 >> 2.5 << 3.0
                """);
    }

    @Test
    void aRejectedTextIsReadByThePatternThatIsWrittenForIt() {
        open(text());
        assertThat(model().runs()).isEmpty();
        describe("own.txt", "#{step} >> {train_loss} << {val_loss}");

        assertThat(shows("#pattern-form")).isFalse();
        assertThat(run("own").run().series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(2.5);
        assertThat(run("own").run().series(Metric.VAL_LOSS).value(0)).isEqualTo(3.75);
    }

    @Test
    void whatIsNoPatternIsSaidAndTheFormStays() {
        open(text());
        describe("own.txt", "loss {}");

        assertThat(shows("#pattern-form")).isTrue();
        assertThat(shows("#pattern-trouble")).isTrue();
        fire("#pattern-cancel");
        assertThat(shows("#pattern-form")).isFalse();
    }

    private void describe(String entry, String pattern) {
        robot.interact(() -> robot.lookup("#runs .entry-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> String.valueOf(cell.getAccessibleText()).contains(entry))
                .findFirst()
                .map(CellMenus::of)
                .orElseThrow()
                .getItems()
                .stream()
                .filter(item -> "menu.pattern".equals(item.getId()))
                .findFirst()
                .ifPresent(MenuItem::fire));
        settle();
        robot.interact(() -> find("#pattern-lines", TextArea.class).setText(pattern));
        fire("#pattern-save");
    }
}
