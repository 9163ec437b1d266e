package dev.runlens.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Measures what it costs to compare many runs, as processes from their start to their end: the processor time, the memory
/// at most, and how both grow with the number of runs and of evaluations. Linux alone: nothing else tells what a process that
/// ended took.
final class SweepBenchmark {
    private static final int RUNS = 1000;
    private static final int REPORTS = 1000;
    private static final int EVALUATIONS = 20;
    private static final double MEGABYTE = 1024;

    /// How many times the processor time of an empty program a comparison of the largest sweep may take: 6 and 10 s where that is
    /// 0.030 s. The same machine takes half as much again in some hours, for both.
    private static final double BAR = 200;

    private static final double BAR_FULL = 333;

    /// Megabytes.
    private static final double BAR_MEMORY = 300;

    private final PrintStream out;
    private final BenchmarkOptions options;
    private final Path home = Path.of(System.getProperty("runlens.home", ".")).toAbsolutePath().normalize();

    SweepBenchmark(PrintStream out, BenchmarkOptions options) {
        this.out = out;
        this.options = options;
    }

    /// What a process took.
    ///
    /// @param seconds of the processor
    /// @param megabytes of memory at most
    private record Cost(double seconds, double megabytes) {}

    /// Whether every bar was kept.
    boolean run() throws IOException, InterruptedException {
        Path whole = SyntheticSweep.in(options.folder(), RUNS, REPORTS, EVALUATIONS);
        double read = cost(launched(List.of("benchmark", "read", whole.toString()))).seconds;
        out.printf(Locale.ROOT, "%d runs × %d reports, read     %.2f s of processor%n", RUNS, REPORTS, read);
        boolean held = print("compare", whole, BAR, List.of());
        held &= print("compare --full", whole, BAR_FULL, List.of("--full"));
        grows("runs", new int[] {RUNS / 4, RUNS / 2, RUNS}, new int[] {EVALUATIONS, EVALUATIONS, EVALUATIONS});
        grows("evaluations", new int[] {RUNS / 4, RUNS / 4, RUNS / 4},
                new int[] {EVALUATIONS, 2 * EVALUATIONS, 4 * EVALUATIONS});
        return held;
    }

    private boolean print(String name, Path sweep, double bar, List<String> more)
            throws IOException, InterruptedException {
        double before = MachinePace.emptyProgram();
        Cost cost = compare(sweep, more);
        double empty = (before + MachinePace.emptyProgram()) / 2;
        boolean held = cost.seconds <= bar * empty && cost.megabytes <= BAR_MEMORY;
        out.printf(
                Locale.ROOT,
                "%-32s %.2f s of processor, %.0f × the %.3f s of an empty program (bar %.0f), %.0f MB (bar %.0f)%s%n",
                name,
                cost.seconds,
                cost.seconds / empty,
                empty,
                bar,
                cost.megabytes,
                BAR_MEMORY,
                held ? "" : ", MISSED");
        return held;
    }

    /// Measures three sizes, and prints the power of the size that the cost grows with from each to the next.
    private void grows(String with, int[] runs, int[] evaluations) throws IOException, InterruptedException {
        double before = 0;
        for (int i = 0; i < runs.length; i++) {
            Path sweep = SyntheticSweep.in(options.folder(), runs[i], REPORTS, evaluations[i]);
            double seconds = compare(sweep, List.of()).seconds;
            out.printf(
                    Locale.ROOT,
                    "%4d runs × %d evaluations       %.2f s of processor%s%n",
                    runs[i],
                    evaluations[i],
                    seconds,
                    i == 0 ? ""
                            : String.format(Locale.ROOT, ", grows with the number of %s to the power of %.2f", with,
                                    Math.log(seconds / before) / Math.log(2)));
            before = seconds;
        }
    }

    private Cost compare(Path sweep, List<String> more) throws IOException, InterruptedException {
        Path result = options.folder().resolve("runlens-benchmark-sweep.json");
        List<String> words = new ArrayList<>(
                List.of("compare", sweep.toString(), "--force", "--output", result.toString()));
        words.addAll(more);
        Cost[] costs = new Cost[options.rounds()];
        for (int i = 0; i < costs.length; i++) {
            Files.deleteIfExists(result);
            costs[i] = cost(launched(words));
        }
        Files.delete(result);
        double[] seconds = Arrays.stream(costs).mapToDouble(Cost::seconds).toArray();
        return new Cost(Timed.median(seconds), Arrays.stream(costs).mapToDouble(Cost::megabytes).max().orElse(0));
    }

    private List<String> launched(List<String> words) {
        List<String> command = new ArrayList<>(List.of(home.resolve("runlens").toString()));
        command.addAll(words);
        return command;
    }

    private Cost cost(List<String> command) throws IOException, InterruptedException {
        double before = ChildTime.soFar();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double most = 0;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, megabytes(process.pid()));
        }
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        return new Cost(ChildTime.soFar() - before, most);
    }

    /// What a process has used of memory at most so far; 0 where it is over. Source: proc_pid_status(5), `VmHWM`.
    private static double megabytes(long process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / MEGABYTE;
                }
            }
            return 0;
        } catch (IOException over) {
            return 0;
        }
    }
}
