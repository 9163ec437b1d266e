package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How often a run is called still improving, and whether what it would have gained was what was expected: curves are
/// cut off, and what came two evaluations later is known.
final class TrendTables {
    private static final int[] SIZES = {6, 8, 12, 20, 40};
    private static final double MOST_ALARMS = 5;
    private static final double LEAST_HELD = 90;
    private static final int AHEAD = 2;

    /// Fewer cases than this tell nothing of a share.
    private static final int ENOUGH = 100;

    private final Tables tables;
    private final Workers workers;
    private final int runs;

    TrendTables(Tables tables, Workers workers, int runs) {
        this.tables = tables;
        this.workers = workers;
        this.runs = runs;
    }

    /// Curves that fall by 20 σ, cut off after a part of what an evaluation more and more brings less of.
    private enum Cut {
        FLAT("flat", 0, 0),
        LINE("straight fall of 6 σ", 0, 6),
        EARLY("fading fall of 20 σ, half of it to come", 0.7, 20),
        MIDDLE("a fifth to come", 1.6, 20),
        LATE("a twentieth to come", 3, 20);

        private final String words;
        private final double rate;
        private final double fall;

        Cut(String words, double rate, double fall) {
            this.words = words;
            this.rate = rate;
            this.fall = fall;
        }

        private double[] losses(int size) {
            double[] losses = new double[size + AHEAD];
            for (int i = 0; i < losses.length; i++) {
                double way = i / (size - 1.0);
                losses[i] = rate == 0 ? -fall * way : fall * StrictMath.exp(-rate * way);
            }
            return losses;
        }
    }

    /// @param improving how often a fall was told
    /// @param held how often the gain of the curve was in its interval
    /// @param measured how often the measured gain was in its interval, where a fall was told
    /// @param before how often it was in that of the curve, as was told earlier
    private record Seen(Share improving, Share held, Share measured, Share before) {}

    void print() throws InterruptedException {
        tables.title(
                "Still improving, and back-casting",
                String.format(
                        Locale.ROOT,
                        "Runs cut off: \"still improving\" said in %% / the gain of the curve over the next two evaluations in"
                                + " its interval in %% / the measured gain in its interval where that was said; in"
                                + " parentheses in the interval that was told earlier; %d runs. The bars: not shown to"
                                + " be more than 5 %% of flat curves; both gains, the measured one of curves that do fall, in at least 90 %% (one-sided 95 %%"
                                + " bound).",
                        runs));
        List<String> head = new ArrayList<>(List.of("curve"));
        for (int size : SIZES) {
            head.add(size + " evaluations");
        }
        tables.head(head);
        for (Cut cut : Cut.values()) {
            List<Callable<Seen>> cells = new ArrayList<>();
            for (int size : SIZES) {
                cells.add(() -> seen(cut, size));
            }
            row(cut, workers.all(cells));
        }
    }

    private void row(Cut cut, List<Seen> cells) {
        List<String> row = new ArrayList<>(List.of(cut.words));
        for (int i = 0; i < cells.size(); i++) {
            Seen cell = cells.get(i);
            String name = "trend, " + cut.words + ", " + SIZES[i] + " evaluations";
            if (cut == Cut.FLAT) {
                tables.atMost(MOST_ALARMS, cell.improving.lower(), name);
            }
            tables.atLeast(LEAST_HELD, cell.held.lower(), name + ", gain in its interval");
            if (cut != Cut.FLAT && cell.measured.of() > ENOUGH) {
                tables.atLeast(LEAST_HELD, cell.measured.upper(), name + ", measured gain in its interval");
            }
            row.add(String.format(
                    Locale.ROOT,
                    "%.1f / %.1f / %.1f (%.0f)",
                    cell.improving.percent(),
                    cell.held.percent(),
                    cell.measured.percent(),
                    cell.before.percent()));
        }
        tables.row(row);
    }

    private Seen seen(Cut cut, int size) {
        Draw draw = new Draw("trend", cut.words, size);
        double[] losses = cut.losses(size);
        double came = losses[size - 1] - losses[size - 1 + AHEAD];
        int improving = 0;
        int held = 0;
        int measured = 0;
        int before = 0;
        for (int i = 0; i < runs; i++) {
            Observations all = draw.of(losses, 1);
            Observations seen = all.first(size);
            Noise noise = Noise.settled(seen);
            Trend trend = Trend.of(seen, noise).orElseThrow();
            held += trend.gainInterval(AHEAD).contains(came) ? 1 : 0;
            if (trend.falling()) {
                double gain = seen.loss(size - 1) - all.loss(size - 1 + AHEAD);
                improving++;
                measured += trend.measuredGain(AHEAD, noise).contains(gain) ? 1 : 0;
                before += trend.gainInterval(AHEAD).contains(gain) ? 1 : 0;
            }
        }
        int said = Math.max(1, improving);
        return new Seen(
                new Share(improving, runs), new Share(held, runs), new Share(measured, said), new Share(before, said));
    }
}
