package dev.runlens.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures what short commands cost from the start of the process to its end, as multiples of an empty program on the
/// same JVM in the same run. Linux alone: nothing else tells the processor time of a process that ended.
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

    /// A command.
    ///
    /// @param bar how many times the processor time of an empty program it may take; 0 where that is only measured
    private record Start(String name, double bar, List<String> command) {}

    /// What a command took.
    private static final class Taken {
        private double processor;
        private double clock;
    }

    /// Whether every command kept its bar.
    boolean run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("runlens-start");
        List<Start> starts = starts(folder);
        List<Taken> taken = starts.stream().map(start -> new Taken()).toList();
        // The first start of each finds nothing in memory.
        for (Start start : starts) {
            Timed.command(folder, start.command);
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < starts.size(); i++) {
                measure(starts.get(i), folder, taken.get(i));
            }
        }
        return print(starts, taken);
    }

    private static void measure(Start start, Path folder, Taken taken) throws IOException, InterruptedException {
        double before = ChildTime.soFar();
        for (int i = 0; i < STARTS; i++) {
            taken.clock += Timed.command(folder, start.command);
        }
        taken.processor += ChildTime.soFar() - before;
    }

    private List<Start> starts(Path folder) throws IOException {
        String launcher = home.resolve("runlens").toString();
        Path models = home.resolve("samples/models");
        return List.of(
                new Start("empty program", 0, empty(folder)),
                new Start("runlens --version", 3, List.of(launcher, "--version")),
                new Start("runlens --help", 0, List.of(launcher, "--help")),
                new Start("runlens compare, two samples", 10, List.of(
                        launcher,
                        "compare",
                        models.resolve("tiny-llama_run3").toString(),
                        models.resolve("tiny-llama_run4").toString(),
                        "--output",
                        folder.resolve("comparison.json").toString())));
    }

    /// The empty program by itself: from the program's own jar it would open that first.
    private static List<String> empty(Path folder) throws IOException {
        String name = EmptyProgram.class.getName();
        Path file = folder.resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (InputStream code = EmptyProgram.class.getResourceAsStream("EmptyProgram.class")) {
            if (code == null) {
                throw new IOException("the empty program is not here");
            }
            Files.write(file, code.readAllBytes());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xlog:disable", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", folder.toString(), name));
        return command;
    }

    private boolean print(List<Start> starts, List<Taken> taken) {
        boolean held = true;
        double count = (double) STARTS * options.rounds();
        double unit = taken.getFirst().processor;
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            double ratio = taken.get(i).processor / unit;
            boolean within = start.bar == 0 || ratio <= start.bar;
            held &= within;
            out.printf(
                    Locale.ROOT,
                    "%-30s %.3f s of processor, %.3f s on the clock, %4.1f × an empty program%s%n",
                    start.name,
                    taken.get(i).processor / count,
                    taken.get(i).clock / count,
                    ratio,
                    start.bar == 0 ? ""
                            : String.format(Locale.ROOT, " (bar %.0f%s)", start.bar, within ? "" : ", MISSED"));
        }
        return held;
    }
}
