package dev.runlens.analyze.verdict;

import dev.runlens.analyze.many.SettingEffects;
import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Setting;
import dev.runlens.text.Numbers;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Which settings the losses of many runs go with.
final class Influences {
    /// Fewer runs tell nothing of several settings.
    private static final int LEAST_RUNS = 8;

    private static final double LEVEL = 0.05;

    private final Wording wording;
    private final List<String> told = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    private Influences(Wording wording) {
        this.wording = wording;
    }

    /// A setting that differs: its value in each run, and what the lowest and the highest of them are called.
    @SuppressWarnings("ArrayRecordComponent") // within one sentence, never compared
    private record Factor(String name, double[] values, String low, String high) {}

    /// What is said of the settings that differ among the runs of a group; empty where the runs are too few for them.
    ///
    /// @param group its index in the ranking
    static Optional<Statement> of(List<Ranked> runs, int group, Wording wording) {
        List<Factor> factors = runs.size() < LEAST_RUNS ? List.of() : differing(runs);
        double[] losses = runs.stream().mapToDouble(Ranked::loss).toArray();
        boolean moves = Arrays.stream(losses).distinct().count() > 1;
        return factors.isEmpty() || factors.size() > runs.size() / 2 || !moves
                ? Optional.empty()
                : Optional.of(new Influences(wording).said(factors, losses, group));
    }

    private Statement said(List<Factor> factors, double[] losses, int group) {
        SettingEffects effects = SettingEffects.of(
                factors.stream().map(Factor::values).toArray(double[][]::new), losses);
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = factors.get(i);
            double p = effects.pValues()[i];
            if (p < LEVEL) {
                String lower = effects.slopes()[i] > 0 ? factor.low : factor.high;
                told.add(factor.name + " (lower with " + lower + ", p " + Numbers.probability(p) + ")");
            } else {
                open.add(factor.name);
            }
        }
        return wording.say(
                "ranking.settings" + (told.isEmpty() ? ".none" : open.isEmpty() ? ".all" : ""),
                List.of(new Evidence.Ranked(group)),
                Integer.toString(losses.length),
                String.join(", ", told),
                String.join(", ", open));
    }

    /// The settings that every run states and that are not the same in all: numbers, and of others those with two values.
    private static List<Factor> differing(List<Ranked> runs) {
        List<Map<String, Setting>> all = runs.stream().map(run -> factors(run.run())).toList();
        List<Factor> differing = new ArrayList<>();
        for (String name : new TreeSet<>(all.getFirst().keySet())) {
            if (!SeedRepeats.isSeed(name) && all.stream().allMatch(one -> one.containsKey(name))) {
                factor(name, all.stream().map(one -> one.get(name)).toList()).ifPresent(differing::add);
            }
        }
        return differing;
    }

    private static Map<String, Setting> factors(ComparedRun run) {
        return TrainingFactors.of(run.run(), run.effective()).values();
    }

    private static Optional<Factor> factor(String name, List<Setting> values) {
        double[] numbers = values.stream().mapToDouble(Influences::number).toArray();
        if (Arrays.stream(numbers).allMatch(Double::isFinite)) {
            return Arrays.stream(numbers).distinct().count() < 2
                    ? Optional.empty()
                    : Optional.of(new Factor(name, numbers, "smaller values", "larger values"));
        }
        List<String> texts = values.stream().map(SettingText::of).distinct().sorted().toList();
        return texts.size() != 2
                ? Optional.empty()
                : Optional.of(new Factor(
                        name,
                        values.stream().mapToDouble(value -> texts.indexOf(SettingText.of(value))).toArray(),
                        texts.getFirst(),
                        texts.getLast()));
    }

    private static double number(Setting value) {
        return switch (value) {
            case Setting.Whole whole -> (double) whole.value();
            case Setting.Decimal decimal -> decimal.value();
            case Setting.Text _,Setting.Flag _,Setting.Items _,Setting.None _ -> Double.NaN;
        };
    }
}
