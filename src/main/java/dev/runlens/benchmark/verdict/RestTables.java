package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.LateChange;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Scatter;
import dev.runlens.analyze.statistics.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How often rest is shown of curves that rest, and of those that do not.
final class RestTables {
    private static final double[] SIGMAS = {0.2, 0.35, 0.5, 1};
    private static final int[] SIZES = {6, 8, 12, 20, 40, 100};
    private static final double MARGIN = 0.02;

    private final Tables tables;
    private final Workers workers;
    private final int runs;

    RestTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = runs;
    }

    private record Rest(Share flat, Share up, Share down, Share before) {
        private String text() {
            return String.format(
                    Locale.ROOT,
                    "%.0f / %.1f / %.1f (%.0f)",
                    flat.percent(),
                    up.percent(),
                    down.percent(),
                    before.percent());
        }
    }

    void print() throws InterruptedException {
        tables.title(
                "Come to rest",
                String.format(
                        Locale.ROOT,
                        "\"Plateau\" shown, in %% of %d runs that fell by half early on: flat in the last third / rising by"
                                + " the margin of 2 %% there / falling by it; in parentheses the earlier rule (no fall"
                                + " found), rising by the margin. The bars: at most 10 of those that moved; of flat ones,"
                                + " where each evaluation is a draw, at least 74 with 12 and 20 evaluations and σ ≤ 0.35"
                                + " %%, 88 with 40 and σ ≤ 0.5 %%.",
                        runs));
        for (Scatter scatter : Scatter.values()) {
            table(scatter);
        }
    }

    private void table(Scatter scatter) throws InterruptedException {
        List<Callable<Rest>> cells = new ArrayList<>();
        for (int size : SIZES) {
            for (double sigma : SIGMAS) {
                cells.add(() -> rest(size, sigma / 100, scatter));
            }
        }
        List<Rest> done = workers.all(cells);
        List<String> head = new ArrayList<>(List.of(Scattering.words(scatter)));
        for (double sigma : SIGMAS) {
            head.add(String.format(Locale.ROOT, "σ %.2f %%", sigma));
        }
        tables.head(head);
        int next = 0;
        for (int size : SIZES) {
            List<String> row = new ArrayList<>(List.of(size + " evaluations"));
            for (double sigma : SIGMAS) {
                Rest cell = done.get(next++);
                row.add(cell.text());
                bars(cell, size, sigma, scatter);
            }
            tables.row(row);
        }
        tables.line("");
    }

    private void bars(Rest cell, int size, double sigma, Scatter scatter) {
        String name = Scattering.words(scatter) + ", " + size + " evaluations, σ " + sigma + " %";
        tables.atMost(10, cell.up.percent(), "plateau of a rise, " + name);
        tables.atMost(10, cell.down.percent(), "plateau of a fall, " + name);
        boolean few = (size == 12 || size == 20) && sigma <= 0.35;
        boolean many = size == 40 && sigma <= 0.5;
        if (scatter == Scatter.INDEPENDENT && (few || many)) {
            tables.atLeast(few ? 74 : 88, cell.flat.percent(), "plateau of a flat tail, " + name);
        }
    }

    private Rest rest(int size, double sigma, Scatter scatter) {
        Draw draw = new Draw("rest", size, sigma, scatter);
        int[] counts = new int[4];
        for (int i = 0; i < runs; i++) {
            counts[0] += atRest(tail(draw, size, 0, sigma, scatter), scatter) ? 1 : 0;
            Observations up = tail(draw, size, MARGIN, sigma, scatter);
            counts[1] += atRest(up, scatter) ? 1 : 0;
            counts[2] += atRest(tail(draw, size, -MARGIN, sigma, scatter), scatter) ? 1 : 0;
            boolean falls = Trend.of(up, Noise.of(up)).map(Trend::falling).orElse(false);
            counts[3] += falls ? 0 : 1;
        }
        return new Rest(
                new Share(counts[0], runs), new Share(counts[1], runs), new Share(counts[2], runs),
                new Share(counts[3], runs));
    }

    private static boolean atRest(Observations observations, Scatter scatter) {
        return LateChange.of(observations, scatter).map(LateChange::atRest).orElse(false);
    }

    /// Falls from 2 to 1 within the first tenth, and changes by something over the last third.
    private static Observations tail(Draw draw, int size, double change, double sigma, Scatter scatter) {
        double[] losses = new double[size];
        int late = Math.max(4, Math.ceilDiv(size, 3));
        for (int i = 0; i < size; i++) {
            double way = i / (size - 1.0);
            losses[i] = 1 + StrictMath.exp(-30 * way) + change * Math.max(0, i - size + late) / (late - 1.0);
        }
        return draw.of(losses, Scattering.of(scatter), sigma);
    }
}
