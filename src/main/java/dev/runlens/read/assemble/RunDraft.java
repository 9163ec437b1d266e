package dev.runlens.read.assemble;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that belongs to one run, before it is merged and named.
///
/// @param path the folder that holds the run, or the only file of it
/// @param name what it would be called if it were alone
/// @param place its folder with configuration and weights; null for a bare log, and for an older training whose
///     configuration was overwritten by a newer one
/// @param chain its trainings; null where there is no log
/// @param doubt what is uncertain about its log; null where nothing is
record RunDraft(
        Path path,
        String name,
        @Nullable RunPlace place,
        @Nullable PartChain chain,
        @Nullable Doubt doubt) {

    /// What can be uncertain about the log of a run.
    enum Doubt {
        /// Several runs could be meant, and nothing tells which.
        AMBIGUOUS,
        /// The configuration in the folder was written by a newer training.
        OVERWRITTEN
    }

    /// Its trainings; empty where there is no log.
    List<LogPart> parts() {
        return chain == null ? List.of() : chain.parts();
    }

    /// Every file that gives something, logs first.
    List<Path> sources() {
        List<Path> sources = new ArrayList<>();
        parts().forEach(part -> part.forms().forEach(form -> sources.add(form.file())));
        if (place != null) {
            place.configs().forEach(config -> sources.add(config.file()));
            sources.addAll(place.finalSources());
        }
        return sources.stream().distinct().toList();
    }

    /// Where it lies and what it would be called.
    RunNames.Place where() {
        return new RunNames.Place(path, name);
    }
}
