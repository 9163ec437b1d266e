package dev.runlens.benchmark;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing array of bytes into which protocol buffer fields are written. Independent of the reader that is measured.
final class WireBytes {
    private byte[] bytes = new byte[256];
    private int size;

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    /// Forgets everything.
    WireBytes clear() {
        size = 0;
        return this;
    }

    /// A whole number field.
    WireBytes number(int field, long value) {
        return varint((long) field << 3).varint(value);
    }

    /// A field of eight bytes.
    WireBytes eight(int field, double value) {
        return varint((long) field << 3 | 1).fixed(Double.doubleToLongBits(value), Long.BYTES);
    }

    /// A field of four bytes.
    WireBytes four(int field, float value) {
        return varint((long) field << 3 | 5).fixed(Float.floatToIntBits(value), Integer.BYTES);
    }

    /// A text field.
    WireBytes text(int field, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return varint((long) field << 3 | 2).varint(utf8.length).raw(utf8, utf8.length);
    }

    /// A message field.
    WireBytes message(int field, WireBytes message) {
        return varint((long) field << 3 | 2).varint(message.size).raw(message.bytes, message.size);
    }

    /// A little endian number without a field.
    WireBytes fixed(long value, int length) {
        byte[] all = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        return raw(all, length);
    }

    /// Bytes without a field.
    WireBytes raw(byte[] others, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (size + length));
        }
        System.arraycopy(others, 0, bytes, size, length);
        size += length;
        return this;
    }

    private WireBytes varint(long value) {
        long rest = value;
        byte[] one = new byte[1];
        while ((rest & ~0x7FL) != 0) {
            one[0] = (byte) (rest & 0x7F | 0x80);
            raw(one, 1);
            rest >>>= 7;
        }
        one[0] = (byte) rest;
        return raw(one, 1);
    }
}
