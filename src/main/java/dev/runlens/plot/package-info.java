/// What a loss plot *is*, without a toolkit: which lines, bands and marks it has, where its axes begin and end, what
/// their ticks say, which colour a run has, and how a line of a million points is thinned out to what a screen can
/// show.
///
/// The window, the PNG and the SVG draw the same plot because they take it from here. Nothing here knows JavaFX or any
/// other painter, nothing is random, and no value is invented: a line breaks where a value is missing or not finite.
@NullMarked
package dev.runlens.plot;

import org.jspecify.annotations.NullMarked;
