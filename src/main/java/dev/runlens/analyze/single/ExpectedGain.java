package dev.runlens.analyze.single;

/// How much lower the validation loss is expected to be a little later, if it goes on falling as it did at the end.
///
/// @param iterations how much later
/// @param gain the expected fall, in units of the loss
/// @param low lower end of its 95 % interval
/// @param high upper end of its 95 % interval
public record ExpectedGain(long iterations, double gain, double low, double high) {}
