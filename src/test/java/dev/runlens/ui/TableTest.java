package dev.runlens.ui;

import java.util.ArrayList;
import javafx.scene.control.MenuItem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.collect.RunKey;
import dev.runlens.run.Hyperparameters;
import dev.runlens.ui.state.RunOrder;
import dev.runlens.ui.state.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest extends WindowTest {
    private void openTwo() {
        open(
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.443, 1.629),
                RunFiles.run(folder, "b", "5e-4", 1.9, 2.0, 1.4, 1.35));
    }

    @Test
    void columnsShareTheSameWidthInBothThemes() throws Exception {
        open(RunFiles.run(folder, "a", "1e-5", 3, 3.1, 2, 2.5), RunFiles.run(folder, "b", "2e-5", 3, 3.0, 2, 2.4));
        List<Double> before = table().getColumns().stream().map(TableColumn::getWidth).toList();

        fire("#appearance");
        settle();

        assertThat(table().getColumns()).extracting(TableColumn::getWidth).isEqualTo(before);
    }

    @Test
    void differencesAloneAreShownAtFirstWithTheResults() {
        openTwo();

        List<String> names = column(0);
        assertThat(names).startsWith("learning_rate", "best validation loss").doesNotContain("batch_size");
        assertThat(text("#difference-count")).matches("1 of \\d\\d");
        assertThat(row("learning_rate")).containsExactly("1e-05", "0.0005");
        assertThat(row("final validation loss")).containsExactly("1.629", "1.350");
        assertThat(row("train/validation gap"))
                .containsExactly("▲\u00a0+12.9\u202f% wide", "▽\u00a0−3.6\u202f% validation below training");
    }

    @Test
    void everySettingIsShownWhenDifferencesAreNotAskedFor() {
        openTwo();

        robot.interact(() -> find("#only-differences", ToggleButton.class).fire());

        assertThat(column(0))
                .startsWith("model", "learning_rate", "batch_size", "iters", "max_seq_length", "num_layers")
                .startsWith(Hyperparameters.documented().toArray(String[]::new))
                .containsSubsequence("effective batch size", "epochs", "lora_parameters.dropout");
        assertThat(row("lora_scale")).containsExactly("20", "20");
        assertThat(row("effective batch size")).containsExactly("2", "2");
        assertThat(row("epochs")).containsExactly("unknown", "unknown");
    }

    @Test
    void theKeyDTurnsOnlyDifferencesOffAndOn() {
        openTwo();
        int differences = table().getItems().size();

        press(KeyCode.D, false);
        assertThat(table().getItems()).hasSizeGreaterThan(differences);
        press(KeyCode.D, false);
        assertThat(table().getItems()).hasSize(differences);
    }

    @Test
    void aRunAloneHasNoDifferencesToHide() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));

        assertThat(column(0)).contains("batch_size");
        assertThat(text("#difference-count")).isEmpty();
    }

    @Test
    void cellsThatDifferFromTheBaselineAreMarkedAndNoLossIsStarred() {
        openTwo();

        assertThat(signs("learning_rate")).containsExactly("", "≠");
        assertThat(signs("final validation loss")).containsExactly("", "");
        assertThat(signs("final train loss")).containsExactly("", "");
        robot.interact(() -> model().baseline().choose(run("b").key()));
        assertThat(signs("learning_rate")).containsExactly("≠", "");
    }

    @Test
    void theBaselineIsNamedInItsHeading() {
        openTwo();

        assertThat(headings()).containsExactly("a", "baseline", "b");
        robot.interact(() -> model().baseline().choose(run("b").key()));
        assertThat(headings()).containsExactly("a", "b", "baseline");
    }

    /// Against a run without settings every setting would differ.
    @Test
    void theFirstRunWithSettingsIsTheBaselineWhereNobodyChoseOne() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("a"));
        Files.writeString(bare.resolve("metrics.csv"),
                "step,train_loss,val_loss\n10,2.0,2.1\n20,1.8,2.0\n30,1.7,1.9\n");
        open(bare, RunFiles.run(folder, "b", "1e-5", 2.0, 2.1));

        assertThat(headings()).containsExactly("a", "b", "baseline");
    }

    @Test
    void theKeyBTakesTheSelectedRunAsBaselineOrElseTheNext() {
        openTwo();

        press(KeyCode.B, false);
        assertThat(headings()).containsExactly("a", "b", "baseline");
        press(KeyCode.B, false);
        assertThat(headings()).containsExactly("a", "baseline", "b");
        pick("b");
        press(KeyCode.B, false);
        assertThat(headings()).containsExactly("a", "b", "baseline");
        assertThat(told(find(".column-baseline", Label.class))).contains("against b. B takes");
    }

    @Test
    void theKeyBTakesARunThatIsSelectedAndNotTicked() {
        openTwo();
        robot.interact(() -> model().tick(run("b").key(), false));
        press(KeyCode.B, false);
        assertThat(texts("#notices")).containsExactly("Tick two runs to hold one against the other");

        pick("b");
        press(KeyCode.B, false);

        assertThat(headings()).containsExactly("a", "b", "baseline");
    }

    @Test
    void whereTheSettingsAreNotShownANoticeNamesTheBaseline() {
        openTwo();
        press(KeyCode.DIGIT2, true);

        press(KeyCode.B, false);

        assertThat(texts("#notices")).containsExactly("The others are held against b");
    }

    @Test
    void theUndoKeyTakesTheBaselineBackWithItsTickAndTheOtherChoosesItAgain() {
        openTwo();
        press(KeyCode.B, false);
        press(KeyCode.Z, true);
        assertThat(headings()).containsExactly("a", "baseline", "b");
        assertThat(texts("#notices")).containsExactly("a is the baseline again");
        press(KeyCode.Y, true);
        assertThat(headings()).containsExactly("a", "b", "baseline");
        assertThat(texts("#notices")).containsExactly("b is the baseline again");
        press(KeyCode.Z, true);

        robot.interact(() -> model().tick(run("b").key(), false));
        pick("b");
        press(KeyCode.B, false);
        assertThat(visibleNames()).containsExactly("a", "b");
        press(KeyCode.Z, true);
        assertThat(visibleNames()).containsExactly("a");
    }

    @Test
    void theMenuOfTheBaselineIsTickedAndTakesItBackWhereAPersonChoseIt() {
        openTwo();
        assertThat(baselineItem("a").isSelected()).isTrue();
        assertThat(baselineItem("a").isDisable()).as("another would not be it by itself").isTrue();
        assertThat(baselineItem("b").isSelected()).isFalse();

        robot.interact(() -> baselineItem("b").fire());
        assertThat(headings()).containsExactly("a", "b", "baseline");
        assertThat(baselineItem("b").isSelected()).isTrue();
        assertThat(baselineItem("b").isDisable()).isFalse();
        assertThat(baselineItem("a").isSelected()).isFalse();

        robot.interact(() -> baselineItem("b").fire());
        assertThat(headings()).containsExactly("a", "baseline", "b");
        press(KeyCode.Z, true);
        assertThat(headings()).containsExactly("a", "b", "baseline");
    }

    private CheckMenuItem baselineItem(String name) {
        ContextMenu[] menu = new ContextMenu[1];
        robot.interact(() -> menu[0] = CellMenus.of(robot.lookup("#runs").lookup(".entry-cell").<ListCell<?>>queryAll()
                .stream()
                .filter(cell -> name.equals(cell.getAccessibleText()))
                .findFirst()
                .orElseThrow()));
        return menu[0].getItems().stream()
                .filter(item -> "menu.baseline".equals(item.getId()))
                .map(CheckMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void pick(String name) {
        robot.interact(() -> model().listing().pickedProperty().set(run(name).key()));
    }

    @Test
    void aNameHasTheRoomOfItsColumn() {
        String name = "a-sweep-of-many-rates";
        open(RunFiles.run(folder, name + "-one", "1e-5", 2.0, 2.1), RunFiles.run(folder, "other", "1e-4", 2.0, 2.1));
        assertThat(headings().getFirst()).contains("…");

        robot.interact(() -> dashboard.getScene().getWindow().setWidth(1400));
        settle();

        assertThat(headings().getFirst()).isEqualTo(name + "-one");
    }

    @Test
    void whereSeveralRunsAreSeenTheLongestWordForAGapIsReadWhole() {
        double[] losses = IntStream.range(0, 24)
                .mapToObj(i -> DoubleStream.of(2 - 0.05 * i, i < 8 ? 2.1 - 0.08 * i : 1.46 + 0.06 * (i - 8)))
                .flatMapToDouble(pair -> pair)
                .toArray();
        open(Stream.of("a", "b", "c", "d", "e", "f", "g")
                .map(name -> RunFiles.run(folder, name, "1e-5", losses))
                .toArray(Path[]::new));
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(1400);
            find("#setting-filter", TextField.class).setText("gap");
        });
        settle();

        assertThat(robot.lookup("#hyperparameters .value").<Labeled>queryAll().stream()
                .filter(label -> label.getText().contains("overfitting"))
                .map(label -> ((Text) label.lookup(".text")).getText()))
                        .isNotEmpty().allMatch(words -> words.endsWith("significant overfitting"));
    }

    @Test
    void whatFitsIsNotScrolled() {
        open(Path.of("samples/models"));
        for (double width : new double[] {1150, 1280, 1350}) {
            robot.interact(() -> dashboard.getScene().getWindow().setWidth(width));
            settle();

            assertThat(table().getColumns().stream().mapToDouble(TableColumn::getWidth).sum())
                    .as("at %s", width).isLessThanOrEqualTo(table().getWidth());
        }
    }

    @Test
    void theSignOfARunStandsOverItsValues() {
        openTwo();

        List<Double> signs = lefts(".column-heading .run-sign");
        assertThat(signs).hasSize(2);
        for (double value : lefts(".value-cell .value")) {
            assertThat(signs).anyMatch(sign -> Math.abs(sign - value) <= 1);
        }
    }

    private List<Double> lefts(String query) {
        return robot.lookup("#hyperparameters " + query).queryAll().stream()
                .map(node -> node.localToScene(0, 0).getX())
                .distinct()
                .toList();
    }

    @Test
    void aLowWindowHasFourWholeRows() {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(900);
            dashboard.getScene().getWindow().setHeight(600);
        });
        open(Path.of("samples/models"));
        settle();

        Bounds clip = bounds(table().lookup(".clipped-container"));
        assertThat(table().lookupAll(".table-row-cell").stream()
                .map(TableTest::bounds)
                .filter(row -> row.getMinY() >= clip.getMinY() - 0.5 && row.getMaxY() <= clip.getMaxY() + 0.5)
                .map(Bounds::getMinY)
                .distinct()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"900, 600", "900, 611", "1280, 820", "1280, 833", "1600, 827"})
    void theTableEndsWithAWholeRow(double wide, double high) {
        open(Path.of("samples/models"));
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(wide);
            dashboard.getScene().getWindow().setHeight(high);
            model().onlyDifferencesProperty().set(false);
        });
        settle();
        settle();

        Bounds clip = bounds(table().lookup(".clipped-container"));
        assertThat(clip.getHeight() % table().getFixedCellSize()).as("%s", clip).isZero();
        assertThat(table().getItems().size() * table().getFixedCellSize()).isGreaterThan(clip.getHeight());
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aCellSaysWhereItsValueCameFrom() {
        openTwo();

        TableCell<?, ?> cell = cells("learning_rate").getFirst();

        assertThat(told(cell))
                .isEqualTo(cell.getAccessibleText())
                .startsWith("1e-05\n")
                .contains(folder.resolve("a/adapter_config.json").toString());
    }

    @Test
    void unknownIsAWordAndNeverZero() {
        open(RunFiles.config(folder, "a", "1e-5"), RunFiles.run(folder, "b", "1e-5", 2.0, 2.1));

        assertThat(row("final train loss")).containsExactly("unknown", "2.000");
        assertThat(row("tokens/sec (median)")).containsExactly("unknown", "250");
    }

    @Test
    void theFilterKeepsRowsWhoseNameContainsIt() {
        openTwo();
        robot.interact(() -> find("#only-differences", ToggleButton.class).fire());

        robot.interact(() -> find("#setting-filter", TextField.class).setText("LORA"));

        assertThat(column(0)).isNotEmpty().allMatch(name -> name.contains("lora"));
    }

    @Test
    void whereNoNameFitsTheFilterThatIsSaidOrWhatHidesTheRows() {
        openTwo();
        TextField filter = find("#setting-filter", TextField.class);

        robot.interact(() -> filter.setText("Batch_Size"));
        assertThat(table().getItems()).isEmpty();
        assertThat(text("#no-settings"))
                .isEqualTo(
                        "“only differences” hides the one row with “Batch_Size” in the name: switch it off to see it");
        assertThat(table().getAccessibleHelp()).isEqualTo(text("#no-settings"));
        robot.interact(() -> filter.setText("lora_"));
        assertThat(text("#no-settings")).matches("“only differences” hides all \\d rows .* to see them");

        robot.interact(() -> filter.setText("momentum"));
        assertThat(text("#no-settings")).isEqualTo("No setting or result has “momentum” in its name");
        robot.interact(filter::clear);
        assertThat(table().getItems()).isNotEmpty();
        assertThat(table().getAccessibleHelp()).isEmpty();
    }

    @Test
    void withNothingTickedTheTableAsksForATick() {
        openTwo();
        robot.interact(() -> model().tickAll(false));
        settle();

        assertThat(text("#no-settings")).isEqualTo("Tick a run to see its settings");
    }

    @Test
    void columnsStandAsTheListIsSorted() {
        for (String name : List.of("b", "c", "a")) {
            open(RunFiles.run(folder, name, "1e-5", 2.0, 2.1));
        }
        assertThat(columns()).containsExactly("b", "c", "a");

        robot.interact(() -> model().listing().orderProperty().set(new RunOrder("name", true)));
        settle();
        assertThat(columns()).as("the baseline before the others").containsExactly("b", "c", "a");
        robot.interact(() -> model().listing().orderProperty().set(new RunOrder("name", false)));
        settle();
        assertThat(columns()).containsExactly("b", "a", "c");
        robot.interact(() -> model().baseline().hold(run("c").key()));
        settle();
        assertThat(columns()).containsExactly("c", "a", "b");
    }

    private List<String> columns() {
        return table().getColumns().stream().skip(1)
                .map(column -> ((Label) column.getGraphic().lookup(".column-name")).getText())
                .toList();
    }

    @Test
    void nothingThatWasTickedElsewhereMeanwhileIsToldOf() {
        robot.interact(() -> model().views().look(View.TABLE, false));
        openTwo();
        robot.interact(() -> model().tickAll(false));
        settle();
        robot.interact(() -> model().views().look(View.CHART, false));
        settle();

        assertThat(text("#no-settings")).isEqualTo("Tick a run to see its settings");
    }

    @Test
    void tickedRunsThatAreOnTheirWayAreNotAskedFor() {
        Path a = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1);
        Path b = RunFiles.run(folder, "b", "1e-5", 2.0, 2.1);
        readingHeld = true;
        robot.interact(() -> model().expect(Map.of(new RunKey(a, 0), false, new RunKey(b, 0), true)));
        open(a, b);
        readNext();
        settle();
        assertThat(runNames()).containsExactly("a");
        assertThat(visibleNames()).isEmpty();
        assertThat(text("#no-settings")).isEqualTo("The settings of the ticked runs are on their way…");
        assertThat(text("#no-curves")).isEqualTo("The curves of the ticked runs are on their way…");

        readNext();
        settle();
        assertThat(visibleNames()).containsExactly("b");
        assertThat(column(0)).isNotEmpty();
    }

    @Test
    void ofManyRunsThatComeInStepsNoneIsAskedFor() {
        for (int i = 0; i < 45; i++) {
            RunFiles.run(folder, "r" + i, (i + 1) + "e-5", 3, 3.1);
        }
        List<String> said = new ArrayList<>();
        robot.interact(() -> {
            model().views().look(View.CHART, false);
            model().boardProperty().subscribe((before, board) -> Platform.runLater(() -> said.addAll(board == null
                    || board.runs().isEmpty() || !visibleNames().isEmpty() ? List.of()
                            : List.of(text("#no-settings"), text("#no-curves")))));
        });
        open(folder);

        assertThat(visibleNames()).isNotEmpty();
        assertThat(said).isNotEmpty().allMatch(words -> words.endsWith("of the ticked runs are on their way…"));
    }

    @Test
    void theTableIsCopiedAsPlainNumbersAndThatIsSaid() {
        openTwo();

        fire("#copy-table");

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("""
                        \ta\tb
                        learning_rate\t1e-05\t0.0005
                        best validation loss\t1.629\t1.35
                        best validation loss at\t20\t20
                        """)
                .contains(
                        "train/validation gap\t0.186\t-0.05\ntrain/validation gap (%)\t12.8898128898\t-3.57142857143\n"));
        assertThat(texts("#notices")).singleElement().asString().matches("Copied: \\d+ rows for a spreadsheet");
    }

    @Test
    void theTableIsCopiedAsMarkdownAndAsLatex() {
        openTwo();

        copyAs("MARKDOWN");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("|  | a | b |\n| --- | ---: | ---: |\n| learning\\_rate | 1e-05 | 0.0005 |\n"));
        copyAs("LATEX");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("\\begin{tabular}{lrr}\n\\toprule\n & a & b \\\\\n"));
        assertThat(texts("#notices")).last().asString().matches("Copied: \\d+ rows as LaTeX");
    }

    private void copyAs(String form) {
        robot.interact(() -> find("#copy-table", MenuButton.class).getItems().stream()
                .filter(item -> ("copy-table-" + form).equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    @Test
    void whatNobodyKnowsIsCopiedAsNothing() {
        open(RunFiles.config(folder, "a", "1e-5"), RunFiles.run(folder, "b", "1e-5", 2.0, 2.1));

        fire("#copy-table");

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("final train loss\t\t2\n")
                .doesNotContain("unknown"));
    }

    @Test
    void theCopyKeysCopyTheTableWhenItHasTheFocus() {
        openTwo();
        robot.interact(() -> table().requestFocus());

        press(KeyCode.C, true);

        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("\ta\tb\n"));
    }

    @Test
    void onlyTickedRunsHaveAColumn() {
        openTwo();

        robot.interact(() -> model().tick(run("a").key(), false));

        assertThat(headings()).containsExactly("b");
        assertThat(row("final train loss")).containsExactly("1.400");
    }

    @Test
    void twelveRunsScrollUnderTheFrozenNames() {
        for (int i = 10; i < 22; i++) {
            RunFiles.run(folder, "a-run-with-a-very-long-name-number-" + i, "1e-" + i, 2.0, 2.1);
        }

        open(folder);
        // More than eight runs open as a table of runs; the settings stand below the chart.
        press(KeyCode.DIGIT1, true);

        assertThat(table().getColumns()).hasSize(13);
        assertThat(table().getColumns().get(1).getWidth()).isGreaterThanOrEqualTo(160);
        var flow = table().lookup(".virtual-flow");
        robot.interact(() -> table().scrollToColumnIndex(12));
        robot.interact(() -> {});
        TableCell<?, ?> name = (TableCell<?, ?>) table().lookup(".name-cell");
        double left = name.localToScene(name.getBoundsInLocal()).getMinX();
        double edge = flow.localToScene(flow.getBoundsInLocal()).getMinX();
        assertThat(left).isCloseTo(edge, org.assertj.core.api.Assertions.within(2.0));
    }

    private TableView<?> table() {
        return find("#hyperparameters", TableView.class);
    }

    private List<String> column(int index) {
        return table().getItems().stream()
                .map(row -> row.toString().replaceAll("^TableLine\\[name=([^,]*),.*", "$1"))
                .toList()
                .subList(index, table().getItems().size());
    }

    private List<TableCell<?, ?>> cells(String rowName) {
        robot.interact(() -> {
            int row = column(0).indexOf(rowName);
            assertThat(row).as("row of %s in %s", rowName, column(0)).isNotNegative();
            table().scrollTo(Math.max(0, row - 1));
            table().layout();
        });
        robot.interact(() -> {});
        return robot.lookup("#hyperparameters .value-cell").<TableCell<?, ?>>queryAll().stream()
                .filter(cell -> cell.getItem() != null
                        && cell.getItem().toString().startsWith("TableLine[name=" + rowName + ","))
                .sorted(java.util.Comparator.comparingDouble(
                        cell -> cell.localToScene(0, 0).getX()))
                .toList();
    }

    private List<String> row(String name) {
        return cells(name).stream().map(cell -> label(cell, ".value")).toList();
    }

    private List<String> signs(String name) {
        return cells(name).stream().map(cell -> label(cell, ".sign")).toList();
    }

    /// What a part of a cell says; nothing where it is not there.
    private static String label(TableCell<?, ?> cell, String query) {
        return cell.lookup(query) instanceof Labeled part ? part.getText() : "";
    }

    private List<String> headings() {
        return robot.lookup("#hyperparameters .column-heading .label").<Labeled>queryAll().stream()
                .sorted(java.util.Comparator.comparingDouble(
                        label -> label.localToScene(0, 0).getX()))
                .flatMap(label -> Stream.of(label.getText()))
                .toList();
    }

    @Test
    void theBestValueOfARowIsMarkedInItsOwnDirection() {
        Path slow = RunFiles.run(folder, "slow", "1e-5", 2.0, 2.1);
        RunFiles.replace(slow.resolve("train.log"), "Tokens/sec 250.000", "Tokens/sec 100.000");
        RunFiles.replace(slow.resolve("train.log"), "Peak mem 8.500", "Peak mem 4.500");
        open(slow, RunFiles.run(folder, "fast", "1e-5", 2.0, 2.1));
        assertThat(signs("tokens/sec (median)")).containsExactly("", "★");
        assertThat(signs("peak memory (GB)")).containsExactly("★", "");
    }

    @Test
    void whatIsMissingOnOneSideIsADifference() {
        Path b = RunFiles.run(folder, "b", "1e-5", 2.0, 2.1);
        RunFiles.replace(b.resolve("adapter_config.json"), "\"max_seq_length\": 512, ", "");
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), b);
        assertThat(column(0)).startsWith("max_seq_length");
        assertThat(row("max_seq_length")).first().isEqualTo("512");
        assertThat(signs("max_seq_length")).first().isEqualTo("");
        assertThat(signs("max_seq_length").getLast()).endsWith("≠");
    }

    @Test
    void aDefaultLooksAssumedAndSaysWhose() {
        Path b = RunFiles.run(folder, "b", "1e-5", 2.0, 2.1);
        RunFiles.replace(b.resolve("adapter_config.json"), "\"max_seq_length\": 512, ", "");
        RunFiles.replace(b.resolve("adapter_config.json"), "\"batch_size\": 2, ", "");
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), b);
        press(KeyCode.D, false);

        assertThat(row("max_seq_length")).containsExactly("512", "2048");
        assertThat(signs("max_seq_length")).containsExactly("", "default ≠");
        assertThat(signs("effective batch size")).as("what follows from one").containsExactly("default", "default ≠");
        TableCell<?, ?> cell = cells("max_seq_length").getLast();
        assertThat(told(cell)).isEqualTo("2048\ndefault of mlx-lm");
        assertThat(((Labeled) cell.lookup(".value")).getFont().getName()).isEqualTo("Inter Tabular Italic");
        press(KeyCode.D, false);
        fire("#copy-table");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .as("a number that cannot look assumed is not given").contains("max_seq_length\t512\t\n"));
    }

    @Test
    void aSettingThatWasNotObeyedSaysWhatWasUsed() {
        Path b = RunFiles.run(folder, "b", "1e-5", 2.0, 2.1);
        RunFiles.replace(b.resolve("adapter_config.json"), "\"num_layers\"", "\"lora_rank\": 16, \"num_layers\"");
        Path c = RunFiles.run(folder, "c", "1e-5", 2.0, 2.1);
        RunFiles.replace(c.resolve("adapter_config.json"), "\"rank\": 8, ", "");
        RunFiles.replace(c.resolve("adapter_config.json"), "\"num_layers\"", "\"lora_rank\": 16, \"num_layers\"");
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1), b, c);
        press(KeyCode.D, false);

        assertThat(row("lora_rank")).containsExactly("8", "16 (used: 8)", "16 (used: 8)");
        assertThat(row("max_seq_length")).as("what took effect as it is stated").containsExactly("512", "512", "512");
        Path file = b.resolve("adapter_config.json");
        List<String> words = cells("lora_rank").stream().map(cell -> cell.getAccessibleText()).toList();
        assertThat(words.get(1)).startsWith("16 (used: 8)\n" + file).contains("\nused: 8, " + file);
        assertThat(words.get(2)).endsWith("\nused: 8, default of mlx-lm");
        fire("#copy-table");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .as("numbers are copied plain, as they are configured").contains("lora_rank\t8\t16\t16\n"));
    }

    @Test
    void aCellsMenuCopiesItsFileAndLineAndShowsTheFile() {
        openTwo();
        List<MenuItem> items = new ArrayList<>();
        robot.interact(() -> items.addAll(CellMenus.of(cells("learning_rate").getFirst()).getItems()));
        robot.interact(() -> items.forEach(MenuItem::fire));
        Path config = folder.resolve("a/adapter_config.json");
        assertThat(texts("#notices")).contains("Copied: 1e-05")
                .anyMatch(words -> words.startsWith("Copied: " + config));
        assertThat(surroundings.revealed).containsExactly(config);
    }
}
