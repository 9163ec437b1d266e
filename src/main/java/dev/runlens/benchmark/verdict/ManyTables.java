package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.many.Places;
import dev.runlens.analyze.many.RunLoss;
import dev.runlens.analyze.statistics.JointEstimate;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Posterior;
import dev.runlens.analyze.statistics.ShippedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// How often a run among many equal ones is called better than all, and whether the best of unequal ones is found.
final class ManyTables {
    private static final int SIZE = 20;
    private static final double SIGMA = 0.02;
    private static final int[] COUNTS = {2, 3, 6, 24, 100, 300};
    private static final List<Zoo> CURVES = List.of(Zoo.POWER, Zoo.FLOOR,
            Zoo.BROAD, Zoo.LATE, Zoo.FLAT);

    private final Tables tables;
    private final Workers workers;
    private final int runs;

    /// @param runs about how many are simulated for a row
    ManyTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = runs;
    }

    private record Sweep(int first, boolean single, boolean bestIsFirst, boolean baseline, boolean any) {}

    void print() throws InterruptedException {
        equal();
        unequal();
    }

    private void equal() throws InterruptedException {
        tables.title(
                "Many equal runs",
                "\"Better\" said among equal runs of 20 evaluations, in % of the sweeps: of one against all (the headline),"
                        + " against one that was named before, of any of all pairs. The bar: at most 5 each, from three runs"
                        + " on; of two the pair decides. The earlier rule said it of the lowest against any that it told from it.");
        tables.head(List.of("runs", "sweeps", "better than all", "than one named before", "any pair", "earlier rule"));
        for (int count : COUNTS) {
            List<Sweep> sweeps = sweeps(count, 0);
            double single = share(sweeps.stream().filter(Sweep::single).count(), sweeps.size());
            double baseline = share(sweeps.stream().filter(Sweep::baseline).count(), sweeps.size());
            double any = share(sweeps.stream().filter(Sweep::any).count(), sweeps.size());
            if (count > 2) {
                tables.atMost(5, single, "better than all of " + count + " equal runs");
                tables.atMost(5, baseline, "better than a baseline, " + count + " equal runs");
                tables.atMost(5, any, "any pair of " + count + " equal runs");
            }
            String earlier = count >= 24 && count <= 100 ? percent(earlier(count)) : "";
            tables.row(List.of(
                    Integer.toString(count),
                    Integer.toString(sweeps.size()),
                    percent(single),
                    percent(baseline),
                    percent(any),
                    earlier));
        }
    }

    private void unequal() throws InterruptedException {
        List<Sweep> sweeps = sweeps(100, 2);
        double first = sweeps.stream().mapToInt(Sweep::first).average().orElseThrow();
        double best = share(sweeps.stream().filter(Sweep::bestIsFirst).count(), sweeps.size());
        tables.title(
                "A hundred unequal runs",
                "True losses scatter by 2 σ. How many runs share place 1 (the bar: at most 15), and how often the best one is"
                        + " among them (at least 95 %).");
        tables.head(List.of("in place 1", "the best is among them"));
        tables.row(List.of(String.format(Locale.ROOT, "%.1f", first), percent(best)));
        tables.atMost(15, first, "runs in place 1 of a hundred");
        tables.atLeast(95, best, "the best is in place 1");
    }

    private static double share(long cases, int of) {
        return 100.0 * cases / of;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private List<Sweep> sweeps(int count, double spread) throws InterruptedException {
        int sweeps = Math.clamp(runs / count, 60, 1000) / CURVES.size() * CURVES.size();
        List<Callable<Sweep>> work = new ArrayList<>();
        for (int i = 0; i < sweeps; i++) {
            int sweep = i;
            work.add(() -> sweep(count, spread, new Draw("many", count, spread, sweep),
                    CURVES.get(sweep % CURVES.size())));
        }
        return workers.all(work);
    }

    private static Sweep sweep(int count, double spread, Draw draw, Zoo shape) {
        double[] levels = draw.noise(count);
        List<RunLoss> losses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            losses.add(shipped(observed(shape, spread * SIGMA * levels[i], draw)));
        }
        Places places = Places.of(losses);
        int best = IntStream.range(0, count)
                .boxed()
                .min(Comparator.comparingDouble(i -> levels[i]))
                .orElseThrow();
        boolean baseline = IntStream.range(1, count).anyMatch(i -> places.lowerThanBaseline(i, 0));
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> losses.get(i).value()))
                .toList();
        boolean any = count > 1 && places.lower(order.getFirst(), order.getLast());
        return new Sweep(places.first(), places.single(), places.place(best) == 1, baseline, any);
    }

    private static Observations observed(Zoo shape, double level, Draw draw) {
        return new SimulatedRun.Plan(way -> shape.at(way) + level, SIZE, SIGMA, NoiseOf.DRAW)
                .run(SavedAt.EACH, draw.random())
                .observed();
    }

    private static RunLoss shipped(Observations observed) {
        ShippedFile file = ShippedPairs.shipped(observed);
        Posterior posterior = Posterior.of(observed);
        JointEstimate estimate = posterior.at(file.step());
        return new RunLoss(estimate.mean(0), estimate.deviation(0), posterior.freedom());
    }

    /// How often the earlier rule told the lowest from another.
    private double earlier(int count) throws InterruptedException {
        int sweeps = Math.max(5, runs / 10 / count / CURVES.size() * CURVES.size());
        double flat = EarlierLowest.flat(SIZE);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < sweeps; i++) {
            int sweep = i;
            work.add(() -> earlier(count, new Draw("earlier many", count, sweep), CURVES.get(sweep % CURVES.size()),
                    flat));
        }
        return share(workers.all(work).stream().filter(told -> told).count(), sweeps);
    }

    private static boolean earlier(int count, Draw draw, Zoo shape, double flat) {
        List<EarlierLowest> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(EarlierLowest.of(observed(shape, 0, draw), flat, draw));
        }
        EarlierLowest lowest = all.stream()
                .min(Comparator.comparingDouble(EarlierLowest::value))
                .orElseThrow();
        return all.stream().anyMatch(other -> other.to(lowest).high() < 0);
    }
}
