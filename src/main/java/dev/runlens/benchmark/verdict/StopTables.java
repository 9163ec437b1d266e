package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.FurtherFall;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.ShippedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How often "training on is unlikely to bring 0.5 %" is wrong when it is said for the first time.
final class StopTables {
    private static final int[] SIZES = {10, 20, 40};
    private static final double[] SHARES = {0.002, 0.005, 0.01, 0.02, 0.05};
    private static final double MATTERS = 0.005;
    private static final double MOST_WRONG = 10;

    /// Curves that come back after they looked finished: nothing in their beginning tells.
    private static final List<Zoo> APART = List.of(Zoo.SPIKE, Zoo.DOUBLE);

    private final Tables tables;
    private final Workers workers;
    private final int runs;

    StopTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = runs;
    }

    private record Cell(Zoo shape, int said, int wrong, int of, double saved) {}

    void print() throws InterruptedException {
        for (NoiseOf noise : List.of(NoiseOf.DRAW, NoiseOf.WANDER)) {
            print(noise);
        }
    }

    private void print(NoiseOf noise) throws InterruptedException {
        List<Callable<Cell>> work = new ArrayList<>();
        for (int i = SIZES.length - 1; i >= 0; i--) {
            for (Zoo shape : Zoo.values()) {
                int size = SIZES[i];
                work.add(() -> cell(shape, size, noise));
            }
        }
        List<Cell> cells = workers.all(work);
        tables.title(
                "When to stop: noise by " + noise,
                "\"Training on is unlikely to bring 0.5 %\" said for the first time, in % of runs of 10, 20 and 40 planned"
                        + " evaluations; how often it was wrong, for a file more than 0.5 % lower came later; and the part of"
                        + " the run that was left. The bar: wrong in at most 10 % over the zoo; a spike and a double descent,"
                        + " which nobody can see coming, are printed apart.");
        tables.head(List.of("curve", "said", "wrong, of all runs", "wrong, where said", "left"));
        for (Zoo shape : Zoo.values()) {
            row(shape.toString(), cells.stream().filter(cell -> cell.shape == shape).toList());
        }
        double wrong = row(
                "all but spike and double descent",
                cells.stream().filter(cell -> !APART.contains(cell.shape)).toList());
        tables.atMost(MOST_WRONG, wrong, "stop advice that was wrong, noise by " + noise);
    }

    private double row(String name, List<Cell> cells) {
        int said = cells.stream().mapToInt(Cell::said).sum();
        int wrong = cells.stream().mapToInt(Cell::wrong).sum();
        int of = cells.stream().mapToInt(Cell::of).sum();
        double saved = cells.stream().mapToDouble(Cell::saved).sum();
        double share = said == 0 ? 0 : 100.0 * wrong / said;
        tables.row(List.of(
                name,
                percent(100.0 * said / of),
                percent(100.0 * wrong / of),
                percent(share),
                percent(100 * saved / of)));
        return share;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private Cell cell(Zoo shape, int size, NoiseOf noise) {
        Draw draw = new Draw("stop", shape, size, noise);
        int said = 0;
        int wrong = 0;
        double saved = 0;
        for (int i = 0; i < runs; i++) {
            double sigma = SHARES[i % SHARES.length];
            SimulatedRun run = new SimulatedRun.Plan(shape, size, sigma, noise).run(SavedAt.EACH, draw.random());
            int at = firstSaid(run, noise != NoiseOf.DRAW);
            if (at < size) {
                said++;
                wrong += wrong(run, at, noise != NoiseOf.DRAW) ? 1 : 0;
                saved += (double) (size - at) / size;
            }
        }
        return new Cell(shape, said, wrong, runs, saved);
    }

    /// After how many evaluations it is said first; as many as there are where it never is.
    private static int firstSaid(SimulatedRun run, boolean exact) {
        int size = run.observed().size();
        double end = run.observed().step(size - 1);
        for (int at = FurtherFall.ENOUGH; at < size; at++) {
            ShippedFile shipped = shipped(run.observed().first(at), exact);
            if (FurtherFall.chance(shipped, end, exact, MATTERS) <= FurtherFall.UNLIKELY) {
                return at;
            }
        }
        return size;
    }

    private static ShippedFile shipped(Observations observations, boolean exact) {
        double[] files = SavedAt.EACH.steps(observations.steps());
        FileChoice choice = exact ? FileChoice.measured(observations, files)
                : FileChoice.estimated(observations, files);
        return new ShippedFile(observations, files[choice.chosen().orElseThrow()]);
    }

    private static boolean wrong(SimulatedRun run, int at, boolean exact) {
        double step = shipped(run.observed().first(at), exact).step();
        double now = run.losses()[Arrays.binarySearch(run.files(), step)];
        double later = Arrays.stream(run.losses(), at - 1, run.losses().length)
                .min()
                .orElseThrow();
        return later < now - MATTERS * now;
    }
}
