package dev.runlens.read.table;

import dev.runlens.read.json.FlatList;
import dev.runlens.read.json.FlatObject;
import dev.runlens.read.json.FlatRow;
import dev.runlens.read.ByteSearch;
import dev.runlens.read.lines.LineBlocks;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Some lines of JSON, and the numbers of those that hold an object of names and numbers and nothing else.
final class SimpleBlock extends LineBlocks.Block {
    private static final int FEW = 1 << 12;

    private final FlatObject object = new FlatObject();
    private final FlatList objects = new FlatList();
    private int[] ends = new int[FEW];

    /// Reads the lines.
    void read() {
        objects.clear();
        for (int p = 0; p < size();) {
            int end = ByteSearch.first(bytes(), p, size(), (byte) '\n');
            line(p, end);
            p = end + 1;
        }
    }

    private void line(int from, int end) {
        byte[] bytes = bytes();
        if (objects.size() == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[objects.size()] = end;
        byte behind = bytes[end];
        bytes[end] = 0;
        int read = bytes[from] == '{' && end - from <= SimpleLines.LONGEST ? object.read(bytes, from) : -1;
        bytes[end] = behind;
        objects.add(read >= 0 && read <= end ? object : null);
    }

    /// How many lines there are.
    int lines() {
        return objects.size();
    }

    /// Where a line begins.
    int begin(int line) {
        return line == 0 ? 0 : ends[line - 1] + 1;
    }

    /// Where the end of a line stands.
    int end(int line) {
        return ends[line];
    }

    /// The object of a line, to be used before that of another is asked for; null where it is not as simple.
    @Nullable
    FlatRow row(int line) {
        return objects.row(line);
    }
}
