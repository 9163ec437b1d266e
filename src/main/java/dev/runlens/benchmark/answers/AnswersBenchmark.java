package dev.runlens.benchmark.answers;

import dev.runlens.analyze.answers.AnswerJudge;
import dev.runlens.analyze.paired.BettingSequence;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints how often equal subjects are told apart by their answers and by votes, and how often different ones are; the tables of
/// `docs/answers.md`.
public final class AnswersBenchmark {
    private static final int[] SIZES = {20, 50, 100, 200, 500, 1000};
    private static final double BAR = 5;

    /// A share of equal subjects is beyond the bar where it lies as many standard errors above it: of the 58 shares that are
    /// looked at, one does by chance in 5 % of all runs of this program.
    private static final double ERRORS = 3.14;

    private static final int USUAL = 4000;
    private static final int LEAST = 100;
    private static final int VOTES = 200;

    private final PrintStream out;
    private final int repetitions;
    private final List<String> failures = new ArrayList<>();
    private long cells;

    /// @param repetitions of each cell of equal subjects; a tenth of them of different ones
    public AnswersBenchmark(PrintStream out, int repetitions) {
        this.out = out;
        this.repetitions = repetitions;
    }

    /// The options of a command line: `--repetitions N`.
    ///
    /// @throws IllegalArgumentException with a sentence for the user when they make no sense
    public static AnswersBenchmark of(PrintStream out, String... args) {
        if (args.length > 0 && !args[0].equals("--repetitions")) {
            throw new IllegalArgumentException(
                    "unknown option " + args[0] + "; there is --repetitions N, at least " + LEAST);
        }
        if (args.length == 1) {
            throw new IllegalArgumentException(args[0] + " needs a value");
        }
        if (args.length > 1 && (args.length > 2 || !args[1].matches("\\d{3,6}"))) {
            throw new IllegalArgumentException(
                    args[0] + " needs a number of at least " + LEAST + ", not " + args[args.length - 1]);
        }
        return new AnswersBenchmark(out, args.length == 0 ? USUAL : Integer.parseInt(args[1]));
    }

    /// Runs everything.
    ///
    /// @return whether every bar was held
    public boolean run() {
        long begin = System.nanoTime();
        equal();
        power();
        votes();
        failures.forEach(failure -> out.println("NOT HELD: " + failure));
        out.printf(Locale.ROOT, "%n%s; %.0f s%n", failures.isEmpty() ? "every bar was held" : "NOT every bar was held",
                (System.nanoTime() - begin) / 1e9);
        return failures.isEmpty();
    }

    private void equal() {
        out.printf(Locale.ROOT, """
                ### Equal subjects that are told apart, percent (at most 5 is the bar)

                %d repetitions of each cell: where the true share is 5, the standard error of a cell is %.2f, of a row %.2f

                """, repetitions, Share.error(repetitions), Share.error(SIZES.length * repetitions));
        head("subjects", " all |");
        for (SimulatedAnswers kind : SimulatedAnswers.values()) {
            Case two = Case.of(kind, 2);
            Case four = Case.of(kind, 4);
            for (double level : new double[] {0.2, 0.5, 0.8}) {
                equalRow(name(kind) + ", level " + level,
                        n -> share(repetitions, random -> apart(two, random, n, level, level)));
            }
            equalRow(name(kind) + ", four subjects, any two",
                    n -> share(repetitions, random -> apart(four, random, n, 0.5, 0.5, 0.5, 0.5)));
        }
    }

    private void power() {
        int few = Math.max(LEAST, repetitions / 10);
        out.printf(Locale.ROOT, "%n### Different subjects that are told apart, percent of %d repetitions%n%n", few);
        head("difference", "");
        for (SimulatedAnswers kind : SimulatedAnswers.values()) {
            Case two = Case.of(kind, 2);
            for (double difference : new double[] {0.02, 0.05, 0.1, 0.2}) {
                List<Share> row = shares(n -> share(few, random -> apart(two, random, n, 0.5, 0.5 + difference)));
                print(name(kind) + ", 0.5 against " + (0.5 + difference), row);
            }
        }
    }

    /// Each of the others against the one with the best mean, as the analysis does it.
    private static boolean apart(Case one, SplittableRandom random, int examples, double... levels) {
        double[][] scores = one.kind().of(random, examples, levels);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = mean(scores[i]) > mean(scores[best]) ? i : best;
        }
        for (int i = 0; i < scores.length; i++) {
            if (i != best) {
                if (one.judge().tellsApart(scores[i], scores[best])) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What is simulated, and who judges it.
    private record Case(SimulatedAnswers kind, AnswerJudge judge) {
        private static Case of(SimulatedAnswers kind, int subjects) {
            return new Case(kind, new AnswerJudge(subjects, kind == SimulatedAnswers.RIGHT_OR_WRONG, true));
        }
    }

    private static double mean(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return sum / scores.length;
    }

    /// How many of so many repetitions tell apart, each cell with luck of its own, on all processors.
    private Share share(int all, Predicate<SplittableRandom> apart) {
        long cell = 1_000_003 * cells++;
        int count = (int) IntStream.range(0, all).parallel()
                .filter(i -> apart.test(new SplittableRandom(cell + i))).count();
        return new Share(count, all);
    }

    private record Share(int count, int all) {
        double percent() {
            return 100.0 * count / all;
        }

        /// The standard error, in points, of so many repetitions of what happens in 5 %.
        static double error(int all) {
            return Math.sqrt(BAR * (100 - BAR) / all);
        }

        boolean isBeyondBar() {
            return percent() > BAR + ERRORS * error(all);
        }
    }

    private void votes() {
        out.println("\n### Votes: how often it is ever decided within " + VOTES + " votes, looked at after each\n");
        out.println("| share of wins | ties | decided, percent | median votes |\n|---|---|---|---|");
        for (double ties : new double[] {0, 0.3}) {
            for (double wins : new double[] {0.5, 0.6, 0.7, 0.8}) {
                int all = Math.max(LEAST, wins == 0.5 ? repetitions : repetitions / 4);
                List<Integer> decided = decided(all, wins, ties);
                Share share = new Share(decided.size(), all);
                out.printf(Locale.ROOT, "| %.1f | %.1f | %.1f | %s |%n", wins, ties, share.percent(),
                        2 * decided.size() < all ? "–" : decided.get(all / 2));
                if (wins == 0.5 && share.isBeyondBar()) {
                    failures.add("votes without a difference, ties " + ties + ": " + share.percent());
                }
            }
        }
    }

    /// After how many votes each of those is decided that ever is, the fewest first.
    private List<Integer> decided(int all, double wins, double ties) {
        long cell = 1_000_003 * cells++;
        return IntStream.range(0, all).parallel()
                .map(i -> decidedAfter(new SplittableRandom(cell + i), wins, ties))
                .filter(after -> after > 0).sorted().boxed().toList();
    }

    /// After how many votes one half is left out; 0 where it never is.
    private static int decidedAfter(SplittableRandom random, double wins, double ties) {
        BettingSequence sequence = new BettingSequence();
        for (int i = 1; i <= VOTES; i++) {
            sequence.add(random.nextDouble() < ties ? 0.5 : random.nextDouble() < wins ? 1 : 0);
            if (!sequence.interval().contains(0.5)) {
                return i;
            }
        }
        return 0;
    }

    private static String name(SimulatedAnswers kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void head(String first, String last) {
        StringBuilder head = new StringBuilder("| " + first);
        for (int size : SIZES) {
            head.append(" | n ").append(size);
        }
        int columns = SIZES.length + (last.isEmpty() ? 1 : 2);
        out.println(head + " |" + last + "\n|" + "---|".repeat(columns));
    }

    /// A row with its whole behind it, which sees what is too small for a cell.
    private void equalRow(String name, IntFunction<Share> cell) {
        List<Share> row = new ArrayList<>(shares(cell));
        row.add(new Share(row.stream().mapToInt(Share::count).sum(), row.stream().mapToInt(Share::all).sum()));
        print(name, row);
        row.stream().filter(Share::isBeyondBar)
                .forEach(share -> failures.add(name + ": " + share.count() + " of " + share.all()));
    }

    private static List<Share> shares(IntFunction<Share> cell) {
        return Arrays.stream(SIZES).mapToObj(cell).toList();
    }

    private void print(String name, List<Share> row) {
        out.println("| " + name + row.stream()
                .map(share -> String.format(Locale.ROOT, " | %.1f", share.percent())).collect(Collectors.joining())
                + " |");
    }
}
