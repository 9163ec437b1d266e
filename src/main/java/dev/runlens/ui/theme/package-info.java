/// Light and dark.
@NullMarked
package dev.runlens.ui.theme;

import org.jspecify.annotations.NullMarked;
