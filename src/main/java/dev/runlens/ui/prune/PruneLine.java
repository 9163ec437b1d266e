package dev.runlens.ui.prune;

/// A file or checkpoint in the list.
///
/// @param fate what becomes of it
/// @param name its path, as short as the run's folder allows
/// @param why in words; empty where there is nothing to say
/// @param size in words; empty where it stays
record PruneLine(Fate fate, String name, String why, String size) {
    /// What becomes of a file.
    enum Fate {
        /// It stays.
        STAYS,
        /// It may go.
        GOES,
        /// It stays, for nobody here knows what it is.
        UNKNOWN
    }
}
