package dev.runlens.ui;

import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import dev.runlens.ui.state.Entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Test;

class DroppingTest extends WindowTest {
    private Drops drops() {
        return new Drops(dashboard.getScene());
    }

    @Test
    void droppedFoldersAndFilesAreOpened() {
        Path a = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1);
        Path b = RunFiles.write(folder.resolve("b.log"), RunFiles.log(1.8, 1.9, 1.7, 1.8));

        robot.interact(() -> {
            Drops drops = drops();
            assertThat(drops.enter(450, 300, Drops.files(a, b))).isNotNull();
            drops.drop(450, 300);
        });

        assertThat(runNames()).containsExactly("a", "b");
    }

    @Test
    void aDropOnTheListIsADropOnTheWindow() {
        Path a = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1);

        robot.interact(() -> {
            Drops drops = drops();
            assertThat(drops.enter(100, 300, Drops.files(a))).isNotNull();
            drops.drop(100, 300);
        });

        assertThat(runNames()).containsExactly("a");
    }

    @Test
    void theWholeWindowShowsThatItAcceptsWhileDragging() {
        Node overlay = find("#drop-overlay", Node.class);
        assertThat(overlay.isVisible()).isFalse();

        robot.interact(() -> {
            Drops drops = drops();
            drops.enter(450, 300, Drops.files(folder));
            assertThat(overlay.isVisible()).isTrue();
            assertThat(overlay.getBoundsInParent().getWidth()).isGreaterThanOrEqualTo(900);
            drops.leave();
            assertThat(overlay.isVisible()).isFalse();
        });
    }

    @Test
    void somethingThatCannotBeAPathIsNotAccepted() {
        robot.interact(() -> {
            Drops drops = drops();
            assertThat(drops.enter(450, 300, Map.of(DataFormat.IMAGE, new Object())))
                    .isNull();
            assertThat(find("#drop-overlay", Node.class).isVisible()).isFalse();
        });
    }

    @Test
    void theDroppedTextOfALogIsRead() {
        surroundings.pasted = folder.resolve("config/pasted");
        robot.interact(() -> {
            Drops drops = drops();
            assertThat(drops.enter(450, 300, Drops.text(RunFiles.log(2.0, 2.1)))).isNotNull();
            drops.drop(450, 300);
        });
        settle();
        assertThat(runNames()).singleElement().asString().startsWith("pasted-");
    }

    @Test
    void aDroppedTextWithAPathIsOpened() {
        Path a = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1);

        robot.interact(() -> {
            Drops drops = drops();
            drops.enter(450, 300, Drops.text(a.toUri().toString()));
            drops.drop(450, 300);
        });

        assertThat(runNames()).containsExactly("a");
    }

    /// Every kind of thing that can be dropped, each on another place of the window.
    @ParameterizedTest
    @CsvSource({
            "samples/models/tiny-llama_run3,450,300",
            "samples/models,100,300",
            "samples/models/tiny-llama_run3/train.log,450,10",
            "samples/models/tiny-llama_run3/adapter_config.json,450,690",
            "src/test/resources/cases/hf-best-reevaluated-at-end/trainer_state.json,890,350",
            "src/test/resources/cases/flat-run/never-learnt/events.out.tfevents.1700000000.box.1.0,5,350",
            "src/test/resources/cases/csv-step-restarts-each-epoch/history.csv,450,300"
    })
    void everyKindOfFileIsTakenWhereverItIsDropped(Path dropped, double x, double y) {
        robot.interact(() -> {
            Drops drops = drops();
            assertThat(drops.enter(x, y, Drops.files(dropped.toAbsolutePath()))).isNotNull();
            drops.drop(x, y);
        });
        settle();
        assertThat(runNames()).isNotEmpty();
        assertThat(model().entriesProperty().get()).allMatch(Entry.Loaded.class::isInstance);
    }
}
