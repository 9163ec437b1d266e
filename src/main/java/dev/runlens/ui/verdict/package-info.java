/// What is to be made of the ticked runs: the banner over the chart, and the card with decision, why, risk, cost, next
/// step and the runs one by one.
///
/// The sentences come from `analyze` and are those of the reports; [dev.runlens.ui.verdict.VerdictContent] gathers them
/// off the FX thread, without a control.
@NullMarked
package dev.runlens.ui.verdict;

import org.jspecify.annotations.NullMarked;
