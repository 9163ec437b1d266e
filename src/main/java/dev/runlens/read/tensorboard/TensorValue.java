package dev.runlens.read.tensorboard;

import dev.runlens.read.series.ShortestDecimal;
import dev.runlens.read.wire.WireReader;
import java.util.Optional;

/// Reads a `TensorProto` that holds one number or one text.
final class TensorValue {
    private static final int FLOAT = 1;
    private static final int DOUBLE = 2;
    private static final int INT32 = 3;
    private static final int STRING = 7;
    private static final int INT64 = 9;
    private static final int DTYPE = 1;
    private static final int CONTENT = 4;
    private static final int FLOATS = 5;
    private static final int DOUBLES = 6;
    private static final int INTS = 7;
    private static final int STRINGS = 8;
    private static final int LONGS = 10;

    private final WireReader fields = new WireReader();
    private int dtype;
    private int count;
    private double number;

    /// Reads a tensor; whether it holds exactly one number.
    boolean isNumber(byte[] bytes, int from, int to) {
        dtype = 0;
        count = 0;
        fields.over(bytes, from, to);
        while (fields.next()) {
            if (fields.is(DTYPE, WireReader.VARINT)) {
                dtype = (int) fields.number();
            } else if (fields.is(CONTENT, WireReader.BYTES)) {
                packed(bytes, dtype);
            } else if (fields.is(FLOATS, WireReader.BYTES)) {
                packed(bytes, FLOAT);
            } else if (fields.is(DOUBLES, WireReader.BYTES)) {
                packed(bytes, DOUBLE);
            } else {
                single();
            }
        }
        return count == 1 && !fields.isMalformed();
    }

    /// The number that was read last.
    double number() {
        return number;
    }

    /// The only text of a tensor; empty where it holds something else.
    Optional<String> text(byte[] bytes, int from, int to) {
        String text = null;
        boolean strings = false;
        fields.over(bytes, from, to);
        while (fields.next()) {
            if (fields.is(DTYPE, WireReader.VARINT)) {
                strings = fields.number() == STRING;
            } else if (fields.is(STRINGS, WireReader.BYTES) && text == null) {
                text = fields.text();
            }
        }
        return strings && !fields.isMalformed() ? Optional.ofNullable(text) : Optional.empty();
    }

    private void packed(byte[] bytes, int type) {
        int size = switch (type) {
            case FLOAT, INT32 -> Integer.BYTES;
            case DOUBLE, INT64 -> Long.BYTES;
            default -> 0;
        };
        int length = fields.to() - fields.from();
        if (length == 0) {
            return;
        }
        if (length != size) {
            count = Integer.MAX_VALUE / 2;
            return;
        }
        count++;
        long bits = WireReader.fixed(bytes, fields.from(), size);
        number = switch (type) {
            case FLOAT -> ShortestDecimal.of(Float.intBitsToFloat((int) bits));
            case DOUBLE -> Double.longBitsToDouble(bits);
            case INT32 -> (int) bits;
            default -> (double) bits;
        };
    }

    private void single() {
        if (fields.is(FLOATS, WireReader.FIXED32)) {
            number = ShortestDecimal.of(fields.asFloat());
        } else if (fields.is(DOUBLES, WireReader.FIXED64)) {
            number = fields.asDouble();
        } else if (fields.is(INTS, WireReader.VARINT) || fields.is(LONGS, WireReader.VARINT)) {
            number = (double) fields.number();
        } else {
            return;
        }
        count++;
    }
}
