package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Repeats;
import java.util.OptionalLong;

/// Where a loss that is at rest at its end came to rest.
final class RestingPlace {
    /// A mean of so many evaluations is no luck of one.
    private static final int NEIGHBOURS = 4;

    private RestingPlace() {}

    /// The iteration of the last of the first neighbours whose mean, and that of all after them, is the level of the end; empty where
    /// there are too few.
    ///
    /// @param late how many evaluations at the end are at rest
    /// @param margin what is as good as nothing, a share of the level
    static OptionalLong of(Observations observations, int late, double margin) {
        if (late < NEIGHBOURS) {
            return OptionalLong.empty();
        }
        double level = Repeats.mean(observations.from(observations.size() - late).losses());
        int first = observations.size() - late;
        while (first > 0 && Math.abs(around(observations, first - 1) - level) <= margin * Math.abs(level)) {
            first--;
        }
        return OptionalLong.of(Math.round(observations.step(first + NEIGHBOURS - 1)));
    }

    private static double around(Observations observations, int first) {
        double sum = 0;
        for (int i = first; i < first + NEIGHBOURS; i++) {
            sum += observations.loss(i);
        }
        return sum / NEIGHBOURS;
    }
}
