package dev.runlens.analyze.verdict;

import dev.runlens.analyze.many.RunLoss;
import dev.runlens.analyze.single.ComparedRun;

/// A run that may have a place.
///
/// @param loss the validation loss of what would be shipped of it
record Standing(ComparedRun run, RunLoss loss) {
    double value() {
        return loss.value();
    }

    /// Whether it is known how far chance moves the loss.
    boolean isCertain() {
        return !Double.isNaN(loss.deviation());
    }
}
