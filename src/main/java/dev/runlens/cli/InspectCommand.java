package dev.runlens.cli;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.assemble.RunAssembly;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.read.find.RunReader;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runlens inspect`.
@Command(name = "inspect", description = {
        "Say what is found under some paths, and what is passed over and why.",
        "Every run is listed once, with its formats, its files and what was strange in them."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        ExitCodes.LINE_ALL_READ,
        ExitCodes.LINE_NOTHING_READ,
        ExitCodes.LINE_USAGE,
        "5:some input was rejected"
}, footerHeading = "%nExamples:%n", footer = {"  runlens inspect models", "  runlens inspect wandb/latest-run --all"})
final class InspectCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders and files.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private ColumnOption columns = new ColumnOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--all", description = "Name every file that was passed over, not a few of each kind.")
    private boolean all;

    InspectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ], [ExitCodes#NOTHING_READ] or [ExitCodes#PARTLY_READ]
    @Override
    public Integer call() {
        columns.objection().ifPresent(objection -> {
            throw new ParameterException(spec.commandLine(), objection);
        });
        RunReader reader = new RunReader(Formats.all(columns.texts()));
        Set<Path> inputs = new LinkedHashSet<>();
        paths.forEach(path -> inputs.add(surroundings.folder().resolve(path)));
        List<InputContent> contents = inputs.stream()
                .map(path -> reader.read(path, ReadProgress.NONE))
                .toList();
        LoadResult result = new RunAssembly(surroundings.clock()).assemble(contents);
        surroundings.terminal().print(new InspectionText(contents, result, all).text());
        if (result.runs().isEmpty()) {
            return ExitCodes.NOTHING_READ;
        }
        boolean rejected = result.problems().stream().map(Finding::code).anyMatch(FindingCode.REJECTED::equals);
        return rejected ? ExitCodes.PARTLY_READ : ExitCodes.ALL_READ;
    }
}
