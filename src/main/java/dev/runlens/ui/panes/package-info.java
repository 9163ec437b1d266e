/// Panes that share the window. Knows no feature.
@NullMarked
package dev.runlens.ui.panes;

import org.jspecify.annotations.NullMarked;
