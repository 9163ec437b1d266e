package dev.runlens.ui;

import org.testfx.util.WaitForAsyncUtils;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.TimeUnit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class OpeningTest extends WindowTest {
    @Test
    void whatIsSaidBeforeAnythingIsOpenStandsBelowItsTitle() {
        assertThat(middle("#empty-state > .muted")).isCloseTo(middle("#empty-state > .empty-title"), within(2.0));
    }

    private double middle(String label) {
        Node words = find(label, Label.class).lookup(".text");
        return words.localToScene(words.getLayoutBounds()).getCenterX();
    }

    @Test
    void anEmptyWindowTeachesWhatToDrop() {
        assertThat(shows("#empty-state")).isTrue();
        assertThat(shows("#rows")).isFalse();
        assertThat(texts("#empty-state")).contains("A training log", "A configuration");
        Region named = find("#empty-state .empty-kinds .muted", Region.class);
        assertThat(robot.lookup("#empty-state .empty-kinds .muted").<Region>queryAll())
                .as("lines in one").extracting(Region::getHeight).containsOnly(named.getHeight());
    }

    @Test
    void theSamplesButtonOpensTheSampleRuns() {
        fire("#empty-samples");

        assertThat(runNames()).containsExactly("tiny-llama_run3", "tiny-llama_run4", "tiny-llama_run5");
        assertThat(shows("#empty-state")).isFalse();
        assertThat(shows("#rows")).isTrue();
    }

    @Test
    void theOpenButtonOpensTheFilesThatWereChosen() {
        Path log = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1).resolve("train.log");
        Path config = folder.resolve("a/adapter_config.json");
        dialogs.files = List.of(log, config);

        robot.interact(() -> find("#open", SplitMenuButton.class).fire());

        assertThat(runNames()).hasSize(1);
        assertThat(model().runs().getFirst().run().hyperparameters().get("num_layers"))
                .isPresent();
    }

    @Test
    void nothingHappensWhenTheChooserIsCancelled() {
        robot.interact(() -> find("#open", SplitMenuButton.class).fire());

        assertThat(model().boardProperty().get()).isNull();
    }

    @Test
    void aFolderOfRunsOpensAllOfThem() {
        RunFiles.run(folder, "a", "1e-5", 2.0, 2.1);
        RunFiles.run(folder, "b", "2e-5", 1.9, 2.0);
        dialogs.folder = Optional.of(folder);

        fire("#empty-folder");

        assertThat(runNames()).containsExactly("a", "b");
    }

    @Test
    void theMenuOffersFilesFolderPasteAndSamples() {
        List<MenuItem> items = find("#open", SplitMenuButton.class).getItems();

        assertThat(items)
                .extracting(MenuItem::getText)
                .containsExactly("Open files…", "Open folder…", "Open copied path or text", "Open the sample runs",
                        "Ask a server…");
        dialogs.folder = Optional.of(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        robot.interact(() -> items.get(1).fire());
        assertThat(runNames()).containsExactly("a");
    }

    @Test
    void aCopiedPathOpensWithTheKeyboard() {
        Path run = RunFiles.run(folder, "pasted", "1e-5", 2.0, 2.1);
        robot.interact(() -> Clipboard.getSystemClipboard()
                .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, "\"" + run + "\"")));

        press(KeyCode.V, true);

        assertThat(runNames()).containsExactly("pasted");
    }

    @Test
    void theCopiedTextOfALogIsReadAsItsFileIs() {
        surroundings.pasted = folder.resolve("config/pasted");
        copy(RunFiles.log(2.0, 2.1, 1.5, 1.6));
        press(KeyCode.V, true);
        assertThat(texts("#runs")).contains("20 it · 2 train · 2 val");
        assertThat(model().runs().getFirst().run().path()).isRegularFile().content().isEqualTo(
                RunFiles.log(2.0, 2.1, 1.5, 1.6));
        press(KeyCode.V, true);
        assertThat(runNames()).as("the same text again").hasSize(1).allMatch(name -> name.startsWith("pasted-"));
        copy(RunFiles.log(1.9, 2.1));
        press(KeyCode.V, true);
        assertThat(runNames()).as("another text").hasSize(2);
    }

    @Test
    void thatNothingWasCopiedThatCouldBeOpenedIsSaid() {
        copy("hello");
        press(KeyCode.V, true);
        copy(" ");
        press(KeyCode.V, true);
        copy("two lines\nthat cannot be kept");
        press(KeyCode.V, true);
        assertThat(texts("#notices")).containsExactly(
                "What was copied is neither a path nor the text of a log", "Nothing was copied that could be opened",
                "The copied text could not be kept: no folder is known in which RunLens could keep it");
        assertThat(model().entriesProperty().get()).isEmpty();
    }

    private void copy(String text) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    @Test
    void theOpenKeysAskForFilesAndFolders() {
        dialogs.files = List.of(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));

        press(KeyCode.O, true);

        assertThat(runNames()).containsExactly("a");
    }

    @Test
    void openingTheSameRunAgainRefreshesIt() {
        Path run = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1);
        open(run);
        RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.5, 1.6);

        open(run);

        assertThat(runNames()).containsExactly("a");
        assertThat(texts("#runs")).contains("20 it · 2 train · 2 val");
    }

    @Test
    void whileTheFirstRunsAreOnTheirWayThatIsSaidInTheirPlace() {
        readingHeld = true;
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.5, 1.6));

        assertThat(shows("#empty-state")).isFalse();
        assertThat(text("#first-wait")).isEqualTo("reading 1 input");
        assertThat(text("#status-summary")).isEmpty();
        readNext();
        settle();
        assertThat(shows("#first-wait")).isFalse();
    }

    @Test
    void theStatusBarCountsRunsAndPointsAndTellsTheTimeToTheFinishedPicture() throws TimeoutException {
        Path run = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.5, 1.6);
        String[] read = new String[1];
        robot.interact(() -> {
            dashboard.open(List.of(run));
            read[0] = text("#status-summary");
        });
        assertThat(read[0]).as("everything is read and judged").isEqualTo("1 run · 16 points");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !text("#status-summary").equals(read[0]));
        assertThat(text("#status-summary")).startsWith("1 run · 16 points · loaded in ");
    }
}
