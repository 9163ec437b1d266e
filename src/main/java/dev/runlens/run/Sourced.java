package dev.runlens.run;

/// A value and where it came from.
///
/// @param <T> the value's type
/// @param value the value
/// @param origin where it came from
public record Sourced<T>(T value, Origin origin) {}
