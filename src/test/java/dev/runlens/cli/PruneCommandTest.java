package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `runlens prune`, as typed, on a Hugging Face folder with a checkpoint at each of three evaluations of which the
/// second is the lowest, and on a sample of mlx-lm.
class PruneCommandTest {
    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void aRunWithThreeCheckpoints() throws IOException {
        run = Files.createDirectories(folder.resolve("outputs"));
        String rows = row(100, 3.60) + "," + row(200, 1.52) + "," + row(300, 2.71);
        for (int step = 100; step <= 300; step += 100) {
            Path checkpoint = Files.createDirectories(run.resolve("checkpoint-" + step));
            Files.writeString(checkpoint.resolve("trainer_state.json"), state(step, rows));
            Files.write(checkpoint.resolve("adapter_model.safetensors"), new byte[1500]);
            Files.write(checkpoint.resolve("optimizer.pt"), new byte[3000]);
            Files.writeString(checkpoint.resolve("adapter_config.json"),
                    "{\"peft_type\": \"LORA\", \"r\": 8, \"base_model_name_or_path\": \"tiny\"}");
        }
        Files.writeString(run.resolve("checkpoint-100/notes.txt"), "mine");
    }

    private static String row(int step, double loss) {
        return "{\"step\": " + step + ", \"epoch\": " + step / 100 + ".0, \"loss\": 1.5},"
                + "{\"step\": " + step + ", \"epoch\": " + step / 100 + ".0, \"eval_loss\": " + loss + "}";
    }

    private static String state(int step, String rows) {
        int end = rows.indexOf("\"step\": " + (step + 100));
        String sofar = end < 0 ? rows : rows.substring(0, rows.lastIndexOf(",{", end));
        return "{\"global_step\": " + step + ", \"max_steps\": 300, \"log_history\": [" + sofar + "]}";
    }

    /// Which of the two counts a person says: until then both files stay, with the state to go on from.
    @Test
    void theFileThatIsTheBestByAnotherMetricStays() throws IOException {
        for (int step = 100; step <= 300; step += 100) {
            Path state = run.resolve("checkpoint-" + step + "/trainer_state.json");
            String text = Files.readString(state);
            for (int at = 100; at <= 300; at += 100) {
                text = text.replace("\"step\": " + at + ", \"epoch\": " + at / 100 + ".0, \"eval_loss\"",
                        "\"step\": " + at + ", \"epoch\": " + at / 100 + ".0, \"eval_accuracy\": 0." + (10 - at / 100)
                                + ", \"eval_loss\"");
            }
            Files.writeString(state, text);
        }

        assertThat(Typed.in(folder).run("checkpoint", "outputs").err().replaceAll("\\s+", " "))
                .contains("By eval accuracy the best evaluation is at iteration 100: 0.9 there, 0.8 at the file to"
                        + " ship. Which of the two counts is yours to say (--metric eval_accuracy).");
        assertThat(Typed.in(folder).run("checkpoint", "outputs", "--metric", "eval_loss").err())
                .doesNotContain("Which of the two counts");
        assertThat(Typed.in(folder).run("prune", "outputs").out().lines().map(String::strip).toList())
                .containsSubsequence("Stays", "outputs/checkpoint-100", "outputs/checkpoint-200",
                        "outputs/checkpoint-300", "May be deleted")
                .noneMatch(line -> line.contains("B  outputs/checkpoint-100/"));
    }

    /// mlx-lm reports how long each evaluation took; no file is worth keeping for that.
    @ParameterizedTest
    @ValueSource(strings = {"tiny-llama_run3", "tiny-llama_run4", "tiny-llama_run5"})
    void ofASampleNoFileStaysForTheTimeOfAnEvaluation(String name) {
        Path sample = Path.of("samples/models", name).toAbsolutePath();

        assertThat(Typed.in(folder).run("checkpoint", sample.toString()).err()).contains("Ship ")
                .doesNotContain("Which of the two counts");
        assertThat(Typed.in(folder).run("prune", sample.toString()).out().lines()
                .takeWhile(line -> !line.startsWith("May be deleted"))
                .filter(line -> line.endsWith(".safetensors")))
                        .hasSize(3);
    }

    @Test
    void listsWhatMayGoWithStatesFirstAndDeletesNothing() {
        Typed.Outcome outcome = Typed.in(folder).run("prune", "outputs");

        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        assertThat(outcome.out().lines().map(String::strip).toList())
                .containsSubsequence("Stays", "outputs/checkpoint-200", "outputs/checkpoint-300", "May be deleted",
                        "3.0 kB  outputs/checkpoint-100/optimizer.pt  (serves only going on from there)",
                        "3.0 kB  outputs/checkpoint-200/optimizer.pt  (serves only going on from there)",
                        "1.5 kB  outputs/checkpoint-100/adapter_model.safetensors")
                .doesNotContain("1.5 kB  outputs/checkpoint-200/adapter_model.safetensors")
                .noneMatch(line -> line.contains("B  outputs/checkpoint-300/"))
                .containsSubsequence("Left alone, for it is not known what it is", "outputs/checkpoint-100/notes.txt");
        assertThat(run.resolve("checkpoint-100/optimizer.pt")).exists();
    }

    @Test
    void deletesWhatIsListedAndNothingElse() {
        Typed.Outcome outcome = Typed.in(folder).run("prune", "outputs", "--delete", "--yes");

        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        assertThat(outcome.err()).contains("deleted 5 files, ", " freed");
        assertThat(run.resolve("checkpoint-100")).isDirectoryContaining("glob:**/notes.txt");
        assertThat(run.resolve("checkpoint-100/adapter_model.safetensors")).doesNotExist();
        assertThat(run.resolve("checkpoint-200/optimizer.pt")).doesNotExist();
        assertThat(run.resolve("checkpoint-200/adapter_model.safetensors")).exists();
        assertThat(run.resolve("checkpoint-200/trainer_state.json")).exists();
        assertThat(run.resolve("checkpoint-300/optimizer.pt")).exists();
    }

    @Test
    void aFolderOfWhichNothingIsLeftGoesToo() throws IOException {
        Files.delete(run.resolve("checkpoint-100/notes.txt"));

        Typed.in(folder).run("prune", "outputs", "--delete", "--yes");

        assertThat(run.resolve("checkpoint-100")).doesNotExist();
    }

    @Test
    void withoutAnybodyToAnswerNothingIsDeleted() {
        Typed.Outcome outcome = Typed.in(folder).run("prune", "outputs", "--delete");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("nobody to ask");
        assertThat(run.resolve("checkpoint-100/optimizer.pt")).exists();
    }

    @Test
    void onlyAYesDeletes() {
        Typed.in(folder).watched().reading("no\n").run("prune", "outputs", "--delete");
        assertThat(run.resolve("checkpoint-100/optimizer.pt")).exists();

        Typed.Outcome outcome = Typed.in(folder).watched().reading("y\n").run("prune", "outputs", "--delete");
        assertThat(outcome.err()).contains("Delete 5 files");
        assertThat(run.resolve("checkpoint-100/optimizer.pt")).doesNotExist();
    }

    @Test
    void yesAloneIsRefused() {
        assertThat(Typed.in(folder).run("prune", "outputs", "--yes").code()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aLinkIsNeverFollowedOrDeleted() throws IOException {
        Path weights = run.resolve("checkpoint-100/adapter_model.safetensors");
        Path elsewhere = Files.move(weights, folder.resolve("kept.safetensors"));
        Files.createSymbolicLink(weights, elsewhere);

        Typed.in(folder).run("prune", "outputs", "--delete", "--yes");

        assertThat(elsewhere).exists();
        assertThat(weights).isSymbolicLink();
    }

    @Test
    void whereNoFileToShipIsKnownNothingMayGo() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("bare/checkpoint-10"));
        Files.write(bare.resolve("adapter_model.safetensors"), new byte[10]);
        Files.writeString(bare.resolve("adapter_config.json"), "{\"peft_type\": \"LORA\", \"r\": 8}");

        Typed.Outcome outcome = Typed.in(folder).run("prune", "bare", "--delete", "--yes");

        assertThat(outcome.code()).isEqualTo(ExitCodes.CANNOT_TELL);
        assertThat(bare.resolve("adapter_model.safetensors")).exists();
    }
}
