/// The entry: brings the command line and the window together, which do not know each other.
@NullMarked
package dev.runlens;

import org.jspecify.annotations.NullMarked;
