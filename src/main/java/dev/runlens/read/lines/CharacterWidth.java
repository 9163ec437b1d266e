package dev.runlens.read.lines;

import org.jspecify.annotations.Nullable;

/// How a character is written.
enum CharacterWidth {
    NARROW(1),
    PAIRS_LOW_FIRST(2),
    PAIRS_HIGH_FIRST(2),
    FOURS_LOW_FIRST(4),
    FOURS_HIGH_FIRST(4);

    private static final int PAIRS = 4;

    private final int bytes;

    CharacterWidth(int bytes) {
        this.bytes = bytes;
    }

    /// How many bytes a character has.
    int bytes() {
        return bytes;
    }

    /// The width that a mark at the beginning says; null where there is none.
    static @Nullable CharacterWidth mark(byte[] bytes, int from, int to) {
        if (starts(bytes, from, to, 0xFF, 0xFE, 0, 0)) {
            return CharacterWidth.FOURS_LOW_FIRST;
        }
        if (starts(bytes, from, to, 0, 0, 0xFE, 0xFF)) {
            return CharacterWidth.FOURS_HIGH_FIRST;
        }
        if (starts(bytes, from, to, 0xFF, 0xFE)) {
            return CharacterWidth.PAIRS_LOW_FIRST;
        }
        return starts(bytes, from, to, 0xFE, 0xFF) ? CharacterWidth.PAIRS_HIGH_FIRST : null;
    }

    private static boolean starts(byte[] bytes, int from, int to, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (from + i >= to || (bytes[from + i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// The width of some characters of ASCII; narrow where there are too few to tell.
    static CharacterWidth wide(byte[] bytes, int from, int to) {
        for (CharacterWidth width : CharacterWidth.values()) {
            if (width != CharacterWidth.NARROW && is(width, bytes, from, Math.min(to, from + width.bytes * PAIRS))) {
                return width;
            }
        }
        return CharacterWidth.NARROW;
    }

    private static boolean is(CharacterWidth width, byte[] bytes, int from, int to) {
        boolean lowFirst = width == CharacterWidth.PAIRS_LOW_FIRST || width == CharacterWidth.FOURS_LOW_FIRST;
        int letter = lowFirst ? 0 : width.bytes - 1;
        if (to - from < width.bytes * 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean printable = bytes[i] >= ' ' || bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == '\t';
            if ((i - from) % width.bytes == letter ? !printable : bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
