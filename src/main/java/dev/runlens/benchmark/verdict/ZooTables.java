package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Course;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.analyze.statistics.Scatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// What is said of every shape of the [Zoo].
final class ZooTables {
    private static final List<Course.Word> WORDS = List.of(Course.Word.values());
    private static final int[] SIZES = {12, 40};
    private static final double SIGMA = 0.01;

    private final Tables tables;
    private final Workers workers;
    private final int runs;
    private final RiseNulls nulls = new RiseNulls();

    ZooTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = Math.max(10, runs / 5);
    }

    void print() throws InterruptedException {
        tables.title(
                "The zoo",
                String.format(
                        Locale.ROOT,
                        "What is said of each shape, in %% of %d runs with σ = 1 %% of the first loss: did not learn ·"
                                + " overfitting · still improving · plateau · undetermined. The bar: overfitting not shown"
                                + " to be said of more than 5 of shapes that never rise (one-sided 95 %% bound).",
                        runs));
        tables.head(List.of("shape", "12 draws", "12, wandering", "40 draws", "40, wandering"));
        List<Callable<int[]>> cells = new ArrayList<>();
        for (Zoo shape : Zoo.values()) {
            for (int size : SIZES) {
                for (Scatter scatter : Scatter.values()) {
                    cells.add(() -> words(shape, size, scatter));
                }
            }
        }
        List<int[]> done = workers.all(cells);
        int columns = SIZES.length * Scatter.values().length;
        int first = 0;
        for (Zoo shape : Zoo.values()) {
            row(shape, done.subList(first, first + columns));
            first += columns;
        }
    }

    private void row(Zoo shape, List<int[]> cells) {
        List<String> row = new ArrayList<>(List.of(shape.toString()));
        for (int[] counts : cells) {
            List<String> shares = new ArrayList<>();
            for (int count : counts) {
                shares.add(String.format(Locale.ROOT, "%.0f", new Share(count, runs).percent()));
            }
            row.add(String.join(" · ", shares));
            if (shape.neverRises()) {
                Share alarms = new Share(counts[WORDS.indexOf(Course.Word.RISING)], runs);
                tables.atMost(5, alarms.lower(), "overfitting of the zoo, " + row);
            }
        }
        tables.row(row);
    }

    private int[] words(Zoo shape, int size, Scatter scatter) {
        Draw draw = new Draw("zoo", shape, size, scatter);
        double[] losses = shape.losses(size);
        int[] counts = new int[WORDS.size()];
        for (int i = 0; i < runs; i++) {
            Observations observations = draw.of(losses, Scattering.of(scatter), SIGMA);
            Course course = Course.of(observations, scatter, new double[] {1, 1, 1}, nulls)
                    .withRise(observations, scatter == Scatter.WANDERING);
            counts[WORDS.indexOf(course.word())]++;
        }
        return counts;
    }
}
