package dev.runlens.read.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A growing column of `double`s, in blocks, so that growing copies nothing.
public final class DoubleBlocks {
    private static final int FIRST = 64;
    // With its header such a block is exactly one megabyte: a region of its own, never copied by the collector.
    private static final int LARGEST = (1 << 20) / Double.BYTES - 16 / Double.BYTES;

    private final List<double[]> full = new ArrayList<>();
    private double[] last;
    private int used;
    private int before;

    /// No values yet.
    public DoubleBlocks() {
        last = new double[FIRST];
    }

    private DoubleBlocks(DoubleBlocks other) {
        full.addAll(other.full);
        last = Arrays.copyOf(other.last, other.used);
        used = other.used;
        before = other.before;
    }

    /// A column that holds what this one holds now, mostly in the same blocks; each may go on.
    public DoubleBlocks view() {
        return new DoubleBlocks(this);
    }

    /// Adds a value at the end.
    public void add(double value) {
        if (used == last.length) {
            grow();
        }
        last[used++] = value;
    }

    /// Adds some values of an array.
    public void addAll(double[] more, int from, int to) {
        for (int p = from; p < to;) {
            if (used == last.length) {
                grow();
            }
            int count = Math.min(to - p, last.length - used);
            System.arraycopy(more, p, last, used, count);
            used += count;
            p += count;
        }
    }

    /// How many values there are.
    public int size() {
        return before + used;
    }

    /// The value at a position.
    public double get(int index) {
        int at = index;
        for (double[] block : full) {
            if (at < block.length) {
                return block[at];
            }
            at -= block.length;
        }
        return last[at];
    }

    /// The values in one array of just their number. Everything kept so far is given away: the column is empty
    /// afterwards.
    public double[] take() {
        double[] all = Arrays.copyOf(full.isEmpty() ? last : full.get(0), size());
        int at = 0;
        for (double[] block : full) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        System.arraycopy(last, 0, all, at, used);
        full.clear();
        last = new double[0];
        used = 0;
        before = 0;
        return all;
    }

    private void grow() {
        full.add(last);
        before += used;
        last = new double[Math.max(FIRST, Math.min(LARGEST, 2 * last.length))];
        used = 0;
    }
}
