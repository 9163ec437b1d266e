package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aloneIsNamedAndLeavesNothingToCompare(BadInput bad) throws IOException {
        Path path = bad.in(folder);

        Typed.Outcome outcome = Typed.in(folder).run("compare", path.toString());

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(outcome.out()).isEmpty();
        assertNamed(path, outcome);
        assertThat(folder.resolve("training_runs_comparison.json")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void besideAGoodRunIsNamedAndTheRunCompared(BadInput bad) throws IOException {
        Path good = RunFolders.logged(folder.resolve("models/good"), 2.2);
        Path path = bad.in(folder);

        Typed.Outcome outcome = Typed.in(folder).run("compare", path.toString(), good.toString());

        assertThat(outcome.code()).isEqualTo(ExitCodes.PARTLY_READ);
        assertThat(outcome.out()).contains("good", "2.2000");
        assertNamed(path, outcome);
        assertThat(JsonFile.read(folder.resolve("training_runs_comparison.json"))
                .get("runs"))
                        .hasSize(1);
    }

    @Test
    void aBadMetricsFileIsNamedAndTheRunCompared() throws IOException {
        Path good = RunFolders.logged(folder.resolve("models/good"), 2.2);
        for (BadInput bad : BadInput.values()) {
            Path path = bad.in(folder);
            Typed.Outcome outcome = Typed.in(folder).run("compare", good.toString(), "--run-metrics", path.toString());

            assertThat(outcome.code()).as(bad.name()).isEqualTo(ExitCodes.PARTLY_READ);
            assertThat(outcome.out()).as(bad.name()).contains("2.2000");
            assertNamed(path, outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void valuesBeforeTheBeginningAreLeftOutAndTheRestJudged(String kind) throws IOException {
        StringBuilder rows = new StringBuilder(kind.equals("csv") ? "step,loss,val_loss\n" : "");
        for (int step = -1; step < 8; step++) {
            double loss = 3 - step / 8.0;
            rows.append(kind.equals("csv") ? step + "," + loss + "," + (loss + 0.25) + "\n"
                    : "{\"step\": " + step + ", \"loss\": " + loss + ", \"val_loss\": " + (loss + 0.25) + "}\n");
        }
        Files.writeString(folder.resolve("run." + kind), rows);
        Typed.Outcome outcome = Typed.in(folder).run("compare", "run." + kind);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err() + outcome.out()).doesNotContain("internal error").contains("2.1250");
        String json = Files.readString(folder.resolve("training_runs_comparison.json"));
        assertThat(json).contains("2 values stand at negative steps");
        // And again from the file that holds them as they are.
        Files.writeString(folder.resolve("again.json"), json.replaceFirst("\"iteration\": 0\\b", "\"iteration\": -1"));
        assertThat(Typed.in(folder).run("compare", "again.json", "--output", "x.json").code()).isZero();
    }

    private static void assertNamed(Path path, Typed.Outcome outcome) {
        assertThat(outcome.err())
                .contains(path.toString())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("internal error");
        assertThat(outcome.err().lines()).allMatch(line -> line.length() < 400, "no line repeats the input");
    }
}
