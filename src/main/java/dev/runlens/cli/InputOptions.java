package dev.runlens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What to compare.
final class InputOptions {
    @Parameters(paramLabel = "PATH", arity = "0..*", description = {
            "Run folders, folders of runs, logs, configurations, comparison JSON files.",
            "`-` is a log on standard input."
    })
    List<Path> paths = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "NAME", arity = "1..*", description = "Runs by the names of their folders under --models-dir. A path works too.")
    List<Path> runs = new ArrayList<>();

    @Option(names = "--models-dir", paramLabel = "DIR", defaultValue = "models", description = "Where --runs looks. Default: ${DEFAULT-VALUE}")
    Path modelsDir = Path.of("models");

    @Option(names = "--log-dir", paramLabel = "DIR", description = "A folder of logs: `{run_name}.log` in it is the log of that run.")
    @Nullable
    Path logDir;

    @Option(names = "--training-output", paramLabel = "FILE", arity = "1..*", description = {
            "Logs of the runs, matched to them by name (`run4_training.log` goes with `…_run4`).",
            "`-` is standard input."
    })
    List<Path> trainingOutputs = new ArrayList<>();

    @Option(names = "--run-metrics", paramLabel = "FILE", arity = "1..*", description = {
            "JSON with final metrics: run name, then any of the nine documented fields.",
            "They fill what no log tells."
    })
    List<Path> runMetrics = new ArrayList<>();

    @Option(names = "--manual", description = {
            "Ask for the final metrics of runs that have none.",
            "Enter skips one, end of input (Ctrl-D) skips the rest."
    })
    boolean manual;

    @Mixin
    ColumnOption columns = new ColumnOption();

    /// Whether nothing was named that could hold a run.
    boolean isEmpty() {
        return paths.isEmpty() && runs.isEmpty() && trainingOutputs.isEmpty();
    }

    /// Every file and folder that was named, but for standard input.
    ///
    /// @param folder what relative paths are relative to
    List<Path> named(Path folder) {
        List<Path> named = new ArrayList<>();
        paths.stream().filter(path -> !isStandard(path)).forEach(named::add);
        runs.forEach(run -> new NamedRun(modelsDir, run).find(folder).ifPresent(named::add));
        trainingOutputs.stream().filter(path -> !isStandard(path)).forEach(named::add);
        named.addAll(runMetrics);
        if (logDir != null) {
            named.add(logDir);
        }
        return named.stream().map(folder::resolve).toList();
    }

    /// How often standard input is asked for.
    long standardInputs() {
        long logs = paths.stream().filter(InputOptions::isStandard).count()
                + trainingOutputs.stream().filter(InputOptions::isStandard).count();
        return logs + (manual ? 1 : 0);
    }

    /// Whether a path stands for a standard stream.
    static boolean isStandard(Path path) {
        return path.toString().equals("-");
    }
}
