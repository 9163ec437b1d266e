package dev.runlens.read.json;

/// Takes the simple objects of an array.
///
/// @param <P> what was made of some of them together
public interface FlatTaker<P> {
    /// Takes an object.
    ///
    /// @param row to be used before this ends
    /// @param line on which it begins, 1-based
    void take(FlatRow row, int line);

    /// Takes some together.
    ///
    /// @param line on which the first begins, 1-based
    /// @return whether that means the same as one by one; where not nothing was taken
    boolean takeAll(P made, int line);
}
