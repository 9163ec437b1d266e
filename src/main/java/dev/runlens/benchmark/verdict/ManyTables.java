package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.many.Apart;
import dev.runlens.analyze.many.Places;
import dev.runlens.analyze.many.RunLoss;
import dev.runlens.analyze.statistics.JointEstimate;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Posterior;
import dev.runlens.analyze.statistics.PosteriorBases;
import dev.runlens.analyze.statistics.ShippedDifference;
import dev.runlens.analyze.statistics.ShippedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// How often a run among many equal ones is called better than all, and whether the best of unequal ones is found.
final class ManyTables {
    private static final int MANY = 20;
    private static final int[] SIZES = {8, MANY};
    private static final double MOST_FIRST = 18;
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

    /// @param first how many share place 1
    /// @param of how many there are
    private record Sweep(int first, int of, boolean bestIsFirst) {
        boolean single() {
            return first == 1 && of > 1;
        }

        boolean below() {
            return first < of;
        }
    }

    void print() throws InterruptedException {
        equal();
        unequal();
    }

    private void equal() throws InterruptedException {
        tables.title(
                "Many equal runs",
                "Told apart among equal runs, in % of the sweeps: one from all others (\"better\", the headline), any from the"
                        + " lowest (some run has no place 1). The bar: at most 5 each, of 8 evaluations 7. The earlier rule told"
                        + " the lowest from any.");
        tables.head(List.of("evaluations", "runs", "sweeps", "better than all", "some not in place 1", "earlier rule"));
        for (int size : SIZES) {
            for (int count : COUNTS) {
                equal(size, count);
            }
        }
    }

    private void equal(int size, int count) throws InterruptedException {
        List<Sweep> sweeps = sweeps(size, count, 0);
        double single = share(sweeps.stream().filter(Sweep::single).count(), sweeps.size());
        double below = share(sweeps.stream().filter(Sweep::below).count(), sweeps.size());
        String which = " of " + count + " equal runs, " + size + " evaluations";
        tables.atMost(size < MANY ? 7 : 5, single, "better than all" + which);
        tables.atMost(size < MANY ? 7 : 5, below, "some not in place 1" + which);
        boolean asked = size == MANY && count >= 24 && count <= 100;
        tables.row(List.of(
                Integer.toString(size),
                Integer.toString(count),
                Integer.toString(sweeps.size()),
                percent(single),
                percent(below),
                asked ? percent(earlier(count)) : ""));
    }

    private void unequal() throws InterruptedException {
        tables.title(
                "A hundred unequal runs",
                "True losses scatter by 2 σ. How many runs share place 1 (the bar: at most 18 with 20 evaluations), and how often"
                        + " the best one is among them (at least 95 %).");
        tables.head(List.of("evaluations", "in place 1", "the best is among them"));
        for (int size : SIZES) {
            List<Sweep> sweeps = sweeps(size, 100, 2);
            double first = sweeps.stream().mapToInt(Sweep::first).average().orElseThrow();
            double best = share(sweeps.stream().filter(Sweep::bestIsFirst).count(), sweeps.size());
            tables.row(List.of(Integer.toString(size), String.format(Locale.ROOT, "%.1f", first), percent(best)));
            if (size == MANY) {
                tables.atMost(MOST_FIRST, first, "runs in place 1 of a hundred");
            }
            tables.atLeast(95, best, "the best is in place 1, " + size + " evaluations");
        }
    }

    private static double share(long cases, int of) {
        return 100.0 * cases / of;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private List<Sweep> sweeps(int size, int count, double spread) throws InterruptedException {
        int sweeps = Math.clamp(runs / count, 60, 1000) / CURVES.size() * CURVES.size();
        List<Callable<Sweep>> work = new ArrayList<>();
        for (int i = 0; i < sweeps; i++) {
            int sweep = i;
            work.add(() -> new Sweeping(CURVES.get(sweep % CURVES.size()), size,
                    new Draw("many", size, count, spread, sweep))
                            .sweep(count, spread));
        }
        return workers.all(work);
    }

    private record Sweeping(Zoo shape, int size, Draw draw) {
        Sweep sweep(int count, double spread) {
            double[] levels = draw.noise(count);
            PosteriorBases bases = new PosteriorBases();
            List<ShippedFile> files = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                files.add(ShippedPairs.shipped(observed(shape, spread * SIGMA * levels[i], size, draw)));
            }
            Places places = Places.of(
                    files.stream().map(file -> loss(file, bases)).toList(),
                    (lowest, other) -> {
                        ShippedDifference apart = ShippedFile.estimated(files.get(lowest), files.get(other), bases);
                        return new Apart(apart.value(), apart.unwidened(), apart.freedom(), apart.half());
                    });
            int best = IntStream.range(0, count)
                    .boxed()
                    .min(Comparator.comparingDouble(i -> levels[i]))
                    .orElseThrow();
            return new Sweep(places.first(), count, places.place(best) == 1);
        }
    }

    private static Observations observed(Zoo shape, double level, int size, Draw draw) {
        return new SimulatedRun.Plan(way -> shape.at(way) + level, size, SIGMA, NoiseOf.DRAW)
                .run(SavedAt.EACH, draw.random())
                .observed();
    }

    private static RunLoss loss(ShippedFile file, PosteriorBases bases) {
        Posterior posterior = Posterior.of(file.observations(), bases);
        JointEstimate estimate = posterior.at(file.step());
        return new RunLoss(estimate.mean(0), estimate.deviation(0), posterior.freedom());
    }

    /// How often the earlier rule told the lowest from another.
    private double earlier(int count) throws InterruptedException {
        int sweeps = Math.max(5, runs / 10 / count / CURVES.size() * CURVES.size());
        double flat = EarlierLowest.flat(MANY);
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
            all.add(EarlierLowest.of(observed(shape, 0, MANY, draw), flat, draw));
        }
        EarlierLowest lowest = all.stream()
                .min(Comparator.comparingDouble(EarlierLowest::value))
                .orElseThrow();
        return all.stream().anyMatch(other -> other.to(lowest).high() < 0);
    }
}
