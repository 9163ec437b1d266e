package dev.runlens.read;

/// A format that can be read from a stream that cannot be looked into first, such as standard input.
public interface StreamedFormat extends RunFormat {}
