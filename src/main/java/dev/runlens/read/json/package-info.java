/// JSON as tools write it, for every family that meets it: one way to a parser, to what is wrong, and to a number.
@NullMarked
package dev.runlens.read.json;

import org.jspecify.annotations.NullMarked;
