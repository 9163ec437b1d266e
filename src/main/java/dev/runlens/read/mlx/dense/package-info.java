/// The quick path: once the shape of a report line is known, the lines that have it are read number by number from the
/// bytes, without a string or a search. Whatever does not fit is left to [dev.runlens.read.mlx.dialect].
@NullMarked
package dev.runlens.read.mlx.dense;

import org.jspecify.annotations.NullMarked;
