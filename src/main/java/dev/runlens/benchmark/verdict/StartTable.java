package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.StartComparison;
import dev.runlens.analyze.statistics.StartComparison.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// Whether the best file is rightly said to beat the model that training started from.
final class StartTable {
    private static final int[] SIZES = {4, 5, 6, 8, 12, 20, 50};
    private static final double[] SHARES = {0.002, 0.005, 0.01, 0.02, 0.05};
    private static final double SIGMA = 0.02;
    private static final double BETTER = 2;

    private final Tables tables;
    private final Workers workers;
    private final int runs;

    StartTable(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = runs;
    }

    private record Cell(Tally better, Tally flat, Tally zoo) {}

    void print() throws InterruptedException {
        tables.title(
                "Against the start",
                "Runs whose best file is 2 σ better than the model they started from, in every curve but the flat one, and runs"
                        + " that never leave it. The bars: at most 2 % of the better ones are not shipped; on the zoo as it is the"
                        + " interval of the difference holds it in at least 93 %. Of runs whose whole fall is 2 σ it holds less"
                        + " often: a fall that is over before the second evaluation looks like noise, and is told too small.");
        tables.head(List.of(
                "evaluations",
                "2 σ better: not shipped (bar 2)",
                "its interval holds",
                "said to be better",
                "flat: said to be better",
                "flat: said to be no better",
                "zoo: interval holds (bar 93)"));
        List<Callable<Cell>> cells = new ArrayList<>();
        for (int size : SIZES) {
            cells.add(() -> cell(size));
        }
        List<Cell> done = workers.all(cells);
        for (int i = 0; i < SIZES.length; i++) {
            row(SIZES[i], done.get(i));
        }
    }

    private void row(int size, Cell cell) {
        Share denied = cell.better.share(cell.better.denied);
        tables.atMost(2, denied.percent(), "files 2 σ better than the start not shipped, " + size + " evaluations");
        boolean told = size >= FileChoice.ENOUGH;
        Share zooHeld = cell.zoo.share(cell.zoo.held);
        if (told) {
            tables.atLeast(93, zooHeld.percent(), "interval against the start, " + size + " evaluations");
        }
        tables.row(List.of(
                Integer.toString(size),
                percent(denied),
                told ? percent(cell.better.share(cell.better.held)) : "",
                percent(cell.better.share(cell.better.told)),
                percent(cell.flat.share(cell.flat.told)),
                percent(cell.flat.share(cell.flat.none)),
                told ? percent(zooHeld) : ""));
    }

    private static String percent(Share share) {
        return String.format(Locale.ROOT, "%.1f", share.percent());
    }

    private Cell cell(int size) {
        Draw draw = new Draw("start", size);
        Tally better = new Tally();
        Tally flat = new Tally();
        Tally zoo = new Tally();
        Zoo[] shapes = Zoo.values();
        for (int i = 0; i < runs; i++) {
            Zoo shape = shapes[i % shapes.length];
            if (shape != Zoo.FLAT) {
                better.add(better(shape, size, draw));
            }
            flat.add(run(Zoo.FLAT, size, SIGMA, draw));
            zoo.add(run(shape, size, SHARES[i / shapes.length % SHARES.length], draw));
        }
        return new Cell(better, flat, zoo);
    }

    private static SimulatedRun run(Zoo shape, int size, double sigma, Draw draw) {
        return new SimulatedRun.Plan(shape, size, sigma, NoiseOf.DRAW).run(SavedAt.EACH, draw.random());
    }

    /// What was said of some runs.
    private static final class Tally {
        private int of;
        private int denied;
        private int none;
        private int told;
        private int held;

        void add(SimulatedRun run) {
            FileChoice choice = run.choice(false);
            StartComparison start = choice.against(run.observed().step(0));
            double truth = run.losses()[choice.chosen().orElseThrow()] - run.start();
            double half = 1.15 * quantile(run.observed().size()) * start.deviation();
            of++;
            denied += start.worthShipping() ? 0 : 1;
            none += start.answer() == Answer.NOT_BETTER ? 1 : 0;
            told += start.answer() == Answer.BETTER ? 1 : 0;
            held += Math.abs(start.difference() - truth) <= half ? 1 : 0;
        }

        Share share(int count) {
            return new Share(count, of);
        }
    }

    private static double quantile(int size) {
        return new Noise(1, Math.max(2, size - 3), 0).quantile(0.975);
    }

    /// A run of a curve that is made so shallow that its lowest evaluation is 2 σ better than its first.
    private static SimulatedRun better(Zoo shape, int size, Draw draw) {
        double[] steps = SimulatedRun.steps(size);
        double last = steps[size - 1];
        double start = shape.at(steps[0] / last);
        double lowest = IntStream.range(1, size)
                .mapToDouble(i -> shape.at(steps[i] / last))
                .min()
                .orElseThrow();
        double scale = BETTER * SIGMA / (start - lowest);
        return new SimulatedRun.Plan(
                way -> scale * (shape.at(way) - lowest), size, SIGMA, NoiseOf.DRAW)
                        .run(SavedAt.EACH, draw.random());
    }
}
