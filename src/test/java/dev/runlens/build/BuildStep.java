package dev.runlens.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a step of the build as the build does, from its source.
final class BuildStep {
    private BuildStep() {}

    /// Returns once it is through; fails where it fails, with what it said.
    ///
    /// @param name of the file in `src/build`
    static void run(String name, Object... words) throws IOException, InterruptedException {
        run(List.of(), name, words);
    }

    /// The same of a step that needs libraries itself.
    static void runWith(String classPath, String name, Object... words) throws IOException, InterruptedException {
        run(List.of("-cp", classPath), name, words);
    }

    private static void run(List<String> options, String name, Object... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(options);
        command.add("src/build/" + name);
        for (Object word : words) {
            command.add(String.valueOf(word));
        }
        said(java(command));
    }

    /// The command that runs something on the Java of the tests.
    static ProcessBuilder java(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    /// What a process says until it ends well.
    static String said(ProcessBuilder process) throws IOException, InterruptedException {
        Process running = process.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(said).isZero();
        return said;
    }
}
