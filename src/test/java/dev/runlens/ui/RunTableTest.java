package dev.runlens.ui;

import javafx.scene.paint.Paint;
import javafx.scene.shape.Polyline;
import javafx.css.PseudoClass;
import static org.assertj.core.api.Assertions.assertThat;
import dev.runlens.plot.ShortNames;
import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.state.View;
import dev.runlens.ui.theme.RunNameLabel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class RunTableTest extends TableOfRunsTest {
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

    private static List<String> tipsShown() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .toList();
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

    @Test
    void longerNamesThatComeLaterHaveTheirRoom() {
        openRuns(9);
        TableColumn<?, ?> names = table().getColumns().stream().filter(column -> column.getText().equals("Run"))
                .findFirst()
                .orElseThrow();
        double before = names.getWidth();
        open(RunFiles.run(folder, "another_name_that_is_longer", "1e-5", 2.0, 2.1));
        settle();

        assertThat(names.getWidth()).isGreaterThan(before);
    }
}
