package dev.runlens.read.mlx;

/// The quick way through a dense log, in which one report line looks like the next: what stands between the numbers is
/// compared as remembered from an earlier line, and only the numbers are read.
///
/// It takes a line only when [ClassicReports] would read the same from it; every other line it leaves alone.
final class LineTemplate {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int LONGEST_LINE = 2048;

    private final ReportRow row = new ReportRow();
    private long step;
    private long[][] words = {};
    private long[][] masks = {};
    private int[] lengths = {};
    private int at;

    /// Remembers the line of a segment that has just been read and ends with a line feed.
    void learn(Segment s, ReportShape shape) {
        int end = lineEnd(s);
        if (end < 0 || end - s.from > LONGEST_LINE || LineBreaks.contains(s.bytes, s.from, end, (byte) 0)) {
            return;
        }
        int[] spans = shape.spans();
        int pieces = spans.length / 2 + 1;
        words = new long[pieces][];
        masks = new long[pieces][];
        lengths = new int[pieces];
        for (int i = 0; i < pieces; i++) {
            remember(s, i, i == 0 ? s.from : spans[2 * i - 1], i == pieces - 1 ? end : spans[2 * i]);
        }
        row.clear();
        for (int id : shape.ids()) {
            row.add(id, Double.NaN);
        }
    }

    /// Reads a line that looks like the remembered one.
    ///
    /// @return the index after its line feed; -1 where it does not look like it
    int match(byte[] bytes, int from) {
        if (lengths.length == 0 || !matches(bytes, from, 0)) {
            return -1;
        }
        long whole = whole(bytes, from + lengths[0]);
        if (whole < 0 || !matches(bytes, at, 1)) {
            return -1;
        }
        step = whole;
        int p = at + lengths[1];
        for (int i = 2; i < lengths.length; i++) {
            double value = number(bytes, p);
            if (Double.isNaN(value) || !matches(bytes, at, i)) {
                return -1;
            }
            row.set(i - 2, value);
            p = at + lengths[i];
        }
        return p;
    }

    /// The iteration of the line that was matched last.
    long step() {
        return step;
    }

    /// The figures of the line that was matched last.
    ReportRow row() {
        return row;
    }

    private static int lineEnd(Segment s) {
        if (s.bytes[s.to] == '\n') {
            return s.to + 1;
        }
        return s.bytes[s.to] == '\r' && s.bytes[s.to + 1] == '\n' ? s.to + 2 : -1;
    }

    private void remember(Segment s, int piece, int from, int to) {
        int count = (to - from + Long.BYTES - 1) / Long.BYTES;
        words[piece] = new long[count];
        masks[piece] = new long[count];
        lengths[piece] = to - from;
        for (int i = from; i < to; i++) {
            int word = (i - from) / Long.BYTES;
            int shift = (i - from) % Long.BYTES * Byte.SIZE;
            words[piece][word] |= (s.bytes[i] & 0xFFL) << shift;
            masks[piece][word] |= 0xFFL << shift;
        }
    }

    /// Whether a remembered piece stands at an index. Reads up to seven bytes past it, which the buffer has room for.
    private boolean matches(byte[] bytes, int from, int piece) {
        long[] expected = words[piece];
        long[] mask = masks[piece];
        int p = from;
        for (int i = 0; i < expected.length; i++) {
            if (p + Long.BYTES > bytes.length || (((long) LineBreaks.WORDS.get(bytes, p)) & mask[i]) != expected[i]) {
                return false;
            }
            p += Long.BYTES;
        }
        return true;
    }

    /// A whole number of at most 18 digits; leaves the index after it. -1 where none stands there.
    private long whole(byte[] bytes, int from) {
        long value = 0;
        int p = from;
        for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9; digit = bytes[++p] - '0') {
            value = value * 10 + digit;
        }
        at = p;
        return p == from || p - from > 18 ? -1 : value;
    }

    /// A number of at most 15 digits; leaves the index after it. NaN where none stands there, or it is of another kind.
    private double number(byte[] bytes, int from) {
        int p = from;
        long mantissa = 0;
        for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9; digit = bytes[++p] - '0') {
            mantissa = mantissa * 10 + digit;
        }
        int digits = p - from;
        int scale = 0;
        if (bytes[p] == '.' && digits > 0) {
            int point = ++p;
            for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9; digit = bytes[++p] - '0') {
                mantissa = mantissa * 10 + digit;
            }
            scale = p - point;
            digits = scale == 0 ? 0 : digits + scale;
        }
        at = p;
        if (digits == 0 || digits > 15) {
            return Double.NaN;
        }
        return (bytes[p] | 0x20) == 'e' ? withExponent(bytes, mantissa, scale) : mantissa / POWERS[scale];
    }

    private double withExponent(byte[] bytes, long mantissa, int scale) {
        byte sign = bytes[at + 1];
        int start = sign == '-' || sign == '+' ? at + 2 : at + 1;
        long exponent = whole(bytes, start);
        if (exponent < 0 || exponent > 99) {
            return Double.NaN;
        }
        int power = (int) (sign == '-' ? -exponent : exponent) - scale;
        if (power < -22 || power > 22) {
            return Double.NaN;
        }
        return power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
    }
}
