package dev.runlens.analyze.sweep;

/// Why a condition fits no run, whatever the values of the runs are.
public sealed interface FilterReason {
    /// No run has a value of the field.
    ///
    /// @param field as it was typed
    record Unknown(String field) implements FilterReason {}

    /// Something was to be compared by its size that has none.
    ///
    /// @param words a value as it was typed, or a field whose values are words
    record NoNumber(String words) implements FilterReason {}
}
