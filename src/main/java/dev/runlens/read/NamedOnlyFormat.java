package dev.runlens.read;

/// A format that is read only when a file is named, never when it is found in a folder: RunLens's own output, which
/// would otherwise give every run twice as soon as it is saved beside them.
public interface NamedOnlyFormat extends RunFormat {}
