package dev.runlens.cli;

import dev.runlens.read.SourceContent;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.assemble.RunAssembly;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.collect.Collection;
import dev.runlens.read.collect.MetricsFile;
import dev.runlens.read.collect.RunKey;
import dev.runlens.read.console.GivenPatternFormat;
import dev.runlens.read.find.InputContent;
import dev.runlens.read.find.RunReader;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.SeriesChoice;
import dev.runlens.session.Session;
import dev.runlens.session.SessionFile;
import dev.runlens.text.FailureWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads what the options of a command name, once, and makes runs of it.
final class RunCollector {
    private static final String STANDARD_INPUT = "stdin";

    private final Surroundings surroundings;
    private final ProgressLine progress;
    private final InputOptions options;
    private final RunAssembly assembly;
    private final RunReader reader;
    private final Set<Path> seen = new HashSet<>();
    private final List<InputContent> contents = new ArrayList<>();
    private final Set<Path> named = new HashSet<>();
    private final Set<RunKey> removed = new HashSet<>();
    private final Set<Finding> problems = new LinkedHashSet<>();

    RunCollector(Surroundings surroundings, InputOptions options) {
        this.surroundings = surroundings;
        this.options = options;
        this.progress = new ProgressLine(surroundings.terminal(), System::nanoTime);
        this.assembly = Formats.assembly(surroundings.clock());
        this.reader = Formats.reader(options.columns.texts());
    }

    /// Reads everything. Logs that are given apart come last, those of `--log-dir` before the others, so that they are
    /// matched first.
    CollectedRuns collect() {
        try (progress) {
            options.paths.forEach(this::read);
            options.runs.forEach(name -> read(new NamedRun(options.modelsDir, name)));
            if (options.logDir != null) {
                readLogs(surroundings.folder().resolve(options.logDir), options.runs);
            }
            options.trainingOutputs.forEach(this::read);
        }
        tellUnmatched(options.columns.patterns);
        LoadResult result = assembly.assemble(contents);
        List<MetricsFile> metrics = options.runMetrics.stream()
                .map(file -> MetricsFile.read(surroundings.folder().resolve(file)))
                .toList();
        SeriesChoice choice = options.columns.choice();
        removed.removeIf(run -> named.stream().anyMatch(run.path()::startsWith));
        Collection collection = Collection.of(result, new Collection.Wishes(removed, run -> choice, metrics));
        problems.addAll(result.problems());
        contents.stream().filter(content -> isUntold(content, result)).forEach(this::tellEmpty);
        problems.addAll(collection.problems());
        return new CollectedRuns(collection, List.copyOf(problems), sources(options));
    }

    private void read(Path path) {
        if (InputOptions.isStandard(path)) {
            contents.add(reader.read(STANDARD_INPUT, surroundings.terminal().in(), progress));
            return;
        }
        Path file = surroundings.folder().resolve(path);
        if (SessionFile.is(file)) {
            readSession(file);
            return;
        }
        Path input = file.toAbsolutePath().normalize();
        named.add(input);
        if (seen.add(input)) {
            contents.add(reader.read(file, progress));
        }
    }

    /// Reads what was open in a session of the window, without the runs that had been removed there; one that is named
    /// besides the session is wanted again.
    private void readSession(Path file) {
        try {
            Session session = SessionFile.read(file);
            session.removed().forEach(place -> removed.add(new RunKey(place.path(), place.ordinal())));
            session.inputs().forEach(input -> {
                if (seen.add(input.toAbsolutePath().normalize())) {
                    contents.add(reader.read(input, progress));
                }
            });
        } catch (IOException trouble) {
            problems.add(Finding.in(file, FindingCode.REJECTED, FailureWords.reason(trouble)));
        }
    }

    private void read(NamedRun run) {
        run.find(surroundings.folder())
                .ifPresentOrElse(this::read, () -> problems.add(run.missing(surroundings.folder())));
    }

    /// Reads `{run_name}.log` for every run known so far.
    private void readLogs(Path folder, List<Path> named) {
        if (!Files.isDirectory(folder)) {
            problems.add(Finding.in(folder, FindingCode.REJECTED, "is no folder of logs"));
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        assembly.assemble(contents).runs().forEach(run -> names.add(run.name()));
        named.forEach(name -> names.add(String.valueOf(name.getFileName())));
        List<Path> logs = names.stream()
                .map(name -> folder.resolve(name.replace('/', '_') + ".log"))
                .filter(Files::exists)
                .toList();
        logs.forEach(this::read);
        if (logs.isEmpty()) {
            problems.add(Finding.in(folder, FindingCode.REJECTED, "holds no {run_name}.log of any of the runs"));
        }
    }

    /// Names patterns that read nothing: what was read besides was read as without them.
    private void tellUnmatched(List<String> patterns) {
        if (contents.stream().flatMap(content -> content.sources().stream()).noneMatch(GivenPatternFormat::read)) {
            patterns.forEach(pattern -> problems.add(Finding.of(
                    FindingCode.REJECTED, "--pattern '" + pattern + "' matched no line of any input")));
        }
    }

    private boolean isUntold(InputContent content, LoadResult result) {
        return result.byInput().getOrDefault(content.input(), List.of()).isEmpty()
                && problems.stream()
                        .noneMatch(finding -> finding.origin() != null
                                && finding.origin().file().startsWith(content.input()));
    }

    private void tellEmpty(InputContent content) {
        problems.add(Finding.in(content.input(), FindingCode.REJECTED, "holds nothing that belongs to a run"));
    }

    private Set<Path> sources(InputOptions options) {
        Set<Path> files = new HashSet<>();
        for (InputContent content : contents) {
            for (SourceContent source : content.sources()) {
                if (!(source instanceof SourceContent.Whole)) {
                    files.add(source.file());
                }
            }
        }
        options.runMetrics.forEach(file -> files.add(surroundings.folder().resolve(file)));
        return files;
    }
}
