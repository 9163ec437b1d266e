package dev.runlens.ui;

import impl.org.controlsfx.skin.AutoCompletePopup;
import org.testfx.util.WaitForAsyncUtils;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.logging.StreamHandler;
import java.util.logging.Logger;
import java.util.logging.LogRecord;
import java.util.logging.Handler;
import java.util.concurrent.CopyOnWriteArrayList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.ui.state.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class RunsListTest extends WindowTest {
    private final HeldFormat held = new HeldFormat();

    RunsListTest() {
        formats.add(0, held);
    }

    private Path heldFile() {
        return RunFiles.write(folder.resolve("big.held"), "held");
    }

    @Test
    void anInputAppearsAtOnceAndWaits() {
        readingHeld = true;

        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));

        assertThat(texts("#runs")).containsExactly("a", "waiting");
        assertThat(text("#status-task")).isEqualTo("reading 1 input");
        assertThat(shows("#status-progress")).isTrue();
    }

    @Test
    void aRunThatIsReadAgainStaysSelected() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "1e-5", 2.0, 2.1));
        robot.interact(() -> list().getSelectionModel().select(1));
        List<Integer> seen = new ArrayList<>();
        list().getSelectionModel().selectedIndexProperty().subscribe(index -> seen.add(index.intValue()));

        open(folder.resolve("a"));
        open(folder.resolve("b"));

        assertThat(seen).as("the lines of the inputs come above the runs").contains(2).doesNotContain(-1);
        assertThat(list().getSelectionModel().getSelectedIndex()).isOne();
    }

    @Test
    void theRunBelowOneThatIsRemovedStaysSelected() {
        open(
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "1e-5", 2.0, 2.1),
                RunFiles.run(folder, "c", "1e-5", 2.0, 2.1));
        robot.interact(() -> list().getSelectionModel().select(2));

        menu(0, "menu.remove");

        assertThat(list().getSelectionModel().getSelectedIndex()).isOne();
        assertThat(list().getSelectionModel().getSelectedItem().about()).isEqualTo(run("c").key());
    }

    @Test
    void ticksAreUndoneOneAfterTheOtherAndNothingElseIs() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "1e-5", 2.0, 2.1));
        robot.interact(() -> ((CheckBox) cell(0).lookup(".check-box")).fire());
        robot.interact(() -> find("#tick-all", CheckBox.class).fire());
        assertThat(visibleNames()).isEmpty();

        press(KeyCode.Z, true);
        assertThat(visibleNames()).containsExactly("b");
        press(KeyCode.Z, true);
        assertThat(visibleNames()).containsExactly("a", "b");
        assertThat(texts("#notices")).contains("Ticks are as they were before");
        press(KeyCode.Z, true);
        assertThat(texts("#notices")).contains("Nothing to undo");
    }

    @Test
    void aRunThatEndedEarlySaysOfHowManyIterations() {
        Path a = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.9, 2.0);
        RunFiles.replace(a.resolve("train.log"), "iters: 20", "iters: 3000");
        RunFiles.replace(a.resolve("adapter_config.json"), "\"iters\": 20", "\"iters\": 3000");
        open(a);

        assertThat(texts("#runs")).anyMatch(words -> words.startsWith("20 of 3000 it"));
    }

    @Test
    void theRunThatTheSearchStillListsStaysSelected() {
        open(
                RunFiles.run(folder, "alpha", "1e-5", 2.0, 2.1), RunFiles.run(folder, "beta", "1e-5", 2.0, 2.1),
                RunFiles.run(folder, "gamma", "1e-5", 2.0, 2.1));
        robot.interact(() -> list().getSelectionModel().select(2));

        robot.interact(() -> model().listing().searchProperty().set("gamma"));
        assertThat(list().getSelectionModel().getSelectedIndex()).isZero();

        robot.interact(() -> model().listing().searchProperty().set("alpha"));
        assertThat(list().getSelectionModel().getSelectedIndex()).as("another is not selected instead").isEqualTo(-1);
        assertThat(model().listing().pickedProperty().get()).isEqualTo(run("gamma").key());

        robot.interact(() -> model().listing().searchProperty().set(""));
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(2);
    }

    @Test
    void anInputThatIsReadShowsHowFarItIs() {
        List<String> seen = new ArrayList<>();
        List<Double> progress = new ArrayList<>();
        held.halfWay = () -> {
            dashboard.getScene().getRoot().applyCss();
            dashboard.getScene().getRoot().layout();
            seen.addAll(texts("#runs"));
            progress.add(find("#runs .progress-bar", ProgressBar.class).getProgress());
        };

        open(heldFile());

        assertThat(seen).containsExactly("big.held", "reading, 41 of 66 MB");
        assertThat(progress.getFirst()).isBetween(0.62, 0.63);
    }

    @Test
    void readingCanBeCancelled() {
        held.halfWay = () -> {
            dashboard.getScene().getRoot().applyCss();
            dashboard.getScene().getRoot().layout();
            button("Stop reading big.held").fire();
        };

        open(heldFile());

        assertThat(texts("#runs")).containsExactly("big.held", "stopped");
        assertThat(text("#status-task")).isEmpty();
    }

    @Test
    void aBadFileIsShownWithReasonAndLineWhileOthersLoad() {
        open(heldFile(), RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));

        assertThat(texts("#runs")).contains("big.held", "line 17: is not a log of any kind", "a");
        assertThat(runNames()).containsExactly("a");
        assertThat(text("#status-warnings")).isEqualTo("1 warning");
    }

    @Test
    void aReasonThatBreaksIntoMoreLinesInANarrowerListKeepsTheAirAroundIt() {
        open(
                RunFiles.write(folder.resolve("bad/adapter_config.json"), "{ not json"),
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        for (double across : new double[] {20, -50, -20, 30}) {
            robot.interact(() -> DividerDrag.of(find("#columns", SplitPane.class)).by(across, 0));
            settle();
            settle();

            Region row = find("#runs .input-row", Region.class);
            Region line = (Region) row.getParent();
            assertThat(line.getHeight() - line.getInsets().getTop() - line.getInsets().getBottom())
                    .isCloseTo(row.prefHeight(row.getWidth()), within(1.0));
        }
    }

    @Test
    void aPathThatDoesNotExistIsRejectedInWords() {
        Path mistyped = folder.resolve("modles/nowhere");
        open(mistyped);

        String reason = "does not exist; the folder " + folder.getFileName() + " holds nothing named modles";
        assertThat(texts("#runs")).containsExactly("nowhere", mistyped.toString(), reason);
        assertThat(cell(0).getAccessibleText()).isEqualTo("nowhere, " + reason + ", " + mistyped);
        for (String told : List.of(".run-name", ".input-place", ".input-state")) {
            assertThat(told(find(".input-row " + told, Label.class))).isEqualTo(mistyped + "\n" + reason);
        }
        assertThat(shows("#empty-state")).isTrue();
    }

    @Test
    void aPathThatIsThereNowIsNotNamedAnyMore() {
        Path late = folder.resolve("late.log");
        open(late);
        assertThat(texts("#runs")).contains(late.toString());

        readingHeld = true;
        robot.interact(() -> button("Read late.log again").fire());
        settle();
        assertThat(texts("#runs")).containsExactly("late.log", "waiting");
    }

    @Test
    void aRejectedInputCanBeReadAgainOrRemoved() {
        Path late = folder.resolve("late.log");
        open(late);
        RunFiles.write(late, RunFiles.log(2.0, 2.1));

        robot.interact(() -> button("Read late.log again").fire());
        assertThat(runNames()).containsExactly("late");

        open(heldFile());
        robot.interact(() -> button("Remove big.held").fire());
        assertThat(texts("#runs")).doesNotContain("big.held");
    }

    @Test
    void aRunSaysHowMuchThereIsOfItAndItsGapInWords() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.2, 1.443, 1.629));

        assertThat(texts("#runs"))
                .containsExactly("a", "20 it · 2 train · 2 val", "cannot tell", "gap ▲\u00a0+12.9\u202f%");
    }

    @Test
    void aRunWhoseReportsAreOnlyNumberedHasNoIterations() {
        open(RunFiles.write(folder.resolve("mine.csv"), "loss,val_loss\n2.5,\n2.25,2.75\n1.75,2.5\n"));

        assertThat(texts("#runs")).contains("report no. 2 · 3 train · 2 val");
    }

    @Test
    void aRunWithoutALogSaysSo() {
        open(RunFiles.config(folder, "a", "1e-5"));

        assertThat(texts("#runs")).containsExactly("a", "configuration only", "no metrics");
    }

    @Test
    void aRunThatDivergedSaysWhere() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, Double.NaN, Double.NaN));

        assertThat(texts("#runs")).contains("diverged", "at 20");
    }

    @Test
    void theLineUnderThePointerDoesNotLookSelected() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "2e-5", 1.9, 2.0));
        robot.interact(() -> list().getSelectionModel().select(0));
        robot.moveTo(cell(1)).moveBy(1, 1);
        settle();

        assertThat(cell(1).isHover()).isTrue();
        assertThat(cell(1).getBackground()).isNotEqualTo(cell(0).getBackground());
    }

    @Test
    void whileTheSearchListsSomeTheHeadSaysHowManyItFound() {
        open(
                RunFiles.run(folder, "alpha", "1e-5", 2.0, 2.1), RunFiles.run(folder, "beta", "2e-5", 1.9, 2.0),
                RunFiles.run(folder, "gamma", "2e-5", 1.9, 2.0));
        assertThat(text("#runs-count")).isEqualTo("3");

        robot.interact(() -> model().listing().searchProperty().set("beta"));
        assertThat(text("#runs-count")).isEqualTo("1 of 3 found");

        robot.interact(() -> model().listing().searchProperty().set(""));
        assertThat(text("#runs-count")).isEqualTo("3");
    }

    @Test
    void tickingARunShowsOrHidesItEverywhere() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "2e-5", 1.9, 2.0));

        robot.interact(() -> tick("Show a").fire());
        assertThat(visibleNames()).containsExactly("b");
        assertThat(text("#runs-count")).isEqualTo("1 of 2 ticked");

        robot.interact(() -> find("#tick-all", CheckBox.class).fire());
        assertThat(visibleNames()).isEmpty();
        robot.interact(() -> find("#tick-all", CheckBox.class).fire());
        assertThat(visibleNames()).containsExactly("a", "b");
        robot.interact(() -> find("#tick-all", CheckBox.class).fire());
        assertThat(visibleNames()).isEmpty();
    }

    @Test
    void findingsAreListedWithFileAndLine() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, Double.NaN, 2.2, 1.9, 2.0));

        robot.interact(() -> ((Button) cell(0).lookup(".findings-badge")).fire());

        assertThat(texts("#findings")).anyMatch(text -> text.endsWith("train.log:6"));
        fire("#findings-close");
        assertThat(shows("#findings-card")).isFalse();

        robot.interact(() -> list().getSelectionModel().select(0));
        robot.interact(() -> list().requestFocus());
        press(KeyCode.ENTER, false);
        assertThat(texts("#findings-card")).contains("1 warning", "a");
    }

    @Test
    void aPathThatWasMistypedWhileSomethingIsSearchedForIsTold() {
        open(RunFiles.run(folder, "alpha", "1e-5", 2.0, 2.1), folder.resolve("gone"));
        robot.interact(() -> find("#search", TextField.class).setText("alp"));
        assertThat(list().getItems()).as("what was there has not its words").hasSize(1);

        open(folder.resolve("betta"));
        assertThat(texts("#runs")).contains("betta").doesNotContain("gone");

        robot.interact(() -> find("#search", TextField.class).setText("alph"));
        assertThat(list().getItems()).hasSize(1);
    }

    @Test
    void theSearchNarrowsTheListDown() {
        open(RunFiles.run(folder, "alpha", "1e-5", 2.0, 2.1), RunFiles.run(folder, "beta", "2e-5", 1.9, 2.0));

        robot.interact(() -> find("#search", TextField.class).setText("BET"));
        assertThat(list().getItems()).hasSize(1);
        assertThat(visibleNames()).as("searching hides nothing from the chart").hasSize(2);

        robot.interact(() -> find("#search", TextField.class).setText("gamma"));
        assertThat(texts("#runs")).containsExactly("No run fits the search");

        robot.interact(() -> find("#search", TextField.class).requestFocus());
        press(KeyCode.ESCAPE, false);
        assertThat(list().getItems()).hasSize(2);
    }

    @Test
    void whereTheSearchFindsNothingItsReasonIsSaid() {
        open(RunFiles.run(folder, "alpha", "1e-5", 2.0, 2.1), RunFiles.run(folder, "beta", "2e-5", 1.9, 2.0));
        TextField search = find("#search", TextField.class);

        robot.interact(() -> search.setText("foo < 2"));
        assertThat(texts("#runs")).containsExactly("No run reports foo");

        robot.interact(() -> search.setText("lr < abc"));
        assertThat(texts("#runs")).containsExactly("abc is no number");

        robot.interact(() -> search.setText("lr < 1e-9"));
        assertThat(texts("#runs")).containsExactly("No run fits the search");
    }

    @Test
    void aLogThatCouldBeOfSeveralRunsIsGivenToOneByItsMenuAndTakenBack() {
        open(
                RunFiles.config(folder, "a", "1e-5"),
                RunFiles.config(folder, "b", "1e-4"),
                RunFiles.write(folder.resolve("elsewhere/out.txt"), RunFiles.log(2.0, 2.1, 1.8, 1.9)));
        assertThat(runNames()).containsExactly("a", "b", "out");
        Menu whose = (Menu) menuOf("out").stream()
                .filter(item -> "menu.assign".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(whose.getItems()).extracting(MenuItem::getText).containsExactly("a", "b");

        robot.interact(() -> whose.getItems().getLast().fire());
        settle();

        assertThat(runNames()).containsExactly("a", "b");
        assertThat(run("b").run().history().isEmpty()).isFalse();
        assertThat(texts("#notices")).containsExactly("out.txt is the log of b now");
        press(KeyCode.Z, true);
        assertThat(runNames()).containsExactly("a", "b", "out");
    }

    private List<MenuItem> menuOf(String run) {
        List<MenuItem> items = new ArrayList<>();
        robot.interact(() -> robot.lookup("#runs .entry-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> cell.getItem() instanceof Entry.Loaded loaded && loaded.run().name().equals(run))
                .findFirst()
                .ifPresent(cell -> items.addAll(CellMenus.of(cell).getItems())));
        return items;
    }

    @Test
    void keysTickAndRemoveTheSelectedRun() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), RunFiles.run(folder, "b", "2e-5", 1.9, 2.0));
        robot.interact(() -> {
            list().getSelectionModel().select(0);
            list().requestFocus();
        });

        press(KeyCode.SPACE, false);
        assertThat(visibleNames()).containsExactly("b");

        press(KeyCode.DELETE, false);
        assertThat(runNames()).containsExactly("b");
    }

    @Test
    void oneRunOfAFolderIsRemovedWithoutTheOthersAndComesBackWithTheFolder() {
        RunFiles.run(folder, "a", "1e-5", 2.0, 2.1);
        RunFiles.run(folder, "b", "2e-5", 1.9, 2.0);
        open(folder);

        menu(0, "menu.remove");
        assertThat(runNames()).containsExactly("b");

        open(folder);
        assertThat(runNames()).containsExactly("a", "b");
    }

    @Test
    void theMenuSetsTheBaselineAndCopiesThePath() {
        Path a = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1);
        Path b = RunFiles.run(folder, "b", "2e-5", 1.9, 2.0);
        open(a, b);
        assertThat(model().baseline().nowProperty().get()).isEqualTo(run("a").key());

        menu(1, "menu.baseline");
        menu(0, "menu.copyPath");

        assertThat(model().baseline().nowProperty().get()).isEqualTo(run("b").key());
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(a.toString()));
    }

    @Test
    void theMenuSaysOfWhatItCopiesThePath() {
        Path log = RunFiles.write(folder.resolve("lone_run.log"), RunFiles.log(3.0, 3.1, 2.5, 2.6));
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), log, folder.resolve("gone_run"));

        assertThat(words(0)).contains(
                "Copy path of the run folder", "Copy path of the file to ship", "Show run folder",
                "Read log lines by a pattern…", "Remove run from the list");
        assertThat(words(row("lone"))).contains("Copy path of lone_run.log", "Show lone_run.log");
        assertThat(words(row("gone_run"))).contains("Copy path of gone_run", "Remove from the list");
        menu(row("gone_run"), "menu.copyPath");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo(folder.resolve("gone_run").toString()));
    }

    private int row(String name) {
        return robot.lookup("#runs .entry-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> !cell.isEmpty() && cell.getAccessibleText().startsWith(name))
                .mapToInt(ListCell::getIndex)
                .findFirst()
                .orElseThrow();
    }

    /// The words of a menu as they are seen: a name keeps its underscores.
    private List<String> words(int row) {
        List<String> words = new ArrayList<>();
        robot.interact(() -> CellMenus.of(cell(row)).getItems().stream()
                .filter(item -> item.getText() != null)
                .peek(item -> assertThat(item.isMnemonicParsing() && item.getText().contains("_")).isFalse())
                .forEach(item -> words.add(item.getText())));
        return words;
    }

    @Test
    void aLongWarningIsReadWhole() {
        open(Path.of("samples", "models", "tiny-llama_run3"));
        fire("#status-warnings");

        Label message = dashboard.lookup("#findings").lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().contains(": 7 of 100 lines"))
                .findFirst()
                .orElseThrow();
        assertThat(((Text) message.lookup(".text")).getText()).isEqualTo(message.getText()).endsWith("of the two");
        assertThat(message.getHeight()).as("two lines").isGreaterThan(28);
        assertThat(((Region) message.getParent().getParent().getParent()).getHeight()).as("its row")
                .isGreaterThan(message.getHeight() + 14);
    }

    @Test
    void whatIsFoundIsCountedAsInTheStatusBar() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.log"), "nothing of a training\n");
        open(Path.of("samples", "models", "tiny-llama_run3"), folder);
        assertThat(text("#status-warnings")).isEqualTo("2 warnings · 1 file passed over");

        fire("#status-warnings");
        assertThat(texts("#findings-card")).contains("2 warnings, 1 note");
        assertThat(texts("#findings")).anyMatch(words -> words.contains(empty.getFileName().toString()));
    }

    @Test
    void theMenuCopiesThePathOfTheFileToShip() {
        Path run = Path.of("samples", "models", "tiny-llama_run3");
        open(run);

        menu(0, "menu.copyCommand");
        assertThat(texts("#notices")).anyMatch(words -> words.startsWith("Copied: the command that puts 0000"));
        menu(0, "menu.copyShipped");

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .as("it leads there from any folder")
                .isEqualTo(run.resolve("0000300_adapters.safetensors").toAbsolutePath().toString()));
        assertThat(texts("#notices")).as("that it is there is said")
                .anyMatch(words -> words.contains("0000300_adapters.safetensors"));
    }

    @Test
    void whatWasHiddenStaysHiddenWhenOthersAreLoaded() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        robot.interact(() -> model().tick(run("a").key(), false));

        open(RunFiles.run(folder, "b", "2e-5", 1.9, 2.0));

        assertThat(visibleNames()).containsExactly("b");
    }

    @Test
    void ofManyRunsThatAreEquallyGoodTheFirstTwelveAreTicked() {
        for (int i = 10; i < 40; i++) {
            RunFiles.run(folder, "run" + i, "1e-5", 2.0, 2.1);
        }

        open(folder);

        assertThat(runNames()).hasSize(30);
        assertThat(visibleNames()).hasSize(12).startsWith("run10").endsWith("run21");
    }

    private void menu(int row, String item) {
        robot.interact(() -> {
            ContextMenu menu = CellMenus.of(cell(row));
            menu.getItems().stream()
                    .filter(entry -> item.equals(entry.getId()))
                    .findFirst()
                    .map(MenuItem.class::cast)
                    .orElseThrow()
                    .fire();
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<Entry> list() {
        return find("#runs", ListView.class);
    }

    private ListCell<?> cell(int row) {
        return robot.lookup("#runs .entry-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> cell.getIndex() == row && !cell.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Button button(String name) {
        return named(name, Button.class);
    }

    private CheckBox tick(String name) {
        return named(name, CheckBox.class);
    }

    private <T extends Node> T named(String name, Class<T> type) {
        return robot.lookup("#runs " + (type == Button.class ? ".button" : ".check-box")).<Node>queryAll().stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .map(type::cast)
                .orElseThrow(() -> new AssertionError("nothing is called " + name));
    }

    @Test
    void manyValuesThatAreLostAreOneLine() {
        double[] losses = new double[2 * 40];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = i % 2 == 0 && i >= 18 ? Double.NaN : 2;
        }
        open(RunFiles.run(folder, "a", "1e-5", losses));
        assertThat(text(".findings-badge")).isEqualTo("1");
        robot.interact(() -> ((Button) cell(0).lookup(".findings-badge")).fire());
        settle();
        assertThat(texts("#findings")).filteredOn(words -> words.contains("NaN")).containsExactly(
                "train loss is NaN from iteration 100 on (31 values)");
    }

    @Test
    void whatIsTypedIntoTheSearchIsCompleted() throws TimeoutException {
        open(RunFiles.run(folder, "alpha", "1e-5", 2.0, 2.1), RunFiles.run(folder, "beta", "2e-5", 1.9, 2.0));
        TextField search = find("#search", TextField.class);
        robot.interact(() -> {
            search.requestFocus();
            search.setText("learning_r");
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> completions().contains("learning_rate"));
    }

    @Test
    void theKeysOfTheTextAreTheTextsWhileCompletionsAreOpen() throws Exception {
        List<String> warnings = new CopyOnWriteArrayList<>();
        Logger styles = Logger.getLogger("javafx.css");
        Handler heard = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord record) {
                warnings.add(record.getMessage());
            }
        };
        styles.addHandler(heard);
        try {
            open(RunFiles.run(folder, "alpha", "1e-5", 2.0, 2.1), RunFiles.run(folder, "beta", "2e-5", 1.9, 2.0));
            TextField search = find("#search", TextField.class);
            robot.interact(() -> {
                search.requestFocus();
                search.setText("learning_r");
                search.end();
            });
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> completions().contains("learning_rate"));

            robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
            assertThat(search.getSelectedText()).isEqualTo("learning_r");
            robot.type(KeyCode.HOME);
            assertThat(search.getCaretPosition()).isZero();
            robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
            assertThat(search.getSelectedText()).isEqualTo("learning_r");
        } finally {
            styles.removeHandler(heard);
        }
        assertThat(warnings).isEmpty();
    }

    private static List<String> completions() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> javafx.stage.Window.getWindows().stream()
                .filter(window -> window instanceof AutoCompletePopup<?>)
                .flatMap(window -> ((AutoCompletePopup<?>) window).getSuggestions().stream())
                .map(String::valueOf)
                .map(String::strip)
                .toList());
    }
}
