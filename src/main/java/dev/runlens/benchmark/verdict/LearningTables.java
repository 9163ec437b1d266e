package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Course;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.analyze.statistics.Scatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How often it is said of curves that hardly move that they did not learn.
final class LearningTables {
    private static final int[] SIZES = {6, 12, 20, 40};
    private static final double[] SIGMAS = {0.0005, 0.001, 0.002};

    private final Tables tables;
    private final Workers workers;
    private final int runs;
    private final RiseNulls nulls = new RiseNulls();

    LearningTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = Math.max(10, runs / 5);
    }

    /// What a run does that hardly learns, by the part of its loss that it falls.
    private enum Slow {
        NOTHING("nothing", 0, false, 100),
        LITTLE("falls by 0.8 %", 0.008, false, 7),
        MORE("falls by 1.5 %", 0.015, false, 2),
        BACK("falls by 1.5 % and back", 0.015, true, 2);

        private final String words;
        private final double part;
        private final boolean back;
        private final double bar;

        Slow(String words, double part, boolean back, double bar) {
            this.words = words;
            this.part = part;
            this.back = back;
            this.bar = bar;
        }

        private double[] losses(int size) {
            double[] losses = new double[size];
            for (int i = 0; i < size; i++) {
                double way = i / (size - 1.0);
                losses[i] = 1 - part * (back ? 1 - Math.abs(2 * way - 1) : way);
            }
            return losses;
        }
    }

    void print() throws InterruptedException {
        tables.title(
                "Did not learn",
                String.format(
                        Locale.ROOT,
                        "\"Did not learn\" said, in %% of %d runs with σ 0.05 / 0.1 / 0.2 %% of the loss (train loss flat): draws;"
                                + " wandering weights. The bars: of a fall by 0.8 %% at most 7, by 1.5 %% or there and back"
                                + " at most 2.",
                        runs));
        List<String> head = new ArrayList<>(List.of("evaluations"));
        List<Callable<String>> cells = new ArrayList<>();
        for (Slow slow : Slow.values()) {
            head.add(slow.words);
        }
        for (int size : SIZES) {
            for (Slow slow : Slow.values()) {
                cells.add(() -> learnt(slow, size));
            }
        }
        List<String> done = workers.all(cells);
        tables.head(head);
        int columns = Slow.values().length;
        for (int i = 0; i < SIZES.length; i++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(SIZES[i])));
            row.addAll(done.subList(i * columns, (i + 1) * columns));
            tables.row(row);
        }
    }

    private String learnt(Slow slow, int size) {
        List<String> texts = new ArrayList<>();
        for (Scatter scatter : Scatter.values()) {
            List<String> shares = new ArrayList<>();
            for (double sigma : SIGMAS) {
                Draw draw = new Draw("learning", slow, size, sigma, scatter);
                double[] losses = slow.losses(size);
                int said = 0;
                for (int i = 0; i < runs; i++) {
                    Observations observations = draw.of(losses, Scattering.of(scatter), sigma);
                    Course course = Course.of(observations, scatter, new double[] {1, 1, 1}, nulls);
                    said += course.word() == Course.Word.UNMOVED ? 1 : 0;
                }
                Share share = new Share(said, runs);
                shares.add(String.format(Locale.ROOT, "%.0f", share.percent()));
                tables.atMost(slow.bar, share.percent(),
                        "did not learn, " + slow.words + ", " + size + ", σ " + sigma + ", " + scatter);
            }
            texts.add(String.join(" / ", shares));
        }
        return String.join("; ", texts);
    }
}
