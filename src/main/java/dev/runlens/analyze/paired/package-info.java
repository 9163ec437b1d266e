/// Statistics of paired values: the same examples answered by two subjects. Pure functions.
@NullMarked
package dev.runlens.analyze.paired;

import org.jspecify.annotations.NullMarked;
