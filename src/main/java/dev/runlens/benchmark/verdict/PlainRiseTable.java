package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.PlainRise;
import dev.runlens.analyze.statistics.Scatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How often evaluations are said to have risen plainly, of curves that rise and of those that do not.
final class PlainRiseTable {
    private static final int[] SIZES = {3, 4, 5, 6, 8, 12};

    private final Tables tables;
    private final Workers workers;
    private final int runs;

    /// What is asked of one kind of evaluations, all in % of the loss.
    ///
    /// @param sigmas of flat curves
    /// @param bar for all of these but the last, or for all
    /// @param rises of curves that rise, which scatter by the first of σ
    private record Asked(Scatter scatter, List<Double> sigmas, Bar bar, List<Double> rises) {}

    private record Bar(int cells, double most) {}

    PlainRiseTable(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = runs;
    }

    void print() throws InterruptedException {
        tables.title(
                "A plain rise",
                String.format(
                        Locale.ROOT,
                        "\"Overfitting\" without a test, in %% of %d runs: of flat curves with some σ, in %% of the loss, and of"
                                + " curves that turn after a third and rise by so much, with σ = 0.6 %% where the weights"
                                + " wander and 3 %% where each evaluation is a draw. The bars: of flat ones at most 1 where"
                                + " the weights wander by up to 2 %%, at most 5 of draws.",
                        runs));
        table(new Asked(Scatter.WANDERING, List.of(0.6, 2.0, 5.0), new Bar(2, 1), List.of(10.0, 20.0, 50.0)));
        table(new Asked(Scatter.INDEPENDENT, List.of(3.0, 10.0, 30.0), new Bar(3, 5), List.of(20.0, 50.0, 100.0)));
    }

    private void table(Asked asked) throws InterruptedException {
        List<String> head = new ArrayList<>(List.of(Scattering.words(asked.scatter)));
        for (double sigma : asked.sigmas) {
            head.add(String.format(Locale.ROOT, "flat, σ %.1f %%", sigma));
        }
        for (double rise : asked.rises) {
            head.add(String.format(Locale.ROOT, "rises by %.0f %%", rise));
        }
        tables.head(head);
        for (int size : SIZES) {
            row(asked, size);
        }
        tables.line("");
    }

    private void row(Asked asked, int size) throws InterruptedException {
        List<Callable<Share>> cells = new ArrayList<>();
        for (double sigma : asked.sigmas) {
            cells.add(() -> said(asked.scatter, size, 0, sigma));
        }
        for (double rise : asked.rises) {
            cells.add(() -> said(asked.scatter, size, rise, asked.sigmas.getFirst()));
        }
        List<Share> shares = workers.all(cells);
        List<String> row = new ArrayList<>(List.of(size + " evaluations"));
        for (int i = 0; i < shares.size(); i++) {
            row.add(String.format(Locale.ROOT, "%.1f", shares.get(i).percent()));
            if (i < asked.bar.cells) {
                String name = "plain rise, " + Scattering.words(asked.scatter) + ", " + size + " flat evaluations";
                tables.atMost(asked.bar.most, shares.get(i).percent(), name);
            }
        }
        tables.row(row);
    }

    private Share said(Scatter scatter, int size, double rise, double sigma) {
        Draw draw = new Draw("plain rise", scatter, size, rise, sigma);
        double[] curve = curve(size, rise / 100);
        int count = 0;
        for (int i = 0; i < runs; i++) {
            Observations seen = draw.of(curve, Scattering.of(scatter), sigma / 100);
            count += PlainRise.of(seen, scatter == Scatter.WANDERING) ? 1 : 0;
        }
        return new Share(count, runs);
    }

    /// Falls by a fifth to 1 in the first third and rises along a line from there on; or is 1 all along.
    private static double[] curve(int size, double rise) {
        double[] losses = new double[size];
        int turn = (size - 1) / 3;
        for (int i = 0; i < size; i++) {
            double way = (double) (i - turn) / Math.max(1, i < turn ? turn : size - 1 - turn);
            losses[i] = rise == 0 ? 1 : 1 + (way < 0 ? 0.2 * way * way : rise * way);
        }
        return losses;
    }
}
