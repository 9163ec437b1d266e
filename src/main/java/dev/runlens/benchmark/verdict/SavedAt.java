package dev.runlens.benchmark.verdict;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// When a simulated run saves files. The last evaluation always has one, the first never.
enum SavedAt {
    EACH,
    THIRD,
    FIFTH,
    /// Every 1.7 evaluations, beside nearly all of them.
    OFF_THE_GRID;

    double[] steps(double[] evaluations) {
        int last = evaluations.length - 1;
        return switch (this) {
            case EACH -> every(1, evaluations);
            case THIRD -> every(3, evaluations);
            case FIFTH -> every(5, evaluations);
            case OFF_THE_GRID -> DoubleStream.concat(
                    DoubleStream.iterate(1.35, at -> at < last, at -> at + 1.7)
                            .map(at -> between(evaluations, at)),
                    DoubleStream.of(evaluations[last]))
                    .toArray();
        };
    }

    private static double[] every(int count, double[] evaluations) {
        int last = evaluations.length - 1;
        return IntStream.rangeClosed(1, last)
                .filter(i -> i == last || i % count == 0)
                .mapToDouble(i -> evaluations[i])
                .toArray();
    }

    private static double between(double[] evaluations, double at) {
        int left = (int) at;
        return evaluations[left] + (at - left) * (evaluations[left + 1] - evaluations[left]);
    }
}
