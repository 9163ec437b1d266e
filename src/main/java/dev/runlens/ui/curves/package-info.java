/// The loss chart in the window, and the switches in the toolbar that change it.
@NullMarked
package dev.runlens.ui.curves;

import org.jspecify.annotations.NullMarked;
