package dev.runlens.read.console;

import dev.runlens.run.DataPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the numbers are called that a training loop prints: one word for each part of the name, behind the phase of
/// training that the number is of.
final class LoopNames {
    /// Words before a number that says where a line stands.
    static final List<String> STEPS = List.of("step", "iter", "iteration", "batch", "steps", "iters", "it");
    /// Words behind a number that does.
    static final List<String> COUNTED = List.of("batches", "steps", "iters", "iterations");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_/.(]+");
    private static final List<String> WITHOUT_PHASE = List.of("lr", "learning_rate", "grad_norm", "norm", "eta",
            "memory", "mem", "tok_sec", "dt");
    /// A mean over the batches of an epoch, or the sum of the parts of a loss, is the loss; so is that of a set,
    /// or of a step that is `completed (loss: 2.19)`.
    private static final Set<String> OF_MEANS = Set.of("average", "avg", "mean", "running", "total", "overall", "set",
            "completed");
    /// What is said of a change is no other value of what changed.
    private static final Set<String> OF_CHANGES = Set.of("improved", "decreased", "increased", "reduced", "dropped");
    private static final String BEST = "best";
    private static final Pattern BEHIND = Pattern.compile("[\\[(]([a-z]+)[])]$");
    /// What TensorFlow's estimators say before the values of an evaluation.
    private static final String ESTIMATOR = "saving dict for global step";

    /// Which of several processes prints: `[rank1]:`, `Rank: 1`, and torchrun's `[default1]:`.
    private static final Pattern RANK = Pattern
            .compile("(?:^|[^a-z0-9_])(?:rank|default)[ :=]{0,3}(\\d{1,5})(?![\\d.])");

    private LoopNames() {}

    /// The rank of the process that prints a line; -1 where it does not say.
    ///
    /// @param text in lower case
    static int rank(String text) {
        Matcher rank = text.contains("rank") || text.contains("default") ? RANK.matcher(text) : null;
        return rank != null && rank.find() ? Integer.parseInt(rank.group(1)) : -1;
    }

    /// Whether a name is of a number that says where a line stands, or how long something took.
    static boolean isPlace(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return STEPS.contains(last) || last.equals("epoch") || last.equals("time") || last.equals("num_updates")
                || last.equals("global_step");
    }

    /// Whether a name is of a number that stands beside what was measured: the best so far, or what it was before.
    static boolean isBeside(String name) {
        for (String word : SEPARATORS.split(name, -1)) {
            if (word.equals(BEST) || OF_CHANGES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a text goes on to what is the best: a word of its own, and no mark as `[best]` or `*best*`.
    static boolean isAboutBest(String text) {
        for (int at = text.indexOf(BEST); at >= 0; at = text.indexOf(BEST, at + 1)) {
            int end = at + BEST.length();
            boolean begins = at == 0 || !isOfWord(text.charAt(at - 1));
            boolean marked = at > 0 && end < text.length() && !Character.isWhitespace(text.charAt(at - 1))
                    && "])*>!".indexOf(text.charAt(end)) >= 0;
            if (begins && !marked) {
                return true;
            }
        }
        return text.contains("early stop");
    }

    private static boolean isOfWord(char one) {
        return Character.isLetterOrDigit(one) || one == '_';
    }

    /// The name of a number.
    ///
    /// @param name as printed, in lower case
    /// @param phase of the line up to the number where the name does not tell; empty where nothing does
    static String of(String name, String phase) {
        String own = "";
        StringBuilder rest = new StringBuilder();
        for (String word : SEPARATORS.split(name, -1)) {
            Optional<DataPart> of = DataPart.of(word);
            own = of.map(LoopNames::phase).orElse(own);
            if (of.isEmpty() && !word.isEmpty() && !OF_MEANS.contains(word)) {
                rest.append(rest.isEmpty() ? "" : "_").append(word);
            }
        }
        if (own.isEmpty() && !WITHOUT_PHASE.contains(rest.toString())) {
            own = phase;
        }
        return own.isEmpty() ? rest.toString() : rest.isEmpty() ? own : own + "_" + rest;
    }

    private static String phase(DataPart part) {
        return part == DataPart.VALIDATION ? "val" : part.name().toLowerCase(Locale.ROOT);
    }

    /// The last phase of training that a text names; empty where it names none.
    ///
    /// @param text in lower case
    static String phase(String text) {
        String phase = text.contains(ESTIMATOR) ? phase(DataPart.VALIDATION) : "";
        for (int i = 0; i < text.length(); i++) {
            int from = i;
            while (i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
                i++;
            }
            if (i > from) {
                phase = DataPart.of(text.substring(from, i)).map(LoopNames::phase).orElse(phase);
            }
        }
        return phase;
    }

    /// The phase that is named in brackets at the end of a text, as in `step 50 loss 2.3 (eval)`; empty where none is.
    ///
    /// @param text in lower case
    static String phaseBehind(String text) {
        Matcher behind = text.endsWith(")") || text.endsWith("]") ? BEHIND.matcher(text) : null;
        return behind != null && behind.find() ? phase(behind.group(1)) : "";
    }

    /// Whether a name is that of a loss.
    static boolean isLoss(String name) {
        return name.contains("loss");
    }

    /// Whether a name, or a phase, is that of an evaluation.
    static boolean isOfEvaluation(String name) {
        return name.startsWith("val") || name.startsWith("test");
    }

    /// What the mean over an epoch is called where the values of its steps have the name.
    static String ofEpoch(String name) {
        return name.endsWith("loss") ? name.substring(0, name.length() - "loss".length()) + "epoch_loss"
                : name + "_epoch";
    }
}
