package dev.runlens.read.table;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.FlatObject;
import dev.runlens.read.lines.ByteLines;

/// Takes the lines that hold an object of names and numbers and nothing else, without a parser.
final class SimpleLines {
    /// A longer line is for the parser.
    static final int LONGEST = 1 << 15;

    private final FlatObject object = new FlatObject();
    // With room for what is looked at after the last byte.
    private final byte[] bytes = new byte[LONGEST + 2 * Long.BYTES];
    private final ObjectRows rows;

    /// @param rows where objects go
    SimpleLines(ObjectRows rows) {
        this.rows = rows;
    }

    /// Takes the line at hand; false where it is for a parser.
    ///
    /// @throws UnreadableSourceException when steps go back too often to be in any order
    boolean take(ByteLines lines) throws UnreadableSourceException {
        int length = lines.length();
        if (length == 0 || length > LONGEST || lines.bytes()[0] != '{') {
            return false;
        }
        System.arraycopy(lines.bytes(), 0, bytes, 0, length);
        bytes[length] = 0;
        int end = object.read(bytes, 0);
        return end >= 0 && end <= length && rows.add(object, lines.number());
    }
}
