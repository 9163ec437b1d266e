package dev.runlens.read.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the numbers are called that a training loop prints: one word for each part of the name, behind the phase of
/// training that the number is of.
final class LoopNames {
    /// Words before a number that says where a line stands.
    static final List<String> STEPS = List.of("step", "iter", "iteration", "batch", "steps", "it");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_/.]+");
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^a-z]+");
    private static final List<String> WITHOUT_PHASE = List.of("lr", "learning_rate", "grad_norm", "norm", "eta",
            "memory", "mem", "tok_sec", "dt");
    /// A mean over the batches of an epoch, or the sum of the parts of a loss, is the loss.
    private static final Set<String> OF_MEANS = Set.of("average", "avg", "mean", "running", "total", "overall");
    private static final Map<String, String> PHASES = Map.of(
            "train", "train", "training", "train", "val", "val", "valid", "val", "validation", "val", "eval", "val",
            "dev", "val", "test", "test");

    private LoopNames() {}

    /// Whether a name is of a number that says where a line stands, or how long something took.
    static boolean isPlace(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return STEPS.contains(last) || last.equals("epoch") || last.equals("time");
    }

    /// The name of a number.
    ///
    /// @param name as printed, in lower case
    /// @param before what the line says before it, in lower case
    /// @param phase of the lines at hand where neither tells; empty where nothing does
    static String of(String name, String before, String phase) {
        String own = "";
        StringBuilder rest = new StringBuilder();
        for (String word : SEPARATORS.split(name, -1)) {
            String of = PHASES.get(word);
            own = of == null ? own : of;
            if (of == null && !word.isEmpty() && !OF_MEANS.contains(word)) {
                rest.append(rest.isEmpty() ? "" : "_").append(word);
            }
        }
        if (own.isEmpty() && !WITHOUT_PHASE.contains(rest.toString())) {
            String said = phase(before);
            own = said.isEmpty() ? phase : said;
        }
        return own.isEmpty() ? rest.toString() : rest.isEmpty() ? own : own + "_" + rest;
    }

    /// The last phase of training that a text names; empty where it names none.
    static String phase(String text) {
        String phase = "";
        for (String word : OTHER_THAN_LETTERS.split(text, -1)) {
            phase = PHASES.getOrDefault(word, phase);
        }
        return phase;
    }

    /// Whether a name is that of a loss.
    static boolean isLoss(String name) {
        return name.contains("loss");
    }

    /// Whether a name is that of an evaluation.
    static boolean isOfEvaluation(String name) {
        return name.startsWith("val") || name.startsWith("test");
    }
}
