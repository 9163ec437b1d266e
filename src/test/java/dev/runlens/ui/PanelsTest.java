package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.write.Trash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The panels that lie over the window: saved files that may go, health, files that were read.
class PanelsTest extends WindowTest {
    PanelsTest() {
        // Files that a test has just written are not of a run that still trains.
        clock = Clock.fixed(Instant.now().plus(Duration.ofHours(1)), ZoneOffset.UTC);
    }

    /// A folder with a checkpoint at each of three evaluations, of which the second is the lowest.
    private Path checkpoints() {
        Path run = folder.resolve("outputs");
        StringBuilder rows = new StringBuilder();
        for (int step = 100; step <= 300; step += 100) {
            double loss = step == 200 ? 1.52 : 3.60 - step / 200.0;
            rows.append(
                    "%s{\"step\": %d, \"epoch\": %d.0, \"loss\": 1.5},{\"step\": %2$d, \"epoch\": %3$d.0, \"eval_loss\": %s}"
                            .formatted(rows.isEmpty() ? "" : ",", step, step / 100, loss));
            Path checkpoint = run.resolve("checkpoint-" + step);
            RunFiles.write(checkpoint.resolve("trainer_state.json"),
                    "{\"global_step\": %d, \"max_steps\": 300, \"log_history\": [%s]}".formatted(step, rows));
            RunFiles.write(checkpoint.resolve("adapter_model.safetensors"), "w".repeat(1500));
            RunFiles.write(checkpoint.resolve("optimizer.pt"), "o".repeat(3000));
            RunFiles.write(checkpoint.resolve("adapter_config.json"),
                    "{\"peft_type\": \"LORA\", \"r\": 8, \"base_model_name_or_path\": \"tiny\"}");
        }
        return run;
    }

    private Path trashed() {
        surroundings.trash = Trash.of("Linux", folder.resolve("home"), Map.of(), clock);
        return folder.resolve("home/.local/share/Trash/files");
    }

    @Test
    void nothingIsTakenAwayBeforeThePersonSaysSo() {
        trashed();
        Path run = checkpoints();
        open(run);

        press(KeyCode.P, false);

        assertThat(texts("#prune-files"))
                .contains("stays", "the file to ship", "training can go on from here", "may go")
                .contains("checkpoint-100/optimizer.pt", "checkpoint-200", "checkpoint-300");
        assertThat(text("#prune-total")).isEqualTo("5 files, 7.7 kB");
        assertThat(find("#prune-keep", Button.class).isDefaultButton()).isTrue();
        assertThat(dashboard.getScene().getFocusOwner()).isEqualTo(find("#prune-keep", Button.class));
        fire("#prune-keep");
        assertThat(run.resolve("checkpoint-100/optimizer.pt")).exists();
        assertThat(shows("#prune-card")).isFalse();
    }

    @Test
    void whatGoesLiesInTheTrashAndComesBack() {
        Path trash = trashed();
        Path run = checkpoints();
        open(run);
        press(KeyCode.P, false);

        fire("#prune-take");

        assertThat(run.resolve("checkpoint-100")).doesNotExist();
        assertThat(run.resolve("checkpoint-200/adapter_model.safetensors")).exists();
        assertThat(run.resolve("checkpoint-300/optimizer.pt")).exists();
        assertThat(trash).isDirectoryContaining("glob:**optimizer.pt.2");
        assertThat(texts("#notices")).anyMatch(text -> text.startsWith("Moved ") && text.contains("to the trash"));

        press(KeyCode.Z, true);

        assertThat(run.resolve("checkpoint-100/optimizer.pt")).hasContent("o".repeat(3000));
        assertThat(run.resolve("checkpoint-100/adapter_model.safetensors")).exists();
        assertThat(trash).isEmptyDirectory();

        press(KeyCode.Y, true);

        assertThat(shows("#prune-card")).as("nothing goes off the disk unasked").isTrue();
        assertThat(run.resolve("checkpoint-100/optimizer.pt")).exists();
    }

    @Test
    void withoutATrashATickHasToSayThatThereIsNoWayBack() {
        Path run = checkpoints();
        open(run);
        press(KeyCode.P, false);
        assertThat(find("#prune-take", Button.class).isDisabled()).isTrue();

        robot.interact(() -> find("#prune-known", CheckBox.class).setSelected(true));
        fire("#prune-take");

        assertThat(run.resolve("checkpoint-100")).doesNotExist();
        assertThat(texts("#notices")).anyMatch(text -> text.startsWith("Deleted 5 files"));
    }

    @Test
    void aRunWhoseFilesWereJustWrittenMayStillTrain() {
        robot.interact(() -> {
            dashboard.close();
            dashboard.getScene().getWindow().hide();
            clock = Clock.systemUTC();
            start();
        });
        open(checkpoints());

        press(KeyCode.P, false);

        assertThat(text("#prune-training")).contains("still going on");
    }

    @Test
    void ofARunWithoutAFileToShipNothingMayGo() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));

        press(KeyCode.P, false);

        assertThat(shows("#prune-card")).isFalse();
        assertThat(texts("#notices")).anyMatch(text -> text.startsWith("No file of a can be named"));
    }

    @Test
    void healthListsTheWorstFirstAndTheWellInOneLine() {
        double[] losses = new double[24];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = 3 - i / 20.0 + (i % 3) / 50.0;
        }
        double[] lost = losses.clone();
        Arrays.fill(lost, 12, 24, Double.NaN);
        open(RunFiles.run(folder, "fine", "1e-5", losses), RunFiles.run(folder, "broken", "3.0", losses),
                RunFiles.run(folder, "lost", "1e-5", lost));

        press(KeyCode.H, false);

        assertThat(texts("#health-card")).contains("Health of the runs", "3 runs checked, warnings in 2");
        assertThat(texts("#health-runs"))
                .anyMatch(words -> words.startsWith("Diverged: from iteration "))
                .containsSubsequence("broken", "A learning rate of 3 is implausible: 1e-5 to 2e-4 is usual.")
                .contains("Nothing found in fine");
        press(KeyCode.ESCAPE, false);
        assertThat(shows("#health-card")).isFalse();
    }

    @Test
    void theFilesThatWereReadAndPassedOverAreOneClickAway() throws IOException {
        Path run = RunFiles.run(folder, "a", "1e-5", 2.0, 2.1);
        Files.writeString(run.resolve("train.log"), "Iter 20: Train loss nan, It/sec 0.5\n",
                StandardOpenOption.APPEND);
        Path notes = RunFiles.write(folder.resolve("poem.log"), "Shall I compare thee\n");
        open(run, notes);

        robot.interact(() -> find("#status-files", Hyperlink.class).fire());
        settle();

        assertThat(text("#status-files")).isEqualTo("2 files read");
        assertThat(texts("#sources"))
                .containsSubsequence("poem.log", "train.log", "adapter_config.json");
        assertThat(find("#sources-filter", TextField.class).getHeight())
                .as("as high as other fields").isGreaterThanOrEqualTo(28);
        robot.interact(() -> find("#sources-filter", TextField.class).setText("train"));
        settle();
        assertThat(texts("#sources")).contains("train.log").doesNotContain("poem.log");

        Path log = run.resolve("train.log");
        robot.interact(() -> {
            find("#sources .source-open", Button.class).fire();
            find("#sources .source-reveal", Button.class).fire();
            find("#sources .source-copy", Button.class).fire();
        });

        assertThat(surroundings.opened).containsExactly(log);
        assertThat(surroundings.revealed).containsExactly(log);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith(log + ":"));
        assertThat(find("#sources", ListView.class).getItems().size()).isEqualTo(1);
    }
}
