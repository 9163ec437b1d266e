package dev.runlens.read.collect;

import java.nio.file.Path;

/// What makes a run the same run after a reload: its name can change when another run with that name is loaded, its
/// place cannot.
///
/// @param path the folder or file that holds it
/// @param ordinal which of the runs at that place, from 0
public record RunKey(Path path, int ordinal) {}
