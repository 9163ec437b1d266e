package dev.runlens.read.huggingface;

import dev.runlens.read.series.DoubleBlocks;
import dev.runlens.read.series.IntBlocks;
import dev.runlens.read.series.LongBlocks;
import dev.runlens.run.Series;

/// The values of one name at increasing steps.
final class ReportColumn {
    private final LongBlocks steps;
    private final DoubleBlocks values;
    private final IntBlocks lines;
    private long last = Long.MIN_VALUE;

    ReportColumn() {
        this(new LongBlocks(), new DoubleBlocks(), new IntBlocks());
    }

    private ReportColumn(LongBlocks steps, DoubleBlocks values, IntBlocks lines) {
        this.steps = steps;
        this.values = values;
        this.lines = lines;
    }

    /// A column to be taken that holds what this one holds now; this one may go on.
    ReportColumn view() {
        return new ReportColumn(steps.view(), values.view(), lines.view());
    }

    /// Adds a value, unless there is one at this step.
    ///
    /// @return whether it was added
    boolean add(long step, double value, int line) {
        if (step <= last) {
            return false;
        }
        last = step;
        steps.add(step);
        values.add(value);
        lines.add(line);
        return true;
    }

    /// Adds all values but those of steps that have one.
    ///
    /// @param line is added to each of their lines
    /// @return how many were not added
    int addAll(ReportPiece.Column all, int line) {
        int from = 0;
        while (from < all.size() && all.steps()[from] <= last) {
            from++;
        }
        if (from < all.size()) {
            last = all.steps()[all.size() - 1];
            steps.addAll(all.steps(), from, all.size());
            values.addAll(all.values(), from, all.size());
            lines.addAll(all.linesBehind(line), from, all.size());
        }
        return from;
    }

    /// The value at a step that was added; NaN where there is none.
    double at(long step) {
        int low = 0;
        int high = steps.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = steps.get(middle);
            if (found == step) {
                return values.get(middle);
            }
            low = found < step ? middle + 1 : low;
            high = found > step ? middle - 1 : high;
        }
        return Double.NaN;
    }

    /// The series; the column is empty afterwards.
    ///
    /// @param like a series that may have the same steps, as numbers of one report do: what they have alike is kept once
    Series take(Series like) {
        return like.with(steps.take(), values.take(), lines.take());
    }
}
