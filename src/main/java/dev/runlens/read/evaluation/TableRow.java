package dev.runlens.read.evaluation;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A row of a table, whatever file it stands in.
interface TableRow {
    /// The text in a column; null where there is none.
    @Nullable
    String text(String column);

    /// The number in a column; flags and the words for them are 1 and 0.
    OptionalDouble number(String column);
}
