package dev.runlens.read.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers the names that occur in records, without making a text of each occurrence. Bounded: names that are too long
/// or too many have no number.
public final class NameTable {
    /// The answer for a name that is left out.
    public static final int NONE = -1;

    /// How many names are kept.
    public static final int MOST = 10_000;

    private static final int LONGEST = 1000;

    private final List<byte[]> names = new ArrayList<>();
    private int[] slots = new int[64];
    private boolean full;

    /// The number of a name, from 0 on in the order of first occurrence; [#NONE] where it is left out.
    ///
    /// @param bytes holds the name in UTF-8; only read
    public int indexOf(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            full = true;
            return NONE;
        }
        int slot = hash(bytes, from, to) & slots.length - 1;
        while (slots[slot] != 0) {
            byte[] known = names.get(slots[slot] - 1);
            if (Arrays.equals(known, 0, known.length, bytes, from, to)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(Arrays.copyOfRange(bytes, from, to), slot);
    }

    /// The name of a number.
    public String name(int index) {
        return new String(names.get(index), StandardCharsets.UTF_8);
    }

    /// How many names there are.
    public int size() {
        return names.size();
    }

    /// Whether names were left out.
    public boolean isFull() {
        return full;
    }

    private int add(byte[] name, int slot) {
        if (names.size() == MOST) {
            full = true;
            return NONE;
        }
        names.add(name);
        slots[slot] = names.size();
        if (2 * names.size() > slots.length) {
            widen();
        }
        return names.size() - 1;
    }

    private void widen() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i);
            int slot = hash(name, 0, name.length) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ hash >>> 15;
    }
}
