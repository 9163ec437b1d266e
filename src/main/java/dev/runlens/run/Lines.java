package dev.runlens.run;

import java.util.Arrays;

/// The lines that the values of a series were read from. Values that stand below each other in one report are as many lines
/// apart in the next: their lines are kept once.
///
/// @param all 1-based, 0 where unknown, maybe more than there are values; empty when none is known
/// @param offset to be added to each
@SuppressWarnings("ArrayRecordComponent")
record Lines(int[] all, int offset) {
    static final Lines NONE = new Lines(new int[0], 0);

    static Lines of(int[] all) {
        return all.length == 0 ? NONE : new Lines(all, 0);
    }

    boolean areKnown() {
        return all.length > 0;
    }

    int at(int index) {
        return all.length == 0 ? 0 : all[index] + offset;
    }

    /// Some others, made of these where they are always as far from them.
    ///
    /// @param size how many count
    Lines or(int[] others, int size) {
        if (all.length < size || others.length < size || size == 0) {
            return of(others);
        }
        int away = others[0] - at(0);
        for (int i = 1; i < size; i++) {
            if (others[i] - at(i) != away) {
                return of(others);
            }
        }
        return new Lines(all, offset + away);
    }

    int[] copy(int from, int to) {
        int[] some = all.length == 0 ? all : Arrays.copyOfRange(all, from, to);
        for (int i = 0; offset != 0 && i < some.length; i++) {
            some[i] += offset;
        }
        return some;
    }
}
