package dev.runlens.read.catalog;

import dev.runlens.read.lines.LinePattern;
import dev.runlens.read.series.ColumnChoice;
import java.util.List;

/// What a person said of texts that RunLens does not know by itself.
///
/// @param columns which columns of a table are what
/// @param patterns how lines look that report
public record UnknownTexts(ColumnChoice columns, List<LinePattern> patterns) {
    /// Nothing was said.
    public static final UnknownTexts NONE = new UnknownTexts(ColumnChoice.NONE, List.of());

    /// Keeps a copy.
    public UnknownTexts {
        patterns = List.copyOf(patterns);
    }
}
