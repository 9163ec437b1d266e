package dev.runlens.analyze.sweep;

import dev.runlens.run.Hyperparameters;
import java.util.Set;
import java.util.LinkedHashSet;
import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.run.Setting;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// How much of the scatter of the losses of many runs one setting explains by itself, and how sure that is.
///
/// The share is ω² of a one-way layout: (SSB − (k − 1)·MSW) ÷ (SST + MSW), which unlike η² is not raised by many values
/// and few runs; a number with more than six values is cut into four parts of equally many runs. The interval is ±1.96
/// jackknife standard errors (leave one run out), cut to 0 and 1. Settings that were varied together are not told apart by
/// this; which settings the losses go with by more than chance is said beside the places.
///
/// Sources: Hays, "Statistics for Psychologists" (1963), ω²; Efron, "The Jackknife, the Bootstrap and Other Resampling
/// Plans" (1982).
///
/// @param setting the name of the setting
/// @param share the part of the scatter that it explains, 0 to 1
/// @param low lower end of the 95 % interval
/// @param high upper end
public record Importance(String setting, double share, double low, double high) {
    private static final int MOST_LEVELS = 6;
    private static final int PARTS = 4;
    private static final int FEWEST_RUNS = 6;
    private static final double NORMAL = 1.96;

    /// The importance of every setting that some comparable runs differ in, the largest share first; none below six runs
    /// with a loss.
    ///
    /// @param runs of one group of comparable runs
    public static List<Importance> of(List<RunFacts> runs) {
        List<RunFacts> known = runs.stream().filter(run -> Double.isFinite(run.loss())).toList();
        if (known.size() < FEWEST_RUNS) {
            return List.of();
        }
        double[] losses = known.stream().mapToDouble(RunFacts::loss).toArray();
        Map<String, Layout> layouts = new LinkedHashMap<>();
        for (String name : varied(known)) {
            int[] levels = levels(known, name);
            int count = Arrays.stream(levels).max().orElse(0) + 1;
            if (count > 1 && count < known.size()) {
                layouts.put(name, new Layout(losses, levels, count));
            }
        }
        List<Importance> all = new ArrayList<>();
        layouts.forEach((name, layout) -> {
            double share = layout.share(-1);
            double half = NORMAL * layout.jackknife();
            all.add(new Importance(name, share, Math.max(0, share - half), Math.min(1, share + half)));
        });
        all.sort(Comparator.comparingDouble(Importance::share).reversed());
        return all;
    }

    /// The settings that change training in which some runs differ, by name.
    public static List<String> varied(List<RunFacts> runs) {
        TreeSet<String> names = new TreeSet<>();
        List<Map<String, Setting>> factors = runs.stream()
                .map(run -> TrainingFactors.of(run.run().run(), run.run().effective()).values())
                .toList();
        factors.forEach(values -> names.addAll(values.keySet()));
        names.removeIf(name -> factors.stream()
                .map(values -> values.containsKey(name) ? SettingText.of(values.get(name)) : "")
                .distinct()
                .limit(2)
                .count() < 2);
        Set<String> ordered = new LinkedHashSet<>(Hyperparameters.documented());
        ordered.retainAll(names);
        ordered.addAll(names);
        return List.copyOf(ordered);
    }

    private static int[] levels(List<RunFacts> runs, String setting) {
        List<String> words = runs.stream()
                .map(run -> run.setting(setting).map(SettingText::of).orElse(""))
                .toList();
        List<String> distinct = words.stream().distinct().toList();
        double[] numbers = runs.stream()
                .map(run -> run.number(setting))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        if (distinct.size() <= MOST_LEVELS || numbers.length < runs.size()) {
            return words.stream().mapToInt(distinct::indexOf).toArray();
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return Arrays.stream(numbers)
                .mapToInt(number -> {
                    int below = 0;
                    while (below < sorted.length && sorted[below] < number) {
                        below++;
                    }
                    return PARTS * below / sorted.length;
                })
                .toArray();
    }

    /// Losses by the level of a setting.
    private static final class Layout {
        private final double[] losses;
        private final int[] levels;
        private final int count;

        Layout(double[] losses, int[] levels, int count) {
            this.losses = losses;
            this.levels = levels;
            this.count = count;
        }

        /// @param without the run that is left out; -1 for none
        double share(int without) {
            Sums sums = sums(without);
            double within = sums.within / sums.freedom();
            double share = (sums.between - (sums.filled - 1) * within) / (sums.between + sums.within + within);
            return sums.freedom() < 1 || Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
        }

        double jackknife() {
            int n = losses.length;
            double[] left = new double[n];
            double mean = 0;
            for (int i = 0; i < n; i++) {
                left[i] = share(i);
                mean += left[i] / n;
            }
            double squares = 0;
            for (double one : left) {
                squares += (one - mean) * (one - mean);
            }
            return Math.sqrt((n - 1.0) / n * squares);
        }

        private Sums sums(int without) {
            double[] total = new double[count];
            int[] members = new int[count];
            double mean = 0;
            int n = 0;
            for (int i = 0; i < losses.length; i++) {
                if (i != without) {
                    total[levels[i]] += losses[i];
                    members[levels[i]]++;
                    mean += losses[i];
                    n++;
                }
            }
            mean /= n;
            double between = 0;
            int filled = 0;
            for (int level = 0; level < count; level++) {
                if (members[level] > 0) {
                    double off = total[level] / members[level] - mean;
                    between += members[level] * off * off;
                    filled++;
                }
            }
            return new Sums(between, within(without, total, members), n, filled);
        }

        private double within(int without, double[] total, int[] members) {
            double within = 0;
            for (int i = 0; i < losses.length; i++) {
                if (i != without) {
                    double off = losses[i] - total[levels[i]] / members[levels[i]];
                    within += off * off;
                }
            }
            return within;
        }
    }

    /// Sums of squares of a layout.
    private record Sums(double between, double within, int runs, int filled) {
        int freedom() {
            return runs - filled;
        }
    }
}
