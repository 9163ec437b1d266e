package dev.runlens.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Another reader of the same files, in Python.
///
/// @param name what it is called
/// @param module what has to be installed for it
/// @param script one statement a line that reads `path`
record Peer(String name, String module, String script) {
    private static final int FIELDS = 2;

    /// What a reading took.
    ///
    /// @param seconds without the start of Python and the imports
    /// @param cpu processor time of the same part, in seconds
    /// @param process seconds with them
    record Took(double seconds, double cpu, double process) {}

    /// Whether it is there.
    boolean isInstalled(String python) throws InterruptedException {
        try {
            Timed.command(Path.of("."), List.of(python, "-c", "import " + module));
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    /// Reads once, in a process of its own; empty where that fails.
    Optional<Took> read(String python, Path path) throws IOException, InterruptedException {
        String program = "import sys, time, " + module + "\npath = sys.argv[1]\n"
                + "begin, cpu = time.perf_counter(), time.process_time()\n"
                + script
                + "\nprint(time.perf_counter() - begin, time.process_time() - cpu)\n";
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(python, "-c", program, path.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line;
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            line = out.readLine();
        }
        boolean failed = process.waitFor() != 0;
        String[] words = line == null ? new String[0] : line.split(" ", -1);
        return failed || words.length != FIELDS
                ? Optional.empty()
                : Optional.of(new Took(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Timed.since(begin)));
    }
}
