package dev.runlens.analyze.verdict;

import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Setting;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// At which values of a setting runs diverged. They have no loss, so that what the losses of the others go with says nothing of
/// them: a loss that falls with the learning rate falls up to where runs diverge.
final class DivergedSettings {
    /// Of more values than this it cannot be said at which they diverge.
    private static final int MOST_VALUES = 3;
    private static final double MOST_OF_THEM = 0.5;

    private DivergedSettings() {}

    /// What is said; empty where no setting tells those that diverged from the others.
    ///
    /// @param influences the settings that differ, the largest share first
    /// @param group the runs that have a loss
    /// @param others runs without a place, of which those that diverged count and may be compared with the group
    /// @param index of the group in the ranking
    static Optional<Statement> said(List<SettingInfluence> influences, List<ComparedRun> group,
            List<ComparedRun> others, int index) {
        List<ComparedRun> diverged = others.stream()
                .filter(run -> run.analysis().status() == RunStatus.DIVERGED)
                .filter(run -> Criterion.allow(new RunPair(group.getFirst(), run)))
                .toList();
        if (diverged.isEmpty()) {
            return Optional.empty();
        }
        return influences.stream()
                .map(influence -> telling(influence.setting(), group, diverged))
                .flatMap(Optional::stream)
                .findFirst()
                .map(words -> new Wording().say("ranking.settings.diverged", evidence(diverged, index), words));
    }

    /// How many diverged at each value where some did; empty where that were not most of those, or of too many values.
    private static Optional<String> telling(String name, List<ComparedRun> group, List<ComparedRun> diverged) {
        Map<String, Integer> lost = counts(name, diverged);
        Map<String, Integer> sound = counts(name, group);
        boolean tells = !lost.isEmpty() && lost.size() <= MOST_VALUES
                && sound.keySet().stream().anyMatch(value -> !lost.containsKey(value))
                && lost.entrySet().stream().allMatch(one -> one.getValue() >= MOST_OF_THEM * all(one, sound));
        return tells
                ? Optional.of(lost.entrySet().stream()
                        .map(one -> one.getValue() + " of " + all(one, sound) + " with " + name + " " + one.getKey())
                        .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static int all(Map.Entry<String, Integer> lost, Map<String, Integer> sound) {
        return lost.getValue() + sound.getOrDefault(lost.getKey(), 0);
    }

    private static Map<String, Integer> counts(String name, List<ComparedRun> runs) {
        Map<String, Integer> counts = new TreeMap<>();
        for (ComparedRun run : runs) {
            Setting value = TrainingFactors.of(run.run(), run.effective()).values().get(name);
            if (value != null) {
                counts.merge(SettingText.of(value), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<Evidence> evidence(List<ComparedRun> diverged, int index) {
        List<Evidence> evidence = new ArrayList<>(List.of(new Evidence.Ranked(index)));
        diverged.forEach(run -> evidence.add(new Evidence.Analysed(run.name(), AnalysisPart.STATUS)));
        return evidence;
    }
}
