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
    private final PixelLines lines = new PixelLines();

    private long column = Long.MIN_VALUE;
    private int breaksInColumn;
    private boolean gapPending;
    private int kept;
    private int first;
    private int lowest;
    private int highest;
    private int last;

    private Decimation(Curve curve, Viewport view, int columns) {
        this.curve = curve;
        this.view = view;
        this.columnWidth = view.width() / columns;
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

    /// The index after the last point of the column that a point is in, found by steps that grow and then shrink.
    ///
    /// @param likely how many points the column before had
    private int end(int from, long at, int to, int likely) {
        int inside = from;
        int step = Math.max(1, likely);
        int outside = (int) Math.min(to, (long) from + step);
        while (outside < to && columnOf(outside) == at) {
            inside = outside;
            step *= 2;
            outside = (int) Math.min(to, (long) inside + step);
        }
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
            if (extremes.isBlock(i, to) && hasPlace(curve.y(extremes.lowest(i)))) {
                visit(i, extremes.lowest(i), extremes.highest(i), i + Extremes.BLOCK - 1, at);
                i += Extremes.BLOCK;
            } else {
                if (hasPlace(curve.y(i))) {
                    visit(i, i, i, i, at);
                } else {
                    gapPending = true;
                }
                i++;
            }
        }
    }

    private boolean hasPlace(double value) {
        return Double.isFinite(value) && (linear || value > 0);
    }

    private void visit(int from, int low, int high, int to, long at) {
        if (gapPending) {
            closeAt(at);
        }
        if (at != column) {
            flush();
            column = at;
        }
        if (kept == 0) {
            first = from;
            lowest = low;
            highest = high;
        } else {
            lowest = curve.y(low) < curve.y(lowest) ? low : lowest;
            highest = curve.y(high) > curve.y(highest) ? high : highest;
        }
        kept++;
        last = to;
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
            int earlier = Math.min(lowest, highest);
            int later = Math.max(lowest, highest);
            emit(first);
            emitAfter(first, earlier);
            emitAfter(earlier, later);
            emitAfter(Math.max(first, later), last);
        }
        kept = 0;
        breaksInColumn = 0;
    }

    private void emitAfter(int previous, int index) {
        if (index > previous) {
            emit(index);
        }
    }

    private void emit(int index) {
        double x = view.px(curve.x(index));
        if (x < -OVERHANG) {
            emitCut(index, index + 1, -OVERHANG);
        } else if (x > view.width() + OVERHANG) {
            emitCut(index, index - 1, view.width() + OVERHANG);
        } else {
            lines.add(x, view.py(curve.y(index)));
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
