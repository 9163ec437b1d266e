package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The run, or the runs, that a command is about.
final class RunArgument {
    private static final int NAMES_SHOWN = 20;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = {
            "The run's folder; its log where that lies elsewhere. A name under --models-dir, or PATH#NAME, works too."})
    private List<String> typed = new ArrayList<>();

    @Option(names = "--models-dir", paramLabel = "DIR", defaultValue = "models", description = "Where names of runs are looked for. Default: ${DEFAULT-VALUE}")
    private Path modelsDir = Path.of("models");

    @Option(names = "--json", description = "Print the answer as JSON: docs/commands.schema.json.")
    private boolean json;

    @Mixin
    private ColumnOption columns = new ColumnOption();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    /// What is wrong with what was typed; empty where nothing is.
    Optional<String> objection() {
        return columns.objection().or(judging::objection);
    }

    /// Whether the answer is to be JSON.
    boolean json() {
        return json;
    }

    /// The runs; null, with the reason on standard error, where there is none.
    @Nullable
    Comparison read(Surroundings surroundings) {
        List<TypedRun> places = places(surroundings.folder());
        InputOptions options = options(places);
        CollectedRuns collected = new RunCollector(surroundings, options).collect();
        List<Run> runs = collected.runs().stream().filter(run -> isMeant(run, places)).toList();
        Notices notices = new Notices(surroundings.terminal());
        if (runs.isEmpty()) {
            notices.nothing(collected.problems());
            if (!collected.runs().isEmpty()) {
                surroundings.terminal().say("there are " + names(collected.runs()));
            }
            return null;
        }
        Comparison comparison = Comparison.of(runs, collected.problems(), LocalDateTime.now(surroundings.clock()),
                judging.rules(runs, surroundings.terminal()));
        notices.about(comparison);
        return comparison;
    }

    /// Every file and folder that was named.
    ///
    /// @param folder what relative paths are relative to
    List<Path> named(Path folder) {
        return options(places(folder)).named(folder);
    }

    private List<TypedRun> places(Path folder) {
        return typed.stream().map(text -> TypedRun.of(text, modelsDir, folder)).toList();
    }

    private InputOptions options(List<TypedRun> places) {
        InputOptions options = new InputOptions();
        options.modelsDir = modelsDir;
        options.runs = places.stream().map(place -> CommandLineDoor.path(place.path())).distinct().toList();
        options.columns = columns;
        return options;
    }

    /// The runs, where they must be one; null, with the reason on standard error, where they are not.
    @Nullable
    Comparison readOne(Surroundings surroundings) {
        Comparison comparison = read(surroundings);
        if (comparison != null && comparison.runs().size() > 1) {
            surroundings.terminal().say("name the folder or log of one run, or PATH#NAME; there are "
                    + comparison.runs().size() + " here: "
                    + names(comparison.runs().stream().map(run -> run.run()).toList()));
        }
        return comparison;
    }

    /// Where one of several runs of a place is named, the others are not meant; a place without a name, such as a log
    /// that lies elsewhere, excludes none.
    private static boolean isMeant(Run run, List<TypedRun> places) {
        List<TypedRun> naming = places.stream().filter(place -> place.name() != null).toList();
        return naming.isEmpty() || naming.stream().anyMatch(place -> place.means(run.name()));
    }

    private static String names(List<Run> runs) {
        String names = runs.stream()
                .limit(NAMES_SHOWN)
                .map(run -> run.name() + " (" + run.path() + ")")
                .collect(Collectors.joining(", "));
        return names + (runs.size() > NAMES_SHOWN ? ", …" : "");
    }
}
