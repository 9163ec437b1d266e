package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Observations;
import dev.runlens.benchmark.verdict.ShippedPairs.Logged;
import dev.runlens.benchmark.verdict.ShippedPairs.Setting;
import dev.runlens.benchmark.verdict.ShippedPairs.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How often one of two equal runs is called better by what would be shipped of each, how often a true difference is
/// found, and how often one that matters is called none.
final class ShippedPairTables {
    private static final int[] SIZES = {6, 8, 12, 20, 40};
    private static final double[] SHARES = {0.002, 0.005, 0.01, 0.02, 0.05};
    private static final double MOST_ERRORS = 5;
    private static final double MATTERS = 0.005;
    private static final Logged AS_IT_IS = (loss, noise, way) -> loss + noise;

    private final Tables tables;
    private final Workers workers;
    private final int pairs;

    ShippedPairTables(Tables tables, Workers workers, int pairs) {
        this.tables = tables;
        this.workers = workers;
        this.pairs = pairs;
    }

    /// The pairs of one curve, number of evaluations and kind of steps, for each noise.
    private record Cell(Zoo shape, int size, Steps steps, List<ShippedPairs> byNoise) {
        ShippedPairs all() {
            ShippedPairs all = new ShippedPairs(new Setting(shape::at, size, 0, steps));
            byNoise.forEach(all::addAll);
            return all;
        }
    }

    void print() throws InterruptedException {
        List<Callable<Cell>> work = new ArrayList<>();
        for (int i = SIZES.length - 1; i >= 0; i--) {
            for (Zoo shape : Zoo.values()) {
                for (Steps steps : Steps.values()) {
                    int size = SIZES[i];
                    work.add(() -> cell(shape, size, steps));
                }
            }
        }
        List<Cell> cells = workers.all(work);
        equal(cells);
        power(cells.stream().filter(cell -> cell.size == 20).toList());
    }

    private Cell cell(Zoo shape, int size, Steps steps) {
        Draw draw = new Draw("shipped pairs", shape, size, steps);
        List<ShippedPairs> byNoise = new ArrayList<>();
        for (double share : SHARES) {
            ShippedPairs one = new ShippedPairs(new Setting(shape::at, size, share, steps));
            for (int i = 0; i < pairs / SHARES.length; i++) {
                one.add(draw, AS_IT_IS);
            }
            byNoise.add(one);
        }
        return new Cell(shape, size, steps, byNoise);
    }

    private void equal(List<Cell> cells) {
        tables.title(
                "Equal pairs",
                String.format(
                        Locale.ROOT,
                        "\"Better\" said of one of two runs with the same true curve / \"the same\" said of two files that differ"
                                + " by just what matters, 0.5 %% of the loss, in %% of %d pairs with σ of 0.2 to 5 %% of the loss."
                                + " The bar: at most 5 each.",
                        pairs));
        List<String> head = new ArrayList<>(List.of("curve", "evaluations"));
        for (Steps steps : Steps.values()) {
            head.add(words(steps));
        }
        tables.head(head);
        for (Zoo shape : Zoo.values()) {
            for (int size : SIZES) {
                List<String> row = new ArrayList<>(List.of(shape.toString(), Integer.toString(size)));
                for (Steps steps : Steps.values()) {
                    ShippedPairs all = only(cells, shape, size, steps).all();
                    double told = all.told().percent();
                    double same = all.wronglySame(MATTERS).percent();
                    String name = shape + ", " + size + " evaluations, " + words(steps);
                    tables.atMost(MOST_ERRORS, told, "equal pairs, " + name);
                    tables.atMost(MOST_ERRORS, same, "wrongly the same, " + name);
                    row.add(String.format(Locale.ROOT, "%.1f / %.1f", told, same));
                }
                tables.row(row);
            }
        }
    }

    private static Cell only(List<Cell> cells, Zoo shape, int size, Steps steps) {
        return cells.stream()
                .filter(cell -> cell.shape == shape && cell.size == size && cell.steps == steps)
                .findFirst()
                .orElseThrow();
    }

    static String words(Steps steps) {
        return switch (steps) {
            case SAME -> "same steps";
            case SHARED -> "same steps, half of the noise shared";
            case LONGER -> "a longer run";
            case TWICE -> "twice as many evaluations";
        };
    }

    private void power(List<Cell> cells) {
        tables.title(
                "Power",
                "A true difference of 2 / 3 σ found, in % of the pairs of 20 evaluations, by how large σ is beside the loss. The"
                        + " bars are for σ of 2 and 5 % together, where the curves fall by 25 and 10 σ: same steps at least 60 /"
                        + " 95 in every curve, other steps at least 50 / 85 on the mean of the curves. The smaller the noise the"
                        + " more a curve bends between two evaluations beside it, and the more of it is unknown.");
        tables.head(List.of("curve", "steps", "0.2 %", "0.5 %", "1 %", "2 %", "5 %", "2 and 5 %", "earlier rule, 2 %"));
        Spread twos = new Spread();
        Spread threes = new Spread();
        for (Cell cell : cells) {
            double two = clear(cell, 2);
            double three = clear(cell, 3);
            List<String> row = new ArrayList<>(List.of(cell.shape.toString(), words(cell.steps)));
            cell.byNoise.forEach(of -> row.add(found(of.found(2).percent(), of.found(3).percent())));
            row.add(found(two, three));
            row.add(cell.steps == Steps.SAME ? earlier(cell) : "");
            tables.row(row);
            if (cell.steps == Steps.SAME) {
                tables.atLeast(60, two, "2 σ found at the same steps, " + cell.shape);
                tables.atLeast(95, three, "3 σ found at the same steps, " + cell.shape);
            } else if (cell.steps != Steps.SHARED) {
                twos.add(two);
                threes.add(three);
            }
        }
        tables.row(List.of("mean", "other steps", "", "", "", "", "", found(twos.mean(), threes.mean()), ""));
        tables.atLeast(50, twos.mean(), "2 σ found at other steps, mean of the curves");
        tables.atLeast(85, threes.mean(), "3 σ found at other steps, mean of the curves");
    }

    /// How often a difference is found where σ is 2 or 5 % of the loss.
    private static double clear(Cell cell, double difference) {
        return (cell.byNoise.get(3).found(difference).percent()
                + cell.byNoise.get(4).found(difference).percent())
                / 2;
    }

    private static String found(double two, double three) {
        return String.format(Locale.ROOT, "%.0f / %.0f", two, three);
    }

    /// What the earlier rule found: the lowest points of two valley fits, each with a bootstrap.
    private String earlier(Cell cell) {
        int count = Math.max(1, pairs / 10);
        double sigma = 0.02;
        Draw draw = new Draw("earlier rule", cell.shape);
        double flat = EarlierLowest.flat(cell.size);
        int two = 0;
        int three = 0;
        for (int i = 0; i < count; i++) {
            double low = lowest(cell.shape, sigma, draw, flat).to(lowest(cell.shape, sigma, draw, flat)).low();
            two += low + 2 * sigma > 0 ? 1 : 0;
            three += low + 3 * sigma > 0 ? 1 : 0;
        }
        return found(100.0 * two / count, 100.0 * three / count);
    }

    private static EarlierLowest lowest(Zoo shape, double sigma, Draw draw, double flat) {
        Observations observed = new SimulatedRun.Plan(shape, 20, sigma, NoiseOf.DRAW)
                .run(SavedAt.EACH, draw.random())
                .observed();
        return EarlierLowest.of(observed, flat, draw);
    }
}
