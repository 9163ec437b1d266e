package dev.runlens.ui.hyperparameters;

import dev.runlens.run.Origin;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One cell.
///
/// @param text what it says
/// @param marks what is special about it
/// @param styleClass how it is coloured; empty where it is not
/// @param source where it came from
/// @param note what else is to be known of it; empty where nothing is
record TableValue(String text, Set<Mark> marks, String styleClass, Source source, String note) {
    /// Where a value came from.
    ///
    /// @param words the same in words; empty where that is unknown
    /// @param file the file; null where it came from none
    record Source(String words, @Nullable Path file) {
        /// Nobody knows.
        static final Source UNKNOWN = new Source("", null);

        static Source of(@Nullable Origin origin) {
            return switch (origin) {
                case null -> UNKNOWN;
                case Origin.InFile in -> new Source(in.toString(), in.file());
                default -> new Source(origin.toString(), null);
            };
        }
    }

    /// What is special about a cell.
    enum Mark {
        /// Nothing tells the value.
        UNKNOWN,
        /// Not what the baseline has.
        DIFFERENT,
        /// The best of its row.
        BEST,
        /// Typed in by a person.
        BY_HAND,
        /// Stated nowhere: what the training tool takes then, or follows from that.
        ASSUMED
    }

    TableValue {
        marks = Set.copyOf(marks);
    }

    /// A value of which there is no more to be known.
    TableValue(String text, Set<Mark> marks, String styleClass, Source source) {
        this(text, marks, styleClass, source, "");
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }
}
