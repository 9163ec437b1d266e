package dev.runlens.read.find;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.NamedOnlyFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.Trouble;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads one input: walks it if it is a folder, and parses every file that a format recognises, several at once.
///
/// Safe to use from several threads.
public final class RunReader {
    private final List<RunFormat> formats;
    private final FolderWalk.Listing listing;

    /// @param formats in the order in which they are asked
    public RunReader(List<RunFormat> formats) {
        this(formats, Files::newDirectoryStream);
    }

    RunReader(List<RunFormat> formats, FolderWalk.Listing listing) {
        this.formats = List.copyOf(formats);
        this.listing = listing;
    }

    /// Reads a file or folder. Never throws for what is wrong with it: that is in the result's problems.
    ///
    /// @throws CancellationException when the progress says so
    public InputContent read(Path input, ReadProgress progress) {
        if (FileKinds.isAim(input) && Files.isDirectory(input)) {
            Finding aim = Trouble.rejected(input, FileKinds.aimAdvice());
            return new InputContent(input, true, List.of(), List.of(aim));
        }
        if (Files.isDirectory(input)) {
            return folder(input, progress);
        }
        Found found;
        try {
            found = named(input, progress);
        } catch (IOException trouble) {
            found = Found.trouble(Trouble.of(input, trouble));
        }
        return new InputContent(input, false, found.sources(), found.problems(), List.of(found.seen()));
    }

    /// Reads a log from a stream, such as standard input; whatever it holds is taken for a log.
    ///
    /// @param name what stands for its path
    /// @throws CancellationException when the progress says so
    public InputContent read(String name, InputStream stream, ReadProgress progress) {
        SourceInput input = SourceInput.of(name, stream);
        try {
            List<SourceContent> sources = new StreamReading(formats).read(input, progress).each();
            return new InputContent(input.path(), false, sources, List.of());
        } catch (IOException trouble) {
            return new InputContent(input.path(), false, List.of(), List.of(Trouble.of(input.path(), trouble)));
        }
    }

    private Found named(Path file, ReadProgress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (FileKinds.isPickle(name) && Files.exists(file)) {
            return Found.trouble(Trouble.rejected(
                    file, "may hold pickled objects, which RunLens never opens: give it the log or the configuration"));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            SourceInput input = new SourceInput(file, () -> FileChannel.open(file), 0);
            return Found.read(file, "stream", new StreamReading(formats).read(input, progress));
        }
        FileProbe probe = probe(file);
        Optional<String> advice = FileKinds.knownButNotRead(probe);
        Optional<RunFormat> format = advice.isPresent() ? Optional.empty() : formatOf(probe);
        if (format.isEmpty()) {
            return Found.trouble(Trouble.rejected(file, advice.orElseGet(() -> FileKinds.whyNot(probe))));
        }
        SourceContent content = parse(format.get(), file, progress);
        return content.each().isEmpty()
                ? Found.trouble(Trouble.rejected(file, "holds nothing that belongs to a run"))
                : Found.read(file, format.get().name(), content);
    }

    private InputContent folder(Path folder, ReadProgress progress) {
        FolderWalk walk = new FolderWalk(listing, progress);
        FolderFiles files = new FolderFiles(folder, walk.files(folder));
        List<SourceContent> sources = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        List<SeenFile> seen = new ArrayList<>(files.unopened());
        for (Found found : found(files.worthOpening(), progress)) {
            sources.addAll(found.sources());
            problems.addAll(found.problems());
            seen.add(found.seen());
        }
        leaveOutQuotes(sources, problems);
        files.weights().forEach((parent, saved) -> sources.add(new SourceContent.Weights(parent, saved)));
        problems.addAll(walk.problems());
        problems.addAll(files.pickles().findings(folder, sources));
        if (sources.isEmpty() && problems.stream().noneMatch(RunReader::isRejection)) {
            problems.add(Trouble.rejected(
                    folder, "holds no training run that RunLens can read: no log, configuration or saved weights"));
        }
        return new InputContent(folder, true, sources, problems, seen);
    }

    /// What one file gives, and what became of it.
    private record Found(List<SourceContent> sources, List<Finding> problems, SeenFile seen) {
        static Found trouble(Finding problem) {
            Path file = problem.origin() == null ? Path.of("") : problem.origin().file();
            return new Found(List.of(), List.of(problem), passedOver(file, problem.message()));
        }

        static Found read(Path file, String format, SourceContent content) {
            return new Found(content.each(), List.of(), new SeenFile(file, SeenFile.Use.READ, format));
        }

        static Found unrecognised(Path file, String why) {
            return new Found(List.of(), List.of(), passedOver(file, why));
        }

        private static SeenFile passedOver(Path file, String why) {
            return new SeenFile(file, SeenFile.Use.PASSED_OVER, why);
        }
    }

    /// Several files at once; what they give is in their order all the same.
    private List<Found> found(List<Path> files, ReadProgress progress) {
        CallerProgress told = new CallerProgress(progress);
        int threads = Math.clamp(files.size(), 1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService readers = Executors.newFixedThreadPool(threads)) {
            List<Future<Found>> all = files.stream()
                    .map(file -> readers.submit(() -> found(file, told)))
                    .toList();
            return all.stream().map(told::await).toList();
        }
    }

    private Found found(Path file, ReadProgress progress) {
        try {
            FileProbe probe = probe(file);
            Optional<String> advice = FileKinds.knownButNotRead(probe);
            if (advice.isPresent()) {
                return Found.trouble(Trouble.skipped(file, advice.get()));
            }
            Optional<RunFormat> format = formatOf(probe);
            if (format.isPresent() && format.get() instanceof NamedOnlyFormat) {
                return Found.trouble(Trouble.skipped(
                        file, "is a comparison of runs, not a run: name it to see the runs that it holds"));
            } else if (format.isPresent()) {
                return Found.read(file, format.get().name(), parse(format.get(), file, progress));
            }
            String why = FileKinds.whyNot(probe);
            boolean log = FileKinds.extension(String.valueOf(file.getFileName())).equals("log");
            return log ? Found.trouble(Trouble.skipped(file, why)) : Found.unrecognised(file, why);
        } catch (EmptySourceException nothing) {
            return Found.trouble(Trouble.skipped(file, String.valueOf(nothing.getMessage())));
        } catch (IOException trouble) {
            return Found.trouble(Trouble.of(file, trouble));
        }
    }

    /// A Markdown file may be where somebody keeps the log, or a page that quotes some lines of one: where there is
    /// another log beside or below it, it is a page. A page that a trainer wrote about its run is kept.
    private static void leaveOutQuotes(List<SourceContent> sources, List<Finding> problems) {
        List<Path> logs = sources.stream()
                .filter(source -> source instanceof SourceContent.Log && !isMarkdown(source.file()))
                .map(SourceContent::file)
                .toList();
        sources.removeIf(source -> {
            Path folder = source.file().getParent();
            boolean quote = source instanceof SourceContent.Log
                    && isMarkdown(source.file())
                    && source.source().rank() != Source.Rank.CARD
                    && logs.stream().anyMatch(log -> folder == null || log.startsWith(folder));
            if (quote) {
                problems.add(Trouble.skipped(
                        source.file(),
                        "quotes lines of a log; the logs beside it were read instead: name it to read it"));
            }
            return quote;
        });
    }

    private static boolean isRejection(Finding problem) {
        return problem.code() == FindingCode.REJECTED;
    }

    private static boolean isMarkdown(Path file) {
        return FileKinds.extension(String.valueOf(file.getFileName())).equals("md");
    }

    private Optional<RunFormat> formatOf(FileProbe probe) {
        return formats.stream().filter(format -> format.recognises(probe)).findFirst();
    }

    private static SourceContent parse(RunFormat format, Path file, ReadProgress progress) throws IOException {
        return format.read(SourceInput.of(file), progress)
                .modified(Files.getLastModifiedTime(file).toInstant());
    }

    private static FileProbe probe(Path file) throws IOException {
        try (SeekableByteChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            byte[] head = read(channel, FileProbe.WINDOW);
            byte[] tail = {};
            if (size > FileProbe.WINDOW) {
                channel.position(Math.max(FileProbe.WINDOW, size - FileProbe.WINDOW));
                tail = read(channel, FileProbe.WINDOW);
            }
            return new FileProbe(file, head, tail, size);
        }
    }

    private static byte[] read(ReadableByteChannel channel, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // Filled as far as the file goes.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
