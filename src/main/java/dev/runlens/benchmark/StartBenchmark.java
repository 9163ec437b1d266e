package dev.runlens.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Measures what short commands cost from the start of the process to its end, and how long the window takes until the lines of
/// the samples are drawn and until all that follows from them is, as multiples of programs with nothing in them on the same JVM in the same run. Linux alone: nothing
/// else tells the processor time of a process that ended.
final class StartBenchmark {
    /// How many starts are taken together, so that hundredths of a second tell.
    private static final int STARTS = 4;

    private final PrintStream out;
    private final BenchmarkOptions options;
    private final Path home = Path.of(System.getProperty("runlens.home", ".")).toAbsolutePath().normalize();

    StartBenchmark(PrintStream out, BenchmarkOptions options) {
        this.out = out;
        this.options = options;
    }

    /// What the ratio of a start is made of.
    private enum Unit {
        /// Commands: what they take from other work.
        PROCESSOR,
        /// The window: how long somebody waits.
        CLOCK
    }

    /// A program that is started.
    ///
    /// @param bar how many times what the first of its group takes it may take; 0 where that is only measured
    private record Start(String name, double bar, List<String> command) {}

    /// What a program took, in seconds, and how often it was started.
    private static final class Taken {
        private double processor;
        private double clock;
        private int count;

        double mean(Unit unit) {
            return (unit == Unit.PROCESSOR ? processor : clock) / count;
        }
    }

    /// Whether every start kept its bar.
    boolean run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("runlens-start");
        try {
            EmptyPrograms empty = new EmptyPrograms(folder);
            boolean commands = measured(commands(folder, empty), Unit.PROCESSOR, folder);
            boolean window = measured(windows(empty), Unit.CLOCK, folder);
            return commands && window;
        } finally {
            Scraps.delete(folder);
        }
    }

    private List<Start> commands(Path folder, EmptyPrograms empty) throws IOException {
        String launcher = home.resolve("runlens").toString();
        Path models = home.resolve("samples/models");
        return List.of(
                new Start("empty program", 0, empty.program()),
                new Start("runlens --version", 3, List.of(launcher, "--version")),
                new Start("runlens --help", 7, List.of(launcher, "--help")),
                new Start("runlens compare, two samples", 10, List.of(
                        launcher,
                        "compare",
                        models.resolve("tiny-llama_run3").toString(),
                        models.resolve("tiny-llama_run4").toString(),
                        "--output",
                        folder.resolve("comparison.json").toString())));
    }

    private List<Start> windows(EmptyPrograms empty) throws IOException, InterruptedException {
        return List.of(
                new Start("empty window", 0, empty.window()),
                new Start("runlens samples, lines drawn", 3.2, window("lines")),
                new Start("runlens samples, all drawn", 0, window("open")));
    }

    private List<String> window(String until) {
        return List.of(
                home.resolve("runlens").toString(), "benchmark", until, home.resolve("samples").toString());
    }

    /// In turn, so that all of a group meet the same machine.
    private boolean measured(List<Start> group, Unit unit, Path folder) throws IOException, InterruptedException {
        List<Taken> taken = group.stream().map(start -> new Taken()).toList();
        // The first start of each finds nothing in memory.
        for (Start start : group) {
            Timed.command(folder, start.command);
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < group.size(); i++) {
                measure(group.get(i), folder, taken.get(i));
            }
        }
        boolean held = true;
        for (int i = 0; i < group.size(); i++) {
            held &= print(group.get(i), taken.get(i), unit, taken.getFirst());
        }
        return held;
    }

    private static void measure(Start start, Path folder, Taken taken) throws IOException, InterruptedException {
        double before = ChildTime.soFar();
        for (int i = 0; i < STARTS; i++) {
            taken.clock += Timed.command(folder, start.command);
        }
        taken.processor += ChildTime.soFar() - before;
        taken.count += STARTS;
    }

    private boolean print(Start start, Taken taken, Unit unit, Taken least) {
        double ratio = taken.mean(unit) / least.mean(unit);
        boolean within = start.bar == 0 || ratio <= start.bar;
        out.printf(
                Locale.ROOT,
                "%-30s %.3f s of processor, %.3f s on the clock, %4.1f × %s%s%n",
                start.name,
                taken.mean(Unit.PROCESSOR),
                taken.mean(Unit.CLOCK),
                ratio,
                unit == Unit.PROCESSOR ? "the processor time of an empty program" : "the time of an empty window",
                start.bar == 0 ? "" : String.format(Locale.ROOT, " (bar %.1f%s)", start.bar, within ? "" : ", MISSED"));
        return within;
    }
}
