package dev.runlens.cli;

import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One of the two runs that `runlens verdict` is about: a folder, a log or another file that holds exactly one run, the
/// name of a folder under `--models-dir`, or `PATH#NAME` for one of several runs of a place.
///
/// @param typed as typed
/// @param log a log of the run that lies elsewhere; null where there is none
/// @param modelsDir where names are looked for
record NamedSide(String typed, @Nullable Path log, Path modelsDir) {
    private static final int NAMES_SHOWN = 20;

    /// The run; empty, with the reason on standard error, where there is none or it is not clear which.
    Optional<Run> find(Surroundings surroundings) {
        TypedRun place = TypedRun.of(typed, modelsDir, surroundings.folder());
        String path = place.path();
        CollectedRuns collected = log == null
                ? place.collect(surroundings, modelsDir)
                : place.collect(surroundings, modelsDir, log);
        new Notices(surroundings.terminal()).problems(collected.problems());
        List<Run> runs = collected.runs().stream().filter(run -> place.means(run.name())).toList();
        if (runs.size() != 1) {
            surroundings.terminal().say(complaint(runs.isEmpty() ? collected.runs() : runs, path));
            return Optional.empty();
        }
        return Optional.of(runs.getFirst());
    }

    private String complaint(List<Run> there, String path) {
        if (there.isEmpty()) {
            return typed + ": no run was found";
        }
        String names = there.stream()
                .limit(NAMES_SHOWN)
                .map(run -> path + "#" + run.name() + " (" + run.path() + ")")
                .collect(Collectors.joining(", "));
        return typed + ": name one run; there are " + there.size() + ": " + names
                + (there.size() > NAMES_SHOWN ? ", …" : "");
    }
}
