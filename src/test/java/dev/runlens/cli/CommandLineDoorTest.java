package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineDoorTest {
    @TempDir
    Path folder;

    @Test
    void helpNamesEveryCommandAndExitCode() {
        Typed.Outcome outcome = Typed.in(folder).run("--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("runlens [PATH...]", "open", "samples", "compare", "completion")
                .containsSubsequence("Exit codes:", " 0 ", " 1 ", " 2 ", " 5 ", " 69 ", " 70 ", " 74 ");
    }

    @Test
    void helpOfCompareNamesEveryOptionAndExitCode() {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("--runs", "--models-dir", "--log-dir", "--training-output", "--run-metrics", "--manual")
                .contains("--output", "--report", "--plot", "Exit codes:", "Examples:")
                .startsWith("Usage: runlens compare ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "samples", "compare", "completion"})
    void everyCommandExplainsItself(String command) {
        Typed typed = Typed.in(folder);

        Typed.Outcome outcome = typed.run(command, "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Usage: runlens " + command);
        assertThat(typed.opened()).isEmpty();
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(Typed.in(folder).run("--version"))
                .returns(0, Typed.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.out()).startsWith("runlens ").contains("Java 2"));
        assertThat(Typed.in(folder).run("compare", "-V").out()).startsWith("runlens ");
        assertThat(Typed.in(folder).run("--debug", "--version").out()).startsWith("runlens ");
    }

    @Test
    void onRequestTheVersionTellsOfTheCacheThatTheStartHad() {
        assertThat(Typed.in(folder).run("--version", "--verbose").out())
                .contains("Java 2")
                .endsWith("start cache: none, starts are slower\n");
        assertThat(Typed.in(folder).run("--verbose").code()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aCacheThatTheJvmWouldPassOverInSilenceIsTold() throws Exception {
        Path broken = Files.writeString(folder.resolve("runlens.aot"), "nothing of the kind");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertThat(new StartCache(broken.toString(), java, folder.toString()).words()).contains("does not fit");
        assertThat(new StartCache(broken.toString(), "/no/java", "").words()).contains("does not fit");
    }

    @Test
    void completionIsAScriptThatKnowsTheCommandsAndOptions() {
        Typed.Outcome outcome = Typed.in(folder).run("completion");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("--training-output", "samples", "bashcompinit");
        assertThat(Typed.in(folder).run("generate-completion").out()).isEqualTo(outcome.out());
    }

    @Test
    void nothingToCompareIsWrongUsage() {
        Typed.Outcome outcome = Typed.in(folder).run("compare");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("runlens compare: name something to compare: run folders, logs, or --runs NAME…")
                .contains("runlens compare --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--runs", "--training-output", "--run-metrics", "--output", "--models-dir", "--nonsense"})
    void anOptionThatIsUnknownOrLacksItsValueIsWrongUsage(String option) {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", option);

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains(option).doesNotContain("Exception");
    }

    @Test
    void aMisspelledOptionGetsASuggestion() {
        assertThat(Typed.in(folder).run("compare", "models", "--runz", "a").err())
                .contains("Unknown option: '--runz'; did you mean --runs");
        assertThat(Typed.in(folder).run("--runs", "a").err())
                .contains("Unknown option: '--runs'; it belongs to: runlens compare");
    }

    @Test
    void aHostileArgumentNeverReachesTheTerminalRaw() {
        for (String hostile : List.of("--\u001b[31mred", "mod\u001b]0;title\u0007els\nnew line")) {
            Typed.Outcome outcome = Typed.in(folder).run("compare", hostile);

            assertThat(outcome.code()).isNotZero();
            assertThat(outcome.err()).contains("\\x1b").doesNotContain("\u001b", "\u0007", "\nnew line");
        }
    }

    @Test
    void aHostileRunNameNeverReachesTheTerminalRaw() throws IOException {
        Path run = RunFolders.logged(folder.resolve("run\u001b[31m\nx"), Double.NaN);

        Typed.Outcome outcome = Typed.in(folder).run("compare", run.toString(), "nowhere\u001b[2J");

        assertThat(outcome.code()).isEqualTo(ExitCodes.PARTLY_READ);
        assertThat(outcome.out() + outcome.err()).contains("\\x1b[31m").doesNotContain("\u001b");
    }

    @Test
    void anInternalErrorIsOneLineAndALog() throws IOException {
        Typed.Outcome outcome = crashing("open", samples());

        assertThat(outcome.code()).isEqualTo(ExitCodes.INTERNAL);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("internal error", "a bug", "the details are in ");
        Path log = Path.of(outcome.err()
                .strip()
                .substring(outcome.err().indexOf("the details are in ") + "the details are in ".length()));
        assertThat(log).content().contains("IllegalStateException", "\tat ");
        Files.delete(log);
    }

    @Test
    void debugPrintsTheStackTrace() throws IOException {
        for (List<String> arguments : List.of(List.of("open", samples(), "--debug"),
                List.of("--debug", "open", samples()))) {
            Typed.Outcome outcome = crashing(arguments.toArray(String[]::new));

            assertThat(outcome.code()).isEqualTo(ExitCodes.INTERNAL);
            assertThat(outcome.err()).contains("java.lang.IllegalStateException: a bug", "at dev.runlens");
        }
    }

    @Test
    void exhaustedMemorySaysHowToAllowMore() throws IOException {
        Typed.Outcome outcome = Typed.in(folder)
                .with(Typed.A_DISPLAY)
                .with(inputs -> {
                    throw new OutOfMemoryError("Java heap space");
                })
                .run("open", samples());

        assertThat(outcome.code()).isEqualTo(ExitCodes.INTERNAL);
        assertThat(outcome.err()).contains("RUNLENS_JAVA_OPTS=-Xmx4g");
    }

    private String samples() throws IOException {
        return Files.createDirectories(folder.resolve("samples")).toString();
    }

    private Typed.Outcome crashing(String... arguments) {
        return Typed.in(folder)
                .with(Typed.A_DISPLAY)
                .with(inputs -> {
                    throw new IllegalStateException("a bug");
                })
                .run(arguments);
    }
}
