package dev.runlens.benchmark;

/// A program that does nothing, which every start is measured against.
public final class EmptyProgram {
    private EmptyProgram() {}

    /// Does nothing.
    public static void main(String[] arguments) {}
}
