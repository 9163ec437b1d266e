package dev.runlens.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The cache of loaded and linked classes that a start began with. The JVM passes over one that does not fit in silence,
/// so it has to be asked.
///
/// @param file of the cache; empty where the start had none
/// @param java the JVM
/// @param classPath of the program
record StartCache(String file, String java, String classPath) {
    /// The system property in which the start script names the cache.
    private static final String NAMED = "runlens.cache";

    private static final int SECONDS = 20;

    /// That of this process.
    static StartCache ofProcess() {
        return new StartCache(
                System.getProperty(NAMED, ""),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"));
    }

    /// What is said of it, one line.
    String words() {
        if (file.isEmpty()) {
            return "start cache: none, starts are slower";
        }
        return fits() ? "start cache: " + file
                : "start cache: " + file + " does not fit this program or this Java, so starts are slower;"
                        + " delete it and it is made again";
    }

    /// Whether the JVM takes it: one that has to use a cache ends with an error where it cannot.
    private boolean fits() {
        try {
            Process asked = new ProcessBuilder(
                    java, "-XX:AOTMode=on", "-XX:AOTCache=" + file, "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", classPath,
                    "-version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return asked.waitFor(SECONDS, TimeUnit.SECONDS) && asked.exitValue() == 0;
        } catch (IOException unasked) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
