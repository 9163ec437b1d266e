package dev.runlens.read.find;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FormatWall;
import dev.runlens.read.Layout;
import dev.runlens.read.Layouts;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.Trouble;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Reads one input: walks it if it is a folder, and parses every file that a format recognises, several at once.
///
/// Safe to use from several threads.
public final class RunReader {
    /// How long one file of a folder may give no sign of life: what takes longer hangs.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<RunFormat> formats;
    private final Layout layout;
    private final FileReading reading;
    private final FormatWall wall;
    private final Surroundings surroundings;

    /// What a reader works in.
    ///
    /// @param crew makes those who read for one call
    /// @param patience how long one file of a folder may give no sign of life
    /// @param listing opens a folder
    record Surroundings(Supplier<Crew> crew, Duration patience, FolderWalk.Listing listing) {
        static final Surroundings DEFAULT = new Surroundings(
                () -> Crew.ofThreads(Runtime.getRuntime().availableProcessors()), PATIENCE, Files::newDirectoryStream);
    }

    /// @param formats in the order in which they are asked
    /// @param layout what is known of files and folders by their names
    public RunReader(List<RunFormat> formats, Layout layout) {
        this(formats, layout, new FaultLog(), Surroundings.DEFAULT);
    }

    /// @param formats in the order in which they are asked, which also know files and folders by their names
    public RunReader(List<RunFormat> formats) {
        this(formats, new FaultLog());
    }

    /// @param formats in the order in which they are asked, which also know files and folders by their names
    /// @param faults where the details go when a format fails as it never should
    public RunReader(List<RunFormat> formats, FaultLog faults) {
        this(formats, faults, Surroundings.DEFAULT);
    }

    RunReader(List<RunFormat> formats, FaultLog faults, Surroundings surroundings) {
        this(formats, Layouts.of(formats), faults, surroundings);
    }

    private RunReader(List<RunFormat> formats, Layout layout, FaultLog faults, Surroundings surroundings) {
        this.formats = List.copyOf(formats);
        this.layout = layout;
        this.reading = new FileReading(this.formats, new FileKinds(layout));
        this.wall = new FormatWall(faults);
        this.surroundings = surroundings;
    }

    /// A reader that reads on the thread that calls it, file after file: nothing can be abandoned.
    ///
    /// @param formats in the order in which they are asked
    /// @param faults where the details go when a format fails as it never should
    public static RunReader onCallersThread(List<RunFormat> formats, FaultLog faults) {
        return new RunReader(formats, faults, new Surroundings(Crew::ofCaller, PATIENCE, Files::newDirectoryStream));
    }

    /// Reads a file or folder. Never throws for what is wrong with it: that is in the result's problems.
    ///
    /// Returns as soon as the progress says so, also while a file or a drive does not answer.
    ///
    /// @throws CancellationException when the progress says so
    public InputContent read(Path input, ReadProgress progress) {
        return read(input, new FileMemory(), progress);
    }

    /// The same, but of what is known to a memory only what has changed since it was read.
    ///
    /// @throws CancellationException when the progress says so
    public InputContent read(Path input, FileMemory memory, ReadProgress progress) {
        try (Readings readings = new Readings(surroundings.crew().get(), progress, surroundings.patience())) {
            return wall.guard(
                    input, () -> read(input, memory, readings), problem -> alone(input, Found.trouble(problem)));
        }
    }

    /// How the files of an input are now. Opens none of them.
    ///
    /// @throws CancellationException when the progress says so
    public InputState look(Path input, ReadProgress progress) {
        if (!Files.isDirectory(input)) {
            return InputState.ofFile(input);
        }
        FolderWalk walk = new FolderWalk(surroundings.listing(), layout, progress);
        walk.files(input);
        return walk.state();
    }

    private InputContent read(Path input, FileMemory memory, Readings readings) {
        if (!readings.alone(told -> Files.isDirectory(input))) {
            // A pipe may be silent for as long as its writer likes.
            if (!readings.alone(told -> Files.isRegularFile(input))) {
                return alone(
                        input,
                        memory.lastOf(input)
                                .orElseGet(() -> readings.alone(told -> named(input, memory.known(), told))));
            }
            memory.begin(InputState.ofFile(input));
            return log(
                    input,
                    readings.all(
                            List.of(input),
                            (file, told) -> memory.of(
                                    file, path -> named(path, memory.known(), told), this::reach),
                            RunReader::hanging)
                            .getFirst(),
                    readings);
        }
        return layout.unreadFolder(input)
                .map(advice -> new InputContent(input, true, List.of(), List.of(Trouble.rejected(input, advice))))
                .orElseGet(() -> folder(input, memory, readings));
    }

    /// A file, with the configuration beside it that it names.
    private InputContent log(Path input, Found found, Readings readings) {
        LoadedConfigurations configurations = new LoadedConfigurations(
                input,
                file -> readings.all(
                        List.of(file), (path, told) -> named(path, new KnownFiles(), told), RunReader::hanging)
                        .getFirst()
                        .sources());
        return alone(input, new Found(configurations.added(found.sources()), found.problems(), found.seen()));
    }

    private static InputContent alone(Path input, Found found) {
        return new InputContent(input, false, found.sources(), found.problems(), List.of(found.seen()));
    }

    /// Reads a log from a stream, such as standard input; whatever it holds is taken for a log.
    ///
    /// @param name what stands for its path
    /// @throws CancellationException when the progress says so
    public InputContent read(String name, InputStream stream, ReadProgress progress) {
        SourceInput input = SourceInput.of(name, stream);
        return wall.guard(
                input.path(),
                () -> {
                    List<SourceContent> sources = new StreamReading(formats).read(input, progress).each();
                    return new InputContent(input.path(), false, sources, List.of());
                },
                problem -> new InputContent(input.path(), false, List.of(), List.of(problem)));
    }

    private record Walked(FolderFiles files, InputState state, List<Finding> problems) {}

    private Walked walked(Path folder, ReadProgress told) {
        FolderWalk walk = new FolderWalk(surroundings.listing(), layout, told);
        FolderFiles files = new FolderFiles(folder, walk.files(folder), layout);
        return new Walked(files, walk.state(), walk.problems());
    }

    private InputContent folder(Path folder, FileMemory memory, Readings readings) {
        Walked walked = readings.alone(told -> walked(folder, told));
        FolderFiles files = walked.files();
        memory.begin(walked.state());
        List<SourceContent> sources = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        List<SeenFile> seen = new ArrayList<>(files.unopened());
        for (Found found : found(files.worthOpening(), memory, readings)) {
            sources.addAll(found.sources());
            problems.addAll(found.problems());
            seen.add(found.sources().isEmpty() ? found.seen().unused() : found.seen());
        }
        problems.addAll(Pages.leaveOutQuotes(sources));
        files.weights().forEach((parent, saved) -> sources.add(new SourceContent.Weights(parent, saved)));
        problems.addAll(walked.problems());
        problems.addAll(files.pickles().findings(folder, sources));
        if (sources.isEmpty() && problems.stream().noneMatch(RunReader::isRejection)) {
            problems.add(Trouble.rejected(
                    folder, "holds no training run that RunLens can read: no log, configuration or saved weights"));
        }
        List<SeenFile> told = Companions.leftOut(formats, seen);
        Companions.withdraw(seen, told, problems);
        return new InputContent(folder, true, sources, problems, told);
    }

    /// Several files at once; what they give is in their order all the same. Where memory did not suffice for several, one
    /// is read after the other: only that which is too large fails then.
    private List<Found> found(List<Path> files, FileMemory memory, Readings readings) {
        BiFunction<Path, ReadProgress, Found> reading = (file, told) -> memory.of(
                file, path -> found(path, memory.known(), told), this::reach);
        List<Found> all = new ArrayList<>(readings.all(files, reading, RunReader::hanging));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).lackedMemory()) {
                all.set(i, readings.all(
                        List.of(files.get(i)), (file, told) -> found(file, new KnownFiles(), told),
                        RunReader::hanging)
                        .getFirst());
            }
        }
        return all;
    }

    /// On what else than a file it depends what a format of this name gives of it, and how it is written.
    private Reach reach(Path file, String format) {
        return formats.stream()
                .filter(one -> one.name().equals(format))
                .findFirst()
                .map(one -> Reach.of(one, file))
                .orElse(Reach.ITSELF);
    }

    private Found named(Path file, KnownFiles known, ReadProgress told) {
        return wall.guard(file, () -> reading.named(file, known, told), Found::trouble);
    }

    private Found found(Path file, KnownFiles known, ReadProgress told) {
        return wall.guard(file, () -> reading.found(file, known, told), Found::trouble);
    }

    private static Found hanging(Path file) {
        return Found.trouble(Trouble.rejected(
                file, "did not answer and was given up; is it on a drive that is gone, or written without a pause?"));
    }

    private static boolean isRejection(Finding problem) {
        return problem.code() == FindingCode.REJECTED;
    }
}
