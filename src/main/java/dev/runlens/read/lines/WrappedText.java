package dev.runlens.read.lines;

import dev.runlens.read.ByteSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A text that was copied from a terminal with hard line breaks at its width: lines that are as wide as it are joined with
/// the next. The joined lines are followed by as many empty ones, so that lines keep their numbers.
public final class WrappedText extends MadeText {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 400;
    private static final int WIDEST_BYTES = 4 * WIDEST;
    private static final int ENOUGH = 3;
    private static final int START = 3;
    private static final int MOST_JOINED = 50;
    private static final int MOST_STARTS = 1000;

    private final ByteLines lines;
    private final int width;
    private final Set<String> starts;
    private boolean ahead;
    private boolean over;

    private WrappedText(InputStream stream, int width, Set<String> starts) {
        super(stream, 1024);
        this.lines = new ByteLines(stream, Integer.MAX_VALUE / 4);
        this.width = width;
        this.starts = starts;
    }

    /// How a text is wrapped.
    ///
    /// @param width in characters
    /// @param starts what lines begin with that go on from no other
    public record Wrapping(int width, Set<String> starts) {
        /// Keeps a copy.
        public Wrapping {
            starts = Set.copyOf(starts);
        }

        /// The text with its lines joined.
        ///
        /// @param stream closed with the result
        public InputStream join(InputStream stream) {
            return new WrappedText(stream, width, starts);
        }
    }

    /// The lines of a text, each decoded when it is asked for: most texts are seen to be no copy of a terminal by the widths of
    /// their lines.
    private static final class Lines {
        /// The first three characters are within so many bytes.
        private static final int START_BYTES = 4 * START;

        private final byte[] text;
        private int[] begins = new int[64];
        private int[] lengths = new int[64];
        private int[] columns = new int[64];
        private int count;
        private int width;
        private int full;

        /// Looks no further than the first line that is wider than any terminal; what is drawn over itself in one line of
        /// the file counts together.
        Lines(byte[] text) {
            this.text = text;
            int row = 0;
            for (int from = 0; from < text.length && width <= WIDEST;) {
                int end = ByteSearch.lineBreak(text, from, text.length);
                add(from, end - from);
                boolean two = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
                from = end + (two ? 2 : 1);
                if (end - row > WIDEST_BYTES) {
                    width = end - row;
                }
                row = two || end == text.length || text[end] == '\n' ? from : row;
            }
        }

        private void add(int begin, int length) {
            if (count == begins.length) {
                begins = Arrays.copyOf(begins, 2 * count);
                lengths = Arrays.copyOf(lengths, 2 * count);
                columns = Arrays.copyOf(columns, 2 * count);
            }
            begins[count] = begin;
            lengths[count] = length;
            int wide = ByteSearch.isAscii(text, begin, begin + length) ? length : WrappedText.columns(get(count));
            columns[count] = wide;
            count++;
            full = wide > width ? 1 : wide == width ? full + 1 : full;
            width = Math.max(width, wide);
        }

        boolean mayBeOfTerminal() {
            return width >= NARROWEST && width <= WIDEST && full >= ENOUGH && 5 * full < 4 * count;
        }

        String get(int line) {
            return new String(text, begins[line], lengths[line], StandardCharsets.UTF_8);
        }

        private String start(int line) {
            String start = new String(
                    text, begins[line], Math.min(lengths[line], START_BYTES), StandardCharsets.UTF_8);
            return start.length() < START ? "" : start.substring(0, START);
        }

        /// What lines begin with that go on from no other; none where no beginning comes again, as in a table.
        Set<String> starts() {
            Map<String, Integer> begin = new HashMap<>();
            for (int i = 0; i < count && begin.size() < MOST_STARTS; i++) {
                boolean fresh = i == 0 || columns[i - 1] < width - 1;
                String start = fresh ? start(i) : "";
                if (!start.isEmpty()) {
                    begin.merge(start, 1, Integer::sum);
                }
            }
            return begin.values().stream().anyMatch(often -> often >= ENOUGH) ? begin.keySet() : Set.of();
        }

        /// Whether most of the widest lines go on in the next.
        boolean areBroken(Set<String> starts) {
            int broken = 0;
            for (int i = 0; i + 1 < count; i++) {
                broken += columns[i] == width && goesOn(get(i), get(i + 1), starts) ? 1 : 0;
            }
            return 10 * broken >= 8 * full;
        }
    }

    /// How a text is wrapped, told by its beginning: no line is wider than some, and these break off where no line ends
    /// and no other line begins. None for a text that is not.
    public static List<Wrapping> of(byte[] head) {
        Lines lines = new Lines(head);
        // Fewer go on where it is known what lines begin with.
        if (!lines.mayBeOfTerminal() || !lines.areBroken(Set.of())) {
            return List.of();
        }
        Set<String> starts = lines.starts();
        boolean wrapped = !starts.isEmpty() && lines.areBroken(starts);
        return wrapped ? List.of(new Wrapping(lines.width, starts)) : List.of();
    }

    /// Whether a line breaks off within a word or a number, or at a blank, and the next begins as no line does.
    private static boolean goesOn(String line, String next, Set<String> starts) {
        if (next.isEmpty() || next.length() >= START && starts.contains(next.substring(0, START))) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        char first = next.charAt(0);
        if (first == ' ') {
            return next.length() > 1 && next.charAt(1) > ' '
                    && (Character.isLetterOrDigit(last) || ".,:)'".indexOf(last) >= 0);
        }
        if (Character.isDigit(last)) {
            return Character.isDigit(first) || ".,:%/)e".indexOf(first) >= 0;
        }
        if (Character.isLetter(last)) {
            return Character.isLowerCase(first)
                    || ".,:/_-'=".indexOf(first) >= 0
                    || Character.isUpperCase(last) && Character.isUpperCase(first);
        }
        return " ._-/:'=,".indexOf(last) >= 0 && Character.isLetterOrDigit(first);
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }

    @Override
    boolean make() throws IOException {
        if (!ahead && !advance()) {
            return false;
        }
        ahead = false;
        int breaks = 0;
        while (true) {
            String line = text();
            append(lines.bytes(), lines.length());
            boolean whole = lines.isWhole();
            int columns = columns(line);
            if (!whole || !advance()) {
                end(whole ? breaks + 1 : breaks);
                return true;
            }
            ahead = true;
            boolean joined = breaks < MOST_JOINED && columns >= width - 1 && columns <= width && joins(line, columns);
            if (!joined) {
                end(breaks + 1);
                return true;
            }
            if (columns < width) {
                append(new byte[] {' '}, 1);
            }
            breaks++;
        }
    }

    /// Whether the line at hand goes on from one before it. A blank at the end of a full line may have been trimmed.
    private boolean joins(String line, int columns) {
        String next = text();
        return columns == width
                ? goesOn(line, next, starts)
                : goesOn(line, next, starts) && !next.startsWith(" ");
    }

    private boolean advance() throws IOException {
        over = over || !lines.next();
        return !over;
    }

    private String text() {
        int length = lines.length();
        boolean carriage = length > 0 && lines.bytes()[length - 1] == '\r';
        return new String(lines.bytes(), 0, carriage ? length - 1 : length, StandardCharsets.UTF_8);
    }

    private void append(byte[] bytes, int length) {
        int plain = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
        if (made + plain > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, made + plain));
        }
        System.arraycopy(bytes, 0, out, made, plain);
        made += plain;
    }

    private void end(int breaks) {
        byte[] ends = new byte[breaks];
        Arrays.fill(ends, (byte) '\n');
        append(ends, breaks);
    }
}
