package dev.runlens.ui.hyperparameters;

import java.util.List;

/// One row: a name and a value for each run.
///
/// @param name as the configuration or the comparison JSON spells it
/// @param kind what the row is about
/// @param values one for each run, in their order
/// @param differs whether the runs do not all have the same
record TableLine(String name, Kind kind, List<TableValue> values, boolean differs) {
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
