/// What every reader of a format keeps to: [dev.runlens.read.RunFormat] reads a file that it recognises into
/// [dev.runlens.read.SourceContent].
///
/// Paths go in, runs come out, in two steps. [dev.runlens.read.find] walks what the user gave and has every file parsed,
/// once; this is the slow, cancellable part. [dev.runlens.read.assemble] then decides which sources belong to one run and
/// merges them; this is quick and is done again whenever an input comes or goes. [dev.runlens.read.load] does both off
/// the caller's thread.
///
/// A bad file is a [dev.runlens.run.Finding], never an exception. Each family of formats has a sub-package of its own
/// that knows nothing of the others; adding a format is one class there and one line in the list of formats. Nothing
/// here analyses, writes or draws.
@NullMarked
package dev.runlens.read;

import org.jspecify.annotations.NullMarked;
