package dev.runlens.analyze.many;

/// How far the loss of a run lies above that of another, as the two alone tell.
///
/// @param value by how much, below zero where it lies below
/// @param half how far the 95 % interval of that reaches to either side: Student's t times its deviation
/// @param freedom degrees of freedom of the interval, at least one
/// @param least what the two alone must differ by to be told apart, at least half
public record Apart(double value, double half, double freedom, double least) {
    /// Of which nothing but the interval is asked.
    public Apart(double value, double half, double freedom) {
        this(value, half, freedom, half);
    }
}
