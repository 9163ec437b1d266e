package dev.runlens.plot;

/// Thins a curve out to what a viewport can show: of all points that fall on one pixel column it keeps the first, the
/// lowest, the highest and the last, so that no spike is lost, and it ends a line where a value has no place (not
/// finite, or at or below zero on a logarithmic scale).
///
/// Where a column has very many points it asks their [Extremes] instead of each. It gives at most eight vertices for each column, however many points and
/// gaps there are. Several gaps inside one column are further apart than a screen can show; the lines between them are
/// joined into one so that this bound holds.
public final class Decimation {
    /// Lines run this far past the sides of the viewport, so that their ends are not seen.
    private static final double OVERHANG = 16;

    private final Curve curve;
    private final Viewport view;
    private final double columnWidth;
    private final boolean linear;
    private final PixelLines lines;
    private final Extremes.Found found = new Extremes.Found();

    private long column = Long.MIN_VALUE;
    private int breaksInColumn;
    private boolean gapPending;
    private int kept;
    private int first;
    private int lowest;
    private int highest;
    private int last;
    private double lowestValue;
    private double highestValue;

    private Decimation(Curve curve, Viewport view, int columns) {
        this.curve = curve;
        this.view = view;
        this.columnWidth = view.width() / columns;
        this.lines = new PixelLines(Math.min(curve.size(), 4 * columns) + 8);
        this.linear = view.y().kind() == Scale.Kind.LINEAR;
    }

    /// The lines to draw for a curve.
    ///
    /// @param columns into how many columns the viewport's width is cut; the number of device pixels shows everything
    ///     there is to see, half of it draws twice as fast
    public static PixelLines of(Curve curve, Viewport view, int columns) {
        return new Decimation(curve, view, Math.max(1, columns)).run();
    }

    private PixelLines run() {
        int from = Math.max(0, curve.floor(view.x().low()));
        int to = Math.min(curve.size(), curve.floor(view.x().high()) + 2);
        int length = 1;
        for (int i = from; i < to; i += length) {
            long at = columnOf(i);
            length = end(i, at, to, length) - i;
            visit(i, i + length, at);
        }
        flush();
        return lines;
    }

    private long columnOf(int index) {
        return (long) Math.floor(view.px(curve.x(index)) / columnWidth);
    }

    /// The index after the last point of the column that a point is in: searched from where it would be if the column
    /// had as many points as the one before.
    private int end(int from, long at, int to, int likely) {
        int inside = from;
        int outside = to;
        int step = 1;
        int probe = (int) Math.min(to, (long) from + likely);
        boolean ahead = probe < to && columnOf(probe) == at;
        while (ahead && probe < to && columnOf(probe) == at) {
            inside = probe;
            probe = (int) Math.min(to, (long) probe + step);
            step *= 2;
        }
        outside = Math.min(outside, probe);
        while (!ahead && outside - step > inside) {
            if (columnOf(outside - step) == at) {
                inside = outside - step;
            } else {
                outside -= step;
                step *= 2;
            }
        }
        return between(inside, outside, at);
    }

    private int between(int first, int last, long at) {
        int inside = first;
        int outside = last;
        while (outside - inside > 1) {
            int middle = (inside + outside) >>> 1;
            if (columnOf(middle) == at) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    /// Takes the points of one column, as many at once as it can.
    private void visit(int from, int to, long at) {
        Extremes extremes = curve.extremes();
        int i = from;
        while (i < to) {
            int stop = extremes.along(i, to, linear ? -Double.MAX_VALUE : Double.MIN_VALUE, Double.MAX_VALUE,
                    found.clear());
            if (stop > i) {
                take(i, stop, at);
                i = stop;
            } else {
                int end = Math.min(to, extremes.nextBlock(i));
                visitEach(i, end, at);
                i = end;
            }
        }
    }

    /// Takes what was found between two indexes, where every value has a place.
    private void take(int from, int to, long at) {
        begin(from, at);
        if (found.low() < lowestValue) {
            lowest = found.lowAt();
            lowestValue = found.low();
        }
        if (found.high() > highestValue) {
            highest = found.highAt();
            highestValue = found.high();
        }
        last = to - 1;
    }

    private void visitEach(int from, int to, long at) {
        for (int i = from; i < to; i++) {
            double value = curve.y(i);
            if (!(Math.abs(value) <= Double.MAX_VALUE) || !(linear || value > 0)) {
                gapPending = true;
                continue;
            }
            if (gapPending || kept == 0 || at != column) {
                begin(i, at);
            }
            if (value < lowestValue) {
                lowest = i;
                lowestValue = value;
            }
            if (value > highestValue) {
                highest = i;
                highestValue = value;
            }
            last = i;
        }
    }

    /// Before a point that has a place: ends a line or a column where one ends.
    private void begin(int index, long at) {
        if (gapPending) {
            closeAt(at);
        }
        if (at != column) {
            flush();
            column = at;
        }
        if (kept == 0) {
            kept = 1;
            first = index;
            lowest = index;
            highest = index;
            lowestValue = Double.POSITIVE_INFINITY;
            highestValue = Double.NEGATIVE_INFINITY;
        }
    }

    /// Ends the line before a value in the given column, unless that column has had its gap already.
    private void closeAt(long at) {
        gapPending = false;
        boolean sameColumn = at == column;
        if (sameColumn && breaksInColumn > 0) {
            return;
        }
        flush();
        lines.breakLine();
        breaksInColumn = sameColumn ? breaksInColumn + 1 : 0;
        column = at;
    }

    private void flush() {
        if (kept > 0) {
            boolean falls = highest < lowest;
            emit(first, curve.y(first));
            emitAfter(first, falls ? highest : lowest, falls ? highestValue : lowestValue);
            emitAfter(Math.min(highest, lowest), falls ? lowest : highest, falls ? lowestValue : highestValue);
            emitAfter(Math.max(first, Math.max(highest, lowest)), last, curve.y(last));
        }
        kept = 0;
        breaksInColumn = 0;
    }

    private void emitAfter(int previous, int index, double value) {
        if (index > previous) {
            emit(index, value);
        }
    }

    private void emit(int index, double value) {
        double x = view.px(curve.x(index));
        if (x < -OVERHANG) {
            emitCut(index, index + 1, -OVERHANG);
        } else if (x > view.width() + OVERHANG) {
            emitCut(index, index - 1, view.width() + OVERHANG);
        } else {
            lines.add(x, view.py(value));
        }
    }

    /// A neighbour far outside the view: where the line to it crosses the side, so that no painter sees huge numbers.
    private void emitCut(int outside, int inside, double side) {
        if (inside < 0 || inside >= curve.size()) {
            return;
        }
        double insideY = view.py(curve.y(inside));
        if (Double.isNaN(insideY)) {
            return;
        }
        double xOut = view.px(curve.x(outside));
        double part = (side - xOut) / (view.px(curve.x(inside)) - xOut);
        double yOut = view.py(curve.y(outside));
        lines.add(side, yOut + (insideY - yOut) * part);
    }
}
