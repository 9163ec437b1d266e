/// The line at the bottom of the window.
@NullMarked
package dev.runlens.ui.status;

import org.jspecify.annotations.NullMarked;
