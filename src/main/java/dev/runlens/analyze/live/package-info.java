/// Runs that are followed while they train: how each is doing, in one line, and what has changed since it was last looked
/// at. Composed once for the window and the terminal.
@NullMarked
package dev.runlens.analyze.live;

import org.jspecify.annotations.NullMarked;
