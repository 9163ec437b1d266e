/// A comparison as one HTML file for somebody who never saw the program: decision, why, risk, cost, next step, then the
/// data. No network, no scripts; the curves are an SVG within the page.
///
/// Every sentence about the runs is a [dev.runlens.analyze.wording.Statement] and stands with a number that leads to
/// its rule, its fields and their values; every figure in a table names the field of the comparison JSON it shows. All
/// texts from files go through [dev.runlens.plot.svg.Markup]. Computes nothing. Uses what `write` uses.
@NullMarked
package dev.runlens.write.html;

import org.jspecify.annotations.NullMarked;
