package dev.runlens.read.tensorboard;

import dev.runlens.read.wire.WireReader;

/// An event as nearly all are: its time, its step, and a summary of one number under a short tag, in this order. Every other
/// is for [EventParser], which finds the same in these.
final class UsualEvent {
    private static final int TIME_KEY = 1 << 3 | WireReader.FIXED64;
    private static final int STEP_KEY = 2 << 3;
    private static final int SUMMARY_KEY = 5 << 3 | WireReader.BYTES;
    private static final int VALUE_KEY = 1 << 3 | WireReader.BYTES;
    private static final int TAG_KEY = 1 << 3 | WireReader.BYTES;
    private static final int NUMBER_KEY = 2 << 3 | WireReader.FIXED32;

    private static final int TIME = 1 + Long.BYTES;
    private static final int LONGEST_STEP = 1 + 8;
    private static final int NUMBER = 1 + Float.BYTES;
    /// Three keys, each with the length of what follows.
    private static final int HEADS = 3 * 2;

    private int tagFrom;
    private int tagTo;
    private float number;

    /// Reads an event.
    ///
    /// @param event gets its time and step
    /// @return false where it is no such event: what the event has got then counts for nothing
    boolean read(byte[] bytes, int from, int to, EventParser.Event event) {
        if (to - from < TIME || bytes.length - from < TIME + LONGEST_STEP + 1 || bytes[from] != TIME_KEY) {
            return false;
        }
        event.wallTime = Double.longBitsToDouble(WireReader.fixed(bytes, from + 1, Long.BYTES));
        int at = from + TIME;
        long step = 0;
        if (bytes[at] == STEP_KEY) {
            int end = at + LONGEST_STEP;
            int shift = 0;
            do {
                at++;
                step |= (bytes[at] & 0x7FL) << shift;
                shift += 7;
            } while (bytes[at] < 0 && at < end);
            if (bytes[at] < 0) {
                return false;
            }
            at++;
        }
        event.step = step;
        return isNumber(bytes, at, to);
    }

    /// Whether the rest is a summary of one number.
    private boolean isNumber(byte[] bytes, int from, int to) {
        if (!isWhole(bytes, from, to, SUMMARY_KEY) || !isWhole(bytes, from + 2, to, VALUE_KEY)) {
            return false;
        }
        tagFrom = from + HEADS;
        tagTo = to - NUMBER;
        if (tagTo < tagFrom || bytes[tagFrom - 2] != TAG_KEY || bytes[tagFrom - 1] != tagTo - tagFrom
                || bytes[tagTo] != NUMBER_KEY) {
            return false;
        }
        number = Float.intBitsToFloat((int) WireReader.fixed(bytes, tagTo + 1, Float.BYTES));
        return true;
    }

    /// Whether a field begins there that reaches to the end, its length in one byte.
    private static boolean isWhole(byte[] bytes, int at, int to, int key) {
        return at + 2 <= to && bytes[at] == key && bytes[at + 1] == to - at - 2;
    }

    /// Where the tag begins.
    int tagFrom() {
        return tagFrom;
    }

    /// Where the tag ends, exclusive.
    int tagTo() {
        return tagTo;
    }

    float number() {
        return number;
    }
}
