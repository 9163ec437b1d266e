package dev.runlens.write;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What makes the validation losses of runs hard to compare: settings that differ, and those that are not known.
final class ReportCautions {
    private static final Map<String, String> MATTERS = matters();

    private ReportCautions() {}

    private static Map<String, String> matters() {
        Map<String, String> why = new LinkedHashMap<>();
        why.put("model", "losses of different base models, and of different tokenizers, do not compare");
        why.put("data", "losses on different validation sets do not compare");
        why.put("max_seq_length", "longer examples are cut off at another place, which alone changes the loss");
        return why;
    }

    /// The cautions, as Markdown, for the runs that have a validation loss.
    static List<String> of(List<ComparedRun> runs) {
        List<ComparedRun> evaluated = runs.stream()
                .filter(run -> run.run().finals().get(FinalMetric.FINAL_VAL_LOSS).isPresent())
                .toList();
        List<String> cautions = new ArrayList<>();
        if (evaluated.size() >= 2) {
            MATTERS.forEach((name, why) -> setting(name, why, evaluated, cautions));
        }
        evaluated.stream()
                .filter(run -> run.run().finals().anyByHand())
                .forEach(run -> cautions.add(
                        "The final values of " + MarkdownText.code(run.run().name()) + " were entered by hand."));
        return cautions;
    }

    private static void setting(String name, String why, List<ComparedRun> runs, List<String> cautions) {
        List<String> unknown = new ArrayList<>();
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (ComparedRun run : runs) {
            String who = MarkdownText.code(run.run().name());
            Optional<Setting> value = used(run, name);
            if (value.isEmpty()) {
                unknown.add(who);
            } else {
                known.computeIfAbsent(ComparisonTable.setting(name, value.get()), key -> new ArrayList<>())
                        .add(who);
            }
        }
        if (known.size() > 1) {
            List<String> sides = new ArrayList<>();
            known.forEach(
                    (value, names) -> sides.add(MarkdownText.code(value) + " (" + String.join(", ", names) + ")"));
            cautions.add("`" + name + "` differs: " + String.join(", ", sides) + "; " + why + ".");
        }
        if (!unknown.isEmpty()) {
            cautions.add("`" + name + "` is unknown for " + String.join(", ", unknown) + "; " + why + ".");
        }
    }

    /// What the trainer used where that is known, else what the configuration states.
    static Optional<Setting> used(ComparedRun run, String name) {
        return run.effective()
                .get(name)
                .or(() -> run.run().hyperparameters().get(name))
                .filter(setting -> !(setting instanceof Setting.None));
    }
}
