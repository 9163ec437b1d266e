package dev.runlens.read.huggingface;

import org.jspecify.annotations.Nullable;

/// The steps of train losses that come at even distances, where their epochs are printed too coarsely to tell them one
/// by one: `epoch: 0.0, 0.0, 0.01` of a training that reports every step.
final class StepGrid {
    private static final int FEWEST = 3;

    private final RowClues.Taken rows;
    private final EpochLength length;
    private final long planned;
    private final long[] steps;

    /// @param planned the steps that training will do; 0 where unknown
    StepGrid(RowClues.Taken rows, EpochLength length, long planned) {
        this.rows = rows;
        this.length = length;
        this.planned = planned;
        this.steps = new long[rows.size()];
    }

    /// The steps of all rows; null where no even distance fits every epoch as exactly as it was printed.
    long @Nullable [] steps(long usual) {
        long filling = filling();
        for (long every : new long[] {filling, usual}) {
            long first = every == 0 ? 0 : Math.round(length.at(rows.epoch()[firstTrain()]) / every);
            for (long from : new long[] {1, 0, first}) {
                if (every > 0 && trains() >= FEWEST && fill(every, from)) {
                    return steps;
                }
            }
        }
        return null;
    }

    /// Whether the number of train losses leaves only one distance between them, so that none of the steps is doubtful.
    boolean isCertain() {
        return filling() > 0;
    }

    /// The distance at which so many train losses fill a training that ended; 0 where none does, or it did not end.
    private long filling() {
        int trains = trains();
        boolean ended = rows.size() > 0 && rows.isSummary(rows.size() - 1);
        long every = trains == 0 || !ended ? 0 : planned / trains;
        return every > 0 && planned / every == trains ? every : 0;
    }

    private int trains() {
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            count += rows.isTrain(i) ? 1 : 0;
        }
        return count;
    }

    private int firstTrain() {
        int first = 0;
        while (first < rows.size() - 1 && !rows.isTrain(first)) {
            first++;
        }
        return first;
    }

    /// Puts the train losses at multiples of a distance.
    ///
    /// @param from the first multiple; 0 where the first step was reported out of turn
    private boolean fill(long every, long from) {
        long number = from;
        long last = 0;
        for (int i = 0; i < steps.length; i++) {
            double at = length.at(rows.epoch()[i]);
            if (rows.isTrain(i)) {
                last = Math.max(1, every * number++);
                if (!length.fits(rows, i, last) || Double.isNaN(at)) {
                    return false;
                }
                steps[i] = last;
            } else {
                steps[i] = rows.isSummary(i) && planned > 0
                        ? planned
                        : length.fits(rows, i, last) ? last : Math.max(last, Math.round(at));
            }
        }
        return true;
    }
}
