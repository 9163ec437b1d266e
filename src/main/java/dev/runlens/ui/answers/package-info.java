/// What answers to the same examples say, and voting on them.
@NullMarked
package dev.runlens.ui.answers;

import org.jspecify.annotations.NullMarked;
