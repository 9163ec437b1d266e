/// Taking the comparison away: which kinds of file there are, and writing them without holding up the window.
@NullMarked
package dev.runlens.ui.export;

import org.jspecify.annotations.NullMarked;
