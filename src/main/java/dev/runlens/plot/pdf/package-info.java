/// The loss plot as PDF: one page without pixels, for papers and print.
///
/// [dev.runlens.plot.svg.SvgPlot] says what is drawn and where; its elements are drawn again here, one by one, so that both
/// files show the same. Only what that drawing uses of SVG is known. Uses `plot`, what `plot` uses, PDFBox, and the JDK's
/// readers of XML and of the system's fonts; no toolkit and no display.
@NullMarked
package dev.runlens.plot.pdf;

import org.jspecify.annotations.NullMarked;
