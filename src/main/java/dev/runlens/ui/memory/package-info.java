/// What the window remembers and how it is asked for: the last session, sessions with names, what was opened, and what a
/// person wrote of a run.
@NullMarked
package dev.runlens.ui.memory;

import org.jspecify.annotations.NullMarked;
