package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `--pattern`, as typed, and the refusals that name it.
class PatternOptionTest {
    private static final String LOG = """
            starting
            [E 1] L=2.50 V=2.60 lr 1e-4
            [E 2] L=2.10 V=2.30 lr 1e-4
            [E 3] L=1.90 V=2.20 lr 1e-4
            """;

    @TempDir
    private Path folder;

    private JsonNode run(String... arguments) {
        Typed.Outcome outcome = Typed.in(folder).run(arguments);
        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        return JsonMapper.shared().readTree(outcome.out()).get("runs").get(0);
    }

    @Test
    void linesOfAnyTextAreReadAsTheyAreDescribed() throws IOException {
        Files.writeString(folder.resolve("mine.log"), LOG);

        JsonNode metrics = run("compare", "mine.log", "--output", "-", "--pattern",
                "[E {epoch}] L={train_loss} V={val_loss} lr {learning_rate}")
                        .get("training_metrics");

        assertThat(metrics.get("iterations").toString()).isEqualTo("[1,2,3]");
        assertThat(metrics.get("train_loss").toString()).isEqualTo("[2.5,2.1,1.9]");
        assertThat(metrics.get("val_loss").toString()).isEqualTo("[2.6,2.3,2.2]");
        assertThat(metrics.get("learning_rate").toString()).isEqualTo("[1.0E-4,1.0E-4,1.0E-4]");
    }

    @Test
    void aPatternThatMatchesNothingIsSaid() throws IOException {
        Files.writeString(folder.resolve("own.log"), "epoch 1: loss 2.5\nepoch 2: loss 2.1\nepoch 3: loss 2.0\n");

        Typed.Outcome outcome = Typed.in(folder).run("compare", "own.log", "--pattern", "ep {epoch}: lss {train_loss}");

        assertThat(outcome.err()).contains("--pattern 'ep {epoch}: lss {train_loss}' matched no line of any input");
        assertThat(outcome.code()).isIn(ExitCodes.PARTLY_READ, ExitCodes.NOTHING_READ);
        assertThat(Typed.in(folder).run("compare", "own.log", "--pattern", "epoch {epoch}: loss {train_loss}"))
                .returns(ExitCodes.ALL_READ, Typed.Outcome::code)
                .satisfies(read -> assertThat(read.err()).doesNotContain("--pattern"));
    }

    @Test
    void severalPatternsReadSeveralKindsOfLines() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), """
                it 10 -> 2.5
                it 20 -> 2.1
                checked at 20, got 2.3
                """);

        JsonNode metrics = run("compare", "mine.txt", "--output", "-", "--pattern", "it {step} -> {train_loss}",
                "--pattern", "checked at {step}, got {val_loss}")
                        .get("training_metrics");

        assertThat(metrics.get("iterations").toString()).isEqualTo("[10,20]");
        assertThat(metrics.get("val_loss").toString()).isEqualTo("[null,2.3]");
    }

    @Test
    void linesThatDoNotSayWhereTheyStandAreNumberedAndThatIsSaid() throws IOException {
        Files.writeString(folder.resolve("mine.log"), "L=2.5\nL=2.1\nL=1.9\n");

        JsonNode run = run("compare", "mine.log", "--output", "-", "--pattern", "L={train_loss}");

        assertThat(run.get("training_metrics").get("iterations").toString()).isEqualTo("[1,2,3]");
        assertThat(run.get("findings").toString()).contains("numbered in the order in which they come");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "epoch {epoch}; names no loss",
            "loss {; has a brace without a name",
            "{train_loss}; has no words between its numbers"
    })
    void whatIsNoPatternIsRefusedInWords(String pattern, String why) {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "x", "--pattern", pattern);

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("--pattern").contains(why);
    }

    @Test
    void aTextThatIsNotKnownIsRefusedWithTheLineAndTheOption() throws IOException {
        Files.writeString(folder.resolve("mine.log"), "begin\n~~ 3 ~~ my loss is 0.512 ~~\n");

        assertThat(Typed.in(folder).run("inspect", "mine.log").out())
                .contains("~~ 3 ~~ my loss is 0.512 ~~")
                .contains("--pattern");
        assertThat(Typed.in(folder).run("inspect", ".").out()).contains("--pattern");
    }

    @Test
    void aTableThatIsNotKnownIsRefusedWithItsColumnsAndTheOption() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "when,objective,held_out\n1,2.5,2.6\n2,2.1,2.3\n");

        assertThat(Typed.in(folder).run("inspect", "mine.csv").out())
                .contains("when, objective, held_out")
                .contains("--columns");
    }
}
