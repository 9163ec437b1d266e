package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    private static void assertNamed(Path path, Typed.Outcome outcome) {
        assertThat(outcome.err())
                .contains(path.toString())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("internal error");
        assertThat(outcome.err().lines()).allMatch(line -> line.length() < 400, "no line repeats the input");
    }
}
