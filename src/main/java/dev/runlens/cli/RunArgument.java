package dev.runlens.cli;

import dev.runlens.analyze.single.ComparedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The run that a command is about.
final class RunArgument {
    @Parameters(paramLabel = "RUN", arity = "1..*", description = "The run's folder; its log where that lies elsewhere.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private ColumnOption columns = new ColumnOption();

    /// What is wrong with what was typed; empty where nothing is.
    Optional<String> objection() {
        return columns.objection();
    }

    /// The run; none or several, with what that means on standard error, where it is not one.
    List<ComparedRun> read(Surroundings surroundings) {
        InputOptions options = new InputOptions();
        options.paths = paths;
        options.columns = columns;
        return new SoleRun(surroundings).of(options);
    }
}
