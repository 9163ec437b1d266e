package dev.runlens.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How far two paths that were written in different places, or on different machines, are known to lead to one folder.
public enum FolderLikeness {
    /// They read the same.
    SAME,
    /// They end alike, in a name that somebody chose.
    ALIKE,
    /// They end alike, but in nothing that tells one run from another, such as `adapters`, `checkpoint-200` or `out`.
    GENERAL,
    /// They end differently.
    DIFFERENT;

    private static final int SHORTEST_TELLING = 4;

    /// Names that trainers, guides and systems give to folders of every run.
    private static final Set<String> GENERAL_NAMES = Set.of("adapter", "adapters", "best", "data", "default", "dora",
            "exp", "experiment", "experiments", "final", "finetune", "finetuned", "fine-tune", "fine-tuned", "fused",
            "home", "last", "latest", "log", "logs", "lora", "loras", "merged", "mnt", "model", "models", "opt", "out",
            "output", "outputs", "qlora", "result", "results", "root", "run", "runs", "save", "saved", "saves", "sft",
            "srv", "temp", "test", "tmp", "train", "trained", "training", "users", "weights", "work", "workspace");

    /// What is numbered by the trainer, not by a person.
    private static final Pattern SAVED = Pattern
            .compile("(?:checkpoints?|ckpts?|(?:global)?[-_]?steps?|epochs?|iter|version|fold|v)?[-_.]?\\d*");

    private static final Pattern WEIGHTS = Pattern.compile("/adapters\\.safetensors$");

    /// How alike two paths are.
    ///
    /// @param one absolute or not, of any system; may lead to `adapters.safetensors` in the folder
    /// @param other likewise
    public static FolderLikeness of(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        if (first.isBlank() || second.isBlank()) {
            return DIFFERENT;
        }
        if (first.equals(second)) {
            return SAME;
        }
        List<String> shared = shared(names(first), names(second));
        if (shared.isEmpty()) {
            return DIFFERENT;
        }
        boolean whole = shared.size() == Math.min(names(first).size(), names(second).size());
        boolean telling = whole || shared.size() > 1
                ? shared.stream().anyMatch(FolderLikeness::tells)
                : tells(shared.getFirst()) && shared.getFirst().length() >= SHORTEST_TELLING;
        return telling ? ALIKE : GENERAL;
    }

    /// Whether a folder's name tells its run from others.
    public static boolean tells(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return !GENERAL_NAMES.contains(plain) && !SAVED.matcher(plain).matches();
    }

    /// The last name of a path.
    public static String last(String path) {
        List<String> names = names(plain(path));
        return names.isEmpty() ? "" : names.getLast();
    }

    private static List<String> shared(List<String> one, List<String> other) {
        int count = 0;
        while (count < Math.min(one.size(), other.size())
                && one.get(one.size() - 1 - count).equals(other.get(other.size() - 1 - count))) {
            count++;
        }
        return one.subList(one.size() - count, one.size());
    }

    private static String plain(String path) {
        String slashes = path.replace('\\', '/').replaceAll("/+$", "");
        return WEIGHTS.matcher(slashes).replaceFirst("");
    }

    private static List<String> names(String plain) {
        return Arrays.stream(plain.split("/")).filter(name -> !name.isBlank() && !name.equals(".")).toList();
    }
}
