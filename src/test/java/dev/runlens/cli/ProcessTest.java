package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own: what cannot be seen from inside this one.
class ProcessTest {
    @TempDir
    Path folder;

    private final List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));

    @Test
    void theWorstInputsFitInHalfAGigabyte() throws Exception {
        Path good = RunFolders.logged(folder.resolve("good"), 2.2);
        Path line = BadInput.LINE_OF_200_MB.in(folder);
        Path zeros = BadInput.GIGABYTE_OF_ZEROS.in(folder);
        options.add("-Xmx512m");

        Typed.Outcome outcome = run(List.of(), "compare", line.toString(), zeros.toString(), good.toString());

        assertThat(outcome.code()).isEqualTo(ExitCodes.PARTLY_READ);
        assertThat(outcome.out()).contains("good", "2.2000");
        assertThat(outcome.err())
                .contains("long.log", "zeros.log", "wrote training_runs_comparison.json")
                .doesNotContain("Exception", "OutOfMemory", "\tat ");
        assertThat(folder.resolve("training_runs_comparison.json")).exists();
    }

    @Test
    void comparingTouchesNoToolkit() throws Exception {
        Path good = RunFolders.logged(folder.resolve("good"), 2.2);
        options.add("-Xlog:class+load:file=" + folder.resolve("classes.txt"));

        Typed.Outcome outcome = run(List.of(), "compare", good.toString(), "--report", "report.md");

        assertThat(outcome.code()).isZero();
        assertThat(Files.readString(folder.resolve("classes.txt")))
                .contains("dev.runlens.cli.CompareCommand")
                .doesNotContain(" javafx.", " com.sun.javafx", " java.awt.", " dev.runlens.ui.", " dev.runlens.chart.");
    }

    @Test
    void samplesWithoutADisplayPrintTheComparison() throws Exception {
        RunFolders.documented(folder);
        options.add("-Drunlens.samples=" + folder.resolve("models"));

        Typed.Outcome outcome = run(List.of(), "samples");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("HYPERPARAMETERS", "SmolLM3-3B_run3", "SmolLM3-3B_run4");
        assertThat(outcome.err().lines()).hasSize(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatDoesNotAnswerIsNoCrash() throws Exception {
        RunFolders.documented(folder);

        Typed.Outcome outcome = run(List.of("DISPLAY=:987"), "models");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("HYPERPARAMETERS");
        assertThat(outcome.err()).contains("window").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aReaderThatGoesAwayEndsItQuietly() throws Exception {
        RunFolders.documented(folder);
        Process process = start(List.of(), "compare", "models", "--output", "-");
        process.getInputStream().close();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("err.txt")).isEmptyFile();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutALocaleTheTableKeepsItsSignsAndAnOddNameIsNoCrash() throws Exception {
        RunFolders.documented(folder);
        Files.move(folder.resolve("models/SmolLM3-3B_run3"), folder.resolve("models/rün3"));

        Typed.Outcome outcome = run(List.of("LC_ALL=C"), "compare", "models", "rün3");

        assertThat(outcome.code()).isEqualTo(ExitCodes.PARTLY_READ);
        assertThat(outcome.out()).contains("✓", "SmolLM3-3B_run4");
        assertThat(outcome.err()).contains("does not exist").doesNotContain("Exception", "internal error");
    }

    @Test
    void thePictureOfAProcessWithoutAScreenIsAPngAndNothingElseIsSaid() throws Exception {
        Path good = RunFolders.logged(folder.resolve("good"), 2.2);

        Typed.Outcome outcome = run(List.of(), "compare", good.toString(), "--plot", "loss.png");

        assertThat(outcome.code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("loss.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(outcome.err().lines()).containsExactly("wrote training_runs_comparison.json", "wrote loss.png");
    }

    private Typed.Outcome run(List<String> environment, String... arguments) throws Exception {
        Process process = start(environment, arguments);
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Typed.Outcome(process.exitValue(), out, Files.readString(folder.resolve("err.txt")));
    }

    private Process start(List<String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.runlens.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.redirectError(folder.resolve("err.txt").toFile());
        for (String name : List.of("DISPLAY", "WAYLAND_DISPLAY", "LC_ALL", "JAVA_TOOL_OPTIONS", "TERM")) {
            builder.environment().remove(name);
        }
        environment.forEach(
                variable -> builder.environment().put(variable.split("=", 2)[0], variable.split("=", 2)[1]));
        return builder.start();
    }
}
