/// Which series of a run are taken for its train and its validation loss.
@NullMarked
package dev.runlens.ui.series;

import org.jspecify.annotations.NullMarked;
