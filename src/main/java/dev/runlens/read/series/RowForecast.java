package dev.runlens.read.series;

import java.util.function.LongSupplier;

/// How much room the columns of a table need, judged by how many reports the log held so far: a large log is then kept
/// without being copied when it ends.
public final class RowForecast {
    /// The room a column begins with.
    static final int FIRST = 64;

    // Before so many reports nothing is foretold.
    private static final int FEW = 1 << 16;
    /// Such a part of the log tells how many there will be, well enough that what is left over need not be trimmed.
    private static final int BEGINNING = 16;
    /// Such a part of what is foretold is room for a forecast that is too low, less than what is worth trimming.
    private static final int SPARE = 64;
    private static final int MOST = Integer.MAX_VALUE - 8;

    private static final RowForecast NONE = new RowForecast(0, () -> 0);

    private final long bytes;
    private final LongSupplier position;
    private final long begin;

    /// @param bytes the size of the log; 0 where unknown
    /// @param position how many bytes of it were read
    public RowForecast(long bytes, LongSupplier position) {
        this.bytes = bytes;
        this.position = position;
        this.begin = position.getAsLong();
    }

    /// Nothing is foretold.
    public static RowForecast none() {
        return NONE;
    }

    /// The room for a column that is full.
    ///
    /// @param rows how many values it holds
    public int capacity(int rows) {
        long twice = Math.max(FIRST, 2L * rows);
        long now = position.getAsLong();
        if (rows < FEW || now <= begin || now > bytes) {
            return (int) Math.min(MOST, twice);
        }
        double rate = (double) rows / (now - begin);
        // What has come is read a little later: all of a log may have come before the last of its reports is read.
        long expected = rows + (long) (rate * (bytes - now));
        long beginning = expected / BEGINNING;
        // Lines grow longer with their numbers: a forecast from the very first is too high.
        long room = rows < beginning ? beginning + 1 : expected + expected / SPARE + FIRST;
        return (int) Math.min(MOST, room);
    }

    /// Whether the room after the values is too much to be kept.
    static boolean isWorthTrimming(int capacity, int size) {
        return capacity - size > size / 16;
    }
}
