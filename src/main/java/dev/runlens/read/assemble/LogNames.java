package dev.runlens.read.assemble;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which run's name a log carries: the whole name (`run4_training.log`), else the last word of it. Words that every log
/// and every folder of a training may be called by name no run.
final class LogNames {
    private static final Set<String> OF_ANY = Set.of("train", "training", "trainer", "run", "running", "log", "logs",
            "logging", "out", "output", "stdout", "stderr", "err", "error", "terminal", "screen", "session",
            "notes", "readme", "results", "result", "metrics", "history", "test", "eval", "val", "validation", "model",
            "models", "lora", "sft", "finetune", "finetuning", "adapter", "adapters", "checkpoint", "checkpoints",
            "input",
            "data", "main", "exp", "experiment", "default", "latest", "last", "best", "final", "new", "old", "job",
            "slurm", "nohup");
    private static final Set<String> OF_LOGS = Set.of("log", "logs", "logging", "stdout", "slurm");
    /// A shorter name is within too many others: it counts as a word of its own only.
    private static final int SHORTEST_WITHIN = 3;

    private LogNames() {}

    /// Whether a folder is by its name one that logs are put in, whose runs lie elsewhere.
    static boolean isOfLogs(Path folder) {
        return words(lowerCase(String.valueOf(folder.getFileName()))).stream().anyMatch(OF_LOGS::contains);
    }

    /// The place whose name a log carries; empty where none is certain.
    ///
    /// @param file the log
    /// @param among the places it could be of
    static Optional<RunPlace> carried(Path file, Collection<RunPlace> among) {
        String log = lowerCase(RunNames.ofFile(file));
        List<RunPlace> telling = among.stream().filter(place -> tells(lowerCase(place.name()))).toList();
        List<RunPlace> whole = telling.stream().filter(place -> sharesWhole(log, lowerCase(place.name()))).toList();
        Optional<RunPlace> byWhole = whole.isEmpty() ? Optional.empty() : longest(whole, log);
        return byWhole.isPresent()
                ? byWhole
                : only(telling, place -> hasToken(log, lastToken(lowerCase(place.name()))));
    }

    private static boolean sharesWhole(String log, String name) {
        return isWithin(log, name) || tells(log) && isWithin(name, log);
    }

    private static boolean isWithin(String text, String part) {
        return part.length() >= SHORTEST_WITHIN ? text.contains(part) : hasToken(text, part);
    }

    /// Of several runs whose whole names fit, the one that fits best: `run10` over `run1` for `run10.log`.
    private static Optional<RunPlace> longest(List<RunPlace> fitting, String log) {
        Optional<RunPlace> exact = only(fitting, place -> lowerCase(place.name()).equals(log));
        if (exact.isPresent() || fitting.size() == 1) {
            return exact.or(() -> Optional.of(fitting.getFirst()));
        }
        List<RunPlace> within = fitting.stream()
                .filter(place -> log.contains(lowerCase(place.name())))
                .toList();
        int longest = within.stream().mapToInt(place -> place.name().length()).max().orElse(0);
        return only(within, place -> place.name().length() == longest);
    }

    private static boolean tells(String name) {
        return words(name).stream().anyMatch(word -> !OF_ANY.contains(word));
    }

    private static Optional<RunPlace> only(Collection<RunPlace> among, Predicate<RunPlace> fits) {
        List<RunPlace> fitting = among.stream().filter(fits).limit(2).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String lastToken(String name) {
        return name.substring(Math.max(name.lastIndexOf('_'), name.lastIndexOf('-')) + 1);
    }

    private static boolean hasToken(String stem, String token) {
        return !token.isEmpty() && !OF_ANY.contains(token) && words(stem).contains(token);
    }

    private static List<String> words(String name) {
        return List.of(name.split("[^\\p{L}\\p{N}]+"));
    }
}
