package dev.runlens.read.table;

import dev.runlens.read.json.FlatObject;
import dev.runlens.read.json.FlatRow;
import dev.runlens.read.json.FlatShape;
import dev.runlens.read.lines.ByteSearch;
import dev.runlens.read.lines.LineBlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some lines of JSON, and the numbers of those that hold an object of names and numbers and nothing else.
final class SimpleBlock extends LineBlocks.Block implements FlatRow {
    private static final int FEW = 1 << 12;

    private final FlatObject object = new FlatObject();
    private final List<@Nullable FlatShape> shapes = new ArrayList<>();
    private int[] ends = new int[FEW];
    private int[] numbers = new int[FEW];
    private double[] values = new double[FEW];
    private int count;
    private int at;

    /// Reads the lines.
    void read() {
        shapes.clear();
        count = 0;
        for (int p = 0; p < size();) {
            int end = ByteSearch.first(bytes(), p, size(), (byte) '\n');
            line(p, end);
            p = end + 1;
        }
    }

    private void line(int from, int end) {
        byte[] bytes = bytes();
        if (shapes.size() == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        ends[shapes.size()] = end;
        numbers[shapes.size()] = count;
        byte behind = bytes[end];
        bytes[end] = 0;
        int read = bytes[from] == '{' && end - from <= SimpleLines.LONGEST ? object.read(bytes, from) : -1;
        bytes[end] = behind;
        boolean simple = read >= 0 && read <= end;
        shapes.add(simple ? object.shape() : null);
        if (simple) {
            int more = object.shape().names().size();
            if (count + more > values.length) {
                values = Arrays.copyOf(values, 2 * (count + more));
            }
            for (int i = 0; i < more; i++) {
                values[count++] = object.value(i);
            }
        }
    }

    /// How many lines there are.
    int lines() {
        return shapes.size();
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
        at = line;
        return shapes.get(line) == null ? null : this;
    }

    @Override
    @SuppressWarnings("NullAway") // asked of a row that is there
    public FlatShape shape() {
        return shapes.get(at);
    }

    @Override
    public double value(int index) {
        return values[numbers[at] + index];
    }
}
