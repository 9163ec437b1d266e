package dev.runlens.benchmark;

import dev.runlens.benchmark.answers.AnswersBenchmark;
import dev.runlens.benchmark.verdict.VerdictBenchmark;
import dev.runlens.benchmark.window.ChartBenchmark;
import dev.runlens.benchmark.window.OpenedOnce;
import dev.runlens.benchmark.window.WindowBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What can be measured, and how it is asked for.
enum BenchmarkKind {
    /// A log of one gigabyte.
    LOG("", "[--dir DIR] [--lines N] [--rounds N]",
            "reading a log of one gigabyte, against cat and Python: about a minute"),
    /// Files of other formats.
    FORMATS("formats", "[--dir DIR] [--rounds N] [--python PATH]",
            "reading files of other formats, against cat and what reads them in Python"),
    /// What short commands cost.
    START("start", "[--rounds N]", "what short commands and the window cost until they are there, on Linux"),
    /// Many runs at once.
    SWEEP("sweep", "[--dir DIR] [--rounds N]", "comparing a thousand runs, on Linux"),
    /// Files of three sizes.
    GROWTH("growth", "[--dir DIR] [--rounds N]", "how what reading costs grows with the size of a file"),
    /// The chart.
    CHART("chart", "", "the chart with millions of points"),
    /// The window.
    WINDOW("window", "[--dir DIR]", "the window with a thousand runs, and with files of answers"),
    /// How often the verdict is wrong.
    VERDICT("verdict", "[--pairs N]", "how often the verdict is wrong: the tables of docs/verdict.md, and its speed"),
    /// How often answers are judged wrongly.
    ANSWERS("answers", "[--repetitions N]",
            "how often answers and votes are judged wrongly: the tables of docs/answers.md; reading a million"),
    /// One reading.
    READ("read", "PATH…", "reading some files once: the process that formats measures"),
    /// One start of the window.
    LINES("lines", "PATH…", "the window on some files until their lines are drawn, once: a process that start measures"),
    /// The window until it is whole.
    OPEN("open", "PATH…", "the same until all that follows from them is drawn too");

    private final String word;
    private final String options;
    private final String what;

    BenchmarkKind(String word, String options, String what) {
        this.word = word;
        this.options = options;
        this.what = what;
    }

    /// The kind of a word; the log is measured without one.
    static Optional<BenchmarkKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /// The words there are.
    static List<String> words() {
        return Arrays.stream(values()).map(kind -> kind.word).filter(word -> !word.isEmpty()).toList();
    }

    /// How it is asked for, and what it measures, in two lines.
    String usage() {
        String command = "runlens benchmark" + (word.isEmpty() ? "" : " " + word)
                + (options.isEmpty() ? "" : " " + options);
        return "  " + command + "\n      " + what;
    }

    /// Measures and prints.
    ///
    /// @param args what stands behind the word
    /// @return whether every bar was held
    /// @throws IllegalArgumentException with a sentence for the user when they make no sense
    boolean run(PrintStream out, String... args) throws IOException, InterruptedException {
        return switch (this) {
            case LOG -> new ReadBenchmark(out, BenchmarkOptions.of(args)).run();
            case FORMATS -> new FormatsBenchmark(out, BenchmarkOptions.of(args)).run();
            case START -> new StartBenchmark(out, BenchmarkOptions.of(args)).run();
            case SWEEP -> new SweepBenchmark(out, BenchmarkOptions.of(args)).run();
            case GROWTH -> {
                new GrowthBenchmark(out, BenchmarkOptions.of(args)).run();
                yield true;
            }
            case CHART -> {
                BenchmarkOptions.of(args);
                yield new ChartBenchmark(MachinePace.bars(out)).run();
            }
            case WINDOW -> new WindowBenchmark(MachinePace.bars(out), BenchmarkOptions.of(args).folder()).run();
            case VERDICT -> VerdictBenchmark.of(out, args).run();
            case ANSWERS -> answers(out, AnswersBenchmark.of(out, args));
            case READ -> {
                TimedReading.print(List.of(args));
                yield true;
            }
            case LINES -> opened(args, OpenedOnce.Drawn.LINES);
            case OPEN -> opened(args, OpenedOnce.Drawn.ALL);
        };
    }

    private static boolean opened(String[] paths, OpenedOnce.Drawn drawn) {
        OpenedOnce.open(Arrays.stream(paths).map(Path::of).toList(), drawn);
        return true;
    }

    private static boolean answers(PrintStream out, AnswersBenchmark simulation)
            throws IOException, InterruptedException {
        boolean held = simulation.run();
        new AnswerReading(out).run();
        return held;
    }
}
