package dev.runlens.ui;

import javafx.scene.paint.Paint;
import javafx.scene.shape.Polyline;
import javafx.css.PseudoClass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.chart.LossChart;
import dev.runlens.plot.ShortNames;
import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.View;
import dev.runlens.ui.theme.RunNameLabel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ManyRunsTest extends WindowTest {
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
    void theTableEndsWithAWholeRowAboveItsScrollBar() {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(900);
            dashboard.getScene().getWindow().setHeight(613);
        });
        openRuns(24);
        settle();
        settle();

        TableView<?> table = table();
        Node bar = table.lookupAll(".virtual-flow > .scroll-bar").stream()
                .filter(node -> node.getLayoutBounds().getWidth() > node.getLayoutBounds().getHeight())
                .findFirst()
                .orElseThrow();
        assertThat(bar.isVisible()).isTrue();
        assertThat(table.lookup(".clipped-container").getLayoutBounds().getHeight() % table.getFixedCellSize())
                .isZero();
    }

    @Test
    void aDefaultThatASettingHadLooksAssumed() {
        java.nio.file.Path b = RunFiles.run(folder, "b", "1e-5", 3, 3.1, 2, 2.5);
        RunFiles.replace(b.resolve("adapter_config.json"), "\"max_seq_length\": 512, ", "");
        open(RunFiles.run(folder, "a", "1e-5", 3, 3.1, 2, 2.5), b);
        robot.interact(() -> model().views().look(View.TABLE, false));
        robot.interact(() -> showOnly(find("#run-table", TableView.class), Set.of("Run", "max_seq_length")));
        settle();

        List<TableCell<?, ?>> cells = table().lookupAll(".number-cell").stream()
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.getTableColumn() != null
                        && "max_seq_length".equals(cell.getTableColumn().getText()) && cell.getText() != null)
                .toList();

        assertThat(cells).extracting(TableCell::getText).containsExactlyInAnyOrder("512", "2048 default");
        assertThat(cells)
                .filteredOn(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("assumed")))
                .extracting(TableCell::getText).containsExactly("2048 default");
    }

    @Test
    void theHeatOfALossIsSeenUnderThePointerAndInARowThatIsSelected() {
        openRuns(3);
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        TableCell<?, ?> lowest = table().lookupAll(".number-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("heat4")))
                .<TableCell<?, ?>>map(cell -> (TableCell<?, ?>) cell)
                .findFirst()
                .orElseThrow();
        Paint heat = lowest.getBackground().getFills().getLast().getFill();

        robot.moveTo(lowest);
        settle();
        assertThat(lowest.getTableRow().isHover()).isTrue();
        assertThat(lowest.getBackground().getFills().getLast().getFill()).isEqualTo(heat);
        robot.clickOn(lowest);
        settle();
        assertThat(lowest.getTableRow().isSelected()).isTrue();
        assertThat(lowest.getBackground().getFills().getLast().getFill()).isEqualTo(heat);
    }

    @Test
    void aTickThatIsSetWhileItsRowIsOutOfViewIsSeenOnceItIsInView() {
        openRuns(60);
        robot.interact(() -> model().tickAll(true));
        for (int row : new int[] {40, 0, 40, 0}) {
            scrollTo(row);
        }
        robot.interact(() -> model().tickAll(false));
        settle();
        scrollTo(40);
        assertThat(ticks()).isNotEmpty().containsOnly(false);

        robot.interact(() -> model().tickAll(true));
        settle();
        scrollTo(0);
        assertThat(ticks()).isNotEmpty().containsOnly(true);
    }

    private void scrollTo(int row) {
        robot.interact(() -> table().scrollTo(row));
        settle();
    }

    private List<Boolean> ticks() {
        return table().lookupAll(".table-row-cell:filled .check-box").stream()
                .filter(Node::isVisible)
                .map(box -> ((CheckBox) box).isSelected())
                .toList();
    }

    @Test
    void rowsThatAreSelectedMayGo() {
        openRuns(9);
        List<Throwable> failures = new ArrayList<>();
        robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler((on, why) -> failures.add(why)));
        robot.interact(() -> table().getSelectionModel().selectRange(1, 6));
        settle();
        RunKey picked = model().listing().pickedProperty().get();

        search("r1");
        assertThat(table().getItems()).hasSize(1);
        search("#none");
        assertThat(table().getItems()).isEmpty();
        search("");
        assertThat(table().getItems()).hasSize(9);
        assertThat(model().listing().pickedProperty().get()).isEqualTo(picked);

        robot.interact(() -> table().getSelectionModel().selectAll());
        settle();
        robot.interact(() -> model().listing().searchProperty().set("lr < 4e-5"));
        settle();
        assertThat(table().getSelectionModel().getSelectedItems()).as("those that stay").hasSize(3);
        robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(failures).isEmpty();
    }

    private void search(String words) {
        robot.interact(() -> model().listing().searchProperty().set(words));
        settle();
    }

    @Test
    void whatStaysHidesWhatIsScrolledBelowIt() {
        openRuns(3);
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();

        List<Region> staying = dashboard.lookupAll("#run-table .table-row-cell:filled .staying-column").stream()
                .map(Region.class::cast)
                .toList();
        assertThat(staying).hasSizeGreaterThanOrEqualTo(6);
        assertThat(staying).allSatisfy(cell -> assertThat(cell.getBackground().getFills())
                .hasSize(2)
                .allMatch(fill -> ((Color) fill.getFill()).isOpaque()));
    }

    @Test
    void placesHaveAColumnWhereRunsHavePlaces() {
        openRuns(3);
        robot.interact(() -> model().views().look(View.TABLE, false));
        assertThat(headings()).as("nobody knows how much chance there is").startsWith("", "Run", "Status");
        robot.interact(() -> showOnly(find("#run-table", TableView.class), Set.of("Run", "Gap")));
        robot.interact(() -> find("#runs", ListView.class).requestFocus());
        for (int i = 0; i < 3; i++) {
            robot.interact(() -> find("#runs", ListView.class).getSelectionModel().select(0));
            press(KeyCode.DELETE, false);
        }

        open(Path.of("samples/models"));

        assertThat(headings()).startsWith("", "Place", "Run", "Status");
        assertThat(table().getColumns()).filteredOn(TableColumn::isVisible).extracting(TableColumn::getText)
                .as("what else is shown is as it was").containsSubsequence("Place", "Run", "Gap")
                .doesNotContain("Status");
    }

    @Test
    void groupsHaveAColumnWhereNotAllRunsMayBeCompared() {
        openRuns(3);
        robot.interact(() -> model().views().look(View.TABLE, false));
        assertThat(headings()).doesNotContain("Group");

        for (String name : List.of("x", "y")) {
            Path other = RunFiles.run(folder.resolve("others"), name, "1e-5", 3, 3.1, 2, 2.5, 1.8, 2.4);
            RunFiles.replace(other.resolve("adapter_config.json"), "tiny-llama", "some-other-base");
        }
        open(folder.resolve("others"));

        assertThat(headings()).contains("Group");
        assertThat(model().runs().stream().map(run -> model().listing().facts(run).standing().groupName()).distinct())
                .anyMatch(name -> name.contains("some-other-base"))
                .hasSize(2);
    }

    @Test
    void namesBelowEachOtherAreShortenedAlike() {
        List<String> names = List.of("SmolLM3-3B_lr5e-4_r8_s1", "SmolLM3-3B_lr5e-4_r16_s1");
        ShortNames among = ShortNames.whole(names);
        robot.interact(() -> {
            List<RunNameLabel> labels = names.stream().map(name -> {
                RunNameLabel label = new RunNameLabel();
                label.show(among, name);
                return label;
            }).toList();
            // Room for the first alone.
            double room = labels.getFirst().prefWidth(-1);
            labels.forEach(label -> label.resize(room, 20));

            assertThat(labels).extracting(RunNameLabel::getText).containsExactly("r8_s1", "r16_s1");
        });
    }

    @Test
    void aCellLeadsToTheFileAndLineItCameFrom() {
        openRuns(9);
        robot.interact(() -> showOnly(
                find("#run-table", TableView.class), Set.of("Run", "Status", "Loss to ship", "learning_rate")));
        settle();

        ContextMenu loss = menuOf("Loss to ship");
        assertThat(loss.getItems().stream().map(MenuItem::getText))
                .anyMatch(text -> text != null && text.matches("From train\\.log:\\d+"));
        robot.interact(() -> item(loss, "source.open").fire());
        assertThat(surroundings.opened).hasSize(1).allMatch(file -> file.endsWith("train.log"));

        ContextMenu setting = menuOf("learning_rate");
        robot.interact(() -> {
            item(setting, "source.reveal").fire();
            item(setting, "source.copyValue").fire();
        });
        assertThat(surroundings.revealed).hasSize(1).allMatch(file -> file.endsWith("adapter_config.json"));
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).containsAnyOf("e-", "0.0"));

        assertThat(menuOf("Status").getItems().stream().map(MenuItem::getId))
                .contains("many.showRun", "menu.copyShipped")
                .doesNotContain("source.open");
    }

    @Test
    void theMenuKeyOpensTheMenuOfTheSelectedRun() {
        openRuns(9);
        TableView<?> table = find("#run-table", TableView.class);
        assertThat(menuByKey(table)).isNull();

        robot.interact(() -> table.getSelectionModel().select(0));
        ContextMenu menu = Objects.requireNonNull(menuByKey(table));

        assertThat(menu.getItems().stream().map(MenuItem::getText))
                .anyMatch(text -> text != null && text.matches("From train\\.log:\\d+"));
        robot.interact(() -> item(menu, "source.reveal").fire());
        robot.interact(() -> item(menu, "many.showRun").fire());
        assertThat(surroundings.revealed).hasSize(2);
        assertThat(surroundings.revealed.getFirst()).isEqualTo(surroundings.revealed.getLast().resolve("train.log"));
    }

    @Test
    void twoRowsThatAreSelectedAreComparedWithoutTickingThemOneByOne() {
        openRuns(9);
        assertThat(visibleNames()).hasSizeGreaterThan(2);
        robot.interact(() -> table().getSelectionModel().clearAndSelect(2));
        assertThat(Objects.requireNonNull(menuByKey(table())).getItems()).extracting(MenuItem::getId)
                .doesNotContain("many.compareChosen");

        robot.interact(() -> table().getSelectionModel().select(5));
        ContextMenu menu = Objects.requireNonNull(menuByKey(table()));
        MenuItem compare = menu.getItems().getFirst();
        assertThat(compare.getText()).isEqualTo("Compare only these 2");
        robot.interact(compare::fire);
        settle();

        assertThat(visibleNames()).containsExactlyInAnyOrder(
                table().getItems().get(2).name(), table().getItems().get(5).name());
        assertThat(shows("#duel")).isTrue();
        press(KeyCode.Z, true);
        assertThat(visibleNames()).hasSizeGreaterThan(2);
    }

    /// Names of settings stand as they are spelled.
    @Test
    void everyItemOfEveryMenuBeginsWithACapital() {
        openRuns(9);
        robot.interact(() -> {
            model().views().look(View.CHART, true);
            model().views().look(View.SWEEP, true);
            table().getSelectionModel().clearAndSelect(0);
        });
        settle();
        List<String> words = new ArrayList<>();
        robot.interact(() -> robot.lookup(node -> node instanceof MenuButton && node.isVisible())
                .<MenuButton>queryAll()
                .forEach(menu -> {
                    menu.show();
                    menu.getItems().forEach(item -> addWords(item, words));
                    menu.hide();
                }));
        Objects.requireNonNull(menuByKey(table())).getItems().forEach(item -> addWords(item, words));

        assertThat(words).contains("Final train loss", "Loss", "Tokens/sec", "Use as baseline (B)", "Copy value");
        assertThat(words).filteredOn(text -> !Character.isUpperCase(text.codePointAt(0)))
                .isSubsetOf(model().judgedProperty().get().varied());
    }

    private static void addWords(MenuItem item, List<String> words) {
        if (item.getText() != null && !item.getText().isEmpty()) {
            words.add(item.getText());
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(below -> addWords(below, words));
        }
    }

    @Test
    void theMenuOfARunIsTheSameInListAndTable() {
        openRuns(9);
        robot.interact(() -> table().getSelectionModel().clearAndSelect(2));
        settle();
        List<@Nullable String> inList = new ArrayList<>();
        robot.interact(() -> {
            ListCell<?> line = dashboard.lookup("#runs").lookupAll(".entry-cell").stream()
                    .map(ListCell.class::cast)
                    .filter(cell -> table().getItems().get(2).name().equals(cell.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            CellMenus.of(line).getItems().forEach(item -> inList.add(item.getId()));
        });

        assertThat(inList).contains("menu.rename", "menu.memo", "menu.remove", "menu.baseline");
        assertThat(menuOf("Run").getItems().stream().map(MenuItem::getId).toList())
                .endsWith(inList.toArray(String[]::new));
        ContextMenu byKey = Objects.requireNonNull(menuByKey(table()));
        assertThat(byKey.getItems().stream().map(MenuItem::getId).toList()).endsWith(inList.toArray(String[]::new));
        robot.interact(() -> item(byKey, "menu.rename").fire());
        assertThat(shows("#rename-form")).isTrue();
    }

    private @Nullable ContextMenu menuByKey(TableView<?> table) {
        robot.interact(() -> Event.fireEvent(
                table, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 100, 100, true, null)));
        settle();
        return table.getContextMenu();
    }

    /// The menu that a right click into the first row of a column opens.
    private ContextMenu menuOf(String heading) {
        robot.interact(() -> {
            Node cell = dashboard.lookup("#run-table").lookupAll(".table-cell").stream()
                    .filter(node -> node instanceof TableCell<?, ?> one
                            && one.getTableColumn() != null
                            && one.getTableColumn().getText().equals(heading)
                            && one.getIndex() == 0)
                    .findFirst()
                    .orElseThrow();
            Event.fireEvent(cell, new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 100, 100, false, new PickResult(cell, 1, 1)));
        });
        settle();
        return find("#run-table", TableView.class).getContextMenu();
    }

    private static void showOnly(TableView<?> table, Set<String> headings) {
        table.getColumns().forEach(column -> column.setVisible(headings.contains(column.getText())));
    }

    private static MenuItem item(ContextMenu menu, String id) {
        return menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
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
    void aRowThatIsSelectedIsSelectedInTheListToo() {
        openRuns(9);
        robot.interact(() -> table().getSelectionModel().clearAndSelect(4));
        settle();

        assertThat(model().listing().pickedProperty().get()).isEqualTo(table().getItems().get(4).key());
        assertThat(model().selectedProperty().get()).isNotNull();
    }

    @Test
    void theTableIsCopiedAsPlainNumbers() {
        openRuns(9);
        fire("#copy-runs");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());

        assertThat(copied[0].lines().toList()).hasSize(10);
        assertThat(copied[0]).startsWith("Run\tStatus\tLoss to ship\t").contains("\nr8\t");
        assertThat(texts("#notices")).containsExactly("Copied: 9 runs for a spreadsheet");
    }

    @Test
    void whyRunsShareAPlaceYetStandInAnOrderIsSaidAtTheHeadingOfThePlaces() {
        open(Path.of("samples", "models"));
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        Button help = find("#place-help", Button.class);
        assertThat(told(help)).startsWith("Runs that share a place, such as 1. =, cannot be told apart");
        assertThat(help.getAccessibleHelp()).isEqualTo(told(help));
        assertThat(help.isFocusTraversable()).isTrue();

        robot.interact(help::requestFocus);
        press(KeyCode.SPACE, false);
        robot.interact(() -> Event.fireEvent(help, new KeyEvent(
                KeyEvent.KEY_RELEASED, "", "", KeyCode.SPACE, false, false, false, false)));
        assertThat(tipsShown()).anyMatch(words -> words.startsWith("Runs that share a place"));
        press(KeyCode.ESCAPE, false);
        assertThat(tipsShown()).isEmpty();
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

    private static List<String> tipsShown() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .toList();
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

    @Test
    void theCopyKeyCopiesTheRowsThatAreSelectedInTheirOrderOrAllWhereNoneIs() {
        openRuns(9);
        robot.interact(() -> {
            table().getSelectionModel().clearAndSelect(4);
            table().getSelectionModel().select(1);
            table().requestFocus();
        });
        List<String> chosen = List.of(table().getItems().get(1).name(), table().getItems().get(4).name());

        press(KeyCode.C, true);
        List<String> lines = copiedLines();
        assertThat(lines.getFirst()).startsWith("Run\tStatus\tLoss to ship\t");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf('\t')))).isEqualTo(chosen);
        assertThat(texts("#notices")).containsExactly("Copied: 2 selected runs for a spreadsheet");

        robot.interact(() -> table().getSelectionModel().clearSelection());
        press(KeyCode.C, true);
        assertThat(copiedLines()).hasSize(10);
        assertThat(texts("#notices")).contains("Copied: 9 runs for a spreadsheet");
    }

    private List<String> copiedLines() {
        List<String> lines = new ArrayList<>();
        robot.interact(() -> Clipboard.getSystemClipboard().getString().lines().forEach(lines::add));
        return lines;
    }

    @Test
    void runsAreGroupedByASetting() {
        openRuns(9);
        fireItem("#group-by", "group-learning_rate");

        TableView<?> groups = find("#group-table", TableView.class);
        assertThat(groups.getItems()).hasSize(9);
    }

    @Test
    void inANarrowWindowGroupsLieBelowTheRuns() {
        openRuns(9);
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(900));
        robot.interact(() -> model().views().look(View.TABLE, false));
        fireItem("#group-by", "group-learning_rate");
        settle();

        SplitPane both = find("#table-and-groups", SplitPane.class);
        assertThat(both.getOrientation()).isEqualTo(Orientation.VERTICAL);
        assertThat(find("#run-table", Region.class).getWidth()).isGreaterThan(500);

        robot.interact(() -> dashboard.getScene().getWindow().setWidth(1400));
        settle();
        assertThat(both.getOrientation()).isEqualTo(Orientation.HORIZONTAL);
        assertThat(both.getItems()).hasSize(2);
    }

    @Test
    void groupsSayHowMuchTheirLossesScatterInAWindowOfUsualSize() {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(1280);
            dashboard.getScene().getWindow().setHeight(820);
        });
        List<java.nio.file.Path> paths = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            paths.add(RunFiles.run(folder, "r" + i, (1 + i / 3) + "e-5", 3, 3.1, 2, 2.5, 1.8, 2.4 - 0.013 * i));
        }
        open(paths.toArray(java.nio.file.Path[]::new));
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        fireItem("#group-by", "group-learning_rate");
        settle();

        List<String> drawn = robot.from(robot.lookup("#group-table").<Node>query())
                .lookup(".text")
                .<Text>queryAll().stream()
                .map(Text::getText)
                .toList();
        assertThat(drawn).contains("mean loss ± sd").noneMatch(words -> words.matches(".*(\\.\\.\\.|…).*"))
                .filteredOn(words -> words.matches("2\\.\\d+ ± 0\\.\\d+")).hasSize(4);
    }

    private void openRuns(int count) {
        List<java.nio.file.Path> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add(RunFiles.run(folder, "r" + i, (i + 1) + "e-5", 3, 3.1, 2, 2.5, 1.8, 2.4 - 0.01 * i));
        }
        open(paths.toArray(java.nio.file.Path[]::new));
    }

    private void fireItem(String menu, String id) {
        robot.interact(() -> find(menu, MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    @SuppressWarnings("unchecked")
    private TableView<ShownRun> table() {
        return find("#run-table", TableView.class);
    }

    private List<String> rows() {
        return table().getItems().stream().map(ShownRun::name).toList();
    }

    private List<String> headings() {
        return table().getColumns().stream().map(TableColumn::getText).toList();
    }

    @Test
    void theLowestLossHasTheStrongestGroundAndEachRowItsCurve() {
        openRuns(9);
        robot.interact(
                () -> showOnly(find("#run-table", TableView.class), Set.of("Run", "Loss to ship", "Validation")));
        settle();
        assertThat(heat("r8")).isEqualTo("heat4");
        assertThat(heat("r0")).isEqualTo("heat0");
        assertThat(robot.lookup("#run-table .sparkline-cell").<TableCell<?, ?>>queryAll().stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> ((Polyline) cell.lookup("Polyline")).getPoints().size()))
                        .hasSize(9)
                        .allMatch(size -> size == 6);
    }

    private String heat(String run) {
        return robot.lookup("#run-table .number-cell").<TableCell<?, ?>>queryAll().stream()
                .filter(cell -> cell.getTableRow() != null && run(run).equals(cell.getTableRow().getItem()))
                .flatMap(cell -> cell.getPseudoClassStates().stream())
                .map(PseudoClass::getPseudoClassName)
                .filter(name -> name.startsWith("heat"))
                .findFirst()
                .orElse("");
    }
}
