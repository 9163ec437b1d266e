package dev.runlens.ui.many;

import dev.runlens.analyze.sweep.RunFacts;
import java.util.Arrays;
import java.util.List;

/// How good a loss is among those of the largest group of comparable runs: by rank, so that one run that went wrong does
/// not make all others look alike.
final class Heat {
    /// How many grounds there are.
    static final int STEPS = 5;

    private double[] sorted = {};

    void of(List<RunFacts> runs) {
        sorted = runs.stream()
                .filter(run -> run.standing().group() == 0)
                .mapToDouble(RunFacts::loss)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /// The ground of a part, from 0; −1 for none.
    static int step(double part) {
        return Double.isNaN(part) ? -1 : (int) Math.min(STEPS - 1.0, Math.floor(part * STEPS));
    }

    /// 1 for the lowest, 0 for the highest; NaN for a loss that is not among them.
    double of(double loss) {
        int at = Arrays.binarySearch(sorted, loss);
        return at < 0 || sorted.length < 2 ? Double.NaN : 1 - at / (sorted.length - 1.0);
    }
}
