/// Many runs: a table with a row for each, and results against settings. Selection, ticks and filter are the model's, so
/// that list, table, sweep and chart share them.
@NullMarked
package dev.runlens.ui.many;

import org.jspecify.annotations.NullMarked;
