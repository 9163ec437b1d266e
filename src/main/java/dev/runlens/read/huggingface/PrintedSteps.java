package dev.runlens.read.huggingface;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Works out the steps of printed reports, which do not name them.
///
/// In this order: the step that a report does name; the progress bar around it, where that agrees with its epoch; its
/// epoch times the steps of an epoch, where these follow from what was printed; else its number in the log. A way that
/// gives two train losses one step is not taken.
final class PrintedSteps {
    private static final double HALF = 0.5;
    private static final String OF_EPOCHS = "its lines name no step: the steps were worked out from the epochs";
    private static final int[] AFTER_FIRST = {1, 2, 0};

    private final RowClues.Taken rows;
    private final long planned;
    private final Map<Integer, Long> saved;
    private final ReportDistance reports;
    private final EpochLength length;
    private final long[] steps;
    private @Nullable String doubt;
    private boolean numbered;

    /// @param saved the steps that were saved behind rows, by their numbers
    PrintedSteps(RowClues.Taken rows, EpochLength.Totals totals, Map<Integer, Long> saved) {
        this.rows = rows;
        this.saved = saved;
        reports = new ReportDistance(rows);
        this.planned = totals.steps() > 0 ? totals.steps() : byVote();
        this.length = reports.nearest(EpochLength.of(totals, planned), saved);
        this.steps = new long[rows.size()];
        if (!byName() && !byBar(false) && !byEpoch(false) && !byGrid() && !byBar(true) && !byEpoch(true)) {
            byNumber();
        }
    }

    /// The step of each row, in the order of the rows.
    long[] steps() {
        return steps;
    }

    /// The steps that training will do; 0 where unknown or where the rows are only numbered.
    long planned() {
        return numbered ? 0 : planned;
    }

    /// What is not certain about the steps; null where they are exact.
    @Nullable
    String doubt() {
        return doubt;
    }

    /// Whether the rows are only numbered.
    boolean isNumbered() {
        return numbered;
    }

    /// The total of the bars that stand around most train losses and the end: that of the bar of training.
    private long byVote() {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int which = 0; which < 3 && !rows.isEvaluation(i); which++) {
                int total = rows.total(i, which);
                if (total > 0) {
                    votes.merge(total, 1, Integer::sum);
                }
            }
        }
        int best = 0;
        for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
            int difference = vote.getValue() - votes.getOrDefault(best, 0);
            if (difference > 0 || difference == 0 && vote.getKey() > best) {
                best = vote.getKey();
            }
        }
        return best;
    }

    /// Puts evaluations where something was saved behind them, where that can be.
    private void anchor() {
        saved.forEach((row, step) -> {
            if (row >= 0 && row < steps.length && rows.isEvaluation(row) && length.fits(rows, row, step)) {
                steps[row] = step;
            }
        });
    }

    private boolean byName() {
        long last = 0;
        for (int i = 0; i < steps.length; i++) {
            if (rows.step()[i] < 0 && (rows.isTrain(i) || last == 0)) {
                return false;
            }
            last = rows.step()[i] < 0 ? last : rows.step()[i];
            steps[i] = last;
        }
        return isIncreasing();
    }

    /// @param inexact whether a train loss without a bar may be off by some: a bar is not always drawn again
    private boolean byBar(boolean inexact) {
        if (planned == 0 || !hasBars()) {
            return false;
        }
        EpochLength known = length.isKnown() ? length : ofBars();
        double worst = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = -1;
            for (int which : AFTER_FIRST) {
                int done = rows.done(i, which, planned);
                if (steps[i] < 0 && done >= 0 && known.fits(rows, i, done)) {
                    steps[i] = done;
                }
            }
            if (steps[i] < 0) {
                double at = known.at(rows.epoch()[i]);
                steps[i] = Math.round(at);
                double tolerance = known.tolerance(rows, i);
                if (!(at >= 0) || rows.isTrain(i) && !inexact && tolerance >= 1) {
                    return false;
                }
                worst = rows.isTrain(i) ? Math.max(worst, tolerance) : worst;
                long last = i == 0 ? 0 : steps[i - 1];
                steps[i] = !rows.isTrain(i) && last > 0 && known.fits(rows, i, last) ? last : steps[i];
            }
        }
        doubt = worst >= 1 ? OF_EPOCHS + " where no bar stood beside them, exact to " + (long) Math.ceil(worst) : null;
        return isIncreasing();
    }

    private boolean hasBars() {
        return IntStream.range(0, rows.size())
                .anyMatch(row -> IntStream.range(0, 3).anyMatch(which -> rows.done(row, which, planned) >= 0));
    }

    /// The steps of an epoch by the bars and epochs of the rows.
    private EpochLength ofBars() {
        double[] ratios = new double[rows.size()];
        int count = 0;
        double finest = 1;
        for (int i = 0; i < rows.size(); i++) {
            int done = rows.done(i, 1, planned);
            double epoch = rows.epoch()[i];
            if (done > 0 && epoch > 2 * rows.resolution()[i]) {
                ratios[count++] = done / epoch;
                finest = Math.min(finest, HALF * rows.resolution()[i] / epoch);
            }
        }
        Arrays.sort(ratios, 0, count);
        double middle = count == 0 ? Double.NaN : ratios[count / 2];
        return new EpochLength(middle, count == 0 ? 0 : middle * finest);
    }

    /// @param inexact whether steps that may be off by some are better than none
    private boolean byEpoch(boolean inexact) {
        if (!length.isKnown()) {
            return false;
        }
        long every = reports.every(length);
        double worst = 0;
        for (int i = 0; i < steps.length; i++) {
            double at = length.at(rows.epoch()[i]);
            if (!(at >= 0)) {
                return false;
            }
            double tolerance = length.tolerance(rows, i);
            steps[i] = Math.clamp(Math.round(at), rows.isTrain(i) ? 1 : 0, planned > 0 ? planned : Long.MAX_VALUE);
            long reported = every == 0 ? steps[i] : every * Math.round(at / every);
            double leftOver = rows.isTrain(i) ? EpochLength.LEFT_OVER : 0;
            if (Math.abs(reported - at) <= tolerance + leftOver && tolerance + leftOver < HALF * every) {
                steps[i] = reported;
            } else {
                worst = Math.max(worst, tolerance);
            }
        }
        anchor();
        if (worst >= HALF) {
            doubt = OF_EPOCHS + ", exact to " + (long) Math.ceil(worst);
        }
        return (inexact || worst < HALF) && isIncreasing();
    }

    private boolean byGrid() {
        if (!length.isKnown()) {
            return false;
        }
        StepGrid grid = new StepGrid(rows, length, planned);
        long[] even = grid.steps(reports.every(length));
        if (even == null) {
            return false;
        }
        System.arraycopy(even, 0, steps, 0, steps.length);
        anchor();
        doubt = grid.isCertain() ? null : OF_EPOCHS + " and the distance between reports, which are taken for even";
        return isIncreasing();
    }

    private void byNumber() {
        numbered = true;
        long number = 0;
        boolean evaluated = false;
        for (int i = 0; i < steps.length; i++) {
            boolean train = rows.isTrain(i);
            boolean again = evaluated && rows.isEvaluation(i);
            number += train || again ? 1 : 0;
            evaluated = !train && (evaluated || rows.isEvaluation(i));
            steps[i] = number;
        }
        doubt = "its lines name no step, and nothing else tells the steps: the reports are numbered instead, so they"
                + " cannot be compared step by step with other runs";
    }

    private boolean isIncreasing() {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < steps.length; i++) {
            if (rows.isTrain(i) && (steps[i] <= last || steps[i] < 0)) {
                doubt = null;
                return false;
            }
            last = rows.isTrain(i) ? steps[i] : last;
        }
        return true;
    }
}
