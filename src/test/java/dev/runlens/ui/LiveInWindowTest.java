package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.chart.LossChart;
import dev.runlens.run.Metric;
import dev.runlens.ui.state.Entry;
import dev.runlens.ui.state.RunOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that grow while they are open; the test says when the window looks, and what time it is.
class LiveInWindowTest extends WindowTest {
    private final HandClock time = new HandClock();
    private Path log = Path.of("");

    LiveInWindowTest() {
        clock = time;
    }

    @BeforeEach
    void openARunThatTrains() throws IOException {
        log = Files.writeString(folder.resolve("a.log"), "Starting training..., iters: 400\n");
        for (int step = 10; step <= 100; step += 10) {
            report(step, 2.0 - step / 400.0);
        }
        open(log);
        look();
    }

    @Test
    void newPointsAreThereAfterTheNextLook() throws IOException {
        report(110, 1.7);

        look();

        assertThat(run("a").run().series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(110);
    }

    /// The sentences are made anew with every look.
    @Test
    void theFocusStaysOnItsSentenceWhileTheRunGoesOn() throws IOException {
        press(KeyCode.V, false);
        settle();
        press(KeyCode.DOWN, false);
        settle();
        Node before = dashboard.getScene().getFocusOwner();
        assertThat(before.getStyleClass()).contains("verdict-sentence");

        report(110, 1.7);
        look();
        settle();

        Node now = dashboard.getScene().getFocusOwner();
        assertThat(now).isNotSameAs(before);
        assertThat(now.getStyleClass()).contains("verdict-sentence");
    }

    @Test
    void zoomSelectionTicksAndColourStay() throws IOException {
        open(RunFiles.run(folder, "b", "1e-5", 2.0, 2.1, 1.443, 1.629));
        ListView<?> list = find("#runs", ListView.class);
        robot.interact(() -> list.getSelectionModel().select(0));
        robot.drag(chart(), MouseButton.PRIMARY).moveBy(120, 60).drop();
        robot.interact(() -> model().tick(run("b").key(), false));
        List<Double> zoom = zoom();
        assertThat(zoom).hasSize(4);

        report(110, 1.7);
        report(120, 1.6);
        look();

        assertThat(zoom()).isEqualTo(zoom);
        assertThat(chart().zoomedProperty().get()).isTrue();
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
        assertThat(((Entry.Loaded) list.getSelectionModel().getSelectedItem()).run().run())
                .isSameAs(run("a").run());
        assertThat(visibleNames()).containsExactly("a");
    }

    @Test
    void aLineKeepsItsPlaceUnderThePointerWhileRunsGrow() throws IOException {
        open(RunFiles.run(folder, "b", "1e-5", 2.0, 2.1, 1.443, 1.629));
        robot.interact(() -> model().listing().orderProperty().set(new RunOrder("final_train_loss", false)));
        settle();
        assertThat(listed()).containsExactly("b", "a");

        robot.moveTo("#runs");
        report(110, 1.2);
        look();
        assertThat(run("a").run().series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(110);
        assertThat(listed()).as("under the pointer").containsExactly("b", "a");

        robot.moveTo(chart());
        settle();
        assertThat(listed()).containsExactly("a", "b");
    }

    private List<String> listed() {
        ListView<?> list = find("#runs", ListView.class);
        return list.getItems().stream().map(entry -> ((Entry.Loaded) entry).run().name()).toList();
    }

    @Test
    void theRowSaysWhetherTheRunGoesOn() throws IOException {
        assertThat(words()).isEqualTo("following");

        time.go(Duration.ofMinutes(8));
        look();
        assertThat(words()).isEqualTo("stalled for 8 min");

        report(400, 1.2);
        look();
        assertThat(words()).isEqualTo("finished");
    }

    @ParameterizedTest
    @ValueSource(doubles = {720, 800, 900, 1280})
    void whatIsSaidBesideItIsWholeAtEveryWidth(double wide) throws IOException {
        for (int step = 110; step <= 390; step += 10) {
            report(step, 2.0 - step / 400.0);
            evaluate(step, 2.3 - step / 800.0);
        }
        look();
        assertThat(words()).isEqualTo("following");
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(wide));
        settle();

        assertThat(List.of(find("#runs .run-counts", Label.class), find("#runs .run-verdict", Label.class)))
                .allSatisfy(label -> {
                    assertThat(label.getText()).matches("390 (of 400 )?it.*|.*%.*");
                    assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText());
                });
    }

    @Test
    void aRunThatIsNotAtItsEndYetIsNoWarningWhileItGoesOn() {
        assertThat(shows(".findings-badge")).isFalse();

        time.go(Duration.ofMinutes(8));
        look();
        assertThat(text(".findings-badge")).isEqualTo("1");
    }

    @Test
    void whatCallsForAPersonIsSaidOnce() {
        time.go(Duration.ofMinutes(8));
        look();
        time.go(Duration.ofMinutes(1));
        look();

        assertThat(texts("#notices")).containsExactly("a: Stalled: nothing was written for 8 min.");
    }

    @Test
    void whatIsTakenOffTheDiskDoesNotGoWithoutAWord() throws IOException {
        // A log that stands alone would be taken for that of the run that has none any more.
        deleteFirst();
        Path many = folder.resolve("many");
        Path b = RunFiles.run(many, "b", "1e-5", 2.0, 2.1, 1.443, 1.629);
        Path c = RunFiles.run(many, "c", "2e-5", 2.0, 2.1, 1.443, 1.629);
        open(many);
        look();

        try (Stream<Path> files = Files.list(b)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(b);
        look();
        Files.delete(c.resolve("train.log"));
        look();

        assertThat(texts("#notices")).contains(
                "b is gone from the disk, and from what is compared",
                "c: the files with its values are gone from the disk, or empty");
    }

    @Test
    void aRunThatIsRemovedFromTheListIsNotSaidToBeGone() {
        deleteFirst();

        assertThat(model().runs()).isEmpty();
        assertThat(texts("#notices")).isNotEmpty().noneMatch(notice -> notice.contains("disk"));
    }

    private void deleteFirst() {
        robot.interact(() -> {
            ListView<?> list = find("#runs", ListView.class);
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
        });
        press(KeyCode.DELETE, false);
        settle();
    }

    @Test
    void thatGoingOnIsUnlikelyToPayStandsOnTheRow() throws IOException {
        Path run = RunFiles.run(folder, "c", "1e-5", 2.0, 2.1);
        StringBuilder report = new StringBuilder("Starting training..., iters: 400\n");
        for (int i = 0; i < 20; i++) {
            int step = 10 + 10 * i;
            double loss = i < 8 ? 2.0 - 0.05 * i : 1.65 + 0.02 * (i - 8);
            report.append(line(step, 2.0))
                    .append(String.format(Locale.ROOT, "Iter %d: Val loss %.3f, Val took 1.500s%n", step, loss));
            Files.writeString(run.resolve("%07d_adapters.safetensors".formatted(step)), "weights");
        }
        Files.writeString(run.resolve("train.log"), report);
        open(run);

        assertThat(robot.lookup(".run-stop").<Label>queryAll().stream().filter(Label::isVisible))
                .singleElement()
                .satisfies(label -> {
                    assertThat(label.getText()).isEqualTo("going on is unlikely to pay");
                    assertThat(label.getTooltip().getText()).contains("unlikely to bring");
                });
    }

    @Test
    void aFolderThatGetsAnotherRunShowsIt() {
        Path models = folder.resolve("models");
        RunFiles.run(models, "b", "1e-5", 2.0, 2.1, 1.443, 1.629);
        open(models);
        RunFiles.run(models, "c", "1e-5", 2.0, 2.1, 1.443, 1.629);

        look();

        assertThat(runNames()).contains("a", "b", "c");
    }

    private void look() {
        robot.interact(() -> dashboard.follow());
        settle();
    }

    private LossChart chart() {
        return find("#loss-chart", LossChart.class);
    }

    private List<Double> zoom() {
        return chart().lookupAll(".axis").stream()
                .map(axis -> (ValueAxis<?>) axis)
                .flatMap(axis -> Stream.of(axis.getLowerBound(), axis.getUpperBound()))
                .toList();
    }

    private String words() {
        return text(".run-activity");
    }

    private void report(int step, double loss) throws IOException {
        Files.writeString(log, line(step, loss), StandardOpenOption.APPEND);
    }

    private void evaluate(int step, double loss) throws IOException {
        Files.writeString(
                log, String.format(Locale.ROOT, "Iter %d: Val loss %.3f, Val took 1.0s%n", step, loss),
                StandardOpenOption.APPEND);
    }

    private static String line(int step, double loss) {
        return String.format(
                Locale.ROOT,
                "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.500, Tokens/sec 250.000, Trained Tokens %d, Peak mem 8.500 GB%n",
                step,
                loss,
                step * 500);
    }
}
