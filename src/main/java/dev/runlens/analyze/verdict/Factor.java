package dev.runlens.analyze.verdict;

import dev.runlens.analyze.many.LowestValues;
import dev.runlens.analyze.many.SettingColumns;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A setting that differs among some runs.
///
/// @param texts the value of each run as it is written
/// @param numbers the same as numbers; codes where the values have no order
@SuppressWarnings("ArrayRecordComponent") // within one computation, never compared
record Factor(String name, List<String> texts, double[] numbers, boolean ordered) {
    /// So large a part of the runs shares its values of a setting where one that does not is the odd one out.
    private static final double MOSTLY = 0.8;

    /// As many others that are not told from the lowest value are named.
    private static final int MOST_ALIKE = 3;

    /// Whether no two runs differ in one of them and not in the other: then nothing tells them apart.
    boolean movesWith(Factor other) {
        return groups().equals(other.groups());
    }

    /// For each run the first one with the same value.
    private List<Integer> groups() {
        return texts.stream().map(texts::indexOf).toList();
    }

    SettingColumns columns(boolean mayBend) {
        return ordered ? SettingColumns.ordered(numbers, mayBend) : SettingColumns.named(numbers);
    }

    /// The runs of which each is the only one with its value, where most runs share theirs.
    BitSet singles() {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.merge(text, 1, Integer::sum));
        BitSet singles = new BitSet();
        for (int i = 0; i < texts.size(); i++) {
            singles.set(i, counts.getOrDefault(texts.get(i), 0) == 1);
        }
        return texts.size() - singles.cardinality() >= MOSTLY * texts.size() ? singles : new BitSet();
    }

    /// The runs that are the only ones with their values, where all others share one.
    BitSet alone() {
        BitSet singles = singles();
        long others = IntStream.range(0, texts.size()).filter(run -> !singles.get(run)).mapToObj(texts::get).distinct()
                .count();
        return others == 1 ? singles : new BitSet();
    }

    /// The runs that differ from the others in nothing but what others share with them: one of another length, say, would
    /// move the mean of its learning rate by what its length does.
    private int[] fellows(List<Factor> all) {
        BitSet odd = new BitSet();
        for (Factor other : all) {
            BitSet singles = other.singles();
            if (!singles.isEmpty() && !other.movesWith(this)) {
                odd.or(singles);
            }
        }
        int[] fellows = IntStream.range(0, texts.size()).filter(run -> !odd.get(run)).toArray();
        boolean enough = fellows.length >= Influences.LEAST_RUNS
                && Arrays.stream(of(numbers, fellows)).distinct().count() > 1;
        return enough ? fellows : IntStream.range(0, texts.size()).toArray();
    }

    /// @param all the settings that differ, it among them
    String words(double lowest, double[] losses, List<Factor> all) {
        if (ordered && lowest == Arrays.stream(numbers).min().orElseThrow()) {
            return "lower with smaller values";
        }
        if (ordered && lowest == Arrays.stream(numbers).max().orElseThrow()) {
            return "lower with larger values";
        }
        int[] fellows = fellows(all);
        LowestValues lowestValues = LowestValues.of(of(numbers, fellows), of(losses, fellows), lowest);
        List<Double> alike = lowestValues.alike();
        String others = alike.size() > MOST_ALIKE ? alike.size() + " other values"
                : alike.stream().map(this::text).collect(Collectors.joining(", "));
        return "lowest at " + text(lowestValues.lowest()) + (alike.isEmpty() ? "" : ", not told from " + others);
    }

    private String text(double number) {
        int at = 0;
        while (numbers[at] != number) {
            at++;
        }
        return texts.get(at);
    }

    private static double[] of(double[] all, int[] some) {
        return Arrays.stream(some).mapToDouble(run -> all[run]).toArray();
    }
}
