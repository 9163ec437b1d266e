package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.FileLoss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/// How much worse the file that is shipped is than the best one, and whether the loss that is told of it is its own.
final class FileTables {
    private static final int[] SIZES = {4, 6, 10, 20, 50, 100, 200};
    private static final double[] SHARES = {0.002, 0.005, 0.01, 0.02, 0.05};
    private static final int MANY = 50;
    private static final int TOLD = 20;

    private final Tables tables;
    private final Workers workers;
    private final int runs;

    FileTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = runs;
    }

    /// What came of the runs of one curve and number of evaluations.
    private static final class Cell {
        private final Zoo shape;
        private final int size;
        private final Spread chosen = new Spread();
        private final Spread plain = new Spread();
        private final Spread earlier = new Spread();
        private final Spread bias = new Spread();
        private final Spread earlierBias = new Spread();
        private final Spread held = new Spread();

        Cell(Zoo shape, int size) {
            this.shape = shape;
            this.size = size;
        }

        void add(Cell other) {
            chosen.addAll(other.chosen);
            plain.addAll(other.plain);
            earlier.addAll(other.earlier);
            bias.addAll(other.bias);
            earlierBias.addAll(other.earlierBias);
            held.addAll(other.held);
        }
    }

    void print() throws InterruptedException {
        for (NoiseOf noise : NoiseOf.values()) {
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
                "The file that is shipped: noise by " + noise,
                "How much worse than the best file, in σ: mean / 95th percentile. The rule, the lowest measured value, and the"
                        + " earlier rule (the earliest within one standard error of the valley fit). σ is 0.2 to 5 % of the loss;"
                        + " files at each, each third, each fifth evaluation, and off the grid.");
        tables.head(List.of("runs", "rule", "bar", "lowest measured", "earlier rule"));
        for (Map.Entry<String, Predicate<Cell>> of : groups().entrySet()) {
            regret(of.getKey(), all(cells, of.getValue()), bar(noise, of.getKey()));
        }
        told(noise, cells);
    }

    private static Map<String, Predicate<Cell>> groups() {
        Map<String, Predicate<Cell>> groups = new LinkedHashMap<>();
        Predicate<Cell> moving = cell -> cell.shape != Zoo.FLAT;
        groups.put("all but flat", moving);
        groups.put("from 50 evaluations", moving.and(cell -> cell.size >= MANY));
        for (int size : SIZES) {
            groups.put(size + " evaluations", moving.and(cell -> cell.size == size));
        }
        for (Zoo shape : Zoo.values()) {
            groups.put(shape.toString(), cell -> cell.shape == shape);
        }
        return groups;
    }

    /// The bars: mean and 95th percentile.
    private static double[] bar(NoiseOf noise, String group) {
        return switch (group) {
            case "all but flat" -> noise == NoiseOf.DRAW
                    ? new double[] {0.15, 0.75}
                    : noise == NoiseOf.WANDER ? new double[] {0.06, 0.30} : new double[0];
            case "from 50 evaluations" -> noise == NoiseOf.WANDER ? new double[] {0.08, 0.65} : new double[0];
            default -> new double[0];
        };
    }

    private void regret(String group, Cell all, double... bar) {
        String barred = "";
        if (bar.length > 0) {
            barred = String.format(Locale.ROOT, "%.2f / %.2f", bar[0], bar[1]);
            tables.atMost(bar[0], all.chosen.mean(), "mean regret, " + group);
            tables.atMost(bar[1], all.chosen.quantile(0.95), "95th percentile of the regret, " + group);
        }
        tables.row(List.of(group, regret(all.chosen), barred, regret(all.plain), regret(all.earlier)));
    }

    private static String regret(Spread of) {
        return String.format(Locale.ROOT, "%.2f / %.2f", of.mean(), of.quantile(0.95));
    }

    private void told(NoiseOf noise, List<Cell> cells) {
        Cell all = all(cells, cell -> cell.size >= TOLD);
        tables.line("");
        tables.line(String.format(
                Locale.ROOT,
                "Told loss − true loss of the shipped file from %d evaluations on: %.2f σ on average (the earlier rule: %.2f).",
                TOLD,
                all.bias.mean(),
                all.earlierBias.mean()));
        if (noise == NoiseOf.DRAW) {
            Cell any = all(cells, cell -> true);
            tables.line(String.format(
                    Locale.ROOT,
                    "The bar: at most 0.3 to either side. Its 95 %% interval holds the true loss in %.1f %%; the bar is 93.",
                    100 * any.held.mean()));
            tables.atMost(0.3, Math.abs(all.bias.mean()), "bias of the told loss");
            tables.atLeast(93, 100 * any.held.mean(), "the interval of the told loss");
        }
    }

    private static Cell all(List<Cell> cells, Predicate<Cell> which) {
        Cell all = new Cell(Zoo.FLAT, 0);
        cells.stream().filter(which).forEach(all::add);
        return all;
    }

    private Cell cell(Zoo shape, int size, NoiseOf noise) {
        Cell cell = new Cell(shape, size);
        Draw draw = new Draw("files", shape, size, noise);
        int count = size >= 2 * MANY ? runs / 4 : runs;
        for (int i = 0; i < count; i++) {
            double sigma = SHARES[i % SHARES.length];
            List<SavedAt> ways = List.of(SavedAt.values());
            SavedAt saved = ways.get(i / SHARES.length % ways.size());
            SimulatedRun run = new SimulatedRun.Plan(shape, size, sigma, noise).run(saved, draw.random());
            if (run.files().length > 1) {
                add(cell, run, noise != NoiseOf.DRAW);
            }
        }
        return cell;
    }

    private static void add(Cell cell, SimulatedRun run, boolean exact) {
        FileChoice choice = run.choice(exact);
        int chosen = choice.chosen().orElseThrow();
        FileLoss file = choice.files().get(chosen);
        int earlier = EarlierChoice.file(run.observed(), run.files());
        cell.chosen.add(run.regret(chosen));
        cell.plain.add(run.regret(EarlierChoice.lowestMeasured(run.observed(), run.files())));
        cell.earlier.add(run.regret(earlier));
        cell.bias.add((file.value() - run.losses()[chosen]) / run.sigma());
        cell.earlierBias.add(
                (EarlierChoice.loss(run.observed(), run.files()[earlier]) - run.losses()[earlier]) / run.sigma());
        if (file.interval() != null) {
            cell.held.add(file.interval().contains(run.losses()[chosen]) ? 1 : 0);
        }
    }
}
