package dev.runlens.benchmark;

import java.nio.file.Path;

/// What the benchmark was asked to do.
///
/// @param folder where the log is kept
/// @param lines how long the log is
/// @param rounds how many times everything is measured
/// @param python the Python whose readers are measured beside ours
record BenchmarkOptions(Path folder, long lines, int rounds, String python) {
    /// The options of a command line.
    ///
    /// @throws IllegalArgumentException with a sentence for the user when they make no sense
    static BenchmarkOptions of(String[] args) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        long lines = 7_500_000;
        int rounds = 5;
        String python = "python3";
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            switch (args[i]) {
                case "--dir" -> folder = Path.of(args[i + 1]);
                case "--lines" -> lines = count(args[i], args[i + 1], 100);
                case "--rounds" -> rounds = (int) Math.min(1_000, count(args[i], args[i + 1], 1));
                case "--python" -> python = args[i + 1];
                default ->
                        throw new IllegalArgumentException("unknown option " + args[i]
                                + "; there are --dir DIR, --lines N, --rounds N, --python PATH");
            }
        }
        return new BenchmarkOptions(folder, lines, rounds, python);
    }

    private static long count(String option, String text, long least) {
        if (!text.matches("\\d{1,12}") || Long.parseLong(text) < least) {
            throw new IllegalArgumentException(option + " needs a number of at least " + least + ", not " + text);
        }
        return Long.parseLong(text);
    }
}
