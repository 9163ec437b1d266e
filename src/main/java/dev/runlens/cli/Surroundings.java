package dev.runlens.cli;

import java.nio.file.Path;
import java.time.Clock;

/// What a command works in: everything outside the program that it touches besides the files it is given.
///
/// @param terminal where it reads and prints
/// @param folder what relative paths are relative to
/// @param clock the time that comparisons are stamped with
/// @param display whether a window can open
/// @param window opens it
record Surroundings(Terminal terminal, Path folder, Clock clock, Display display, Window window) {}
