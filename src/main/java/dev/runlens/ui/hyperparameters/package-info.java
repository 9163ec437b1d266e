/// The table of hyperparameters and final metrics, side by side.
///
/// [dev.runlens.ui.hyperparameters.TableContent] is what the table says, without a control, made off the FX thread.
@NullMarked
package dev.runlens.ui.hyperparameters;

import org.jspecify.annotations.NullMarked;
