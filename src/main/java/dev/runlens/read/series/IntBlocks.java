package dev.runlens.read.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A growing column of `int`s, in blocks, so that growing copies nothing.
public final class IntBlocks {
    private static final int FIRST = 64;
    // With its header such a block is exactly one megabyte: a region of its own, never copied by the collector.
    private static final int LARGEST = (1 << 20) / Integer.BYTES - 16 / Integer.BYTES;

    private final List<int[]> full = new ArrayList<>();
    private int[] last;
    private int used;
    private int before;

    /// No values yet.
    public IntBlocks() {
        last = new int[FIRST];
    }

    private IntBlocks(IntBlocks other) {
        full.addAll(other.full);
        last = Arrays.copyOf(other.last, other.used);
        used = other.used;
        before = other.before;
    }

    /// A column that holds what this one holds now, mostly in the same blocks; each may go on.
    public IntBlocks view() {
        return new IntBlocks(this);
    }

    /// Adds a value at the end.
    public void add(int value) {
        if (used == last.length) {
            grow();
        }
        last[used++] = value;
    }

    /// Adds some values of an array.
    public void addAll(int[] more, int from, int to) {
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

    /// The values in one array of just their number. Everything kept so far is given away: the column is empty
    /// afterwards.
    public int[] take() {
        int[] all = Arrays.copyOf(full.isEmpty() ? last : full.get(0), size());
        int at = 0;
        for (int[] block : full) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        System.arraycopy(last, 0, all, at, used);
        full.clear();
        last = new int[0];
        used = 0;
        before = 0;
        return all;
    }

    private void grow() {
        full.add(last);
        before += used;
        last = new int[Math.max(FIRST, Math.min(LARGEST, 2 * last.length))];
        used = 0;
    }
}
