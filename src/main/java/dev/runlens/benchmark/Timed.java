package dev.runlens.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// How long things take, in seconds.
final class Timed {
    private Timed() {}

    /// Runs a command to its end with its output thrown away.
    ///
    /// @return the seconds it took
    /// @throws IOException when it cannot be started, or fails
    static double command(Path folder, List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        double seconds = since(begin);
        if (exit != 0) {
            throw new IOException(command.get(0) + " ended with " + exit);
        }
        return seconds;
    }

    /// The seconds since a value of [System#nanoTime].
    static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /// The middle one of some durations.
    static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
