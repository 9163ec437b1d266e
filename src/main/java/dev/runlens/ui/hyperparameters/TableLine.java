package dev.runlens.ui.hyperparameters;

import java.util.List;
import java.util.stream.Stream;

/// One row: a name and a value for each run.
///
/// @param name as the configuration or the comparison JSON spells it
/// @param kind what the row is about
/// @param values one for each run, in their order
/// @param differs whether the runs do not all have the same
/// @param data the same as it is taken away: a row for each number that the cells tell
record TableLine(String name, Kind kind, List<TableValue> values, boolean differs, List<Data> data) {
    /// A row of plain values.
    ///
    /// @param name what it is called
    /// @param cells one for each run; empty where nothing is known
    record Data(String name, List<String> cells) {
        Data {
            cells = List.copyOf(cells);
        }

        /// The row with its name before it.
        List<String> row() {
            return Stream.concat(Stream.of(name), cells.stream()).toList();
        }
    }

    /// What a row is about.
    enum Kind {
        /// A hyperparameter that changes training.
        SETTING,
        /// A setting that only says where files go.
        BOOKKEEPING,
        /// Computed from settings.
        DERIVED,
        /// What came of the training.
        RESULT
    }

    TableLine {
        values = List.copyOf(values);
        data = List.copyOf(data);
    }

    /// Whether it stays when only differences are asked for.
    boolean matters() {
        return kind == Kind.RESULT || (differs && kind != Kind.BOOKKEEPING);
    }

    /// Whether it counts as a hyperparameter.
    boolean counted() {
        return kind == Kind.SETTING || kind == Kind.DERIVED;
    }
}
