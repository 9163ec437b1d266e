/// What of a run's saved files may go, shown before anything does.
@NullMarked
package dev.runlens.ui.prune;

import org.jspecify.annotations.NullMarked;
