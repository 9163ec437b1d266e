package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.analyze.statistics.Scatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How often overfitting is said of curves that do not rise, and how often a rise is found.
final class RiseTables {
    private static final int[] SIZES = {6, 8, 12, 20, 24, 40, 100, 200};

    private final Tables tables;
    private final Workers workers;
    private final int runs;
    private final RiseNulls nulls = new RiseNulls();

    RiseTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = runs;
    }

    void print() throws InterruptedException {
        sampled();
        full();
        power();
    }

    /// A column: a curve, what it scatters by, and the bar by the number of evaluations; NaN where none is set.
    private record Column(String title, TrueCurve curve, Scattering scattering, Bar bar) {
        private interface Bar {
            double of(int size);
        }
    }

    private void sampled() throws InterruptedException {
        List<Column> columns = List.of(
                new Column("flat ≤ 5", TrueCurve.FLAT, Scattering.NORMAL, size -> 5),
                new Column("flat tail ≤ 5", TrueCurve.FLAT_TAIL, Scattering.NORMAL, size -> 5),
                new Column("falling ≤ 5", TrueCurve.FALLING, Scattering.NORMAL, size -> 5),
                new Column("last +5 σ ≤ 22, from 12 on 17", TrueCurve.FLAT, Scattering.ODD_LAST, RiseTables::odd),
                new Column("any +5 σ ≤ 22, 17", TrueCurve.FLAT, Scattering.ODD_ANY, RiseTables::odd),
                new Column("t₃ ≤ 10", TrueCurve.FLAT, Scattering.HEAVY, size -> 10),
                new Column("growing ≤ 10", TrueCurve.FLAT, Scattering.GROWING, size -> 10),
                new Column("fading ≤ 10", TrueCurve.FLAT, Scattering.FADING, size -> 10));
        title("Overfitting where there is none: each evaluation a draw");
        alarms(columns, Scatter.INDEPENDENT);
    }

    private void full() throws InterruptedException {
        List<Column> columns = List.of(
                new Column("flat, 0.3 ≤ 6", TrueCurve.FLAT, Scattering.ALIKE_3, size -> 6),
                new Column("flat tail, 0.3 ≤ 6", TrueCurve.FLAT_TAIL, Scattering.ALIKE_3, size -> 6),
                new Column("falling, 0.3 ≤ 6", TrueCurve.FALLING, Scattering.ALIKE_3, size -> 6),
                new Column("0.5 ≤ 14, from 40 on 6, from 100 on 2", TrueCurve.FLAT, Scattering.ALIKE_5,
                        RiseTables::alike),
                new Column("0.8, no bar", TrueCurve.FLAT, Scattering.ALIKE_8, size -> Double.NaN),
                new Column("independent ≤ 5", TrueCurve.FLAT, Scattering.NORMAL, size -> 5),
                new Column("last +5 σ ≤ 22, 17", TrueCurve.FLAT, Scattering.ODD_LAST, RiseTables::odd));
        title("Overfitting where there is none: the weights wander, neighbours are alike");
        alarms(columns, Scatter.WANDERING);
    }

    private static double odd(int size) {
        return size < 12 ? 22 : 17;
    }

    private static double alike(int size) {
        return size <= 24 ? 14 : size < 100 ? 6 : 2;
    }

    private void title(String title) {
        tables.title(
                title,
                String.format(
                        Locale.ROOT,
                        "\"Overfitting\" said of a curve that does not rise, in %% of %d runs, the bar in the head; in"
                                + " parentheses what the earlier rule says of the same runs.",
                        runs));
    }

    private void alarms(List<Column> columns, Scatter scatter) throws InterruptedException {
        List<Callable<Said>> cells = new ArrayList<>();
        for (int size : SIZES) {
            for (Column column : columns) {
                cells.add(() -> said(column.curve.losses(size), column.scattering, scatter));
            }
        }
        List<Said> done = workers.all(cells);
        List<String> head = new ArrayList<>(List.of("evaluations"));
        columns.forEach(column -> head.add(column.title));
        tables.head(head);
        for (int i = 0; i < SIZES.length; i++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(SIZES[i])));
            for (int j = 0; j < columns.size(); j++) {
                Said cell = done.get(i * columns.size() + j);
                double bar = columns.get(j).bar.of(SIZES[i]);
                if (!Double.isNaN(bar)) {
                    tables.atMost(bar, cell.now.percent(), columns.get(j).title + ", " + SIZES[i] + " evaluations");
                }
                row.add(cell.text());
            }
            tables.row(row);
        }
    }

    private record Said(Share now, Share before) {
        private String text() {
            return String.format(Locale.ROOT, "%.1f (%.0f)", now.percent(), before.percent());
        }
    }

    private Said said(double[] curve, Scattering scattering, Scatter scatter) {
        Draw draw = new Draw("rise", scattering, curve.length, curve[0], scatter);
        EarlierRule earlier = new EarlierRule(curve.length);
        int now = 0;
        int before = 0;
        for (int i = 0; i < runs; i++) {
            Observations observations = draw.of(curve, scattering, 1);
            now += RiseTest.of(observations, scatter, nulls).significant() ? 1 : 0;
            before += earlier.rises(observations) ? 1 : 0;
        }
        return new Said(new Share(now, runs), new Share(before, runs));
    }

    private void power() throws InterruptedException {
        tables.title(
                "Overfitting that is there",
                String.format(
                        Locale.ROOT,
                        "\"Overfitting\" said, in %% of %d runs: draws / wandering weights (0.3), in parentheses the earlier"
                                + " rule. The valley turns in the middle; a steep fall is over after a fifth of the run,"
                                + " and the rise begins in the middle. The bars: 4 σ of 20 evaluations at least 90 / 60,"
                                + " after a fall of 40 σ at least 65 / 20; 8 σ after a fall of 200 σ at least 96 from 12"
                                + " evaluations on / 99 from 20 on.",
                        runs));
        tables.head(List.of("evaluations", "valley of 4 σ", "fall of 40 σ, rise of 4", "fall of 200 σ, rise of 8"));
        List<Callable<Said>> cells = new ArrayList<>();
        for (int size : SIZES) {
            for (double[] curve : List.of(Valley.MIDDLE.losses(size, 4), steep(size, 40, 4), steep(size, 200, 8))) {
                cells.add(() -> said(curve, Scattering.NORMAL, Scatter.INDEPENDENT));
                cells.add(() -> said(curve, Scattering.ALIKE_3, Scatter.WANDERING));
            }
        }
        List<Said> done = workers.all(cells);
        for (int i = 0; i < SIZES.length; i++) {
            List<Said> row = done.subList(6 * i, 6 * i + 6);
            tables.row(List.of(
                    Integer.toString(SIZES[i]),
                    row.get(0).text() + " / " + row.get(1).text(),
                    row.get(2).text() + " / " + row.get(3).text(),
                    row.get(4).text() + " / " + row.get(5).text()));
            powerBars(SIZES[i], row);
        }
    }

    private void powerBars(int size, List<Said> row) {
        String name = ", " + size + " evaluations";
        if (size >= 20) {
            tables.atLeast(90, row.get(0).now.percent(), "4 σ found" + name);
            tables.atLeast(60, row.get(1).now.percent(), "4 σ found, wandering" + name);
            tables.atLeast(65, row.get(2).now.percent(), "4 σ after 40 found" + name);
            tables.atLeast(20, row.get(3).now.percent(), "4 σ after 40 found, wandering" + name);
            tables.atLeast(99, row.get(5).now.percent(), "8 σ after 200 found, wandering" + name);
        }
        if (size >= 12) {
            tables.atLeast(96, row.get(4).now.percent(), "8 σ after 200 found" + name);
        }
    }

    /// A fall that is over after a fifth of the run, and a rise over its second half.
    private static double[] steep(int size, double fall, double rise) {
        double[] losses = new double[size];
        for (int i = 0; i < size; i++) {
            double way = i / (size - 1.0);
            losses[i] = fall * StrictMath.exp(-20 * way) + rise * Math.max(0, 2 * way - 1);
        }
        return losses;
    }
}
