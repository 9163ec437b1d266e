package dev.runlens.run;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a run is called and what it was read from.
///
/// @param name unique among the runs of one comparison
/// @param path the folder that holds the run, or the file where there is only one
/// @param collectedAt when it was read, local time, to the microsecond as the comparison JSON writes it
/// @param trainer the tool that trained it; [Trainer#UNKNOWN] where nothing tells
/// @param sources every file that gave something, in the order of their weight
public record RunIdentity(String name, Path path, LocalDateTime collectedAt, Trainer trainer, List<Path> sources) {
    /// Keeps a copy and drops what is below a microsecond.
    public RunIdentity {
        collectedAt = collectedAt.truncatedTo(ChronoUnit.MICROS);
        sources = List.copyOf(sources);
    }

    /// The same run under another name.
    public RunIdentity named(String other) {
        return new RunIdentity(other, path, collectedAt, trainer, sources);
    }
}
