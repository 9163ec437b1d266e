package dev.runlens.analyze.verdict;

import dev.runlens.analyze.many.SettingColumns;
import dev.runlens.analyze.many.SettingEffects.Effect;
import dev.runlens.analyze.many.SettingEffects;
import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Order;
import dev.runlens.run.Setting;
import dev.runlens.text.Numbers;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which settings the losses of many runs go with.
final class Influences {
    /// Fewer runs tell nothing of several settings.
    static final int LEAST_RUNS = 8;

    /// More values without an order than this name the runs, not what they have in common.
    private static final int MOST_NAMES = 6;

    private static final String TOGETHER = "which never differ without each other, so that nothing tells which of them does it; ";

    private Influences() {}

    /// The runs that tell of their settings, as far as enough of them are left. One that has not come to its planned end tells
    /// of how far it came. One that is alone with a value that all others share tells of itself: what it has in common with
    /// nobody would be called the effect of that setting.
    static List<Ranked> telling(List<Ranked> runs) {
        List<Ranked> ended = runs.stream().filter(run -> !UnderWay.is(run.run())).toList();
        List<Ranked> known = ended.size() < LEAST_RUNS ? runs : ended;
        if (known.size() < LEAST_RUNS) {
            return known;
        }
        BitSet alone = new BitSet();
        differing(known).forEach(factor -> alone.or(factor.alone()));
        List<Ranked> among = IntStream.range(0, known.size()).filter(run -> !alone.get(run)).mapToObj(known::get)
                .toList();
        return among.size() < LEAST_RUNS ? known : among;
    }

    /// How the losses go with each of the settings that differ among the runs of a group, the largest share first; none
    /// where the runs are too few for them.
    static List<SettingInfluence> of(List<Ranked> runs) {
        List<Factor> all = runs.size() < LEAST_RUNS ? List.of() : differing(runs);
        List<Factor> factors = apart(all);
        double[] losses = runs.stream().mapToDouble(Ranked::loss).toArray();
        boolean moves = Arrays.stream(losses).distinct().count() > 1;
        List<SettingColumns> columns = columns(factors, runs.size() / 2);
        if (columns.isEmpty() || !moves) {
            return List.of();
        }
        SettingEffects effects = SettingEffects.of(columns, losses);
        List<SettingInfluence> influences = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Effect effect = effects.effects().get(i);
            Factor factor = factors.get(i);
            influences.add(new SettingInfluence(
                    factor.name(),
                    all.stream().filter(one -> !one.name().equals(factor.name()) && one.movesWith(factor))
                            .map(Factor::name)
                            .toList(),
                    effect,
                    factor.words(effect.lowest(), losses, all)));
        }
        influences.sort(Order.comparingDouble(SettingInfluence::share).reversed());
        return influences;
    }

    /// One of those that always move together, one whose values have an order where there is one: side by side they would
    /// share what one of them moves, and each have too little to be told.
    private static List<Factor> apart(List<Factor> all) {
        List<Factor> apart = new ArrayList<>();
        all.stream().sorted(Order.comparing((Factor factor) -> !factor.ordered())).forEach(factor -> {
            if (apart.stream().noneMatch(factor::movesWith)) {
                apart.add(factor);
            }
        });
        return apart;
    }

    /// The columns of all settings: with bends where these are not more than half of the runs, else without; none where
    /// they are too many all the same.
    private static List<SettingColumns> columns(List<Factor> factors, int most) {
        for (boolean bends : new boolean[] {true, false}) {
            List<SettingColumns> columns = factors.stream().map(factor -> factor.columns(bends)).toList();
            if (columns.stream().mapToInt(SettingColumns::size).sum() <= most) {
                return columns;
            }
        }
        return List.of();
    }

    /// What is said of them; empty where there are none.
    ///
    /// @param group the index of the group in the ranking
    static Optional<Statement> said(
            List<SettingInfluence> influences, List<ComparedRun> runs, int group, Wording wording) {
        if (influences.isEmpty()) {
            return Optional.empty();
        }
        String told = influences.stream()
                .filter(SettingInfluence::shown)
                .map(one -> one.names() + " (" + (one.together().isEmpty() ? "" : TOGETHER) + one.where() + "; "
                        + Numbers.smallShare(one.share())
                        + " of the scatter, p " + Numbers.probability(one.pValue()) + ")")
                .collect(Collectors.joining(", "));
        String open = influences.stream()
                .filter(one -> !one.shown())
                .map(SettingInfluence::names)
                .sorted()
                .collect(Collectors.joining(", "));
        return Optional.of(wording.say(
                "ranking.settings" + (told.isEmpty() ? ".none" : open.isEmpty() ? ".all" : ""),
                evidence(influences, runs, group),
                Integer.toString(runs.size()),
                told,
                open));
    }

    /// The place in the ranking; and of a setting that a file leaves to its tool its value in every run.
    private static List<Evidence> evidence(List<SettingInfluence> influences, List<ComparedRun> runs, int group) {
        List<Evidence> evidence = new ArrayList<>(List.of(new Evidence.Ranked(group)));
        influences.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.setting()), one.together().stream()))
                .filter(name -> runs.stream().anyMatch(run -> run.effective().isAssumed(name)))
                .forEach(name -> runs.forEach(run -> evidence.add(SettingUse.of(run, name).evidence())));
        return evidence;
    }

    /// The settings that every run states and that are not the same in all: numbers, and others with few values.
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
        List<String> texts = values.stream().map(SettingText::of).toList();
        List<String> distinct = texts.stream().distinct().sorted().toList();
        double[] numbers = values.stream().mapToDouble(Influences::number).toArray();
        if (Arrays.stream(numbers).allMatch(Double::isFinite)) {
            return Arrays.stream(numbers).distinct().count() < 2
                    ? Optional.empty()
                    : Optional.of(new Factor(name, texts, numbers, true));
        }
        double[] codes = texts.stream().mapToDouble(distinct::indexOf).toArray();
        return distinct.size() < 2 || distinct.size() > MOST_NAMES
                ? Optional.empty()
                : Optional.of(new Factor(name, texts, codes, false));
    }

    private static double number(Setting value) {
        return switch (value) {
            case Setting.Whole whole -> (double) whole.value();
            case Setting.Decimal decimal -> decimal.value();
            case Setting.Text _,Setting.Flag _,Setting.Items _,Setting.None _ -> Double.NaN;
        };
    }
}
