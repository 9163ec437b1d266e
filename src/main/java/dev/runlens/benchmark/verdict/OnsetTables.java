package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.FlatNull;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Onset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How often overfitting is said of curves that do not rise, how often a valley is found, and its turn covered.
final class OnsetTables {
    private static final List<TrueCurve> FALSE = List.of(TrueCurve.FLAT, TrueCurve.FLAT_TAIL, TrueCurve.FALLING);
    private static final int[] SIZES = {6, 8, 12, 20, 40};
    private static final double[] DEPTHS = {2, 3, 4, 5, 6, 8};
    private static final double MOST_ALARMS = 5;
    private static final double LEAST = 90;

    /// From how many evaluations on a valley of [#DEEP] σ has to be found.
    private static final int MANY = 20;

    private static final double DEEP = 4;

    private final Tables tables;
    private final Workers workers;
    private final int runs;

    OnsetTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = runs;
    }

    void print() throws InterruptedException {
        alarms();
        valleys();
    }

    private void alarms() throws InterruptedException {
        List<Callable<Share>> cells = new ArrayList<>();
        for (int size : SIZES) {
            for (TrueCurve curve : FALSE) {
                cells.add(() -> alarms(curve, size));
            }
        }
        List<Share> done = workers.all(cells);
        tables.title(
                "Overfitting where there is none",
                String.format(
                        Locale.ROOT,
                        "\"Overfitting\" said of a curve that does not rise, in %% of %d runs; in parentheses the one-sided"
                                + " 95 %% bound of the true share. The bar: the share at most 5.",
                        runs));
        tables.head(List.of("evaluations", "flat", "flat tail", "falling"));
        for (int i = 0; i < SIZES.length; i++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(SIZES[i])));
            for (Share share : done.subList(i * FALSE.size(), (i + 1) * FALSE.size())) {
                row.add(share.withUpper());
                tables.atMost(MOST_ALARMS, share.percent(), "overfitting where there is none, " + row);
            }
            tables.row(row);
        }
    }

    private Share alarms(TrueCurve curve, int size) {
        Draw draw = new Draw("alarms", curve, size);
        FlatNull chance = FlatNull.of(Draw.steps(size));
        double[] losses = curve.losses(size);
        int alarms = 0;
        for (int i = 0; i < runs; i++) {
            alarms += onset(draw.of(losses, 1), chance).significant() ? 1 : 0;
        }
        return new Share(alarms, runs);
    }

    private static Onset onset(Observations observations, FlatNull chance) {
        return Onset.of(observations, Noise.of(observations), chance);
    }

    private record Found(Share found, Share covered, Share coveredWhenFound) {}

    private void valleys() throws InterruptedException {
        tables.title(
                "Valleys",
                String.format(
                        Locale.ROOT,
                        "Overfitting found / the true turn in the interval / in the interval of those found, in %% of %d"
                                + " runs, by depth: how far the last evaluation lies above the lowest. The bars, each by"
                                + " its one-sided 95 %% bound: found in at least 90 with 4 σ and 20 evaluations or more,"
                                + " but for the late turn, after which there are only 5 of 20; in the interval in at least"
                                + " 90 everywhere, and of those found wherever the depth is more than 3 σ.",
                        runs));
        List<String> head = new ArrayList<>(List.of("valley", "evaluations"));
        for (double depth : DEPTHS) {
            head.add(String.format(Locale.ROOT, "%.0f σ", depth));
        }
        tables.head(head);
        for (Valley valley : Valley.values()) {
            List<Callable<Found>> cells = new ArrayList<>();
            for (int size : SIZES) {
                for (double depth : DEPTHS) {
                    cells.add(() -> found(valley, size, depth));
                }
            }
            List<Found> done = workers.all(cells);
            for (int i = 0; i < SIZES.length; i++) {
                row(valley, SIZES[i], done.subList(i * DEPTHS.length, (i + 1) * DEPTHS.length));
            }
        }
    }

    private void row(Valley valley, int size, List<Found> cells) {
        List<String> row = new ArrayList<>(List.of(valley.toString(), Integer.toString(size)));
        for (int i = 0; i < cells.size(); i++) {
            Found cell = cells.get(i);
            double depth = DEPTHS[i];
            String name = valley + ", " + size + " evaluations, " + depth + " σ";
            if (depth >= DEEP && size >= MANY && valley != Valley.LATE) {
                tables.atLeast(LEAST, cell.found.lower(), "found, " + name);
            }
            tables.atLeast(LEAST, cell.covered.lower(), "covered, " + name);
            if (depth >= DEEP) {
                tables.atLeast(LEAST, cell.coveredWhenFound.lower(), "covered when found, " + name);
            }
            row.add(String.format(
                    Locale.ROOT,
                    "%.0f / %.0f / %.0f",
                    cell.found.percent(),
                    cell.covered.percent(),
                    cell.coveredWhenFound.percent()));
        }
        tables.row(row);
    }

    private Found found(Valley valley, int size, double depth) {
        Draw draw = new Draw("valleys", valley, size, depth);
        FlatNull chance = FlatNull.of(Draw.steps(size));
        double[] losses = valley.losses(size, depth);
        int found = 0;
        int covered = 0;
        int both = 0;
        for (int i = 0; i < runs; i++) {
            Onset onset = onset(draw.of(losses, 1), chance);
            boolean inside = holdsTurn(onset, losses);
            found += onset.significant() ? 1 : 0;
            covered += inside ? 1 : 0;
            both += inside && onset.significant() ? 1 : 0;
        }
        return new Found(new Share(found, runs), new Share(covered, runs), new Share(both, Math.max(1, found)));
    }

    /// Whether any lowest evaluation of the true curve is in the interval.
    private static boolean holdsTurn(Onset onset, double[] losses) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double loss : losses) {
            lowest = Math.min(lowest, loss);
        }
        for (int i = onset.low(); i <= onset.high(); i++) {
            if (losses[i] <= lowest + 1e-9) {
                return true;
            }
        }
        return false;
    }
}
