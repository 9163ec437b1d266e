package dev.runlens.read.series;

import org.jspecify.annotations.Nullable;

/// The steps and lines of the points of one metric, kept once for all that have them alike: columns of a table mostly have
/// values in the same rows. Each metric knows how many of the places are its own; one that goes another way than the others
/// takes a copy of what they had in common.
final class RowPlaces {
    private final RowForecast forecast;
    private final LongColumn steps;
    private final IntColumn lines;
    private long lastStep;
    private int lastLine;
    private @Nullable RowPlaces branch;
    private int branchedAt;
    private long[] allSteps = {};
    private int[] allLines = {};

    /// @param forecast how many there will be
    RowPlaces(RowForecast forecast) {
        this.forecast = forecast;
        steps = new LongColumn(forecast);
        lines = new IntColumn(forecast);
    }

    /// The places that are these up to a number of them, and then a further one.
    ///
    /// @param count how many are the caller's
    /// @param line 1-based; 0 where the source has no lines
    RowPlaces with(int count, long step, int line) {
        if (count == steps.size()) {
            add(step, line);
            return this;
        }
        return endsWith(count, step, line) ? this : aside(count, step, line);
    }

    /// The same without a change to these places, which others go on with.
    RowPlaces aside(int count, long step, int line) {
        RowPlaces known = branch;
        if (known != null && branchedAt == count && known.endsWith(count, step, line)) {
            return known;
        }
        RowPlaces own = branch(count);
        own.add(step, line);
        return own;
    }

    /// The places that are these up to a number of them, and then further ones.
    ///
    /// @param more their steps, and maybe more behind them
    /// @param moreLines their lines, and maybe more behind them
    /// @param further how many
    RowPlaces with(int count, long[] more, int[] moreLines, int further) {
        if (count == steps.size()) {
            add(more, moreLines, further);
            return this;
        }
        return endsWith(count, more, moreLines, further) ? this : aside(count, more, moreLines, further);
    }

    /// The same without a change to these places, which others go on with.
    RowPlaces aside(int count, long[] more, int[] moreLines, int further) {
        RowPlaces known = branch;
        if (known != null && branchedAt == count && known.endsWith(count, more, moreLines, further)) {
            return known;
        }
        RowPlaces own = branch(count);
        own.add(more, moreLines, further);
        return own;
    }

    private RowPlaces branch(int count) {
        RowPlaces own = new RowPlaces(forecast);
        steps.copyTo(own.steps, 0, count);
        lines.copyTo(own.lines, 0, count);
        branch = own;
        branchedAt = count;
        return own;
    }

    private boolean endsWith(int count, long[] more, int[] moreLines, int further) {
        return count + further == steps.size() && steps.endsWith(more, further) && lines.endsWith(moreLines, further);
    }

    private void add(long[] more, int[] moreLines, int further) {
        steps.add(more, 0, further);
        lines.add(moreLines, 0, further);
        lastStep = more[further - 1];
        lastLine = moreLines[further - 1];
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
            allSteps = steps.shared();
        }
        return allSteps;
    }

    /// The lines, and maybe more behind them; the same array for all that have them.
    int[] lines(int count) {
        if (allLines.length < count) {
            allLines = lines.shared();
        }
        return allLines;
    }
}
