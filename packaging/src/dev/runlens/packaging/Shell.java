package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs other programs.
final class Shell {
    private Shell() {}

    /// Whether the search path has a program.
    static boolean has(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            if (!folder.isEmpty() && (Files.isExecutable(Path.of(folder, program))
                    || Files.isExecutable(Path.of(folder, program + ".exe")))) {
                return true;
            }
        }
        return false;
    }

    /// Runs a program in a folder; what it prints is shown only where it fails.
    static String run(Path folder, Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new PackagingException(String.join(" ", command) + " failed:\n" + printed);
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new PackagingException("stopped");
        }
        return printed;
    }

    static String run(Path folder, String... command) throws IOException {
        return run(folder, Map.of(), command);
    }

    /// A tool of the JDK that this runs on.
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
