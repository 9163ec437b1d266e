/// Fuzz targets: one for each format, of three lines. Compiled and run by the profile `fuzz` only; see CONTRIBUTING.md.
@NullMarked
package dev.runlens.fuzz;

import org.jspecify.annotations.NullMarked;
