package dev.runlens.analyze.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Single evaluations that lie so far from those around them that neither noise nor a bend of the curve explains it: a
/// batch that overflowed, weights that were thrown off and came back. One such evaluation would decide what is said of a
/// whole run: it makes the noise many times as large as it is, and a line through the last third rise or fall.
///
/// Asked is how far an evaluation lies from the straight line between its neighbours, the last one from what the two before
/// it let expect, in units of the noise of all others, whose degrees of freedom Student's t takes into account. It is odd by
/// itself alone: where its neighbours lie off as well without it, the curve took a step or bends, and two neighbours are a
/// stretch of the curve. At most one of eight is looked at, the farthest first, and as many are odd as the last one that
/// passes the test with those before it taken out: two would hide each other (generalised extreme studentized deviate). The
/// first two evaluations, between which most of the fall lies, are never odd; in the first third the bends of a steep fall
/// count as noise.
///
/// Source: Rosner, "Percentage points for a generalized ESD many-outlier procedure", Technometrics 25 (1983) 165-172.
public final class OddEvaluations {
    /// Fewer evaluations than this do not tell one that is odd from noise.
    static final int LEAST = 8;

    /// One of so many may be odd.
    private static final int ONE_OF = 8;

    /// How often an evaluation of a run without an odd one is taken for one.
    private static final double LEVEL = 0.005;

    /// Without an odd one its neighbours lie nearer to their lines than this part of how far it lies from its own.
    private static final double NEAR = 0.5;

    private static final int FIRST = 2;

    /// The normal quantile at [#LEVEL] for the fewest evaluations, rounded down: what lies nearer passes no test, with however
    /// many degrees of freedom, and need not be tested.
    private static final double LEAST_SIGMAS = 3.4;

    private OddEvaluations() {}

    /// The odd ones, by their place among all, in order; none of fewer than [#LEAST].
    public static List<Integer> of(Observations all) {
        return all.odd();
    }

    /// Those of some, looked for anew.
    static List<Integer> find(Observations all) {
        return all.size() < LEAST ? List.of() : of(all, Rounding.unit(all.losses()));
    }

    /// The same of numbers that were worked out from printed ones.
    ///
    /// @param unit one unit of the last decimal that was printed: nothing that is nearer is odd
    private static List<Integer> of(Observations all, double unit) {
        List<Integer> left = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        List<Integer> taken = new ArrayList<>();
        Observations rest = all;
        int odd = 0;
        int most = all.size() < LEAST ? 0 : all.size() / ONE_OF;
        for (int round = 0; round < most; round++) {
            int at = farthest(rest);
            taken.add(left.get(at));
            left.subList(at, at + 1).clear();
            odd = isOdd(rest, at, all.size(), unit) ? taken.size() : odd;
            rest = rest.without(at);
        }
        List<Integer> told = taken.subList(0, odd);
        return told.stream().filter(at -> !told.contains(at - 1) && !told.contains(at + 1)).sorted().toList();
    }

    /// Whether the last one is odd.
    public static boolean endsOdd(Observations all) {
        List<Integer> odd = of(all);
        return !odd.isEmpty() && odd.getLast() == all.size() - 1;
    }

    /// All but the odd ones.
    public static Observations without(Observations all) {
        return without(all, all.odd());
    }

    /// The same of numbers that were worked out from printed ones.
    ///
    /// @param unit one unit of the last decimal that was printed
    static Observations without(Observations all, double unit) {
        return without(all, of(all, unit));
    }

    private static Observations without(Observations all, List<Integer> some) {
        Observations rest = all;
        for (int odd : some.reversed()) {
            rest = rest.without(odd);
        }
        return rest;
    }

    /// Of the evaluation that lies farthest from the line between its neighbours and these two the one without which the
    /// others scatter least: a last one that is odd puts the one before it off its line.
    private static int farthest(Observations some) {
        int middle = FIRST;
        for (int i = FIRST; i < some.size() - 1; i++) {
            middle = off(some, i) > off(some, middle) ? i : middle;
        }
        int farthest = middle;
        double least = Double.POSITIVE_INFINITY;
        for (int i = Math.max(FIRST, middle - 1); i <= middle + 1; i++) {
            double sigma = Noise.leastSigma(some.without(i), false);
            if (sigma < least) {
                least = sigma;
                farthest = i;
            }
        }
        return farthest;
    }

    /// @param of how many there were to choose from
    private static boolean isOdd(Observations some, int at, int of, double unit) {
        Observations others = some.without(at);
        double far = at < some.size() - 1 ? off(some, at) : lastOff(some, at);
        boolean alone = true;
        for (int i = Math.max(FIRST, at - 1); i <= Math.min(at, others.size() - 2); i++) {
            alone &= off(others, i) <= NEAR * far;
        }
        boolean early = 3 * at < some.size();
        if (!alone || far <= unit || far <= LEAST_SIGMAS * Noise.leastSigma(others, !early)) {
            return false;
        }
        Noise noise = early ? Noise.of(others) : Noise.settled(others);
        return noise.sigma() > 0 && far > noise.quantile(1 - LEVEL / (2 * of)) * noise.sigma();
    }

    /// How far the last evaluation lies off: where the loss did not rise before it, any rise is counted from the one before, for a
    /// line through the two before would be less well known.
    private static double lastOff(Observations some, int last) {
        double rise = some.loss(last) - some.loss(last - 1);
        boolean first = rise > 0 && some.loss(last - 1) <= some.loss(last - 2);
        return first ? rise / Math.sqrt(2) : off(some, last - 1);
    }

    /// How far an evaluation lies from the line between its neighbours, in units that make its deviation σ.
    private static double off(Observations some, int at) {
        double width = some.step(at + 1) - some.step(at - 1);
        double before = (some.step(at + 1) - some.step(at)) / width;
        double after = 1 - before;
        double between = before * some.loss(at - 1) + after * some.loss(at + 1);
        return Math.abs(some.loss(at) - between) / Math.sqrt(1 + before * before + after * after);
    }
}
