package dev.runlens.read.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Walks the fields of one protocol buffer message without making anything of them: what is wanted is read in place.
///
/// Not safe to share. A message that is damaged ends early and says so; nothing is read beyond its bounds.
public final class WireReader {
    /// The wire type of whole numbers.
    public static final int VARINT = 0;
    /// The wire type of eight bytes.
    public static final int FIXED64 = 1;
    /// The wire type of texts, messages and packed values.
    public static final int BYTES = 2;
    /// The wire type of four bytes.
    public static final int FIXED32 = 5;

    private static final int LONGEST_VARINT = 70;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = {};
    private int at;
    private int end;
    private int key;
    private long number;
    private int from;
    private int to;
    private boolean malformed;

    /// Begins with a message.
    ///
    /// @param message the array that holds it; only read
    /// @param start where it begins
    /// @param stop where it ends, exclusive
    /// @return this
    public WireReader over(byte[] message, int start, int stop) {
        bytes = message;
        at = start;
        end = stop;
        malformed = false;
        return this;
    }

    /// Steps to the next field; false at the end of the message, and where it is damaged.
    public boolean next() {
        if (at >= end) {
            return false;
        }
        long read = varint();
        key = (int) read;
        if (malformed || read < 8 || read > Integer.MAX_VALUE) {
            return broken();
        }
        return switch (key & 7) {
            case VARINT -> {
                number = varint();
                yield !malformed;
            }
            case FIXED64 -> fixed(Long.BYTES);
            case BYTES -> region();
            case FIXED32 -> fixed(Integer.BYTES);
            default -> broken();
        };
    }

    /// Whether the current field has this number and this wire type.
    public boolean is(int field, int type) {
        return key == (field << 3 | type);
    }

    /// The value of a varint field, or the bits of a fixed one.
    public long number() {
        return number;
    }

    /// The value of an eight byte field as a floating point number.
    public double asDouble() {
        return Double.longBitsToDouble(number);
    }

    /// The value of a four byte field as a floating point number.
    public float asFloat() {
        return Float.intBitsToFloat((int) number);
    }

    /// Where the bytes of the field begin.
    public int from() {
        return from;
    }

    /// Where the bytes of the field end, exclusive.
    public int to() {
        return to;
    }

    /// The bytes of the field as UTF-8.
    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// Whether the message turned out to be damaged.
    public boolean isMalformed() {
        return malformed;
    }

    private boolean region() {
        long length = varint();
        if (malformed || length < 0 || length > end - at) {
            return broken();
        }
        from = at;
        to = at + (int) length;
        at = to;
        return true;
    }

    private boolean fixed(int size) {
        if (end - at < size) {
            return broken();
        }
        number = fixed(bytes, at, size);
        at += size;
        return true;
    }

    /// A little endian number of a few bytes, without its sign.
    public static long fixed(byte[] bytes, int at, int size) {
        if (size == Long.BYTES) {
            return (long) LONGS.get(bytes, at);
        }
        if (size == Integer.BYTES) {
            return (int) INTS.get(bytes, at) & 0xFFFFFFFFL;
        }
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }

    private long varint() {
        // Most are small.
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
        }
        long value = 0;
        for (int shift = 0; shift < LONGEST_VARINT && at < end; shift += 7) {
            byte b = bytes[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        broken();
        return 0;
    }

    private boolean broken() {
        malformed = true;
        at = end;
        return false;
    }
}
