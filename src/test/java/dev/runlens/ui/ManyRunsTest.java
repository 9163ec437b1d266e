package dev.runlens.ui;

import javafx.css.PseudoClass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import dev.runlens.chart.LossChart;
import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ManyRunsTest extends TableOfRunsTest {
    @Test
    void aboveEightRunsTheTableOpensFirst() {
        openRuns(9);

        assertThat(shows("#run-table")).isTrue();
        assertThat(shows("#loss-chart")).isFalse();
        assertThat(rows()).hasSize(9);
        assertThat(text("#listed-count")).isEqualTo("9 of 9");
        assertThat(headings()).contains("Run", "Status", "Loss to ship", "Gap", "learning_rate");
    }

    @Test
    void theTableComesAPictureAfterWhatIsAboveIt() {
        openRuns(2);
        robot.interact(() -> {
            model().views().look(View.TABLE, false);

            assertThat(dashboard.lookup("#tick-top")).isNotNull();
            assertThat(dashboard.lookup("#run-table")).isNull();
        });
        settle();

        assertThat(shows("#run-table")).isTrue();
        assertThat(rows()).hasSize(2);
    }

    @Test
    void viewsBelowEachOtherInANarrowWindowLeaveOutTheSettings() {
        openRuns(8);
        assertThat(shows("#hyperparameter-pane")).isTrue();

        robot.interact(() -> model().views().look(View.TABLE, true));
        settle();

        assertThat(shows("#loss-chart")).isTrue();
        assertThat(dashboard.lookup("#hyperparameter-pane")).isNull();
        robot.interact(() -> model().views().look(View.TABLE, true));
        settle();
        assertThat(shows("#hyperparameter-pane")).isTrue();
    }

    @Test
    void whatIsScrolledGoesBelowTheHeadingsThatStay() {
        openRuns(45);
        Set<Node> headings = find("#run-table", TableView.class).lookupAll(".column-header");

        assertThat(headings).hasSizeGreaterThan(3).allSatisfy(heading -> assertThat(((Region) heading).getBackground()
                .getFills()).as("opaque").isNotEmpty().allMatch(fill -> ((Color) fill.getFill()).isOpaque()));
    }

    @Test
    void aRunThatIsOpenedBesideManyIsTickedSelectedAndInView() {
        openRuns(30);
        Path late = RunFiles.run(folder.resolve("late"), "late", "7e-5", 3, 3.1, 2, 2.5, 1.9, 2.9);
        open(late);

        RunKey key = run("late").key();
        assertThat(model().isTicked(key)).isTrue();
        assertThat(model().visibleProperty().get()).hasSize(DashboardModel.TICKED_AT_FIRST + 1);
        assertThat(table().getSelectionModel().getSelectedItem().key()).isEqualTo(key);
        assertThat(dashboard.lookup("#runs").lookupAll(".entry-cell"))
                .anyMatch(cell -> "late".equals(cell.getAccessibleText()) && cell.isVisible());

        for (int i = 0; i < 13; i++) {
            RunFiles.run(folder.resolve("more"), "more" + i, (i + 1) + "e-6", 3, 3.1, 2, 2.5, 1.9, 2.45 - 0.01 * i);
        }
        open(folder.resolve("more"));
        assertThat(table().getSelectionModel().getSelectedItem().name()).as("the best of those").isEqualTo("more12");
        assertThat(model().visibleProperty().get()).as("no thicket").hasSize(DashboardModel.TICKED_AT_FIRST + 1);
    }

    @Test
    void theSelectedRunStaysInViewWhenItsPlaceChanges() {
        openRuns(30);
        ListView<?> list = find("#runs", ListView.class);
        robot.interact(() -> {
            model().listing().pickedProperty().set(run("r0").key());
            list.scrollTo(29);
        });
        settle();
        assertThat(inView(list, "r0")).isTrue();
        assertThat(inView(list, "r29")).isFalse();

        RunFiles.run(folder, "r0", "1e-5", 3, 3.1, 2, 2.5, 1.5, 1.6);
        open(folder.resolve("r0"));
        assertThat(list.getSelectionModel().getSelectedIndex()).as("the best now").isZero();
        assertThat(inView(list, "r0")).isTrue();
    }

    private static boolean inView(ListView<?> list, String name) {
        return list.lookupAll(".entry-cell").stream()
                .anyMatch(cell -> cell.isVisible() && name.equals(cell.getAccessibleText())
                        && cell.getBoundsInParent().intersects(0, 0, 1, list.getHeight()));
    }

    @Test
    void veryManyRunsComeStepByStepAndAllOfThemCome() throws TimeoutException {
        for (int i = 0; i < 60; i++) {
            RunFiles.run(folder, "r" + i, (i + 1) + "e-5", 3, 3.1, 2, 2.5, 1.8, 2.4 - 0.01 * i);
        }
        List<Integer> lines = new ArrayList<>();
        robot.interact(() -> model().entriesProperty().subscribe(list -> lines.add(list.size())));
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        List<Integer> rows = new ArrayList<>();
        TableView<?> table = find("#run-table", TableView.class);
        robot.interact(() -> table.heightProperty().subscribe(
                height -> rows.add(table.lookupAll(".table-row-cell").size())));
        open(folder);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS,
                () -> model().entriesProperty().get().size() == 60 && table.getItems().size() == 60
                        && model().steps().isDone());
        settle();

        assertThat(lines).as("lines in the list").containsSubsequence(1, 3, 5, 60).endsWith(60);
        assertThat(rows).as("rows of the table").contains(1, 3, 5).isSorted();
        double room = ((Region) table.getParent()).getHeight();
        assertThat(table.getHeight()).as("but for a row that would be cut")
                .isBetween(room - table.getFixedCellSize(), room).isGreaterThan(200);
        assertThat(model().visibleProperty().get()).hasSize(DashboardModel.TICKED_AT_FIRST);
        assertThat(find("#runs", ListView.class).getItems().size()).isEqualTo(60);
    }

    @Test
    void ofManyRunsTheOldVerdictStaysMarkedUntilAllElseIsNew() throws TimeoutException {
        for (int i = 0; i < 45; i++) {
            RunFiles.run(folder.resolve("one"), "r" + i, (i + 1) + "e-5", 3, 3.1, 2, 2.5, 1.8, 2.4 - 0.01 * i);
        }
        for (int i = 0; i < 5; i++) {
            RunFiles.run(folder.resolve("two"), "s" + i, (i + 1) + "e-4", 3, 3.1, 2, 2.5, 1.6, 1.7 - 0.01 * i);
        }
        open(folder.resolve("one"));
        waitUntilShown(45);
        Label headline = find("#verdict-headline", Label.class);
        PseudoClass outdated = PseudoClass.getPseudoClass("outdated");
        List<Integer> listed = new ArrayList<>();
        List<Boolean> marked = new ArrayList<>();
        robot.interact(() -> {
            headline.textProperty()
                    .subscribe((before, now) -> listed.add(model().listing().listedProperty().get().size()));
            model().listing().listedProperty().subscribe((before, now) -> marked
                    .add(find("#verdict", Node.class).getPseudoClassStates().contains(outdated)));
        });

        open(folder.resolve("two"));
        waitUntilShown(50);

        assertThat(headline.getText()).contains("s4");
        assertThat(listed).as("runs that are listed when the verdict is said").isNotEmpty().containsOnly(50);
        assertThat(marked).as("whether the old one is marked when the list is new").isNotEmpty().containsOnly(true);
        assertThat(find("#verdict", Node.class).getPseudoClassStates()).doesNotContain(outdated);
    }

    private void waitUntilShown(int runs) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> model().entriesProperty().get().size() == runs && model().steps().isDone());
        settle();
    }

    @Test
    void eightRunsOpenTheChart() {
        openRuns(8);

        assertThat(shows("#loss-chart")).isTrue();
        assertThat(shows("#run-table")).isFalse();
    }

    @Test
    void keysChooseWhatIsLookedAtAndWithShiftBesideTheOthers() {
        openRuns(3);
        robot.interact(() -> dashboard.lookup("#runs").requestFocus());
        press(KeyCode.DIGIT2, true);
        assertThat(model().views().shownProperty().get()).isEqualTo(Set.of(View.TABLE));
        robot.interact(() -> model().views().look(View.CHART, true));
        settle();

        assertThat(shows("#run-table")).isTrue();
        assertThat(shows("#loss-chart")).isTrue();
        robot.interact(() -> model().views().look(View.TABLE, true));
        settle();
        assertThat(shows("#run-table")).isFalse();
    }

    @Test
    void theSearchListsTheSameRunsInListAndTableAndSelectAllActsOnThem() {
        openRuns(9);
        robot.interact(() -> model().tickAll(false));
        robot.interact(() -> find("#search", TextField.class).setText("lr < 3e-5"));
        settle();
        // The lowest loss first.
        assertThat(rows()).containsExactly("r1", "r0");
        robot.interact(() -> {
            CheckBox all = find("#tick-all", CheckBox.class);
            all.fire();
        });
        settle();

        assertThat(visibleNames()).containsExactly("r0", "r1");
    }

    @Test
    void theTopTenAreTickedInOneAction() {
        openRuns(12);
        fireItem("#tick-top", "many.byLoss");

        assertThat(visibleNames()).hasSize(10).doesNotContain("r0", "r1");
    }

    @Test
    void ofManyTheRunsInQuestionAloneHaveColour() {
        openRuns(12);

        assertThat(model().inQuestion()).hasSize(2);
        ShownRun other = run("r3");
        robot.interact(() -> model().listing().pickedProperty().set(other.key()));
        settle();
        assertThat(model().inQuestion()).contains("r3");
    }

    @Test
    void manyThatAreShownWithoutTheirLinesAreThere() {
        openRuns(12);

        assertThat(model().views().shownProperty().get()).isEqualTo(Set.of(View.TABLE));
        assertThat(OpenedDashboard.shows(dashboard, 12)).isTrue();
        assertThat(OpenedDashboard.shows(dashboard, 13)).isFalse();
    }

    @Test
    void whatIsInQuestionOfTheTickedRunsFollowsRunsThatComeLater() {
        openRuns(12);
        robot.interact(() -> model().views().look(View.CHART, true));
        settle();
        assertThat(model().inQuestion()).hasSize(2).contains("r11");
        openRuns(14);

        assertThat(visibleNames()).as("the two that came are ticked too").hasSize(14);
        assertThat(model().inQuestion()).containsExactlyInAnyOrder("r12", "r13");

        // Where those that the verdict is about are not ticked the lowest of the others stands for them.
        robot.interact(() -> {
            model().listing().pickedProperty().set(null);
            model().tick(List.of(run("r12").key(), run("r13").key()), false);
        });
        settle();
        assertThat(model().inQuestion()).containsExactly("r11");
        LossChart chart = find("#loss-chart", LossChart.class);
        assertThat(chart.drawn().cast().front()).isEqualTo(model().inQuestion());
    }

    @Test
    void ofManyTheBestAreTickedAndEachOfEightHasAColourOfItsOwn() {
        openRuns(30);
        robot.interact(() -> model().views().look(View.CHART, false));
        settle();

        assertThat(visibleNames()).containsExactlyInAnyOrder(
                "r18", "r19", "r20", "r21", "r22", "r23", "r24", "r25", "r26", "r27", "r28", "r29");
        assertThat(model().inQuestion()).as("those that the verdict is about").contains("r29").hasSize(2);
        assertThat(model().runs().stream().filter(run -> run.look() < 8).map(ShownRun::name)).containsExactlyInAnyOrder(
                "r22", "r23", "r24", "r25", "r26", "r27", "r28", "r29");
    }

    @Test
    void ofManyTheBestThatIsTickedIsTheBaseline() {
        openRuns(20);
        List<ShownRun> best = model().listing().places().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .flatMap(place -> model().run(place.getKey()).stream())
                .toList();
        assertThat(model().baseline().nowProperty().get()).isEqualTo(best.getFirst().key())
                .isNotEqualTo(model().runs().getFirst().key());

        robot.interact(() -> model().tick(best.getFirst().key(), false));
        settle();
        assertThat(model().baseline().nowProperty().get()).isEqualTo(best.get(1).key());
    }

    @Test
    void behindTheVerdictOnManyRunsEachComesByItselfAndLeavesWhatIsReadWhereItIs() {
        openRuns(40);
        List<Integer> cards = new ArrayList<>();
        robot.interact(() -> {
            Event.fireEvent(dashboard, new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, false, false, false));
            cards.add(dashboard.lookupAll(".run-verdict-card").size());
        });
        assertThat(cards).as("nothing that takes long before the first picture").containsExactly(0);
        assertThat(texts("#verdict-card")).contains("Decision");
        settle();
        assertThat(dashboard.lookupAll(".run-verdict-card")).hasSize(30);
        assertThat(shows("#verdict-coming")).isFalse();

        robot.interact(() -> find("#verdict-scroll", ScrollPane.class).setVvalue(1));
        settle();
        double read = scrolledBy();
        fire("#verdict-more");
        assertThat(dashboard.lookupAll(".run-verdict-card")).hasSize(40);
        assertThat(scrolledBy()).isCloseTo(read, within(30.0));
        assertThat(dashboard.lookup("#verdict-more")).isNull();
    }

    private double scrolledBy() {
        ScrollPane scroll = find("#verdict-scroll", ScrollPane.class);
        double beyond = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        return scroll.getVvalue() * beyond;
    }
}
