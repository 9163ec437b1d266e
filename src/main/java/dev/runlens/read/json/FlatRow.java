package dev.runlens.read.json;

/// An object of JSON that is nothing but names and numbers.
public interface FlatRow {
    /// What it looks like: its names.
    FlatShape shape();

    /// A number of it, by the place of its name.
    double value(int index);
}
