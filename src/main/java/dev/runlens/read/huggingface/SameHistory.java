package dev.runlens.read.huggingface;

import dev.runlens.read.series.FourDigits;
import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Whether two histories of one file tell of the same training: what a notebook prints it may show in a table as well,
/// and a table that was drawn anew may be kept in every state it had.
final class SameHistory {
    private static final List<String> COMPARED = List.of("loss", "eval_loss");

    private SameHistory() {}

    /// Whether the losses of one are, to four digits, the first of the other.
    static boolean isOf(Map<String, Series> one, Map<String, Series> other) {
        int compared = 0;
        for (String name : COMPARED) {
            Series a = one.getOrDefault(name, Series.empty());
            Series b = other.getOrDefault(name, Series.empty());
            int size = Math.min(a.size(), b.size());
            for (int i = 0; i < size; i++) {
                if (!FourDigits.same(a.value(i), b.value(i))) {
                    return false;
                }
            }
            compared += size;
        }
        return compared > 0;
    }

    /// Whether two histories have their losses at the same steps.
    static boolean hasSameSteps(Map<String, Series> one, Map<String, Series> other) {
        return COMPARED.stream()
                .allMatch(name -> Arrays.equals(
                        one.getOrDefault(name, Series.empty()).stepsCopy(),
                        other.getOrDefault(name, Series.empty()).stepsCopy()));
    }

    /// How many losses a history has.
    static int size(Map<String, Series> history) {
        return COMPARED.stream()
                .mapToInt(name -> history.getOrDefault(name, Series.empty()).size())
                .sum();
    }
}
