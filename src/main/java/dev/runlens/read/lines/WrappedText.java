package dev.runlens.read.lines;

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

    /// How wide the lines of a text are.
    ///
    /// @param widest the width of the widest
    /// @param full how many are as wide
    /// @param lines how many there are
    private record Widths(int widest, int full, int lines) {
        /// Those of the lines of some bytes, in bytes.
        static Widths of(byte[] text) {
            int widest = 0;
            int full = 0;
            int lines = 0;
            for (int from = 0; from < text.length; lines++) {
                int end = ByteSearch.lineBreak(text, from, text.length);
                full = end - from > widest ? 1 : end - from == widest ? full + 1 : full;
                widest = Math.max(widest, end - from);
                boolean two = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
                from = end + (two ? 2 : 1);
            }
            return new Widths(widest, full, lines);
        }

        boolean mayBeOfTerminal() {
            return widest >= NARROWEST && widest <= WIDEST && full >= ENOUGH && 5 * full < 4 * lines;
        }
    }

    /// How a text is wrapped, told by its beginning: no line is wider than some, and these break off where no line ends
    /// and no other line begins. None for a text that is not.
    public static List<Wrapping> of(byte[] head) {
        // Most texts are seen to be none without their lines being made.
        if (widestBytes(head) > 4 * WIDEST || ByteSearch.isAscii(head) && !Widths.of(head).mayBeOfTerminal()) {
            return List.of();
        }
        List<String> all = new String(head, StandardCharsets.UTF_8).lines().toList();
        int[] columns = all.stream().mapToInt(WrappedText::columns).toArray();
        int width = Arrays.stream(columns).max().orElse(0);
        int full = (int) Arrays.stream(columns).filter(one -> one == width).count();
        if (!new Widths(width, full, all.size()).mayBeOfTerminal()) {
            return List.of();
        }
        Set<String> starts = starts(all, width);
        int broken = 0;
        for (int i = 0; i < all.size(); i++) {
            broken += columns[i] == width && i + 1 < all.size() && goesOn(all.get(i), all.get(i + 1), starts) ? 1 : 0;
        }
        boolean wrapped = 10 * broken >= 8 * full && !starts.isEmpty();
        return wrapped ? List.of(new Wrapping(width, starts)) : List.of();
    }

    /// What lines begin with that go on from no other; none where no beginning comes again, as in a table.
    private static Set<String> starts(List<String> all, int width) {
        Map<String, Integer> begin = new HashMap<>();
        for (int i = 0; i < all.size() && begin.size() < MOST_STARTS; i++) {
            boolean fresh = i == 0 || columns(all.get(i - 1)) < width - 1;
            if (fresh && all.get(i).length() >= START) {
                begin.merge(all.get(i).substring(0, START), 1, Integer::sum);
            }
        }
        return begin.values().stream().anyMatch(count -> count >= ENOUGH) ? begin.keySet() : Set.of();
    }

    private static int widestBytes(byte[] head) {
        int widest = 0;
        for (int from = 0; from < head.length;) {
            int end = ByteSearch.first(head, from, head.length, (byte) '\n');
            widest = Math.max(widest, end - from);
            from = end + 1;
        }
        return widest;
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
