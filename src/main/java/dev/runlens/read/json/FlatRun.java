package dev.runlens.read.json;

import java.util.Arrays;

/// Simple objects that follow each other as the values of an array do.
public final class FlatRun {
    private static final int FEW = 1 << 8;

    private final FlatList objects;
    private int first;
    private int size;
    private int[] lines = new int[FEW];

    /// @param objects of which they are some
    FlatRun(FlatList objects) {
        this.objects = objects;
    }

    /// Begins with the object that will be added next.
    void begin() {
        first = objects.size();
        size = 0;
    }

    /// Takes the object that was added last.
    ///
    /// @param line on which it begins, counted from that of the first
    void take(int line) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
        }
        lines[size++] = line;
    }

    /// The place of the first among all objects.
    int first() {
        return first;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// An object, to be used before another is asked for.
    @SuppressWarnings("NullAway") // each is as simple
    public FlatRow row(int index) {
        return objects.row(first + index);
    }

    /// On which line an object begins, counted from that of the first.
    public int line(int index) {
        return lines[index];
    }
}
