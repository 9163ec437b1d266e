package dev.runlens.analyze.many;

import dev.runlens.run.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/// Places of many runs by the loss of what would be shipped of each.
///
/// Many equal runs always have a lowest one. Place 1 holds all that may be the best: those of which the interval of the
/// difference to the lowest, as the two alone have it, but as much wider as for so many runs ([SimultaneousQuantiles#wider]),
/// holds zero; then the same again of the rest. So of K equal runs all share place 1 in 95 %, and where two alone cannot be
/// told apart they are not among many.
///
/// Each interval has a deviation of its own, so that of many some are narrow by luck: none counts for narrower than one in
/// four is.
///
/// Source: Games and Howell, "Pairwise multiple comparison procedures with unequal n's and/or variances", Journal of
/// Educational Statistics 1 (1976) 113-125.
public final class Places {
    private static final double CONFIDENCE = 0.95;
    private static final int ONE_IN = 4;

    /// Past the first place two runs are not asked whose losses lie so many times as far apart as would be enough for each
    /// by itself.
    private static final double FAR = 3;

    private final List<RunLoss> runs;
    private final Pairs pairs;
    private final SimultaneousQuantiles quantiles = new SimultaneousQuantiles();
    private final int[] places;

    private Places(List<RunLoss> runs, Pairs pairs) {
        this.runs = List.copyOf(runs);
        this.pairs = pairs;
        places = new int[runs.size()];
        place();
    }

    /// The places of some runs, each loss by itself. Deviations of which all have the same degrees of freedom may be one
    /// and the same, as the scatter of repeats is.
    ///
    /// @param runs at least one, in any order
    public static Places of(List<RunLoss> runs) {
        return new Places(runs, (lowest, other) -> alone(runs.get(lowest), runs.get(other)));
    }

    /// The places of some runs by what any two tell of each other.
    ///
    /// @param runs at least one, in any order
    public static Places of(List<RunLoss> runs, Pairs pairs) {
        return new Places(runs, pairs);
    }

    private static Apart alone(RunLoss lowest, RunLoss other) {
        double freedom = Math.min(lowest.freedom(), other.freedom());
        double student = new TDistribution(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        return new Apart(
                other.value() - lowest.value(), student * Math.hypot(lowest.deviation(), other.deviation()), freedom);
    }

    private void place() {
        List<Integer> rest = new ArrayList<>(IntStream.range(0, runs.size())
                .boxed()
                .sorted(Order.comparingDouble(i -> runs.get(i).value()))
                .toList());
        int taken = 0;
        while (!rest.isEmpty()) {
            List<Integer> tied = tied(rest, taken > 0);
            int place = taken + 1;
            tied.forEach(i -> places[i] = place);
            rest.removeIf(i -> places[i] == place);
            taken += tied.size();
        }
    }

    private record Asked(int run, Apart apart) {}

    /// The lowest of some, and those that may be as low.
    ///
    /// @param far whether those that lie far above need not be asked
    private List<Integer> tied(List<Integer> some, boolean far) {
        int lowest = some.getFirst();
        Pairs.Widening among = freedom -> quantiles.wider(some.size(), freedom);
        List<Asked> asked = some.stream()
                .skip(1)
                .filter(other -> !far || !isFar(lowest, other, among))
                .map(other -> new Asked(other, pairs.apart(lowest, other)))
                .toList();
        double[] halves = asked.stream().mapToDouble(one -> one.apart.half()).sorted().toArray();
        double narrowest = halves.length == 0 ? 0 : halves[halves.length / ONE_IN];
        List<Integer> tied = new ArrayList<>(List.of(lowest));
        for (Asked one : asked) {
            Apart apart = one.apart;
            boolean told = apart.value() > apart.least()
                    && apart.value() > among.of(apart.freedom()) * Math.max(narrowest, apart.half())
                    && pairs.more(lowest, one.run, apart.value(), among);
            if (!told) {
                tied.add(one.run);
            }
        }
        return tied;
    }

    private boolean isFar(int lowest, int other, Pairs.Widening among) {
        Apart alone = alone(runs.get(lowest), runs.get(other));
        return alone.value() > FAR * among.of(alone.freedom()) * alone.half();
    }

    /// The place of a run, 1 for the best; runs that chance may have put in their order share one.
    public int place(int run) {
        return places[run];
    }

    /// How many runs have the first place.
    public int first() {
        return (int) Arrays.stream(places).filter(place -> place == 1).count();
    }

    /// Whether one run is better than all others: it has the first place to itself, and there are others.
    public boolean single() {
        return first() == 1 && runs.size() > 1;
    }
}
