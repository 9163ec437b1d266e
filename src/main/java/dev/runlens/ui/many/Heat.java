package dev.runlens.ui.many;

import dev.runlens.analyze.sweep.RunFacts;
import java.util.Arrays;
import java.util.List;

/// How good a loss is among those of the largest group of comparable runs: by rank, so that one run that went wrong does
/// not make all others look alike.
final class Heat {
    private double[] sorted = {};

    void of(List<RunFacts> runs) {
        sorted = runs.stream()
                .filter(run -> run.standing().group() == 0)
                .mapToDouble(RunFacts::loss)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /// 1 for the lowest, 0 for the highest; NaN for a loss that is not among them.
    double of(double loss) {
        int at = Arrays.binarySearch(sorted, loss);
        return at < 0 || sorted.length < 2 ? Double.NaN : 1 - at / (sorted.length - 1.0);
    }
}
