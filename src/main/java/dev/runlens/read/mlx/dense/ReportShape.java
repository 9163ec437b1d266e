package dev.runlens.read.mlx.dense;

import java.util.List;

/// Where the numbers of a report stand in its line, and what they are.
///
/// @param spans begin and end of each number: the iteration, then the figures
/// @param figures in the order of the line
/// @param padded whether numbers stand below each other, with blanks before them
@SuppressWarnings("ArrayRecordComponent")
public record ReportShape(int[] spans, List<Figure> figures, boolean padded) {
    /// The metric of each figure.
    int[] ids() {
        return figures.stream().mapToInt(Figure::id).toArray();
    }

    /// How a number is written.
    public enum Writing {
        /// Digits, a point, an exponent.
        PLAIN,
        /// The same, with commas between groups of three digits.
        GROUPED,
        /// The same in thousands.
        THOUSANDS
    }

    /// A figure of a report.
    ///
    /// @param id the number of its metric
    public record Figure(int id, Writing writing) {}
}
