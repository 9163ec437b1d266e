package dev.runlens.read.evaluation;

/// A file in an archive, as its directory describes it.
///
/// @param name with folders
/// @param method how it is packed: 0 not at all, 8 deflate, 93 zstd
/// @param packed how many bytes it takes in the archive
/// @param offset where it begins
record PackedEntry(String name, int method, long packed, long offset) {}
