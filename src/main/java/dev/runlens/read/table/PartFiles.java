package dev.runlens.read.table;

import dev.runlens.run.DataPart;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tables of one training in a file for each part of the data: `train_loss.csv` beside `val_loss.csv`, `train.jsonl`
/// beside `eval.jsonl`. Told by the names of both, which say nothing else.
final class PartFiles {
    private static final List<String> TRAIN = DataPart.TRAIN.words();
    private static final List<String> OTHERS = Stream.of(DataPart.VALIDATION, DataPart.TEST)
            .flatMap(part -> part.words().stream())
            .toList();
    private static final Set<String> SAYS_NOTHING = Set.of("loss", "losses", "log", "logs", "metrics", "history",
            "curve",
            "results", "stats", "scalars");

    private PartFiles() {}

    /// The part of the data that a file is about; empty where its name says more or no file of another part is beside it.
    static Optional<String> of(Path file) {
        if (DvcliveFolder.home(file).isPresent()) {
            return DvcliveFolder.part(file);
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        List<String> words = List.of(
                (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT).split("[^a-z]+"));
        List<String> parts = words.stream().filter(word -> !SAYS_NOTHING.contains(word)).toList();
        if (parts.size() != 1 || !TRAIN.contains(parts.getFirst()) && !OTHERS.contains(parts.getFirst())) {
            return Optional.empty();
        }
        String part = parts.getFirst();
        Stream<String> counterparts = TRAIN.contains(part) ? OTHERS.stream() : TRAIN.stream();
        int at = name.toLowerCase(Locale.ROOT).indexOf(part);
        return counterparts
                .map(other -> name.substring(0, at) + other + name.substring(at + part.length()))
                .map(file::resolveSibling)
                .anyMatch(other -> Files.exists(other, LinkOption.NOFOLLOW_LINKS)) ? Optional.of(part)
                        : Optional.empty();
    }
}
