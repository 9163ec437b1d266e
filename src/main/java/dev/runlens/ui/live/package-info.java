/// What the window says of its own accord of runs that train while it is open.
@NullMarked
package dev.runlens.ui.live;

import org.jspecify.annotations.NullMarked;
