package dev.runlens.cli;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.find.SeenFile;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.write.CommandJson;
import dev.runlens.write.Inspection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--json", description = "Print it as JSON: docs/commands.schema.json.")
    private boolean json;

    InspectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ], [ExitCodes#NOTHING_READ] or [ExitCodes#PARTLY_READ]
    /// @throws IOException when standard output does not take the JSON
    @Override
    public Integer call() throws IOException {
        Usage.refuse(spec, columns.objection());
        RunReader reader = Formats.reader(columns.texts());
        Set<Path> inputs = new LinkedHashSet<>();
        paths.forEach(path -> inputs.add(surroundings.folder().resolve(path)));
        List<InputContent> contents = inputs.stream()
                .map(path -> reader.read(path, ReadProgress.NONE))
                .toList();
        LoadResult result = Formats.assembly(surroundings.clock()).assemble(contents);
        Inspection inspection = inspection(contents, result);
        if (json) {
            surroundings.terminal().json(out -> CommandJson.inspect(inspection, out));
        } else {
            surroundings.terminal().print(new InspectionText(inspection, all).text());
        }
        if (result.runs().isEmpty()) {
            return ExitCodes.NOTHING_READ;
        }
        boolean rejected = result.problems().stream().map(Finding::code).anyMatch(FindingCode.REJECTED::equals);
        return rejected ? ExitCodes.PARTLY_READ : ExitCodes.ALL_READ;
    }

    private static Inspection inspection(List<InputContent> contents, LoadResult result) {
        List<Inspection.LeftOut> passedOver = new ArrayList<>();
        Map<Path, SeenFile> seen = seen(contents, result, passedOver);
        Set<Path> used = new HashSet<>();
        result.runs().forEach(run -> used.addAll(run.identity().sources()));
        Map<Path, String> formats = new HashMap<>();
        List<Inspection.LeftOut> unused = new ArrayList<>();
        for (SeenFile file : seen.values()) {
            switch (file.use()) {
                case READ -> {
                    formats.put(file.file(), file.detail());
                    if (used.stream().noneMatch(source -> source.startsWith(file.file()))) {
                        unused.add(new Inspection.LeftOut(file.file(), file.detail()));
                    }
                }
                case WEIGHTS -> { /* told with their run */ }
                case PASSED_OVER -> passedOver.add(new Inspection.LeftOut(file.file(), file.detail()));
            }
        }
        List<Inspection.Found> runs = result.runs().stream().map(Inspection.Found::new).toList();
        return new Inspection(runs, formats, unused, passedOver);
    }

    /// What became of each file.
    ///
    /// @param passedOver takes files that were read but for a part that was left out
    private static Map<Path, SeenFile> seen(List<InputContent> contents, LoadResult result,
            List<Inspection.LeftOut> passedOver) {
        Map<Path, SeenFile> seen = new LinkedHashMap<>();
        contents.forEach(content -> content.seen().forEach(file -> seen.putIfAbsent(file.file(), file)));
        for (Finding problem : result.problems()) {
            if (problem.origin() != null) {
                Path file = problem.origin().file();
                SeenFile known = seen.get(file);
                if (known == null || known.use() != SeenFile.Use.READ) {
                    seen.put(file, new SeenFile(file, SeenFile.Use.PASSED_OVER, problem.message()));
                } else if (problem.code() == FindingCode.SKIPPED_FILE) {
                    passedOver.add(new Inspection.LeftOut(file, problem.message()));
                }
            }
        }
        return seen;
    }
}
