package dev.runlens.benchmark.answers;

import dev.runlens.analyze.answers.AnswerJudge;
import dev.runlens.analyze.paired.BettingSequence;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Prints how often equal subjects are told apart by their answers and by votes, and how often different ones are; the tables of
/// `docs/answers.md`.
public final class AnswersBenchmark {
    private static final int[] SIZES = {20, 50, 100, 200, 500, 1000};
    private static final double BAR = 5;
    private static final int USUAL = 4000;
    private static final int VOTES = 200;

    private final PrintStream out;
    private final int repetitions;
    private final List<String> failures = new ArrayList<>();

    /// @param repetitions of a cell of 20 examples; fewer of larger ones
    public AnswersBenchmark(PrintStream out, int repetitions) {
        this.out = out;
        this.repetitions = repetitions;
    }

    /// The options of a command line: `--repetitions N`.
    ///
    /// @throws IllegalArgumentException with a sentence for the user when they make no sense
    public static AnswersBenchmark of(PrintStream out, String... args) {
        boolean given = args.length == 2 && args[0].equals("--repetitions") && args[1].matches("\\d{3,6}");
        if (args.length > 0 && !given) {
            throw new IllegalArgumentException(
                    "unknown option " + args[0] + "; there is --repetitions N, at least 100");
        }
        return new AnswersBenchmark(out, given ? Integer.parseInt(args[1]) : USUAL);
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
        out.println("### Equal subjects that are told apart, percent (at most 5 is the bar)\n");
        head("subjects");
        for (SimulatedAnswers kind : SimulatedAnswers.values()) {
            Case two = Case.of(kind, 2);
            Case four = Case.of(kind, 4);
            for (double level : new double[] {0.2, 0.5, 0.8}) {
                row(name(kind) + ", level " + level, true,
                        n -> share(n, random -> apart(two, random, n, level, level)));
            }
            row(name(kind) + ", four subjects, any two", true,
                    n -> share(n, random -> apart(four, random, n, 0.5, 0.5, 0.5, 0.5)));
        }
    }

    private void power() {
        out.println("\n### Different subjects that are told apart, percent\n");
        head("difference");
        for (SimulatedAnswers kind : SimulatedAnswers.values()) {
            Case two = Case.of(kind, 2);
            for (double difference : new double[] {0.02, 0.05, 0.1, 0.2}) {
                row(name(kind) + ", 0.5 against " + (0.5 + difference), false,
                        n -> share(n, random -> apart(two, random, n, 0.5, 0.5 + difference)));
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

    /// Percent of the repetitions.
    private Share share(int examples, Predicate<SplittableRandom> apart) {
        int all = Math.max(100, Math.min(repetitions, 20 * repetitions / examples));
        int count = 0;
        for (int i = 0; i < all; i++) {
            count += apart.test(new SplittableRandom(1_000_003L * examples + i)) ? 1 : 0;
        }
        return new Share(count, all);
    }

    private record Share(int count, int all) {
        double percent() {
            return 100.0 * count / all;
        }

        /// What the true share is not below, 97.5 %.
        double low() {
            double share = (double) count / all;
            return percent() - 196 * Math.sqrt(share * (1 - share) / all);
        }
    }

    private void votes() {
        out.println("\n### Votes: how often it is ever decided within " + VOTES + " votes, looked at after each\n");
        out.println("| share of wins | ties | decided, percent | median votes |\n|---|---|---|---|");
        for (double ties : new double[] {0, 0.3}) {
            for (double wins : new double[] {0.5, 0.6, 0.7, 0.8}) {
                List<Integer> decided = new ArrayList<>();
                int all = Math.max(100, repetitions / 4);
                ToIntFunction<SplittableRandom> sequence = random -> decidedAfter(random, wins, ties);
                for (int i = 0; i < all; i++) {
                    int after = sequence.applyAsInt(new SplittableRandom(i));
                    if (after > 0) {
                        decided.add(after);
                    }
                }
                decided.sort(null);
                Share share = new Share(decided.size(), all);
                out.printf(Locale.ROOT, "| %.1f | %.1f | %.1f | %s |%n", wins, ties, share.percent(),
                        2 * decided.size() < all ? "–" : decided.get(all / 2));
                if (wins == 0.5 && share.low() > BAR) {
                    failures.add("votes without a difference, ties " + ties + ": " + share.percent());
                }
            }
        }
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

    private void head(String first) {
        StringBuilder head = new StringBuilder("| " + first);
        for (int size : SIZES) {
            head.append(" | n ").append(size);
        }
        out.println(head + " |\n|" + "---|".repeat(SIZES.length + 1));
    }

    private void row(String name, boolean equal, IntFunction<Share> cell) {
        StringBuilder row = new StringBuilder("| " + name);
        for (int size : SIZES) {
            Share share = cell.apply(size);
            row.append(String.format(Locale.ROOT, " | %.1f", share.percent()));
            if (equal && share.low() > BAR) {
                failures.add(name + ", n " + size + ": " + share.percent());
            }
        }
        out.println(row + " |");
    }
}
