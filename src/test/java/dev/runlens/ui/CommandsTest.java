package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.chart.ChartView;
import dev.runlens.chart.LossChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.Entry;
import dev.runlens.ui.state.RunOrder;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandsTest extends WindowTest {
    @Test
    void aRunThatWasRemovedComesBackWithTheKeyOrTheNotice() {
        openTwo();
        removeFirst();
        assertThat(runNames()).hasSize(1);
        assertThat(texts("#notices")).anyMatch(words -> words.startsWith("Removed "));
        press(KeyCode.Z, true);
        assertThat(runNames()).containsExactlyInAnyOrder("a", "b");
        assertThat(texts("#notices")).noneMatch(words -> words.startsWith("Removed "));

        removeFirst();
        robot.interact(() -> robot.lookup("#notice-action").queryAllAs(Button.class).stream()
                .reduce((first, last) -> last)
                .orElseThrow()
                .fire());
        settle();
        assertThat(runNames()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aRunThatComesBackStandsWhereItStoodAndIsTheBaselineThatItWas() {
        Path poem = RunFiles.write(folder.resolve("poem.txt"), "Shall I compare thee\n");
        open(
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), poem, RunFiles.run(folder, "b", "2e-5", 1.9, 2.0),
                RunFiles.run(folder, "c", "3e-5", 1.8, 1.9));
        removeFirst();
        assertThat(model().baseline().nowProperty().get()).isEqualTo(run("b").key());
        press(KeyCode.Z, true);

        assertThat(runNames()).containsExactly("a", "b", "c");
        assertThat(model().baseline().nowProperty().get()).isEqualTo(run("a").key());

        removeFirst();
        open(folder.resolve("a"));
        assertThat(runNames()).as("who opens it again sees it come in").containsExactly("b", "c", "a");

        for (int i = 0; i < 3; i++) {
            removeFirst();
        }
        for (int i = 0; i < 3; i++) {
            press(KeyCode.Z, true);
        }
        assertThat(model().entriesProperty().get()).extracting(Entry::about)
                .containsExactly(run("b").key(), run("c").key(), poem, run("a").key());
    }

    @Test
    void aRunThatComesBackIsTickedOrNotAsItWas() {
        openTwo();
        robot.interact(() -> model().tick(model().runs().getFirst().key(), false));
        List<String> shown = visibleNames();
        removeFirst();
        press(KeyCode.Z, true);

        assertThat(runNames()).hasSize(2);
        assertThat(visibleNames()).isEqualTo(shown).hasSize(1);
    }

    @Test
    void withNothingToUndoThatIsSaid() {
        openTwo();
        focusList();
        press(KeyCode.Z, true);

        assertThat(texts("#notices")).contains("Nothing to undo");
    }

    @Test
    void whatIsDoneQuicklyPilesUpNoNotices() {
        openTwo();
        for (int i = 0; i < 3; i++) {
            robot.interact(() -> model().tick(model().runs().getFirst().key(), false));
            press(KeyCode.Z, true);
        }
        assertThat(texts("#notices")).containsExactly("Ticks are as they were before");

        robot.interact(() -> find("#notices", Notices.class).news("It diverged"));
        for (int i = 0; i < 6; i++) {
            String words = "Said " + i;
            robot.interact(() -> find("#notices", Notices.class).say(words));
        }
        settle();
        assertThat(texts("#notices")).as("what nobody asked for stays longest")
                .containsExactly("It diverged", "Said 3", "Said 4", "Said 5");
    }

    @Test
    void whatWasTakenBackIsDoneAgainWithEitherKeyAndTakenBackOnceMore() {
        openTwo();
        removeFirst();
        List<String> left = runNames();
        robot.interact(() -> model().tick(model().runs().getFirst().key(), false));
        focusList();
        press(KeyCode.Z, true);
        press(KeyCode.Z, true);
        assertThat(runNames()).hasSize(2);

        pressShifted(KeyCode.Z);
        assertThat(runNames()).isEqualTo(left);
        assertThat(texts("#notices")).contains("Removed a again");
        press(KeyCode.Y, true);
        assertThat(visibleNames()).isEmpty();
        press(KeyCode.Y, true);
        assertThat(texts("#notices")).contains("Nothing to redo");

        press(KeyCode.Z, true);
        press(KeyCode.Z, true);
        assertThat(visibleNames()).hasSize(2);
        assertThat(texts("#notices")).as("its notice goes with it")
                .doesNotContain("Removed a again");
    }

    @Test
    void whatWasTakenBackIsSaidOnlyUntilSomethingElseIsDone() {
        openTwo();
        removeFirst();
        robot.interact(() -> model().tick(model().runs().getFirst().key(), false));
        focusList();
        press(KeyCode.Z, true);
        press(KeyCode.Z, true);
        assertThat(texts("#notices")).containsExactly("a is back");

        press(KeyCode.Y, true);
        assertThat(texts("#notices")).containsExactly("Removed a again");
    }

    /// Each a sentence of its own: "undone" or "again" beside the words of what was done makes none.
    @Test
    void whatWasTakenBackOrDoneAgainIsSaidInASentence() {
        openTwo();
        writeNote();
        assertThat(texts("#notices")).containsExactly("Saved note and tags of a");
        focusList();
        press(KeyCode.Z, true);
        assertThat(texts("#notices")).containsExactly("Note and tags of a are as they were before");
        press(KeyCode.Y, true);
        assertThat(texts("#notices")).containsExactly("Saved note and tags of a again");

        robot.interact(() -> model().tick(model().runs().getFirst().key(), false));
        press(KeyCode.Z, true);
        press(KeyCode.Y, true);
        press(KeyCode.Z, true);
        assertThat(texts("#notices")).last().isEqualTo("Ticks are as they were before");
    }

    private void writeNote() {
        focusList();
        robot.interact(() -> find("#runs", ListView.class).getSelectionModel().select(0));
        press(KeyCode.K, true);
        robot.interact(() -> find("#palette-words", TextField.class).setText("a: note"));
        press(KeyCode.ENTER, false);
        robot.interact(() -> find("#memo-note", TextInputControl.class).setText("lower rate"));
        fire("#memo-save");
    }

    @Test
    void whatWasTakenBackIsNotDoneAgainOnceSomethingElseWasDone() {
        openTwo();
        removeFirst();
        press(KeyCode.Z, true);
        robot.interact(() -> model().tick(model().runs().getLast().key(), false));
        press(KeyCode.Y, true);

        assertThat(runNames()).hasSize(2);
        assertThat(texts("#notices")).contains("Nothing to redo");
    }

    @Test
    void whatANoticeTookBackIsDoneAgainToo() {
        openTwo();
        removeFirst();
        fire("#notice-action");
        assertThat(runNames()).hasSize(2);
        press(KeyCode.Y, true);

        assertThat(runNames()).hasSize(1);
    }

    @Test
    void aCommandIsFoundByTypingAndEnterDoesIt() {
        openTwo();
        focusList();
        press(KeyCode.K, true);
        robot.interact(() -> find("#palette-words", TextField.class).setText("log vert"));
        settle();
        ListView<?> commands = find("#palette-commands", ListView.class);
        assertThat(commands.getItems()).hasSize(1);
        press(KeyCode.ENTER, false);

        assertThat(model().logScaleProperty().get()).isTrue();
        assertThat(shows("#palette")).isFalse();
    }

    @Test
    void whatMenusOfferIsFoundByTypingToo() {
        openTwo();
        focusList();
        press(KeyCode.K, true);
        robot.interact(() -> find("#palette-words", TextField.class).setText("sort name"));
        settle();
        ListView<?> commands = find("#palette-commands", ListView.class);
        assertThat(commands.getItems()).hasSize(1);
        press(KeyCode.ENTER, false);
        assertThat(model().listing().orderProperty().get()).isEqualTo(new RunOrder("name", false));

        press(KeyCode.K, true);
        robot.interact(() -> find("#palette-words", TextField.class).setText("copy latex"));
        press(KeyCode.ENTER, false);
        assertThat(texts("#notices")).last().asString().endsWith("as LaTeX");

        press(KeyCode.K, true);
        robot.interact(() -> find("#palette-words", TextField.class).setText("nothing of the kind"));
        settle();
        assertThat(texts("#palette-commands")).containsExactly("No command has these words");
    }

    @Test
    void whatTheMenuOfTheSelectedRunOffersIsFoundToo() {
        openTwo();
        focusList();
        robot.interact(() -> find("#runs", ListView.class).getSelectionModel().select(1));
        press(KeyCode.K, true);
        robot.interact(() -> find("#palette-words", TextField.class).setText("b: note"));
        settle();
        ListView<?> commands = find("#palette-commands", ListView.class);
        assertThat(commands.getItems()).hasSize(1);

        press(KeyCode.ENTER, false);
        settle();

        assertThat(texts("#memo-form")).anyMatch(words -> words.contains("b"));
    }

    @Test
    void whatIsOnSaysSoAmongTheCommands() {
        openTwo();
        focusList();
        robot.interact(() -> find("#runs", ListView.class).getSelectionModel().select(1));
        press(KeyCode.K, true);
        robot.interact(() -> find("#palette-words", TextField.class).setText("b: use as baseline"));
        settle();
        assertThat(texts("#palette-commands")).containsExactly("b: Use as baseline (B)");
        press(KeyCode.ENTER, false);
        assertThat(model().baseline().nowProperty().get()).isEqualTo(run("b").key());

        press(KeyCode.K, true);
        robot.interact(() -> find("#palette-words", TextField.class).setText("b: use as baseline"));
        settle();
        assertThat(texts("#palette-commands")).containsExactly("b: Use as baseline (B) ✓");
        press(KeyCode.ENTER, false);
        assertThat(model().baseline().nowProperty().get()).isEqualTo(run("a").key());
    }

    @Test
    void theTableOfRunsIsWrittenForASpreadsheetAndForAPaper() throws IOException {
        openTwo();

        assertThat(Files.readString(export("RUNS_CSV", "runs.csv"))).startsWith("name,place,status,loss,");
        assertThat(Files.readString(export("RUNS_LATEX", "runs.tex"))).startsWith("\\begin{tabular}");
        assertThat(Files.readString(export("RUNS_MARKDOWN", "runs.md"))).startsWith("| name |");
    }

    @Test
    void theChartIsTakenAwayAsItIsSeenUnlessTheWholeIsAskedFor() throws IOException {
        openTwo();
        robot.interact(() -> find("#loss-chart", LossChart.class).show(new ChartView(12, 18, 1.6, 1.9)));
        settle();
        String part = Files.readString(export("CHART_VECTOR", "part.svg"));
        robot.interact(() -> ((CheckMenuItem) item("export-whole")).setSelected(true));
        String whole = Files.readString(export("CHART_VECTOR", "whole.svg"));

        assertThat(part).contains("clip-path");
        assertThat(whole).doesNotContain("clip-path");
    }

    @Test
    void theChartIsCopiedAsAPicture() {
        openTwo();
        robot.interact(() -> item("export-copy-chart").fire());
        settle();
        boolean[] copied = new boolean[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().hasImage());

        assertThat(copied[0]).isTrue();
        assertThat(texts("#notices")).contains("Copied the chart");
    }

    private Path export(String kind, String name) {
        Path target = folder.resolve(name);
        dialogs.target = Optional.of(target);
        robot.interact(() -> item("export-" + kind).fire());
        settle();
        return target;
    }

    private MenuItem item(String id) {
        return find("#export", MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void openTwo() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.5, 1.6),
                RunFiles.run(folder, "b", "2e-5", 1.9, 2.0, 1.4, 1.5));
    }

    private void focusList() {
        robot.interact(() -> dashboard.lookup("#runs").requestFocus());
    }

    private void pressShifted(KeyCode key) {
        robot.interact(() -> Event.fireEvent(dashboard.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, true, false, false)));
        settle();
    }

    private void removeFirst() {
        robot.interact(() -> {
            ListView<?> list = find("#runs", ListView.class);
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
        });
        press(KeyCode.DELETE, false);
    }
}
