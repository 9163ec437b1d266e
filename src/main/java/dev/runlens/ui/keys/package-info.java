/// Keys of the window: which key does what, and the card that lists them.
@NullMarked
package dev.runlens.ui.keys;

import org.jspecify.annotations.NullMarked;
