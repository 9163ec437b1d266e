package dev.runlens.benchmark;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.mlx.log.MlxLogFormat;
import dev.runlens.run.Series;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Measures how long a log of one gigabyte takes to become series, against `cat` and against Python.
final class ReadBenchmark {
    /// How many times as long as `cat` one thread may take, and two.
    private static final double BAR = 6;
    private static final double BAR_OF_TWO = 4;

    /// What share of the time of one thread all may take.
    private static final double OF_ONE = 0.7;

    /// How many times as long as reading Python has to take.
    private static final double OF_PYTHON = 40;

    /// How many times as long as a log of even widths others may take, number for number.
    private static final double OF_EVEN = 2;
    /// The others are that much shorter.
    private static final long SHORTER = 10;

    private static final int WARM_UPS = 3;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final MlxLogFormat ONE = MlxLogFormat.withThreads(1);
    private static final MlxLogFormat ALL = MlxLogFormat.withThreads(PROCESSORS);
    private static final List<String> COMPARE = List.of("compare", "samples/models/tiny-llama_run3",
            "samples/models/tiny-llama_run4", "--output", "-");

    private final PrintStream out;
    private final BenchmarkOptions options;
    private boolean held = true;

    ReadBenchmark(PrintStream out, BenchmarkOptions options) {
        this.out = out;
        this.options = options;
    }

    /// Runs the benchmark and prints what it finds.
    ///
    /// @return whether the bar was held
    boolean run() throws IOException, InterruptedException {
        Path log = SyntheticLog.in(options.folder(), options.lines(), SyntheticLog.Form.EVEN);
        out.printf(Locale.ROOT, "log            %s, %.3f GB, %,d lines%n", log, Files.size(log) / 1e9, options.lines());
        double reading = readings(log);
        long numbers = numbers(series(log));
        other("uneven widths", SyntheticLog.Form.UNEVEN, reading / numbers);
        other("table", SyntheticLog.Form.TABLE, reading / numbers);
        heap(log);
        compare();
        return held;
    }

    /// Reads a log by one thread and by all, beside others.
    ///
    /// @return the seconds of one thread
    private double readings(Path log) throws IOException, InterruptedException {
        double[] cat = new double[options.rounds()];
        double[] one = new double[options.rounds()];
        double[] all = new double[options.rounds()];
        for (int i = -WARM_UPS; i < options.rounds(); i++) {
            double ofCat = cat(log);
            double ofOne = read(ONE, log);
            double ofAll = PROCESSORS > 1 ? read(ALL, log) : ofOne;
            if (i >= 0) {
                cat[i] = ofCat;
                one[i] = ofOne;
                all[i] = ofAll;
                out.printf(Locale.ROOT, "round %d        cat %.3f s, one thread %.3f s, %d threads %.3f s%n", i + 1,
                        ofCat, ofOne, PROCESSORS, ofAll);
            }
        }
        out.printf(Locale.ROOT, "cat            %.3f s (median)%n", Timed.median(cat));
        double reading = Timed.median(one);
        reading("one thread", log, reading, Timed.median(cat), BAR);
        if (PROCESSORS > 1) {
            reading(PROCESSORS + " threads", log, Timed.median(all), Timed.median(cat), BAR_OF_TWO);
            double share = Timed.median(all) / reading;
            out.printf(Locale.ROOT, "               %.2f of the time of one %s%n", share,
                    verdict(share <= OF_ONE, OF_ONE));
        }
        python(log, Timed.median(all));
        return reading;
    }

    private void reading(String by, Path log, double seconds, double cat, double bar) throws IOException {
        out.printf(Locale.ROOT, "%-14s %.3f s (median), %.0f MB/s: %.1f times as long as cat %s%n", by, seconds,
                Files.size(log) / 1e6 / seconds, seconds / cat, verdict(seconds <= bar * cat, bar));
    }

    private String verdict(boolean holds, double bar) {
        held &= holds;
        String number = String.format(Locale.ROOT, "%.1f", bar).replace(".0", "");
        return "(the bar is " + number + (holds ? ": held)" : ": NOT HELD)");
    }

    /// Reads a log that looks otherwise.
    ///
    /// @param even the seconds for each number of one whose numbers are as wide in every line
    private void other(String name, SyntheticLog.Form form, double even) throws IOException {
        Path log = SyntheticLog.in(options.folder(), Math.max(100, options.lines() / SHORTER), form);
        double[] read = new double[options.rounds()];
        for (int i = -WARM_UPS; i < read.length; i++) {
            double seconds = read(ONE, log);
            if (i >= 0) {
                read[i] = seconds;
            }
        }
        double reading = Timed.median(read);
        double ratio = reading / numbers(series(log)) / even;
        out.printf(
                Locale.ROOT,
                "%-14s %.3f s (median), %.0f MB/s: %.2f times as long, number for number %s%n",
                name,
                reading,
                Files.size(log) / 1e6 / reading,
                ratio,
                verdict(ratio <= OF_EVEN, OF_EVEN));
    }

    private static double cat(Path log) throws IOException, InterruptedException {
        return Timed.command(Path.of("."), List.of("cat", log.toString()));
    }

    private static double read(MlxLogFormat format, Path log) throws IOException {
        long begin = System.nanoTime();
        SourceContent.Log content = format.read(SourceInput.of(log), ReadProgress.NONE);
        double seconds = Timed.since(begin);
        if (numbers(content) == 0) {
            throw new IOException(log + " holds no report");
        }
        return seconds;
    }

    private static SourceContent.Log series(Path log) throws IOException {
        return ALL.read(SourceInput.of(log), ReadProgress.NONE);
    }

    private static long numbers(SourceContent.Log content) {
        return content.trainings().stream()
                .flatMap(training -> training.metrics().values().stream())
                .mapToLong(Series::size)
                .sum();
    }

    private void python(Path log, double reading) throws IOException, InterruptedException {
        OptionalDouble seconds = PythonReader.seconds(log);
        if (seconds.isEmpty()) {
            out.printf(Locale.ROOT, "python         not measured: there is no python3 here%n");
            return;
        }
        double scaled = seconds.getAsDouble() * Math.max(1, (double) Files.size(log) / PythonReader.BYTES);
        out.printf(
                Locale.ROOT,
                "python re      %.1f s (its time for the first 100 MB, scaled to the whole log)%n",
                scaled);
        out.printf(
                Locale.ROOT,
                "ratio          reading takes 1/%.0f of Python's time %s%n",
                scaled / reading,
                verdict(scaled >= OF_PYTHON * reading, OF_PYTHON));
    }

    private void heap(Path log) throws IOException {
        long before = HeldHeap.bytes();
        SourceContent.Log content = series(log);
        long held = HeldHeap.bytes() - before;
        long numbers = numbers(content);
        out.printf(
                Locale.ROOT,
                "heap           %.2f bytes for each of %,d numbers kept%n",
                (double) held / numbers,
                numbers);
    }

    private void compare() throws InterruptedException {
        Path launcher = Path.of("runlens").toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            out.printf(Locale.ROOT, "compare        not measured: there is no launcher in this folder%n");
            return;
        }
        try {
            List<String> command = Stream.concat(Stream.of(launcher.toString()), COMPARE.stream())
                    .toList();
            Timed.command(Path.of("."), command);
            double[] seconds = new double[options.rounds()];
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = Timed.command(Path.of("."), command);
            }
            out.printf(
                    Locale.ROOT,
                    "compare        %.2f s from start to result on two samples (median)%n",
                    Timed.median(seconds));
        } catch (IOException problem) {
            out.printf(Locale.ROOT, "compare        not measured: %s%n", problem);
        }
    }
}
