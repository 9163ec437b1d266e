package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspelledCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws IOException {
        RunFolders.documented(folder);
    }

    @ParameterizedTest
    @CsvSource({
            "comapre, compare",
            "sample, samples",
            "verdcit, verdict",
            "nxt, next",
            "checkpiont, checkpoint",
            "Inspect, inspect"
    })
    void isRefusedWithWhatWasMeant(String typed, String meant) {
        Typed line = Typed.in(folder).with(Typed.A_DISPLAY);

        Typed.Outcome outcome = line.run(typed, "models", "--output", "x.json");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("runlens: " + typed + ": does not exist, and is no command; did you mean " + meant
                        + "?\nsee: runlens --help\n");
        assertThat(line.opened()).isEmpty();
        assertThat(folder.resolve("x.json")).doesNotExist();
    }

    @Test
    void aPathThatExistsIsOpenedWhateverItIsCalled() throws IOException {
        Path run = Files.move(folder.resolve("models"), folder.resolve("comapre"));
        Typed line = Typed.in(folder).with(Typed.A_DISPLAY);

        assertThat(line.run("comapre").code()).isZero();
        assertThat(line.opened()).hasSize(1);
        assertThat(run).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "modles", "run.log", "test", "old/compare"})
    void aMissingPathThatIsCloseToNoCommandIsToldAsAPath(String typed) {
        Typed.Outcome outcome = Typed.in(folder).run(typed, "models");

        assertThat(outcome.code()).isEqualTo(ExitCodes.PARTLY_READ);
        assertThat(outcome.err()).contains(typed).doesNotContain("did you mean");
    }

    @Test
    void anOptionACommandToHelpWithAndAWordOfAnOptionAreGuessedToo() {
        assertThat(Typed.in(folder).run("--verison"))
                .returns(ExitCodes.USAGE, Typed.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("did you mean --version?"));
        assertThat(Typed.in(folder).run("verdict", "a", "b", "--stirct").err()).contains("did you mean --strict?");
        assertThat(Typed.in(folder).run("help", "smaples"))
                .returns(ExitCodes.USAGE, Typed.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("Did you mean samples?"));
        assertThat(Typed.in(folder).run("watch", "models", "--until", "stopp").err())
                .contains("overfitting, diverged, stop, finished", "did you mean stop?")
                .doesNotContain("STOP");
    }

    @Test
    void afterOpenNoCommandIsExpected() {
        assertThat(Typed.in(folder).run("open", "comapre", "models").err()).doesNotContain("did you mean");
        assertThat(Typed.in(folder).run("--", "comapre", "models").err()).doesNotContain("did you mean");
    }
}
