package dev.runlens.analyze.verdict;

import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Setting;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the settings that differ between runs.
final class Attributions {
    private final Wording wording = new Wording();

    /// That of two runs.
    Attribution of(RunPair pair) {
        return of(pair, factors(pair.baseline()), factors(pair.candidate()));
    }

    /// All pairs of runs that differ in exactly one setting, with none that only one of them states, in the order of
    /// the runs.
    List<Attribution> oneFactor(List<ComparedRun> runs) {
        List<TrainingFactors> factors = runs.stream().map(Attributions::factors).toList();
        FactorCodes codes = FactorCodes.of(factors);
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                if (codes.differInOne(i, j)) {
                    RunPair pair = new RunPair(runs.get(i), runs.get(j));
                    found.add(of(pair, factors.get(i), factors.get(j)));
                }
            }
        }
        return found;
    }

    private Attribution of(RunPair pair, TrainingFactors baseline, TrainingFactors candidate) {
        List<ChangedSetting> changes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names(baseline, candidate)) {
            var left = baseline.get(name);
            var right = candidate.get(name);
            if (left.isEmpty() || right.isEmpty()) {
                unknown.add(name);
            } else if (!Setting.same(left.get(), right.get())) {
                changes.add(new ChangedSetting(name, SettingText.of(left.get()), SettingText.of(right.get())));
            }
        }
        return new Attribution(pair, changes, unknown, statement(pair, changes, unknown));
    }

    private static TrainingFactors factors(ComparedRun run) {
        return TrainingFactors.of(run.run(), run.effective());
    }

    private static Set<String> names(TrainingFactors baseline, TrainingFactors candidate) {
        Set<String> names = new LinkedHashSet<>(baseline.values().keySet());
        names.addAll(candidate.values().keySet());
        return names;
    }

    private Statement statement(RunPair pair, List<ChangedSetting> changes, List<String> unknown) {
        if (changes.isEmpty()) {
            boolean known = !factors(pair.baseline()).values().isEmpty()
                    && !factors(pair.candidate()).values().isEmpty();
            return wording.say(known ? "attribution.none" : "attribution.unknown",
                    pair.evidence(RunPart.HYPERPARAMETERS));
        }
        List<Evidence> evidence = changes.stream()
                .flatMap(change -> pair.settingEvidence(change.name()).stream())
                .distinct()
                .toList();
        String more = unknown.isEmpty() ? "" : ".unknown";
        if (changes.size() == 1) {
            ChangedSetting only = changes.getFirst();
            return wording.say(
                    "attribution.single" + more,
                    evidence,
                    only.name(),
                    pair.baseline().name(),
                    only.baseline(),
                    pair.candidate().name(),
                    only.candidate(),
                    Integer.toString(unknown.size()));
        }
        String list = changes.stream()
                .map(change -> change.name() + " " + change.baseline() + " → " + change.candidate())
                .collect(Collectors.joining(", "));
        return wording.say("attribution.confounded", evidence, Integer.toString(changes.size()), list);
    }
}
