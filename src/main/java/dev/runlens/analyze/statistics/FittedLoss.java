package dev.runlens.analyze.statistics;

/// A loss read off the valley fit of a run, with how far it may be from that of the true curve.
///
/// @param value the fitted loss
/// @param error its standard error
/// @param freedom degrees of freedom of the noise that the error comes from
/// @param luck how much too low the value is on average where the true curve is flat and chance alone makes a lowest
///     evaluation; on a curve with a single lowest point it is less, down to nothing
public record FittedLoss(double value, double error, double freedom, double luck) {}
