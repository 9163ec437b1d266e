package dev.runlens.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Measures how long files of several formats take to become runs, against `cat` and against what reads them in Python.
///
/// Every line says what was measured; those with a bar say whether it was held.
final class FormatsBenchmark {
    /// How many bytes of heap a value of a metric may take, with its step.
    static final double MOST_BYTES = 12;

    /// What share of a peer's process our own may take.
    private static final double MOST_OF_PROCESS = 0.6;

    private static final int WARM_UPS = 3;

    private final PrintStream out;
    private final BenchmarkOptions options;
    private boolean held = true;

    FormatsBenchmark(PrintStream out, BenchmarkOptions options) {
        this.out = out;
        this.options = options;
    }

    /// Runs the benchmark and prints what it finds.
    ///
    /// @return whether every bar was held
    boolean run() throws IOException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "%d processors, load %.2f; medians of %d; files in %s%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                options.rounds(),
                options.folder());
        for (FormatCase each : FormatCase.in(options.folder().resolve("runlens-benchmark-formats"))) {
            measure(each);
        }
        out.println(held ? "every bar was held" : "NOT every bar was held");
        return held;
    }

    private void measure(FormatCase each) throws IOException, InterruptedException {
        List<Path> files = each.files();
        double megabytes = 0;
        for (Path file : files) {
            megabytes += Files.size(file) / 1e6;
        }
        out.printf(Locale.ROOT, "%n%s: %.1f MB%n", each.name(), megabytes);
        double read = read(each, files, megabytes);
        double process = process(each);
        heap(each);
        peers(each, read, process);
    }

    private double read(FormatCase each, List<Path> files, double megabytes) throws IOException, InterruptedException {
        List<Double> cat = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = -WARM_UPS; i < options.rounds(); i++) {
            double ofCat = cat(files);
            TimedReading reading = TimedReading.of(each.path());
            if (i >= 0) {
                cat.add(ofCat);
                seconds.add(reading.seconds());
                cpu.add(reading.cpu());
            }
        }
        double read = median(seconds);
        out.printf(Locale.ROOT, "  cat        %.3f s%n", median(cat));
        out.printf(
                Locale.ROOT,
                "  read       %.3f s, CPU %.2f s, %.0f MB/s%s%n",
                read,
                median(cpu),
                megabytes / read,
                Double.isInfinite(each.bar()) ? "" : verdict(read < each.bar(), "under " + each.bar() + " s"));
        return read;
    }

    private static double cat(List<Path> files) throws IOException, InterruptedException {
        return Timed.command(
                Path.of("."),
                Stream.concat(Stream.of("cat"), files.stream().map(Path::toString))
                        .toList());
    }

    /// The seconds of a process; infinite where it could not be started.
    private double process(FormatCase each) throws InterruptedException {
        Path launcher = Path.of(System.getProperty("runlens.home", "."), "runlens").toAbsolutePath();
        List<String> command = List.of(launcher.toString(), "benchmark", "read", each.path().toString());
        try {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < options.rounds(); i++) {
                seconds.add(Timed.command(Path.of("."), command));
            }
            out.printf(Locale.ROOT, "  process    %.2f s from its start to its end%n", median(seconds));
            return median(seconds);
        } catch (IOException problem) {
            out.printf(Locale.ROOT, "  process    not measured: %s%n", problem.getMessage());
            return Double.POSITIVE_INFINITY;
        }
    }

    private void heap(FormatCase each) throws IOException {
        long before = HeldHeap.bytes();
        TimedReading reading = TimedReading.of(each.path());
        long bytes = HeldHeap.bytes() - before;
        double share = (double) (bytes - reading.axisValues() * Double.BYTES) / reading.values();
        out.printf(
                Locale.ROOT,
                "  heap       %.1f bytes for each of %,d values%s%n",
                share,
                reading.values(),
                verdict(share <= MOST_BYTES, "at most " + MOST_BYTES));
    }

    private void peers(FormatCase each, double read, double process) throws IOException, InterruptedException {
        for (Peer peer : each.peers()) {
            if (!peer.isInstalled(options.python())) {
                out.printf(Locale.ROOT, "  %s: not installed in %s%n", peer.name(), options.python());
                continue;
            }
            boolean bar = Double.isInfinite(each.bar()) && peer.equals(each.peers().getFirst());
            Optional<Peer.Took> took = peer(peer, each.path());
            if (took.isEmpty()) {
                out.printf(Locale.ROOT, "  %s: failed%n", peer.name());
                continue;
            }
            print(peer, took.orElseThrow(), read);
            String verdict = bar ? against(took.orElseThrow(), each.times(), read, process) : "";
            out.println(verdict);
        }
    }

    private String against(Peer.Took took, double times, double read, double process) {
        return verdict(took.seconds() >= times * read, times + " times ours")
                + verdict(process <= MOST_OF_PROCESS * took.process(),
                        "our process at most " + MOST_OF_PROCESS + " of its");
    }

    private void print(Peer peer, Peer.Took took, double read) {
        out.printf(
                Locale.ROOT,
                "  %s: %.3f s, CPU %.2f s, process %.2f s: %.1f times ours",
                peer.name(),
                took.seconds(),
                took.cpu(),
                took.process(),
                took.seconds() / read);
    }

    private Optional<Peer.Took> peer(Peer peer, Path path) throws IOException, InterruptedException {
        List<Peer.Took> all = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            Optional<Peer.Took> took = peer.read(options.python(), path);
            if (took.isEmpty()) {
                return took;
            }
            took.ifPresent(all::add);
        }
        return Optional.of(new Peer.Took(
                median(all.stream().map(Peer.Took::seconds).toList()),
                median(all.stream().map(Peer.Took::cpu).toList()),
                median(all.stream().map(Peer.Took::process).toList())));
    }

    private String verdict(boolean holds, String bar) {
        held &= holds;
        return " (bar: " + bar + ": " + (holds ? "held" : "NOT HELD") + ")";
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
