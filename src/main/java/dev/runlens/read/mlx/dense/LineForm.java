package dev.runlens.read.mlx.dense;

import dev.runlens.read.ByteSearch;
import dev.runlens.read.lines.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between the numbers of a report line, and what the numbers are. Any thread may look at it.
///
/// @param literals before each number, and after the last
/// @param figures what follows the iteration
/// @param padded whether more blanks may stand before each number
public record LineForm(List<Literal> literals, List<ReportShape.Figure> figures, boolean padded) {
    /// How long a line may be.
    static final int LONGEST_LINE = 2048;
    /// So many blanks tell columns apart: more are there to make numbers stand below each other.
    private static final int FEWEST_BLANKS = 2;

    /// The form of a line of a segment that ends with a line feed; null where it cannot be remembered.
    static @Nullable LineForm of(TextLine s, ReportShape shape) {
        int end = lineEnd(s);
        if (end < 0 || end - s.from() > LONGEST_LINE || ByteSearch.contains(s.bytes(), s.from(), end, (byte) 0)) {
            return null;
        }
        int[] spans = shape.spans();
        List<Literal> literals = new ArrayList<>();
        int from = s.from();
        for (int i = 0; i < spans.length; i += 2) {
            int to = shape.padded() ? withoutPadding(s.bytes(), from, spans[i], i == 0 ? 0 : FEWEST_BLANKS) : spans[i];
            literals.add(new Literal(Arrays.copyOfRange(s.bytes(), from, to)));
            from = spans[i + 1];
        }
        literals.add(new Literal(Arrays.copyOfRange(s.bytes(), from, end)));
        return new LineForm(List.copyOf(literals), List.copyOf(shape.figures()), shape.padded());
    }

    /// The metrics of its figures.
    int[] ids() {
        return figures.stream().mapToInt(ReportShape.Figure::id).toArray();
    }

    private static int withoutPadding(byte[] bytes, int from, int to, int fewest) {
        int first = to;
        while (first > from && bytes[first - 1] == ' ') {
            first--;
        }
        return Math.min(to, first + fewest);
    }

    private static int lineEnd(TextLine s) {
        if (s.bytes()[s.to()] == '\n') {
            return s.to() + 1;
        }
        return s.bytes()[s.to()] == '\r' && s.bytes()[s.to() + 1] == '\n' ? s.to() + 2 : -1;
    }
}
