/// The words of the window: texts from the resource bundle, and numbers as the window writes them.
///
/// Knows no control, so that the same number reads the same in the list, the table and the status bar.
@NullMarked
package dev.runlens.ui.text;

import org.jspecify.annotations.NullMarked;
