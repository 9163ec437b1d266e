package dev.runlens;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts a class of the tests as a process of its own.
public final class JavaProcess {
    private JavaProcess() {}

    /// The process, not started yet: its errors are those of the tests.
    ///
    /// @param main has the `main`
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /// What the tests run with.
    public static String classPath() {
        // That of the process that the tests run in may be a jar that only names it.
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
