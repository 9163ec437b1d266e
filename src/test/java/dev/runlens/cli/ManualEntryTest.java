package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ManualEntryTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws IOException {
        RunFolders.documented(folder);
    }

    @Test
    void asksForTheNineFieldsByName() {
        Typed.Outcome outcome = answering("\n\n\n\n\n\n\n\n\n", "--runs", "SmolLM3-3B_run4");

        assertThat(outcome.err())
                .containsSubsequence(
                        "SmolLM3-3B_run4 has no metrics",
                        "final iteration: ",
                        "final train loss: ",
                        "final validation loss: ",
                        "final learning rate: ",
                        "final tokens/sec: ",
                        "final iterations/sec: ",
                        "total trained tokens: ",
                        "peak memory (GB): ",
                        "final validation time (s): ");
    }

    @Test
    void enterSkipsAField() {
        JsonNode finals = finals(answering("\n1.234\n\n\n\n\n\n\n\n", "--runs", "SmolLM3-3B_run4"), 0);

        assertThat(finals.get("final_train_loss").asDouble()).isEqualTo(1.234);
        assertThat(finals.get("final_iteration").isNull()).isTrue();
        assertThat(finals.get("final_val_loss").isNull()).isTrue();
    }

    @Test
    void aBadNumberIsAskedForAgain() {
        Typed.Outcome outcome = answering("abc\n12.5\n-3\n1600\n", "--runs", "SmolLM3-3B_run4");

        assertThat(outcome.err())
                .contains("\"abc\" is no number; try again")
                .contains("\"12.5\" must be a whole number; try again")
                .contains("\"-3\" must not be negative; try again");
        assertThat(finals(outcome, 0).get("final_iteration").asLong()).isEqualTo(1600);
    }

    @Test
    void endOfInputSkipsTheRest() {
        Typed.Outcome outcome = answering("1600\n1.5", "--runs", "SmolLM3-3B_run3", "SmolLM3-3B_run4");

        assertThat(outcome.code()).isZero();
        assertThat(finals(outcome, 0).get("final_train_loss").asDouble()).isEqualTo(1.5);
        assertThat(finals(outcome, 1)).isEmpty();
        assertThat(outcome.err()).doesNotContain("SmolLM3-3B_run4 has no metrics");
    }

    @Test
    void onlyRunsWithoutMetricsAreAskedFor() {
        Typed.Outcome outcome = answering(
                "1600\n", "--runs", "SmolLM3-3B_run3", "SmolLM3-3B_run4", "--run-metrics", "run3_metrics.json");

        assertThat(outcome.err()).contains("SmolLM3-3B_run4 has no metrics").doesNotContain("run3 has no metrics");
        assertThat(finals(outcome, 1).get("final_iteration").asLong()).isEqualTo(1600);
    }

    @Test
    void whatWasTypedIsMarkedAsEnteredByHand() {
        Typed.Outcome outcome = answering("1600\n", "--runs", "SmolLM3-3B_run4");

        assertThat(JsonFile.parse(outcome.out()).at("/runs/0/findings/0/code").asString())
                .isEqualTo("entered-by-hand");
    }

    @Test
    void aLossThatIsNotANumberIsANumberHere() {
        Typed.Outcome outcome = answering("10\nnan\ninf\n", "--runs", "SmolLM3-3B_run4");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).doesNotContain("try again");
        assertThat(finals(outcome, 0).get("final_train_loss").isNull()).isTrue();
    }

    private Typed.Outcome answering(String answers, String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[0] = "compare";
        all[all.length - 3] = "--manual";
        all[all.length - 2] = "--output";
        all[all.length - 1] = "-";
        return Typed.in(folder).reading(answers).run(all);
    }

    private static JsonNode finals(Typed.Outcome outcome, int run) {
        return JsonFile.parse(outcome.out()).at("/runs/" + run + "/final_metrics");
    }
}
