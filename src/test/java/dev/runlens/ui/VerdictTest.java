package dev.runlens.ui;

import javafx.geometry.Bounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.advice.Topic;
import dev.runlens.session.KeptRun;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.View;
import dev.runlens.ui.state.RunMemos;
import dev.runlens.ui.theme.TextWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class VerdictTest extends WindowTest {
    private static final String HELD = "%s ticked. Tick two to compare them here, or select one to read about it";

    private static final Path SAMPLES = Path.of("samples", "models");

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(shows("#verdict")).isFalse();
    }

    @Test
    void ofTwoRunsOneSentenceSaysWhichHasTheLowerLossAndByHowMuch() {
        open(sample("tiny-llama_run4"), sample("tiny-llama_run5"));

        assertThat(text("#verdict-headline"))
                .isEqualTo("tiny-llama_run5 has the lower validation loss on this validation set.");
        assertThat(text("#verdict-detail"))
                .startsWith("What would be shipped of it lies 0.026 below that of tiny-llama_run4 (95 % interval ");
        assertThat(text("#verdict-paired")).isEqualTo("paired");
        assertThat(text("#verdict-ship")).isEqualTo("Ship 0000450_adapters.safetensors");
        assertThat(dashboard.lookup("#verdict").getAccessibleText())
                .startsWith("Lower validation loss. tiny-llama_run5");
        assertThat(dashboard.lookup("#verdict").getStyleClass()).contains("tone-good");
    }

    @Test
    void aVerdictThatRestsOnAnAssumptionIsNoSuccess() throws IOException {
        String low = Files.readString(sample("tiny-llama_run3").resolve("train.log"));
        Path high = folder.resolve("high.log");
        // But for the evaluation of the model that both start from.
        Files.writeString(high, low.replaceAll("(?m)^(Iter (?!1:)\\d+: Val loss )", "$11"));
        open(Files.writeString(folder.resolve("low.log"), low), high);

        assertThat(text("#verdict-headline"))
                .startsWith("If both started from the same base model and were validated on the same data: ")
                .endsWith(": low has the lower validation loss.");
        assertThat(dashboard.lookup("#verdict").getAccessibleText())
                .startsWith("Lower validation loss, if comparable. If both ");
        assertThat(dashboard.lookup("#verdict").getStyleClass())
                .contains("tone-warning")
                .doesNotContain("tone-good");
    }

    @Test
    void theBaselineDoesNotChangeWhatIsSaid() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"));
        String before = text("#verdict-headline");
        robot.interact(() -> model().baseline().choose(run("tiny-llama_run4").key()));
        settle();

        assertThat(text("#verdict-headline")).isEqualTo(before);
    }

    @Test
    void theHeadlineIsOfAllRunsWhateverIsTicked() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        String before = text("#verdict-headline");
        robot.interact(() -> model().tickAll(false));
        settle();

        assertThat(before).startsWith("2 of 3 comparable runs ");
        assertThat(text("#verdict-headline")).isEqualTo(before);
        assertThat(dashboard.lookup("#verdict").getStyleClass()).contains("tone-open");
    }

    @Test
    void tickingAThirdRunLeavesWhatIsBelowTheDuelWhereItIs() {
        height = 1000;
        robot.interact(() -> dashboard.getScene().getWindow().setHeight(1000));
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        double alone = top("#rows");
        tick("tiny-llama_run3", false);
        double below = top("#rows");
        assertThat(below).isGreaterThan(alone + 20);

        tick("tiny-llama_run3", true);
        assertThat(shows("#duel")).isFalse();
        assertThat(top("#rows")).isEqualTo(below);
        assertThat(texts("#duel-place")).containsExactly(HELD.formatted("3 runs are"));
        tick("tiny-llama_run3", false);
        assertThat(top("#rows")).isEqualTo(below);
        tick("tiny-llama_run4", false);
        assertThat(top("#rows")).isEqualTo(below);
        assertThat(texts("#duel-place")).containsExactly(HELD.formatted("One run is"));

        fire("#duel-place-close");
        assertThat(top("#rows")).isEqualTo(alone);
        tick("tiny-llama_run4", true);
        assertThat(shows("#duel")).isTrue();
    }

    @Test
    void ofATableNothingMovesWhateverIsTickedInIt() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();
        double place = top("#run-table");
        assertThat(texts("#duel-place")).containsExactly(HELD.formatted("3 runs are"));

        tick("tiny-llama_run3", false);
        assertThat(shows("#duel")).isTrue();
        assertThat(top("#run-table")).isEqualTo(place);
        assertThat(text("#duel-headline")).startsWith("tiny-llama_run5 has the lower validation loss");
        tick("tiny-llama_run5", false);
        assertThat(top("#run-table")).isEqualTo(place);
        tick("tiny-llama_run3", true);
        assertThat(shows("#duel")).isTrue();
        assertThat(top("#run-table")).isEqualTo(place);

        height = 600;
        robot.interact(() -> {
            dashboard.getScene().getWindow().setHeight(600);
            model().views().look(View.CHART, false);
        });
        settle();
        tick("tiny-llama_run5", true);
        assertThat(shows("#duel-place")).as("a low window leaves its height to the chart").isFalse();
    }

    @Test
    void twoRunsThatGrowAreNotMarkedEachTime() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        tick("tiny-llama_run3", false);
        PseudoClass outdated = PseudoClass.getPseudoClass("outdated");
        List<String> marked = new ArrayList<>();
        robot.interact(() -> {
            for (String id : List.of("#verdict", "#duel")) {
                find(id, Node.class).getPseudoClassStates().addListener((SetChangeListener<PseudoClass>) change -> {
                    if (outdated.equals(change.getElementAdded())) {
                        marked.add(id);
                    }
                });
            }
            Board board = model().boardProperty().get();
            List<ShownRun> anew = board.runs().stream()
                    .map(run -> new ShownRun(run.key(), run.look(), run.compared(), run.choice(), List.of()))
                    .toList();
            model().show(new Board(board.items(), new Judged(board.comparison(), anew), board.entries(),
                    new Board.Progress(null, false), Set.of()));
        });
        settle();

        assertThat(marked).isEmpty();
    }

    private void tick(String run, boolean on) {
        robot.interact(() -> model().tick(run(run).key(), on));
        settle();
    }

    private double top(String query) {
        Node node = find(query, Node.class);
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    @Test
    void twoTickedOfMoreOpenTheirDuelBelowIt() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        assertThat(shows("#duel")).isFalse();
        robot.interact(() -> model().tick(run("tiny-llama_run3").key(), false));
        settle();

        assertThat(shows("#duel")).isTrue();
        assertThat(text("#duel-headline"))
                .startsWith("tiny-llama_run5 has the lower validation loss on this validation set.");
        assertThat(text("#verdict-headline")).startsWith("2 of 3 comparable runs may have the lowest");
        assertThat(text("#duel-detail")).as("among all three too").doesNotContain("share a place");
        fire("#duel-copy");
        assertThat(texts("#notices")).anyMatch(words -> words.startsWith("Copied: the command that puts 0000450"));
        fire("#duel-why");
        assertThat(texts("#verdict-card")).contains("Decision", text("#duel-headline"));
        robot.interact(() -> model().tickAll(true));
        settle();
        assertThat(shows("#duel")).isFalse();
    }

    @Test
    void ofTwoOneOfWhichIsNotAtItsEndThatIsSaid() {
        double[] losses = {3, 3.1, 2.6, 2.8, 2.4, 2.6, 2.2, 2.5, 2.1, 2.4, 2, 2.3};
        RunFiles.run(folder, "two/b", "1e-5", losses);
        double[] others = Arrays.stream(losses).map(loss -> loss + 0.1).toArray();
        Path begun = RunFiles.run(folder, "two/c", "1e-4", others);
        RunFiles.replace(begun.resolve("adapter_config.json"), "\"iters\": 60", "\"iters\": 900");
        RunFiles.replace(begun.resolve("train.log"), "iters: 60", "iters: 900");
        RunFiles.run(folder, "two/a", "1e-3", losses);
        open(folder.resolve("two"));
        robot.interact(() -> model().tick(run("a").key(), false));
        settle();

        assertThat(text("#duel-detail")).contains("c has not come to its planned end");
    }

    @Test
    void whatIsBehindADuelStaysThatWhileAllAreJudgedAgain() {
        Path another = RunFiles.run(folder, "another", "1e-5", 3, 3.1, 2, 2.5);
        robot.interact(() -> model().expect(Map.of(RunMemos.key(new KeptRun.Place(another, 0)), false)));
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        robot.interact(() -> model().tick(run("tiny-llama_run3").key(), false));
        settle();
        fire("#duel-why");
        String two = text("#duel-headline");

        open(another);
        settle();

        assertThat(text("#verdict-headline")).contains("another");
        assertThat(texts("#verdict-card")).contains("Decision", two);
        robot.interact(() -> model().tickAll(true));
        settle();
        assertThat(texts("#verdict-card")).as("of all, once there are no two").doesNotContain(two);
    }

    @Test
    void whereTwoEstimatesStandItIsSaidThatTheDifferenceIsNotTheirs() {
        open(sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        fire("#verdict-why");

        assertThat(texts("#verdict-card"))
                .anyMatch(words -> words.contains("(estimated 4.227)") && words.contains("(estimated 4.202)")
                        && words.endsWith("it need not be that of the two estimates."));
    }

    @Test
    void whileRunsAreJudgedAgainTheOldVerdictIsMarkedAndKeepsItsPlace() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"));
        String before = text("#verdict-headline");
        double place = dashboard.lookup("#verdict").getBoundsInParent().getHeight();
        Board board = model().boardProperty().get();
        Board.Progress waiting = new Board.Progress(null, true);
        robot.interact(() -> model().show(
                new Board(board.items(), board.judged(), board.entries(), waiting, Set.of())));
        settle();

        assertThat(text("#verdict-headline")).isEqualTo(before);
        assertThat(shows("#verdict-judging")).isTrue();
        assertThat(dashboard.lookup("#verdict").getBoundsInParent().getHeight()).isEqualTo(place);
        assertThat(text("#status-task")).isEqualTo("judging…");
    }

    @Test
    void inALowWindowTheIntervalOfWhatWasDecidedIsSeen() {
        open(sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        robot.interact(() -> dashboard.getScene().getWindow().setHeight(600));
        settle();

        String drawn = ((Text) find("#verdict-detail", Label.class).lookup(".text")).getText();
        assertThat(drawn.replace('\n', ' ')).matches(".*95 % interval \\S+ to \\S+\\).*");
    }

    @Test
    void aChipOpensWhatItCounts() throws IOException {
        String low = Files.readString(sample("tiny-llama_run3").resolve("train.log"));
        open(
                Files.writeString(folder.resolve("low.log"), low),
                Files.writeString(folder.resolve("high.log"), low.replace("Val loss ", "Val loss 1")));
        fire("#verdict-cautions");

        assertThat(texts("#verdict-card")).contains("Risk");
        int said = model().judgedProperty().get().comparison().advice().of(Topic.RISK).size();
        assertThat(text("#verdict-cautions")).isEqualTo(said + " cautions");
        assertThat(shows("#why-pane")).isTrue();
        fire("#verdict-close");
        assertThat(shows("#why-pane")).isFalse();
    }

    @Test
    void runsThatMayNotBeComparedAreGroupsNamedByWhatTheyShare() {
        Path other = RunFiles.run(folder, "b", "1e-5", 3, 3.1, 2, 2.3);
        RunFiles.replace(other.resolve("adapter_config.json"), "tiny-llama", "someone/big-llama");
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"), other);

        assertThat(text("#verdict-headline")).contains("of 3 comparable runs (");
        assertThat(text("#verdict-groups")).isEqualTo("1 other group");
        assertThat(told(find("#verdict-groups", Button.class))).isEqualTo("1 run: big-llama");
    }

    @Test
    void shortRunsCannotBeTold() {
        open(RunFiles.run(folder, "a", "1e-5", 3, 3.1, 2, 2.2), RunFiles.run(folder, "b", "1e-4", 3, 3.2, 2, 2.3));

        assertThat(text("#verdict-headline")).startsWith("Cannot tell");
        assertThat(text("#verdict-detail")).isNotEmpty();
        assertThat(shows("#verdict-copy")).isFalse();
    }

    @Test
    void theCardGivesReasonsAndEveryRun() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        robot.interact(() -> dashboard.lookup("#runs").requestFocus());
        press(KeyCode.V, false);

        List<String> card = texts("#verdict-card");
        assertThat(card).contains("Decision", "Why", "Order of the runs", "tiny-llama_run3", "cannot tell",
                "Next run");
        press(KeyCode.ESCAPE, false);
        assertThat(shows("#verdict-card")).isFalse();
    }

    @Test
    void theCommandToShipIsCopied() {
        open(sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        fire("#verdict-copy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());

        assertThat(copied[0])
                .startsWith("mkdir -p ship && mkdir ship/tiny-llama_run5 && cp ")
                .contains("0000450_adapters.safetensors ship/tiny-llama_run5/adapters.safetensors");
    }

    /// A name that a terminal obeys makes no command: the files are copied instead, and never into a run.
    @Test
    void filesWithANameThatATerminalObeysAreCopiedOutsideOfTheRunOnly() throws IOException {
        Path run = Files.createDirectories(folder.resolve("run\u001b[2J3"));
        for (String file : List.of("train.log", "adapter_config.json", "0000300_adapters.safetensors")) {
            Files.copy(sample("tiny-llama_run3").resolve(file), run.resolve(file));
        }
        open(run);
        copyFilesTo(run.resolve("ship"));
        assertThat(texts("#failure-card")).anyMatch(words -> words.contains("lies in an input"));
        assertThat(run.resolve("ship")).doesNotExist();
        press(KeyCode.ESCAPE, false);

        copyFilesTo(folder.resolve("ship"));
        assertThat(folder.resolve("ship/adapters.safetensors")).isRegularFile();
    }

    private void copyFilesTo(Path target) {
        dialogs.target = Optional.of(target);
        fire("#verdict-copy");
        fire("#notice-action");
        settle();
    }

    @Test
    void everyFileOnDiskHasARowWithACommandOfItsOwn() {
        open(sample("tiny-llama_run5"));
        fire("#verdict-why");

        assertThat(texts("#verdict-card")).contains("Files on disk", "■");
        Button first = buttons()
                .filter(button -> button.getAccessibleText().startsWith("Copy command for 0000"))
                .findFirst()
                .orElseThrow();
        robot.interact(first::fire);
        settle();
        assertThat(texts("#notices")).anyMatch(words -> words.startsWith("Copied: the command that puts 0000"));
    }

    @Test
    void theNumbersOfTheReportStandSideBySide() {
        open(sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        fire("#verdict-why");

        assertThat(texts("#results"))
                .startsWith("run5", "run4")
                .containsSequence("final validation loss", "4.4030", "4.3960")
                .containsSequence("lowest validation loss", "4.0680", "4.1020")
                .contains("median tokens/sec", "how training went");
        assertThat(robot.lookup("#results .best-result").queryAllAs(Label.class)).extracting(Label::getText)
                .as("no loss, of which the verdict says whether it is lower by more than chance")
                .contains("11808.4")
                .doesNotContain("4.3960", "4.0680");
        assertThat(robot.lookup("#results .verdict-sentence").queryAllAs(Label.class)).as("a stop for each row")
                .extracting(Label::getAccessibleText)
                .contains("final validation loss: tiny-llama_run5 4.4030, tiny-llama_run4 4.3960");
    }

    @Test
    void noNumberOfThreeRunsIsBrokenAndTheFilesHaveTheirWholeNames() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"), sample("tiny-llama_run5"));
        fire("#verdict-why");

        assertThat(robot.lookup("#results .grounded").queryAllAs(Label.class))
                .filteredOn(label -> !label.getText().contains(" "))
                .hasSizeGreaterThan(20)
                .allSatisfy(label -> assertThat(label.getWidth())
                        .as(label.getText())
                        .isGreaterThanOrEqualTo(WaitForAsyncUtils.waitForAsyncFx(
                                10_000, () -> new TextWidth(label).of(label.getText()))));
        List<String> seen = robot.lookup(".checkpoint-grid .label").queryAllAs(Label.class).stream()
                .map(label -> label.lookup(".text") instanceof Text text ? text.getText() : "")
                .toList();
        assertThat(seen).contains("iteration", "4.483", "0000150_adapters.safetensors");
    }

    @Test
    void ofManyRunsTheNumbersOfThoseInQuestionStandSideBySide() throws IOException {
        Path[] runs = new Path[4];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = RunFiles.run(folder, "run-" + i, "1e-" + i, 3 - i, 3, 2.5 - i / 5.0, 2.6 - i / 5.0);
        }
        open(runs);
        fire("#verdict-why");

        assertThat(robot.lookup("#results .column-name").queryAllAs(Label.class)).hasSizeBetween(2, 3);
    }

    @Test
    void theNextConfigurationIsSaved() throws IOException {
        Path target = folder.resolve("next.yaml");
        dialogs.target = Optional.of(target);
        open(sample("tiny-llama_run3"));
        fire("#verdict-why");
        robot.interact(() -> button("Save next configuration…").fire());
        settle();

        assertThat(Files.readString(target))
                .startsWith("# The run to try after tiny-llama_run3.")
                .contains("model:");
        assertThat(texts("#notices")).contains("Saved next.yaml");
    }

    @Test
    void everyButtonOfTheCardSaysForWhichRunItIs() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"));
        fire("#verdict-why");

        assertThat(buttons()
                .filter(button -> !button.getId().equals("verdict-close"))
                .toList())
                        .isNotEmpty()
                        .allMatch(button -> button.getAccessibleText().matches(".+: tiny-llama_run[34]"));
    }

    @Test
    void theListSaysHowARunWent() {
        open(sample("tiny-llama_run3"));

        assertThat(robot.lookup("#runs .status-chip").queryAs(Label.class).getText())
                .isEqualTo("cannot tell");
    }

    private static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    private Button button(String words) {
        return buttons()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Button> buttons() {
        return dashboard.lookup("#verdict-card").lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .peek(button -> {
                    if (button.getId() == null) {
                        button.setId("");
                    }
                });
    }

    @Test
    void whatIsBehindItStandsBesideTheChartAndInANarrowWindowBelowIt() {
        open(sample("tiny-llama_run3"), sample("tiny-llama_run4"));
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(1400));
        settle();
        fire("#verdict-why");
        assertThat(place("#why-pane").getMinX()).as("beside").isGreaterThanOrEqualTo(place("#loss-chart").getMaxX());
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(900));
        settle();
        assertThat(place("#why-pane").getMinY()).as("below").isGreaterThanOrEqualTo(place("#loss-chart").getMaxY());
        assertThat(shows("#loss-chart")).isTrue();
    }

    private Bounds place(String query) {
        javafx.scene.Node node = dashboard.lookup(query);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theTitleIsBoldAndTheDetailIsNot() {
        open(RunFiles.run(folder, "a", "1e-5", 3, 3.1, 2, 2.2), RunFiles.run(folder, "b", "1e-4", 3, 3.2, 2, 2.3));
        assertThat(find("#verdict-headline", Label.class).getFont().getStyle()).contains("Bold");
        assertThat(find("#verdict-detail", Label.class).getFont().getStyle()).doesNotContain("Bold");
    }
}
