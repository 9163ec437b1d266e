package dev.runlens.read.json;

import dev.runlens.read.lines.DigitNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads objects of JSON that are nothing but names and numbers, as reports of a training are: most look like one before them,
/// but for the numbers. Every other object is for a parser, which gives the same names and numbers for these.
public final class FlatObject implements FlatRow {
    /// How many shapes are known at most: objects of further ones are for a parser.
    private static final int MOST_SHAPES = 16;
    private static final int MOST_NAMES = 256;

    private final List<FlatShape> shapes = new ArrayList<>();
    private final DigitNumber number = new DigitNumber();
    private final double[] values = new double[MOST_NAMES];
    private int last;

    /// No object yet.
    public FlatObject() {}

    /// Reads an object.
    ///
    /// @param bytes with eight more of them after the last that counts, the first of them NUL
    /// @param from where it begins with a brace
    /// @return the index after it; negative where none stands there that is as simple
    public int read(byte[] bytes, int from) {
        for (int i = 0; i < shapes.size(); i++) {
            int at = i == 0 ? last : i <= last ? i - 1 : i;
            int end = shapes.get(at).read(bytes, from, number, values);
            if (end >= 0) {
                last = at;
                return end;
            }
        }
        return shapes.size() < MOST_SHAPES ? learnt(bytes, from) : DigitNumber.NONE;
    }

    /// The shape of the object that was read last.
    @Override
    public FlatShape shape() {
        return shapes.get(last);
    }

    /// A number of the object that was read last.
    @Override
    public double value(int index) {
        return values[index];
    }

    /// Copies all numbers of the object that was read last.
    ///
    /// @param into has room for as many as it has names
    void copyTo(double[] into, int at) {
        System.arraycopy(values, 0, into, at, shape().names().size());
    }

    private int learnt(byte[] bytes, int from) {
        List<String> names = new ArrayList<>();
        List<FlatShape.Text> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int text = from;
        byte before = '{';
        for (int p = from; bytes[p] == before && names.size() < MOST_NAMES; before = ',') {
            int name = afterBlanks(bytes, p + 1);
            int nameEnd = afterName(bytes, name);
            int colon = nameEnd < 0 ? nameEnd : afterBlanks(bytes, nameEnd);
            int begin = colon < 0 || bytes[colon] != ':' ? DigitNumber.NONE : afterBlanks(bytes, colon + 1);
            int end = begin < 0 ? begin : number.read(bytes, begin);
            if (end < 0) {
                return DigitNumber.NONE;
            }
            names.add(new String(bytes, name + 1, nameEnd - name - 2, StandardCharsets.US_ASCII));
            if (!seen.add(names.getLast())) {
                return DigitNumber.NONE;
            }
            texts.add(new FlatShape.Text(bytes, text, begin));
            text = end;
            p = afterBlanks(bytes, end);
            if (bytes[p] == '}') {
                texts.add(new FlatShape.Text(bytes, text, p + 1));
                return known(new FlatShape(names, texts), bytes, from);
            }
        }
        return DigitNumber.NONE;
    }

    private int known(FlatShape shape, byte[] bytes, int from) {
        int end = shape.read(bytes, from, number, values);
        if (end >= 0) {
            last = shapes.size();
            shapes.add(shape);
        }
        return end;
    }

    /// The index after a name in quotes without anything that is written in another way; negative where none stands there.
    private static int afterName(byte[] bytes, int from) {
        if (bytes[from] != '"') {
            return DigitNumber.NONE;
        }
        int p = from + 1;
        while (bytes[p] >= ' ' && bytes[p] < 0x7F && bytes[p] != '"' && bytes[p] != '\\') {
            p++;
        }
        return bytes[p] == '"' ? p + 1 : DigitNumber.NONE;
    }

    /// Where the next object of an array begins, behind a comma; negative where none does.
    ///
    /// @param from the index after the one before
    static int behindComma(byte[] bytes, int from) {
        int p = afterBlanks(bytes, from);
        if (bytes[p] != ',') {
            return DigitNumber.NONE;
        }
        p = afterBlanks(bytes, p + 1);
        return bytes[p] == '{' ? p : DigitNumber.NONE;
    }

    static int afterBlanks(byte[] bytes, int from) {
        int p = from;
        while (bytes[p] == ' ' || bytes[p] == '\n' || bytes[p] == '\t' || bytes[p] == '\r' && bytes[p + 1] == '\n') {
            p++;
        }
        return p;
    }
}
