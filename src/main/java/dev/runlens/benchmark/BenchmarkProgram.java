package dev.runlens.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The program behind `runlens benchmark`: the first word chooses what is measured ([BenchmarkKind]), `--help` tells of all.
public final class BenchmarkProgram {
    private static final int HELD = 0;
    private static final int NOT_HELD = 1;
    private static final int WRONG_USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    BenchmarkProgram(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Ends the process: 0 where every bar was held, 1 where one was not, 2 where the arguments make no sense.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new BenchmarkProgram(System.out, System.err).run(arguments));
    }

    /// Measures, or says what can be measured.
    ///
    /// @return the exit code
    int run(String... arguments) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(arguments);
        // The launcher of Windows cannot take its first word off what was typed without reading the rest anew.
        if (!words.isEmpty() && words.getFirst().equals("benchmark")) {
            words = words.subList(1, words.size());
        }
        boolean named = !words.isEmpty() && !words.getFirst().startsWith("-");
        String word = named ? words.getFirst() : "";
        List<String> args = named ? words.subList(1, words.size()) : words;
        Optional<BenchmarkKind> kind = BenchmarkKind.of(word);
        if (kind.isEmpty()) {
            err.println("There is no benchmark " + word + "; there are " + String.join(", ", BenchmarkKind.words())
                    + ", and without a word that of a log.");
            return WRONG_USAGE;
        }
        if (args.contains("--help") || args.contains("-h")) {
            out.println(named ? "Usage:\n" + kind.get().usage() : usage());
            return HELD;
        }
        try {
            return kind.get().run(out, args.toArray(String[]::new)) ? HELD : NOT_HELD;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USAGE;
        }
    }

    private static String usage() {
        return "Usage:\n"
                + Arrays.stream(BenchmarkKind.values()).map(BenchmarkKind::usage).collect(Collectors.joining("\n"))
                + "\nEnds with 1 where a bar is not held. docs/benchmarks.md says more.";
    }
}
