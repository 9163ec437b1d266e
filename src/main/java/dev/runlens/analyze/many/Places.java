package dev.runlens.analyze.many;

import dev.runlens.run.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/// Places of many runs by the loss of what would be shipped of each, and which may be called better than which.
///
/// Many equal runs always have a lowest one. Place 1 holds all that may be the best: i with m_i − m_min ≤ 1.15·d·√(v_i +
/// v_min), d allowing for as many as there are (multiple comparisons with the best); then the same again of the rest.
///
/// Source: Hsu, "Simultaneous confidence intervals for all distances from the 'best'", The Annals of Statistics 9
/// (1981) 1026-1034. 1.15 as for two runs: a posterior's models are not the truth.
public final class Places {
    private static final double WIDER = 1.15;
    private static final double CONFIDENCE = 0.95;

    private final List<RunLoss> runs;
    private final SimultaneousQuantiles quantiles;
    private final int[] places;

    private Places(List<RunLoss> runs, SimultaneousQuantiles quantiles) {
        this.runs = List.copyOf(runs);
        this.quantiles = quantiles;
        places = new int[runs.size()];
        place();
    }

    /// The places of some runs.
    ///
    /// @param runs at least one, in any order
    public static Places of(List<RunLoss> runs) {
        return new Places(runs, new SimultaneousQuantiles());
    }

    private void place() {
        List<Integer> rest = new ArrayList<>(IntStream.range(0, runs.size())
                .boxed()
                .sorted(Order.comparingDouble(i -> runs.get(i).value()))
                .toList());
        int taken = 0;
        while (!rest.isEmpty()) {
            RunLoss lowest = runs.get(rest.getFirst());
            double quantile = rest.size() == 1 ? 0 : quantiles.withBest(rest.size());
            int place = taken + 1;
            List<Integer> tied = rest.stream()
                    .filter(i -> runs.get(i).value() - lowest.value() <= WIDER * quantile
                            * deviation(runs.get(i), lowest))
                    .toList();
            tied.forEach(i -> places[i] = place);
            rest.removeAll(tied);
            taken += tied.size();
        }
    }

    /// The place of a run, 1 for the best; runs that chance may have put in their order share one.
    public int place(int run) {
        return places[run];
    }

    /// How many runs have the first place.
    public int first() {
        return (int) IntStream.of(places).filter(place -> place == 1).count();
    }

    /// Whether one run is better than all others: it has the first place to itself, and there are others.
    public boolean single() {
        return first() == 1 && runs.size() > 1;
    }

    /// Whether a run is lower than one that was named before anybody looked, such as a baseline: 1.15·d.
    public boolean lowerThanBaseline(int run, int baseline) {
        double quantile = quantiles.withBest(runs.size());
        return lower(run, baseline, WIDER * quantile);
    }

    /// Whether a run is lower than another where any two might have been looked at: 1.15·q·t ÷ 1.96, with Welch's
    /// degrees of freedom.
    public boolean lower(int run, int other) {
        double ours = runs.get(run).deviation();
        double both = deviation(runs.get(run), runs.get(other));
        double share = both == 0 ? 0.5 : ours / both * (ours / both);
        double freedom = 1
                / (share * share / runs.get(run).freedom()
                        + (1 - share) * (1 - share) / runs.get(other).freedom());
        double student = new TDistribution(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        return lower(run, other, WIDER * student / quantiles.amongAll(2) * quantiles.amongAll(runs.size()));
    }

    private boolean lower(int run, int other, double width) {
        double difference = runs.get(other).value() - runs.get(run).value();
        return difference > width * deviation(runs.get(run), runs.get(other));
    }

    private static double deviation(RunLoss one, RunLoss other) {
        return Math.hypot(one.deviation(), other.deviation());
    }
}
