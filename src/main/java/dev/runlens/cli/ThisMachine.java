package dev.runlens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The machine that RunLens runs on.
final class ThisMachine implements WatchedMachine {
    @Override
    public boolean pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.start();
    }

    @Override
    public boolean knows(String program) {
        // Windows completes names in ways of its own.
        String separator = System.getProperty("path.separator", ":");
        if (separator.equals(";")) {
            return true;
        }
        return program.contains("/")
                ? Files.isExecutable(Path.of(program))
                : Arrays.stream(System.getenv().getOrDefault("PATH", "").split(separator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Override
    public String system() {
        return System.getProperty("os.name", "");
    }
}
