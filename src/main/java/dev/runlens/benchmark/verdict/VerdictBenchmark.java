package dev.runlens.benchmark.verdict;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/// Prints the tables of `docs/verdict.md` and how long a verdict takes.
public final class VerdictBenchmark {
    private static final int LEAST_PAIRS = 2000;

    private final PrintStream out;
    private final int pairs;

    /// A benchmark that prints to a stream.
    ///
    /// @param pairs how many pairs a cell has; fewer than 2000 are for trying it out, the bars are for 2000 and more
    public VerdictBenchmark(PrintStream out, int pairs) {
        this.out = out;
        this.pairs = pairs;
    }

    /// The options of a command line: `--pairs N`.
    ///
    /// @throws IllegalArgumentException with a sentence for the user when they make no sense
    public static VerdictBenchmark of(PrintStream out, String... args) {
        int pairs = LEAST_PAIRS;
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].equals("--pairs") || i + 1 == args.length || !args[i + 1].matches("\\d{2,7}")) {
                throw new IllegalArgumentException("unknown option " + args[i] + "; there is --pairs N, at least 10");
            }
            pairs = Integer.parseInt(args[i + 1]);
        }
        return new VerdictBenchmark(out, pairs);
    }

    /// Runs everything.
    ///
    /// @return whether every bar was held
    public boolean run() throws InterruptedException {
        long begin = System.nanoTime();
        Tables tables = new Tables(out);
        new VerdictTiming(tables).print();
        new RealRuns(tables, Path.of(System.getProperty("runlens.home", "."))).print();
        try (Workers workers = new Workers()) {
            new FileTables(tables, workers, pairs / 10).print();
            new StartTable(tables, workers, pairs / 2).print();
            new ShippedPairTables(tables, workers, 3 * pairs / 10).print();
            new OddPairTables(tables, 3 * pairs / 10).print();
            new ManyTables(tables, workers, 4 * pairs).print();
            new StopTables(tables, workers, Math.max(5, pairs / 80)).print();
            new RiseTables(tables, workers, pairs).print();
            new PlainRiseTable(tables, workers, 5 * pairs).print();
            new TurnTables(tables, workers, pairs).print();
            new RestTables(tables, workers, pairs).print();
            new LearningTables(tables, workers, pairs).print();
            new ZooTables(tables, workers, pairs).print();
            new TrendTables(tables, workers, 5 * pairs).print();
        }
        out.printf(Locale.ROOT, "%n%.0f s on %d processors%n", (System.nanoTime() - begin) / 1e9, processors());
        return tables.held();
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
