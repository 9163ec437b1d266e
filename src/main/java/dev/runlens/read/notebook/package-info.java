/// Jupyter notebooks (nbformat 3 and 4): what their cells printed and showed, handed as text to the formats of printed
/// logs.
///
/// Knows none of these formats: the catalog gives them.
@NullMarked
package dev.runlens.read.notebook;

import org.jspecify.annotations.NullMarked;
