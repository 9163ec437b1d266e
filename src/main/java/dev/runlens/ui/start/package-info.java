/// What the window shows before anything is open.
@NullMarked
package dev.runlens.ui.start;

import org.jspecify.annotations.NullMarked;
