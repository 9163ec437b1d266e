/// What the window says of a gap, with the shape and the style that go with it.
///
/// Knows no control, so that the same gap reads the same in the list, the table and the form.
@NullMarked
package dev.runlens.ui.text;

import org.jspecify.annotations.NullMarked;
