/// The loss plot as SVG: one text that a browser, a word processor or a printer draws, without a toolkit.
///
/// Drawn from the same pieces as the window's chart: curves, decimation, scales, ticks, palette and words come from
/// `plot`. [dev.runlens.plot.svg.Markup] writes the tags, here and in the HTML report, so that no text from a file can
/// become one. Uses `plot` and what `plot` uses.
@NullMarked
package dev.runlens.plot.svg;

import org.jspecify.annotations.NullMarked;
