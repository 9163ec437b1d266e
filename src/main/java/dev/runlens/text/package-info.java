/// How numbers, settings and words are written: one way each, for every door and every file.
///
/// Sees what a run is and nothing else, so that every other room may use it. What is written with the digits of a
/// `double` anywhere else in the house is a mistake.
@NullMarked
package dev.runlens.text;

import org.jspecify.annotations.NullMarked;
