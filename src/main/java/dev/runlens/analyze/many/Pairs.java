package dev.runlens.analyze.many;

/// What two runs of many tell of each other, whatever the others are.
public interface Pairs {
    /// How far one lies above another.
    ///
    /// @param lowest the one that may be the best, by its place among all
    /// @param other another one
    Apart apart(int lowest, int other);

    /// Whether they differ by more than other kinds of chance allow too, such as the luck of a seed. Asked only where they
    /// differ by more than [#apart] says that they may.
    ///
    /// @param value by how much
    default boolean more(int lowest, int other, double value, Widening among) {
        return true;
    }

    /// How many times as wide as that of two runs alone an interval is, by its degrees of freedom.
    interface Widening {
        /// At least 1.
        double of(double freedom);
    }
}
