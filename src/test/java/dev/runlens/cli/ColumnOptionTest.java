package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `--columns`, as typed.
class ColumnOptionTest {
    @TempDir
    Path folder;

    private JsonNode metrics(String... arguments) {
        Typed.Outcome outcome = Typed.in(folder).run(arguments);
        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        return JsonMapper.shared().readTree(outcome.out()).at("/runs/0/training_metrics");
    }

    @Test
    void aTableWhoseNamesSayNothingIsReadAsItIsTold() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "n,a,b,c\n1,3.5,4.5,7\n2,2.5,3.5,8\n");

        assertThat(Typed.in(folder).run("compare", "mine.csv", "--output", "-").code())
                .isEqualTo(ExitCodes.NOTHING_READ);
        JsonNode metrics = metrics("compare", "mine.csv", "--output", "-", "--columns",
                "step=n,train_loss=a,val_loss=b");

        assertThat(metrics.get("iterations").toString()).isEqualTo("[1,2]");
        assertThat(metrics.get("train_loss").toString()).isEqualTo("[3.5,2.5]");
        assertThat(metrics.get("val_loss").toString()).isEqualTo("[4.5,3.5]");
        assertThat(metrics.get("c").toString()).isEqualTo("[7.0,8.0]");
    }

    @Test
    void aChosenColumnGoesBeforeOneThatIsKnownByItsName() throws IOException {
        Files.writeString(
                folder.resolve("mine.jsonl"),
                "{\"step\":1,\"loss\":3,\"val_loss\":5,\"val_code\":4}\n{\"step\":2,\"loss\":2,\"val_loss\":5,\"val_code\":3}\n");

        JsonNode metrics = metrics("compare", "mine.jsonl", "--output", "-", "--columns", "val_loss=val_code");

        assertThat(metrics.get("val_loss").toString()).isEqualTo("[4.0,3.0]");
        assertThat(metrics.get("train_loss").toString()).isEqualTo("[3.0,2.0]");
        assertThat(metrics.get("other_val_loss").toString()).isEqualTo("[5.0,5.0]");
    }

    @Test
    void oneOfSeveralEvaluationSetsIsChosenOfAnyRun() throws IOException {
        Files.writeString(folder.resolve("trainer_state.json"), """
                {"global_step": 20, "max_steps": 20, "log_history": [
                 {"step": 10, "epoch": 1.0, "loss": 2.0}, {"step": 10, "epoch": 1.0, "eval_loss": 2.5},
                 {"step": 10, "epoch": 1.0, "eval_code_loss": 1.5},
                 {"step": 20, "epoch": 2.0, "loss": 1.0}, {"step": 20, "epoch": 2.0, "eval_loss": 2.25},
                 {"step": 20, "epoch": 2.0, "eval_code_loss": 1.25}]}
                """);

        JsonNode metrics = metrics("compare", ".", "--output", "-", "--columns", "val_loss=eval_code_loss");

        assertThat(metrics.get("val_loss").toString()).isEqualTo("[1.5,1.25]");
    }

    @Test
    void inspectTakesTheSameChoice() throws IOException {
        Files.writeString(folder.resolve("mine.tsv"), "n\ta\n1\t3.5\n2\t2.5\n");

        assertThat(Typed.in(folder)
                .run("inspect", "mine.tsv", "--columns", "step=n,val_loss=a")
                .out())
                        .contains("0 train and 2 validation losses");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        Files.writeString(folder.resolve("m.csv"), "step,loss,dev\n1,3.5,4.5\n2,2.5,3.5\n");

        Typed.Outcome outcome = Typed.in(folder).run("compare", "m.csv", "--columns", "val_loss=devv");

        assertThat(outcome.err()).contains("has no column devv; its columns are step, loss, dev; did you mean dev?");
        assertThat(Typed.in(folder).run("compare", "m.csv", "--columns", "val_loss=dev").err())
                .doesNotContain("has no column");
    }

    @Test
    void anUnknownUseOfAColumnIsRefused() {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "x", "--columns", "loss=a");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("step, train_loss and val_loss, not loss");
    }
}
