package dev.runlens.read.huggingface;

import dev.runlens.read.Source;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which folder a file of the Trainer belongs to: what lies in `checkpoint-500/`, or in the
/// `last-checkpoint/` that the Hub keeps, is of the run in the folder above.
final class Homes {
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint-\\d+|last-checkpoint");

    private Homes() {}

    /// The source of a file, at home in the run's folder.
    static Source source(Path file, Source.Rank rank) {
        Source own = Source.of(file, rank);
        return checkpoint(file).map(Path::getParent).map(own::at).orElse(own);
    }

    /// The checkpoint folder that a file lies in.
    static Optional<Path> checkpoint(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder != null
                && folder.getFileName() != null
                && CHECKPOINT.matcher(folder.getFileName().toString()).matches()
                        ? Optional.of(folder)
                        : Optional.empty();
    }
}
