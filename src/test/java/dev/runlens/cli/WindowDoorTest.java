package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowDoorTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws IOException {
        RunFolders.documented(folder);
    }

    @Test
    void withoutArgumentsTheEmptyWindowOpens() {
        Typed typed = Typed.in(folder).with(Typed.A_DISPLAY);

        assertThat(typed.run().code()).isZero();
        assertThat(typed.opened())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    void pathsOpenInTheWindow() {
        Typed typed = Typed.in(folder).with(Typed.A_DISPLAY);

        Typed.Outcome outcome = typed.run("models", "run4_training.log");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(typed.opened())
                .containsExactly(List.of(folder.resolve("models"), folder.resolve("run4_training.log")));
    }

    @Test
    void openDoesTheSame() {
        Typed typed = Typed.in(folder).with(Typed.A_DISPLAY);

        typed.run("open", "models");

        assertThat(typed.opened()).containsExactly(List.of(folder.resolve("models")));
    }

    @Test
    void aWordThatIsACommandIsTheCommandAndAPathSaysSo() throws IOException {
        Files.createDirectories(folder.resolve("samples"));
        Files.createDirectories(folder.resolve("compare"));
        Typed typed = Typed.in(folder).with(Typed.A_DISPLAY);

        typed.run("samples");
        typed.run("./compare");
        typed.run("models", "compare");
        typed.run("--", "compare");

        assertThat(typed.opened())
                .containsExactly(
                        List.of(folder.resolve("samples")),
                        List.of(folder.resolve("./compare")),
                        List.of(folder.resolve("models"), folder.resolve("compare")),
                        List.of(folder.resolve("compare")));
    }

    @Test
    void whatDoesNotExistOpensNothing() {
        Typed typed = Typed.in(folder).with(Typed.A_DISPLAY);

        Typed.Outcome outcome = typed.run("modles", "models4");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(outcome.err()).contains("modles: does not exist, and is no command either");
        assertThat(typed.opened()).isEmpty();
    }

    @Test
    void missingSamplesAreSaid() {
        Typed.Outcome outcome = Typed.in(folder).with(Typed.A_DISPLAY).run("samples");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(outcome.err()).contains("there are no sample runs in");
    }

    @Test
    void theRunsOfASessionAreComparedInTheTerminal() throws IOException {
        Files.writeString(folder.resolve("evening.runlens"), "{\"inputs\": [\"models\", \"run4_training.log\"]}");
        Files.writeString(folder.resolve("none.runlens"), "{}");

        Typed.Outcome compared = Typed.in(folder).run("compare", "evening.runlens", "--output", "-");
        Typed.Outcome instead = Typed.in(folder).with(Typed.NO_DISPLAY).run("evening.runlens");
        Typed.Outcome none = Typed.in(folder).run("compare", "none.runlens");

        assertThat(compared.out()).contains("SmolLM3-3B_run3", "SmolLM3-3B_run4");
        assertThat(instead.out()).contains("SmolLM3-3B_run3", "SmolLM3-3B_run4");
        assertThat(none.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(none.err()).contains("none.runlens: names no runs that were open");
    }

    @Test
    void aRunThatWasRemovedInTheWindowIsNotComparedInTheTerminal() throws IOException {
        String removed = folder.resolve("models/SmolLM3-3B_run3").toString().replace("\\", "\\\\");
        Files.writeString(folder.resolve("evening.runlens"),
                "{\"inputs\": [\"models\"], \"removed\": [{\"path\": \"" + removed + "\", \"ordinal\": 0}]}");

        Typed.Outcome compared = Typed.in(folder).run("compare", "evening.runlens", "--output", "-");

        assertThat(compared.out()).contains("SmolLM3-3B_run4").doesNotContain("SmolLM3-3B_run3");

        Typed.Outcome named = Typed.in(folder)
                .run("compare", "evening.runlens", "models/SmolLM3-3B_run3", "--output", "-");

        assertThat(named.out()).contains("SmolLM3-3B_run4").contains("SmolLM3-3B_run3");
    }

    @Test
    void withoutADisplayTheComparisonIsPrinted() throws IOException {
        Files.move(folder.resolve("models"), folder.resolve("samples"));
        Typed typed = Typed.in(folder).with(Typed.NO_DISPLAY);

        Typed.Outcome outcome = typed.run("samples");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err().lines().findFirst())
                .hasValue("there is no display to open a window on (DISPLAY is not set); "
                        + "this is the comparison in the terminal");
        assertThat(outcome.out()).contains("HYPERPARAMETERS", "SmolLM3-3B_run3", "SmolLM3-3B_run4");
        assertThat(typed.opened()).isEmpty();
        assertThat(folder.resolve("training_runs_comparison.json")).doesNotExist();
    }

    @Test
    void withoutADisplayBadInputCountsAsInCompare() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThat(Typed.in(folder).run("models", "nowhere").code()).isEqualTo(ExitCodes.PARTLY_READ);
        assertThat(Typed.in(folder).run("empty").code()).isEqualTo(ExitCodes.NOTHING_READ);
    }

    @Test
    void withoutADisplayAndPathsThereIsAHint() {
        Typed.Outcome outcome = Typed.in(folder).run();

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("no display", "runlens compare PATH…");
    }

    @Test
    void withoutGtkThePackageIsNamedAndTheComparisonPrinted() throws IOException {
        Path release = Files.writeString(folder.resolve("os-release"), "NAME=\"Fedora Linux\"\nID=fedora\n");

        Typed.Outcome outcome = Typed.in(folder)
                .with(new Display("Linux", Map.of("DISPLAY", ":0"), false, () -> false, release))
                .run("models");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .startsWith("the window needs GTK 3 and libXtst: install it with `sudo dnf install gtk3 libXtst`");
        assertThat(outcome.out()).contains("HYPERPARAMETERS");
    }

    @Test
    void aToolkitThatCannotOpenTheDisplayIsNoCrash() {
        Typed.Outcome outcome = Typed.in(folder)
                .with(Typed.A_DISPLAY)
                .with(inputs -> {
                    throw new UnsupportedOperationException("Unable to open DISPLAY");
                })
                .run("models");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).startsWith("the window cannot open here (Unable to open DISPLAY)");
        assertThat(outcome.out()).contains("HYPERPARAMETERS");
    }
}
