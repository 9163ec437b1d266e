/// Getting inputs in: the Open button, drops, pasted paths, file choosers.
///
/// Everything becomes a list of [java.nio.file.Path] here; `java.io.File` goes no further. Nothing is read.
@NullMarked
package dev.runlens.ui.open;

import org.jspecify.annotations.NullMarked;
