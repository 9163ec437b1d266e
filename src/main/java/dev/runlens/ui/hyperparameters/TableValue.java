package dev.runlens.ui.hyperparameters;

import java.util.Set;

/// One cell.
///
/// @param text what it says
/// @param marks what is special about it
/// @param styleClass how it is coloured; empty where it is not
/// @param tip where it came from; empty where that is unknown
record TableValue(String text, Set<Mark> marks, String styleClass, String tip) {
    /// What is special about a cell.
    enum Mark {
        /// Nothing tells the value.
        UNKNOWN,
        /// Not what the baseline has.
        DIFFERENT,
        /// The best of its row.
        BEST,
        /// Typed in by a person.
        BY_HAND
    }

    TableValue {
        marks = Set.copyOf(marks);
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }
}
