package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Scatter;
import dev.runlens.analyze.statistics.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Whether the interval of the lowest point holds the true one, and how wide it is.
final class TurnTables {
    private static final int[] SIZES = {6, 8, 12, 20, 40, 100};
    private static final double[] DEPTHS = {2, 4, 8};
    private static final double LEAST_COVERED = 90;
    private static final double WIDEST = 0.35;

    /// From how many evaluations on the width counts, for all depths but the first.
    private static final int SETTLED = 12;

    /// How many times as often the cheap cells are drawn as the others.
    private static final int PARTS = 10;

    private final Tables tables;
    private final Workers workers;
    private final int runs;

    TurnTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = Math.max(10, runs / PARTS);
    }

    @SuppressWarnings("ArrayRecordComponent") // within one table, never compared
    private record Cell(Share covered, double[] widths, Share before, double[] widthsBefore) {
        private String text() {
            return String.format(Locale.ROOT, "%.0f, %.2f (%.0f, %.2f)", covered.percent(), median(widths),
                    before.percent(), median(widthsBefore));
        }
    }

    void print() throws InterruptedException {
        tables.title(
                "The lowest point",
                String.format(
                        Locale.ROOT,
                        "Its interval holds the true one in %% of %d runs, and is so wide as a share of the run (median);"
                                + " in parentheses the earlier rule. Depth is how far the end lies above the lowest point."
                                + " The bars: every cell at least 90; the median width of all valleys of 4 σ and more from"
                                + " 12 evaluations on at most 0.35.",
                        runs));
        for (Scatter scatter : Scatter.values()) {
            valleys(scatter);
        }
    }

    private void valleys(Scatter scatter) throws InterruptedException {
        String kind = Scattering.words(scatter);
        List<String> head = new ArrayList<>(List.of(kind, "evaluations"));
        for (double depth : DEPTHS) {
            head.add(String.format(Locale.ROOT, "%.0f σ", depth));
        }
        tables.head(head);
        List<Cell> done = workers.all(cells(scatter));
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < done.size(); i += DEPTHS.length) {
            int place = i / DEPTHS.length;
            int size = SIZES[place % SIZES.length];
            String valley = List.of(Valley.values()).get(place / SIZES.length).toString();
            List<Cell> row = done.subList(i, i + DEPTHS.length);
            row(List.of(kind, valley, Integer.toString(size)), row);
            if (size >= SETTLED) {
                row.subList(1, DEPTHS.length)
                        .forEach(cell -> Arrays.stream(cell.widths).forEach(widths::add));
            }
        }
        double width = median(widths.stream().mapToDouble(Double::doubleValue).toArray());
        tables.line(String.format(
                Locale.ROOT, "%nmedian width, %s: %.2f of the run; the bar is %.2f%n", kind, width, WIDEST));
        tables.atMost(WIDEST, width, "median width, " + kind);
    }

    private List<Callable<Cell>> cells(Scatter scatter) {
        List<Callable<Cell>> cells = new ArrayList<>();
        for (Valley valley : Valley.values()) {
            for (int size : SIZES) {
                for (double depth : DEPTHS) {
                    cells.add(() -> cell(valley, size, depth, scatter));
                }
            }
        }
        return cells;
    }

    private void row(List<String> names, List<Cell> cells) {
        List<String> row = new ArrayList<>(names.subList(1, names.size()));
        for (int i = 0; i < DEPTHS.length; i++) {
            row.add(cells.get(i).text());
            String what = "lowest point, " + String.join(", ", names) + ", " + DEPTHS[i] + " σ";
            tables.atLeast(LEAST_COVERED, cells.get(i).covered.percent(), what);
        }
        tables.row(row);
    }

    private Cell cell(Valley valley, int size, double depth, Scatter scatter) {
        Draw draw = new Draw("turns", valley, size, depth, scatter);
        EarlierRule earlier = new EarlierRule(size);
        double[] losses = valley.losses(size, depth);
        Scattering scattering = Scattering.of(scatter);
        double[] widths = new double[runs];
        double[] before = new double[runs];
        int covered = 0;
        int coveredBefore = 0;
        for (int i = 0; i < runs; i++) {
            Observations observations = draw.of(losses, scattering, 1);
            Turn turn = Turn.of(observations, scatter);
            int[] old = earlier.turn(observations);
            covered += holds(losses, turn.low() - 1, turn.high() - 1) ? 1 : 0;
            coveredBefore += holds(losses, old[0], old[1]) ? 1 : 0;
            widths[i] = (turn.high() - turn.low()) / (size - 1);
            before[i] = (old[1] - old[0]) / (size - 1.0);
        }
        return new Cell(new Share(covered, runs), widths, new Share(coveredBefore, runs), before);
    }

    /// Whether any lowest evaluation of the true curve is in an interval.
    private static boolean holds(double[] losses, double from, double to) {
        double lowest = Arrays.stream(losses).min().orElseThrow();
        for (int i = 0; i < losses.length; i++) {
            if (i >= from && i <= to && losses[i] <= lowest + 1e-9) {
                return true;
            }
        }
        return false;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
