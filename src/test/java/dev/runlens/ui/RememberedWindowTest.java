package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.chart.LossChart;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.Smoothing;
import dev.runlens.session.KeptRun;
import dev.runlens.session.Preferences;
import dev.runlens.session.Remembered;
import dev.runlens.session.Session;
import dev.runlens.session.SessionStore;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.RunOrder;
import dev.runlens.ui.state.View;
import dev.runlens.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A window that is closed and opened again, with real files in a folder of settings.
class RememberedWindowTest extends WindowTest {
    private final List<Runnable> later = new ArrayList<>();
    private boolean begunBeforeShown;
    private Path a = Path.of("");
    private Path b = Path.of("");

    @BeforeEach
    void remember() {
        a = RunFiles.run(folder, "runs/a", "1e-5", 2.0, 2.1, 1.8, 1.9, 1.6, 1.7, 1.443, 1.629);
        b = RunFiles.run(folder, "runs/b", "5e-4", 1.9, 2.0, 1.7, 1.8, 1.5, 1.6, 1.4, 1.35);
        reopen();
    }

    @Override
    void beforeShown() {
        if (begunBeforeShown) {
            dashboard.begin(List.of());
        }
    }

    private SessionStore store() {
        return new SessionStore(folder.resolve("config"));
    }

    /// Closes the window and opens it again, as the next start would.
    private void reopen() {
        robot.interact(() -> {
            closeForGood();
            surroundings.remembered = Remembered.of(store(), (time, task) -> later.add(task));
            start();
            dashboard.begin(List.of());
        });
        settle();
    }

    /// Nothing of a window that was closed may be found any more.
    private void closeForGood() {
        dashboard.close();
        Scene scene = dashboard.getScene();
        scene.getWindow().hide();
        scene.setRoot(new Group());
    }

    private void startAgain() {
        reopen();
        fire("#reopen-yes");
    }

    private LossChart chart() {
        return find("#loss-chart", LossChart.class);
    }

    private List<MenuItem> menu(String id) {
        return find("#open", SplitMenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .toList();
    }

    @Test
    void theFirstStartAsksNothingAndLeavesNothing() throws IOException {
        assertThat(shows("#reopen-card")).isFalse();
        assertThat(folder.resolve("config")).doesNotExist();
    }

    @Test
    void whatWasOpenComesBackAsItWas() {
        open(a, b);
        robot.interact(() -> {
            model().tick(run("a").key(), false);
            model().logScaleProperty().set(true);
            chart().smoothingProperty().set(new Smoothing(0.7, true));
            chart().clippedProperty().set(true);
            model().gapShownProperty().set(false);
            model().onlyDifferencesProperty().set(false);
            model().views().panelsProperty().set(List.of("learning_rate"));
            model().subjectProperty().set(new PlotSubject(TrainingAxis.TOKENS, Measure.LOSS));
        });

        startAgain();

        assertThat(runNames()).containsExactly("a", "b");
        assertThat(visibleNames()).containsExactly("b");
        assertThat(model().logScaleProperty().get()).isTrue();
        assertThat(chart().smoothingProperty().get()).isEqualTo(new Smoothing(0.7, true));
        assertThat(chart().clippedProperty().get()).isTrue();
        assertThat(model().gapShownProperty().get()).isFalse();
        assertThat(model().onlyDifferencesProperty().get()).isFalse();
        assertThat(chart().panelsProperty().get()).extracting(Measure::label).containsExactly("learning rate");
        assertThat(model().subjectProperty().get().axis()).isEqualTo(TrainingAxis.TOKENS);
    }

    @Test
    void whatWasNamedFromTheFolderOfTheStartIsFoundFromAnyOther() {
        open(Path.of("samples", "models", "tiny-llama_run3"));
        reopen();

        assertThat(Objects.requireNonNull(surroundings.remembered).last().orElseThrow().session().inputs())
                .allMatch(Path::isAbsolute).hasSize(1);
    }

    @Test
    void enterOpensTheLastSessionAlsoWhereItWasAskedBeforeThereWasAWindow() {
        open(a, b);
        begunBeforeShown = true;
        robot.interact(() -> {
            closeForGood();
            surroundings.remembered = Remembered.of(store(), (time, task) -> later.add(task));
            start();
        });
        settle();

        assertThat(dashboard.getScene().getFocusOwner().getId()).isEqualTo("reopen-yes");
    }

    @Test
    void enterPressesWhatItPressedBeforeSomethingElseAskedForTheFocus() {
        open(a, b);
        reopen();
        robot.interact(() -> find("#reopen-no", Button.class).requestFocus());
        robot.interact(() -> find("#search", TextField.class).requestFocus());
        settle();

        assertThat(dashboard.getScene().getFocusOwner().getId()).isEqualTo("reopen-no");
    }

    @Test
    void aLogThatWasGivenToARunIsItsLogAgain() {
        open(
                RunFiles.config(folder, "c", "1e-5"),
                RunFiles.config(folder, "d", "1e-4"),
                RunFiles.write(folder.resolve("elsewhere/out.txt"), RunFiles.log(2.0, 2.1, 1.8, 1.9)));
        robot.interact(() -> ((Menu) item("menu.assign")).getItems().getLast().fire());
        settle();

        startAgain();

        assertThat(runNames()).containsExactly("c", "d");
        assertThat(run("d").run().history().isEmpty()).isFalse();
    }

    @Test
    void theTableOfRunsComesBackAsItWasArranged() {
        open(a, b);
        robot.interact(() -> model().views().look(View.TABLE, false));
        TableView<?> table = find("#run-table", TableView.class);
        robot.interact(() -> {
            TableColumn<?, ?> gap = column(table, "Gap");
            column(table, "Status").setVisible(false);
            gap.setSortType(TableColumn.SortType.DESCENDING);
            sortBy(table, "Gap");
        });

        startAgain();

        TableView<?> again = find("#run-table", TableView.class);
        assertThat(model().views().shownProperty().get()).containsExactly(View.TABLE);
        assertThat(column(again, "Status").isVisible()).isFalse();
        assertThat(column(again, "File to ship").isVisible()).isTrue();
        assertThat(again.getSortOrder()).hasSize(1);
        assertThat(again.getSortOrder().getFirst().getText()).isEqualTo("Gap");
        assertThat(again.getSortOrder().getFirst().getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
    }

    @Test
    void theOrderOfTheListComesBack() {
        open(a, b);
        robot.interact(() -> model().listing().orderProperty().set(new RunOrder("learning_rate", true)));

        startAgain();

        assertThat(model().listing().orderProperty().get()).isEqualTo(new RunOrder("learning_rate", true));
    }

    private static <R> void sortBy(TableView<R> table, String heading) {
        table.getColumns().stream()
                .filter(column -> column.getText().equals(heading))
                .findFirst()
                .ifPresent(column -> table.getSortOrder().setAll(List.of(column)));
    }

    private static TableColumn<?, ?> column(TableView<?> table, String heading) {
        return table.getColumns().stream()
                .filter(column -> column.getText().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunKeepsTheNameItWasGivenAndItsFolderIsLeftAlone() throws IOException {
        open(a, b);
        robot.interact(() -> model().listing().pickedProperty().set(run("a").key()));
        press(KeyCode.F2, false);
        robot.interact(() -> find("#rename-name", TextField.class).setText("b"));
        settle();
        assertThat(find("#rename-save", Button.class).isDisabled()).isTrue();
        assertThat(text("#rename-taken")).isEqualTo("Another run has this name");
        robot.interact(() -> find("#rename-name", TextField.class).setText("  warm-up 100 "));
        fire("#rename-save");

        assertThat(runNames()).containsExactly("warm-up 100", "b");
        assertThat(texts("#runs")).contains("warm-up 100");
        assertThat(Files.readString(a.resolve("adapter_config.json"))).doesNotContain("warm-up");
        try (Stream<Path> inside = Files.list(a)) {
            assertThat(inside).hasSize(2);
        }

        startAgain();
        assertThat(runNames()).containsExactly("warm-up 100", "b");

        robot.interact(() -> model().listing().pickedProperty().set(run("warm-up 100").key()));
        press(KeyCode.F2, false);
        robot.interact(() -> find("#rename-name", TextField.class).setText(""));
        fire("#rename-save");
        assertThat(runNames()).containsExactly("a", "b");
        assertThat(texts("#notices")).contains("Renamed warm-up 100");
        press(KeyCode.Z, true);
        assertThat(runNames()).containsExactly("warm-up 100", "b");
    }

    @Test
    void theWindowComesBackWhereItWasWithItsDividers() {
        open(a, b);
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(1100);
            dashboard.getScene().getWindow().setHeight(640);
            dashboard.getScene().getWindow().setX(40);
            dashboard.getScene().getWindow().setY(30);
        });
        settle();
        dragDivider("columns", 60, 0);
        dragDivider("rows", 0, 30);
        double list = divider("columns");
        double chart = divider("rows");

        // As the first picture has it before the dashboard is in it.
        width = 1100;
        height = 640;
        startAgain();
        Preferences.WindowPlace place = Objects.requireNonNull(
                dashboard.desk().orElseThrow().preferences().get().window());
        robot.interact(() -> WindowPlaces.restore(stage(), place));
        settle();

        assertThat(stage().getX()).isEqualTo(40);
        assertThat(stage().getY()).isEqualTo(30);
        assertThat(stage().getWidth()).isEqualTo(1100);
        assertThat(stage().getHeight()).isEqualTo(640);
        assertThat(divider("columns")).isCloseTo(list, within(0.001));
        assertThat(divider("rows")).isCloseTo(chart, within(0.001));
    }

    @Test
    void everyDividerThatWasMovedIsWhereItWas() {
        open(a, b);
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(2000));
        settle();
        press(KeyCode.V, false);
        dragDivider("sides", -60, 0);
        double why = divider("sides");
        press(KeyCode.V, false);
        robot.interact(() -> {
            model().views().look(View.TABLE, true);
            model().views().look(View.SWEEP, true);
        });
        settle();
        dragDivider("views", -50, 0);
        double[] views = dividers("views");
        robot.interact(() -> model().views().look(View.SWEEP, false));
        settle();
        dragDivider("sweep-upper", 70, 0);
        dragDivider("sweep-rows", 0, 40);
        double upper = divider("sweep-upper");
        double lower = divider("sweep-rows");
        robot.interact(() -> model().views().look(View.TABLE, false));
        groupByRate();
        dragDivider("table-and-groups", -80, 0);
        double groups = divider("table-and-groups");

        width = 2000;
        startAgain();
        robot.interact(() -> model().views().look(View.SWEEP, false));
        settle();
        assertThat(divider("sweep-upper")).isCloseTo(upper, within(0.01));
        assertThat(divider("sweep-rows")).isCloseTo(lower, within(0.01));
        robot.interact(() -> {
            model().views().look(View.CHART, true);
            model().views().look(View.TABLE, true);
        });
        settle();
        assertThat(dividers("views")).hasSize(2).containsExactly(views, within(0.01));
        robot.interact(() -> model().views().look(View.CHART, false));
        press(KeyCode.V, false);
        assertThat(divider("sides")).isCloseTo(why, within(0.01));
        press(KeyCode.V, false);
        robot.interact(() -> model().views().look(View.TABLE, false));
        groupByRate();
        assertThat(divider("table-and-groups")).isCloseTo(groups, within(0.01));
    }

    @Test
    void panesThatWereCollapsedStayCollapsed() {
        open(a, b);
        fire("#toggle-list");
        press(KeyCode.J, true);
        rememberPanes();

        startAgain();

        assertThat(shows("#runs")).isFalse();
        assertThat(shows("#hyperparameters")).isFalse();
        fire("#toggle-list");
        assertThat(texts("#runs")).contains("a", "b");
    }

    private void groupByRate() {
        robot.interact(() -> find("#group-by", MenuButton.class).getItems().getLast().fire());
        settle();
    }

    /// Moves the first divider of some panes, and closes the books as the end of the window does.
    private void dragDivider(String panes, double across, double down) {
        double before = divider(panes);
        robot.interact(() -> DividerDrag.of(find("#" + panes, SplitPane.class)).by(across, down));
        settle();
        assertThat(divider(panes)).as(panes).isNotCloseTo(before, within(0.01));
        rememberPanes();
    }

    private void rememberPanes() {
        robot.interact(() -> dashboard.desk().orElseThrow()
                .place(WindowPlaces.of(stage(), model().views().panes().nowProperty().get())));
    }

    private double divider(String panes) {
        return dividers(panes)[0];
    }

    private double[] dividers(String panes) {
        return find("#" + panes, SplitPane.class).getDividerPositions();
    }

    private Stage stage() {
        return (Stage) dashboard.getScene().getWindow();
    }

    @Test
    void theZoomComesBack() {
        open(a, b);
        robot.drag(chart(), MouseButton.PRIMARY).moveBy(120, 60).drop();
        var before = chart().viewProperty().get();
        assertThat(before).isNotNull();

        startAgain();

        assertThat(chart().viewProperty().get()).isEqualTo(before);
    }

    @Test
    void theZoomComesBackAndIsKeptAlsoWhereTheLinesAreMadeLater() {
        open(a, b);
        robot.drag(chart(), MouseButton.PRIMARY).moveBy(120, 60).drop();
        var before = chart().viewProperty().get();
        assertThat(before).isNotNull();

        List<Runnable> made = new ArrayList<>();
        screen = made::add;
        reopen();
        fire("#reopen-yes");
        runLater();
        assertThat(store().last().orElseThrow().view().zoom()).isNotNull();
        while (!made.isEmpty()) {
            robot.interact(made.removeFirst());
            settle();
        }
        runLater();

        assertThat(chart().viewProperty().get()).isEqualTo(before);
        assertThat(chart().zoomedProperty().get()).isTrue();
        assertThat(store().last().orElseThrow().view().zoom()).isNotNull();
    }

    @Test
    void coloursComeBackAlsoWhereARunIsGone() {
        open(a, b);
        int look = run("b").look();
        robot.interact(() -> dashboard.model().tickAll(true));
        fireRemove();
        assertThat(runNames()).containsExactly("b");

        startAgain();

        assertThat(run("b").look()).isEqualTo(look).isNotZero();
    }

    @Test
    void theBaselineComesBack() {
        open(a, b);
        robot.interact(() -> model().baseline().choose(run("b").key()));

        startAgain();

        assertThat(model().baseline().nowProperty().get()).isEqualTo(run("b").key());
        press(KeyCode.Z, true);
        assertThat(texts("#notices")).as("it was no step of this window").contains("Nothing to undo");
    }

    @Test
    void whatIsBehindTheVerdictIsOpenAgainWhereItWas() {
        open(a, b);
        press(KeyCode.V, false);
        assertThat(texts("#verdict-card")).contains("Decision");

        startAgain();
        assertThat(texts("#verdict-card")).contains("Decision");

        press(KeyCode.V, false);
        startAgain();
        assertThat(dashboard.lookup("#verdict-card")).isNull();
    }

    @Test
    void whatIsKnownOfOneRunIsOpenAgainWhereItWas() {
        open(a, b);
        robot.interact(() -> model().listing().pickedProperty().set(run("b").key()));
        pressShift(dashboard, KeyCode.V);
        assertThat(texts("#run-reasons")).contains("b", "How it went");

        startAgain();
        assertThat(texts("#run-reasons")).contains("b", "How it went");
    }

    @Test
    void whatIsBehindTheVerdictOnTwoIsOpenAgainWhereItWas() {
        Path c = RunFiles.run(folder, "runs/c", "2e-4", 2.0, 2.1, 1.8, 1.9, 1.6, 1.7, 1.5, 1.66);
        open(a, b, c);
        robot.interact(() -> model().tick(run("a").key(), false));
        settle();
        fire("#duel-why");
        List<String> before = texts("#verdict-card");

        startAgain();
        assertThat(visibleNames()).containsExactly("b", "c");
        assertThat(texts("#verdict-card")).isEqualTo(before);

        robot.interact(() -> model().tick(run("a").key(), true));
        settle();
        assertThat(texts("#verdict-card")).as("of all, where there are no two").isNotEqualTo(before);
    }

    @Test
    void whatIsAskedForSaysWhenItWasLeftAndNamesThoseFirstThatWereShown() {
        open(a, b);
        robot.interact(() -> model().tick(run("a").key(), false));

        reopen();
        assertThat(texts("#reopen-card")).contains("b, a").anyMatch(words -> words.startsWith("Left on "));
    }

    @Test
    void startingEmptyOpensNothingAndAsksNextTimeAgain() {
        open(a);
        reopen();
        assertThat(texts("#reopen-card")).contains("Open the last session?", "a");

        fire("#reopen-no");
        assertThat(runNames()).isEmpty();

        reopen();
        assertThat(shows("#reopen-card")).isTrue();
    }

    @Test
    void aWindowInWhichNothingCouldBeReadLeavesTheLastSessionAlone() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        reopen();
        fire("#reopen-no");
        open(folder.resolve("mistyped"));
        robot.interact(() -> model().logScaleProperty().set(true));
        reopen();

        assertThat(shows("#reopen-card")).isTrue();
        assertThat(texts("#reopen-card")).contains("a");
    }

    @Test
    void theAnswerCanBeForGood() {
        open(a);
        reopen();
        robot.interact(() -> find("#reopen-always", CheckBox.class).setSelected(true));
        fire("#reopen-yes");

        reopen();

        assertThat(shows("#reopen-card")).isFalse();
        assertThat(runNames()).containsExactly("a");
    }

    @Test
    void pathsThatAreGivenGoBeforeWhatWasOpen() {
        open(a);
        robot.interact(() -> {
            closeForGood();
            surroundings.remembered = Remembered.of(store(), (time, task) -> later.add(task));
            start();
            dashboard.begin(List.of(b));
        });
        settle();

        assertThat(shows("#reopen-card")).isFalse();
        assertThat(runNames()).containsExactly("b");
    }

    @Test
    void whatIsGoneIsSaidAndTheRestComesBack() throws IOException {
        open(a, b);
        try (Stream<Path> files = Files.walk(a)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        startAgain();

        assertThat(runNames()).containsExactly("b");
        assertThat(texts("#runs")).anyMatch(words -> words.contains("does not exist"));
    }

    @Test
    void itIsWrittenOnceNothingHasChangedForAMoment() {
        open(a);
        assertThat(store().last()).isEmpty();

        later.forEach(Runnable::run);

        assertThat(store().last()).get().extracting(Session::inputs).isEqualTo(List.of(a));
    }

    @Test
    void aBrokenFileIsSaidAndTheWindowOpens() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/last.json"), "{");

        reopen();

        assertThat(texts("#notices")).anyMatch(words -> words.contains("last.json") && words.contains("set aside"));
        assertThat(folder.resolve("config/last.json.broken")).exists();
    }

    @Test
    void notesAndTagsAreKeptByTheRunAndFoundByTheSearch() throws IOException {
        open(a, b);
        robot.interact(() -> find("#runs", ListView.class).getSelectionModel().select(0));
        writeMemo();
        press(KeyCode.Z, true);
        assertThat(texts("#runs")).noneMatch(words -> words.contains("#good"));
        writeMemo();
        assertThat(texts("#runs")).contains("#good #lr sweep with warm-up");

        for (String words : List.of(
                "WARM", "#good", "lr sweep", "\"lr sweep\"", "#good lr < 1", "sweep warm", "-b", "#GOOD #lr")) {
            robot.interact(() -> model().listing().searchProperty().set(words));
            settle();
            assertThat(texts("#runs")).as(words).contains("a").doesNotContain("b");
        }

        robot.interact(() -> model().listing().searchProperty().set("-#good"));
        settle();
        assertThat(texts("#runs")).contains("b").doesNotContain("a");

        startAgain();
        assertThat(texts("#runs")).contains("#good #lr sweep with warm-up");
        try (Stream<Path> files = Files.list(a)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("adapter_config.json", "train.log");
        }
    }

    @Test
    void theTabKeyLeavesTheNote() {
        open(a);
        robot.interact(() -> item("menu.memo").fire());
        settle();
        TextArea note = find("#memo-note", TextArea.class);
        robot.interact(note::requestFocus);

        press(KeyCode.TAB, false);

        assertThat(note.getText()).isEmpty();
        assertThat(dashboard.getScene().getFocusOwner()).isEqualTo(find("#memo-tags", TextField.class));
    }

    private void writeMemo() {
        robot.interact(() -> item("menu.memo").fire());
        settle();
        robot.interact(() -> {
            find("#memo-note", TextArea.class).setText("with warm-up");
            find("#memo-tags", TextField.class).setText("good, lr sweep");
        });
        press(KeyCode.ENTER, true);
    }

    @Test
    void aSessionIsSavedUnderANameAndOpenedAgain() {
        open(a);
        robot.interact(() -> menu("session.sessions").getFirst().fire());
        settle();
        robot.interact(() -> find("#session-name", TextField.class).setText("the good one"));
        fire("#session-save");
        runLater();
        robot.interact(() -> dashboard.model().tickAll(false));

        reopen();
        fire("#reopen-no");
        runLater();
        robot.interact(() -> refreshed("session.sessions").getLast().fire());
        runLater();

        assertThat(refreshed("session.sessions").getLast().getText()).isEqualTo("the good one");
        assertThat(visibleNames()).containsExactly("a");
    }

    @Test
    void theFileOfASessionIsOpenedLikeARun() throws IOException {
        open(a, b);
        robot.interact(() -> model().tick(run("a").key(), false));
        later.forEach(Runnable::run);
        Path file = Files.copy(folder.resolve("config/last.json"), folder.resolve("evening.runlens"));
        robot.interact(() -> model().tickAll(true));
        reopen();
        fire("#reopen-no");

        robot.interact(() -> dashboard.open(List.of(file)));
        runLater();

        assertThat(runNames()).containsExactly("a", "b");
        assertThat(visibleNames()).containsExactly("b");
        assertThat(store().preferences().recent()).startsWith(file);
    }

    @Test
    void aFileThatHoldsNoSessionIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("evening.runlens"), "{}");

        robot.interact(() -> dashboard.open(List.of(file)));
        runLater();

        assertThat(texts("#notices")).contains(file + " names no runs that were open");
    }

    @Test
    void whatWasOpenedIsInTheMenu() {
        open(a);
        open(b);

        reopen();
        fire("#reopen-no");
        assertThat(menu("session.recent")).extracting(MenuItem::getText).containsExactly(b.toString(), a.toString());

        robot.interact(() -> menu("session.recent").getLast().fire());
        settle();
        assertThat(runNames()).containsExactly("a");
    }

    @Test
    void theThemeComesBackAndCanFollowTheSystem() {
        press(KeyCode.T, false);
        assertThat(setupAppearance()).isEqualTo(Appearance.DARK);

        reopen();
        assertThat(setupAppearance()).isEqualTo(Appearance.DARK);
        assertThat(store().preferences().theme()).isEqualTo(Preferences.Theme.DARK);

        press(KeyCode.T, false);
        robot.interact(() -> system.set(ColorScheme.DARK));
        assertThat(setupAppearance()).isEqualTo(Appearance.DARK);
    }

    @Test
    void whoVotedIsOfferedAgain() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String run : List.of("a", "b")) {
            lines.add("{\"runlens_answer\":1,\"subject\":\"%s\",\"id\":\"1\",\"prompt\":\"?\",\"answer\":\"%s\"}"
                    .formatted(run, run));
        }
        Path answers = Files.write(folder.resolve("answers.jsonl"), lines);
        open(answers);
        fire("#answers-vote");
        robot.interact(() -> find("#voter-name", TextField.class).setText("Ada Lovelace"));
        fire("#voter-save");

        reopen();
        open(answers);
        fire("#answers-vote");

        assertThat(find("#voter-name", TextField.class).getText()).isEqualTo("Ada Lovelace");
    }

    @Test
    void aRunThatWasRemovedStaysAwayWhenItsFolderComesBack() {
        open(folder.resolve("runs"));
        int all = model().runs().size();
        robot.interact(() -> dashboard.lookup("#runs").requestFocus());
        fireRemove();
        List<String> left = model().runs().stream().map(ShownRun::name).toList();
        assertThat(left).hasSize(all - 1);

        startAgain();
        assertThat(model().runs()).extracting(ShownRun::name).isEqualTo(left);

        startAgain();
        assertThat(model().runs()).as("and the time after that").extracting(ShownRun::name).isEqualTo(left);
        open(folder.resolve("runs"));
        assertThat(model().runs()).as("opened by hand").hasSize(all);
    }

    @Test
    void placesOfRunsAreKeptNotTheirNames() {
        open(a, b);
        later.forEach(Runnable::run);

        assertThat(store().last().orElseThrow().runs()).extracting(KeptRun::place).contains(new KeptRun.Place(a, 0));
    }

    private void fireRemove() {
        robot.interact(() -> item("menu.remove").fire());
        settle();
    }

    /// An item in the menu of the first line.
    private MenuItem item(String id) {
        return robot.lookup(".entry-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> !cell.isEmpty())
                .flatMap(cell -> CellMenus.of(cell).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private Appearance setupAppearance() {
        return dashboard.getStyleClass().contains("dark") ? Appearance.DARK : Appearance.LIGHT;
    }

    private List<MenuItem> refreshed(String id) {
        find("#open", SplitMenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .forEach(item -> ((Menu) item).getOnShowing().handle(null));
        return menu(id);
    }

    /// What is to be done later is done now.
    private void runLater() {
        while (!later.isEmpty()) {
            Runnable task = later.removeFirst();
            robot.interact(task);
        }
        settle();
    }

    @Test
    void whatCannotBeKeptIsSaidOnceHoweverOftenItIsTried() throws IOException {
        Files.writeString(folder.resolve("config"), "a file where the folder should be");
        open(a, b);
        robot.interact(() -> model().tick(run("a").key(), false));
        press(KeyCode.T, false);
        later.forEach(Runnable::run);
        robot.interact(() -> model().tick(run("a").key(), true));
        later.forEach(Runnable::run);
        settle();

        assertThat(texts("#notices").stream().filter(words -> words.contains("cannot make the folder"))).hasSize(1);
    }
}
