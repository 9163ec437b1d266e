package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A name with a line break in it begins no line of its own: nobody could tell it from one of the program's.
class ForgedLinesTest {
    private static final String NAME = "a\nFORGED";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "compare", "verdict", "checkpoint", "prune", "next", "watch"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file has such a name there")
    void ofARun(String command) throws IOException {
        Path runs = folder.resolve("runs");
        for (String run : List.of(NAME, "b")) {
            Path home = Files.createDirectories(runs.resolve(run));
            Files.writeString(home.resolve("run.log"), """
                    Starting training..., iters: 20
                    Iter 1: Val loss 2.9, Val took 1.2s
                    Iter 10: Train loss 2.5, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 100.0, Trained Tokens 1000
                    Iter 20: Val loss 2.4, Val took 1.2s
                    Iter 20: Train loss 2.3, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 100.0, Trained Tokens 2000
                    Saved final weights to adapters/adapters.safetensors.
                    """);
        }

        Typed.Outcome outcome = command.equals("verdict")
                ? Typed.in(folder).run("verdict", "runs/" + NAME, "runs/b")
                : Typed.in(folder).run(command, "runs");

        assertThat(outcome.out() + outcome.err()).contains("a\\nFORGED").doesNotContain("\nFORGED");
    }

    @Test
    void ofAModelThatIsVotedOn() throws IOException {
        Files.writeString(folder.resolve("votes.jsonl"), "{\"runlens_vote\":1,\"voter\":\"\",\"example\":\"1\","
                + "\"left\":\"a\\nFORGED\",\"right\":\"b\",\"choice\":\"left\",\"blind\":true}\n");
        Files.writeString(folder.resolve("answers.csv"), "id,prompt,answer,model\n1,q,x,\"a\nFORGED\"\n1,q,y,b\n");

        Typed.Outcome result = Typed.in(folder).run("vote", "--result", "votes.jsonl");
        Typed.Outcome shown = Typed.in(folder).reading("?\nq\n").run("vote", "answers.csv", "--votes", "new.jsonl");

        assertThat(result.out()).contains("a\\nFORGED").doesNotContain("\nFORGED");
        assertThat(shown.out()).contains("a\\nFORGED").doesNotContain("\nFORGED");
    }
}
