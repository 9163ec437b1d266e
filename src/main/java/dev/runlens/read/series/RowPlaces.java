package dev.runlens.read.series;

import org.jspecify.annotations.Nullable;

/// The steps and lines of the points of one metric, kept once for all that have them alike: columns of a table mostly have
/// values in the same rows. Each metric knows how many of the places are its own; one that goes another way than the others
/// takes a copy of what they had in common.
final class RowPlaces {
    private final LongBlocks steps = new LongBlocks();
    private final IntBlocks lines = new IntBlocks();
    private long lastStep;
    private int lastLine;
    private @Nullable RowPlaces branch;
    private int branchedAt;
    private long[] allSteps = {};
    private int[] allLines = {};

    /// The places that are these up to a number of them, and then a further one.
    ///
    /// @param count how many are the caller's
    /// @param line 1-based; 0 where the source has no lines
    RowPlaces with(int count, long step, int line) {
        if (count == steps.size()) {
            add(step, line);
            return this;
        }
        if (endsWith(count, step, line)) {
            return this;
        }
        RowPlaces known = branch;
        if (known != null && branchedAt == count && known.endsWith(count, step, line)) {
            return known;
        }
        RowPlaces own = new RowPlaces();
        own.steps.addAll(steps, count);
        own.lines.addAll(lines, count);
        own.add(step, line);
        branch = own;
        branchedAt = count;
        return own;
    }

    private boolean endsWith(int count, long step, int line) {
        return count == steps.size() - 1 && step == lastStep && line == lastLine;
    }

    private void add(long step, int line) {
        steps.add(step);
        lines.add(line);
        lastStep = step;
        lastLine = line;
    }

    /// The steps, and maybe more behind them; the same array for all that have them.
    long[] steps(int count) {
        if (allSteps.length < count) {
            allSteps = steps.copy();
        }
        return allSteps;
    }

    /// The lines, and maybe more behind them; the same array for all that have them.
    int[] lines(int count) {
        if (allLines.length < count) {
            allLines = lines.copy();
        }
        return allLines;
    }
}
