package dev.runlens.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Measures `runlens evaluate` on a million answers, each a line, in a JVM of 512 MB: the start of the program, reading and
/// comparing. The processor's time is that of everything the JVM does, compiling and collecting too; on a machine that does
/// other things besides, the clock says more of these.
final class AnswerReading {
    private static final int EXAMPLES = 500_000;
    private static final int ROUNDS = 3;
    private static final double BAR = 5;

    private final PrintStream out;

    AnswerReading(PrintStream out) {
        this.out = out;
    }

    /// Writes the answers of two subjects into a temporary file, and measures.
    void run() throws IOException, InterruptedException {
        Path file = Files.createTempFile("runlens-answers", ".jsonl");
        try {
            write(file);
            out.printf(Locale.ROOT, "%n### Reading and comparing %,d answers, %.0f MB of JSONL, in 512 MB%n%n",
                    2 * EXAMPLES, Files.size(file) / 1e6);
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < ROUNDS; i++) {
                double before = ChildTime.soFar();
                double clock = Timed.command(Path.of("").toAbsolutePath(), command(file));
                double processor = ChildTime.soFar() - before;
                best = Math.min(best, clock);
                out.printf(Locale.ROOT, "round %d        clock %.2f s, processors %.2f s%n", i + 1, clock, processor);
            }
            out.printf(Locale.ROOT, "best           %.2f s; the bar is %.0f s: %s%n", best, BAR,
                    best < BAR ? "held" : "not held on this machine now");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<String> command(Path file) {
        return List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), "dev.runlens.Main", "evaluate", file.toString(), "--examples",
                "0");
    }

    private static void write(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (String subject : List.of("run3", "run4")) {
                for (int i = 0; i < EXAMPLES; i++) {
                    int sum = 2 * i + 1;
                    lines.write(
                            ("{\"runlens_answer\": 1, \"subject\": \"%s\", \"id\": \"v:%d\", \"model\": \"m\", \"data\": \"d\","
                                    + " \"prompt\": \"What is the sum of %d and %d, and why does it matter here?\", \"reference\": \"%d\","
                                    + " \"answer\": \"The sum is %d.\"}\n")
                                            .formatted(subject, i, i, i + 1, sum, random.nextDouble() < 0.6 ? sum : 7));
                }
            }
        }
    }
}
