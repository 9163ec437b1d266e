package dev.runlens.read.comparison;

import dev.runlens.run.Hyperparameters;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/// When mlx-lm evaluates: at the first iteration, at every multiple of `steps_per_eval`, and, since 2024, at the last.
final class EvaluationRule {
    private EvaluationRule() {}

    /// The iterations of so many evaluations; empty where no rule of mlx-lm gives just that many.
    static long[] due(int count, StepColumn reported, Hyperparameters settings) {
        OptionalLong every = settings.whole("steps_per_eval");
        if (every.isEmpty() || every.getAsLong() < 1 || !reported.isSorted() || reported.size() == 0) {
            return new long[0];
        }
        long last = Math.max(
                reported.step(reported.size() - 1), settings.whole("iters").orElse(0));
        if (last / every.getAsLong() > count) {
            return new long[0];
        }
        for (boolean atFirst : new boolean[] {true, false}) {
            for (boolean atLast : new boolean[] {true, false}) {
                SortedSet<Long> due = due(every.getAsLong(), last, atFirst, atLast);
                if (due.size() == count) {
                    return due.stream().mapToLong(Long::longValue).toArray();
                }
            }
        }
        return new long[0];
    }

    private static SortedSet<Long> due(long every, long last, boolean atFirst, boolean atLast) {
        SortedSet<Long> due = new TreeSet<>();
        for (long step = every; step <= last && step > 0; step += every) {
            due.add(step);
        }
        if (atFirst) {
            due.add(1L);
        }
        if (atLast) {
            due.add(last);
        }
        return due;
    }
}
