/// Many runs as a table: what is told of each in a row, which rows a few words ask for, repeats of one setting together,
/// and how much each setting explains.
@NullMarked
package dev.runlens.analyze.sweep;

import org.jspecify.annotations.NullMarked;
