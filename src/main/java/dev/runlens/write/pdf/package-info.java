/// The report as a PDF for print and for sending: the elements of [dev.runlens.write.html.HtmlReport], set on pages, so that
/// both say the same. Only what that page uses of HTML is known. [dev.runlens.plot.pdf.PdfPages] draws the pages.
///
/// Computes nothing. Uses what `write` uses and the JDK's reader of XML.
@NullMarked
package dev.runlens.write.pdf;

import org.jspecify.annotations.NullMarked;
