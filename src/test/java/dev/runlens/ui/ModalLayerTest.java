package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a click beside a card does.
class ModalLayerTest extends WindowTest {
    private void rename() {
        robot.interact(() -> find("#runs", ListView.class).getSelectionModel().select(0));
        press(KeyCode.F2, false);
    }

    @Test
    void aClickBesideAFormInWhichSomethingWasTypedThrowsNothingAway() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        rename();
        TextField name = find("#rename-name", TextField.class);
        robot.interact(() -> name.setText("typed"));

        clickBeside();
        assertThat(shows("#rename-form")).isTrue();
        assertThat(name.getText()).isEqualTo("typed");

        press(KeyCode.ESCAPE, false);
        assertThat(shows("#rename-form")).isFalse();
        assertThat(runNames()).containsExactly("a");
    }

    @Test
    void aClickBesideAnUntouchedFormOrACardClosesIt() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        rename();
        clickBeside();
        assertThat(shows("#rename-form")).isFalse();

        press(KeyCode.F1, false);
        clickBeside();
        assertThat(shows("#keys-card")).isFalse();
    }

    @Test
    void whatIsLookedForInTheCommandsIsNoForm() {
        press(KeyCode.K, true);
        robot.interact(() -> find("#palette-words", TextField.class).setText("the"));

        clickBeside();

        assertThat(shows("#palette")).isFalse();
    }
}
