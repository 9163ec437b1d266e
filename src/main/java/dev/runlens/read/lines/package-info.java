/// Lines of text as they come from a file, one at a time in bounded memory, and the numbers and words in them. Knows no
/// format.
@NullMarked
package dev.runlens.read.lines;

import org.jspecify.annotations.NullMarked;
