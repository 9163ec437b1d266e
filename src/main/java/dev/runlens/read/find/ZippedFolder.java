package dev.runlens.read.find;

import dev.runlens.read.FileProbe;
import dev.runlens.read.NamedOnlyFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.Trouble;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The files in a `zip`, read as if they lay in a folder of its name. Nothing is written to the disk; archives within are
/// not opened, and how much is unpacked is bounded.
final class ZippedFolder {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_READ = 1000;

    private final Path file;
    private final List<RunFormat> formats;
    private final FileKinds kinds;
    private final AtomicLong left = new AtomicLong(BoundedStream.MOST);
    private final List<SourceContent> sources = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    /// @param formats in the order in which they are asked
    /// @param kinds what can be told of the files in it
    ZippedFolder(Path file, List<RunFormat> formats, FileKinds kinds) {
        this.file = file;
        this.formats = formats;
        this.kinds = kinds;
    }

    /// Whether a file is a zip.
    static boolean is(FileProbe probe) {
        byte[] head = probe.head();
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4
                && probe.lowerCaseName().endsWith(".zip");
    }

    /// Reads everything in it that a format recognises.
    ///
    /// @throws UnreadableSourceException when it is damaged
    ZippedFolder read(Instant modified, ReadProgress progress) throws IOException {
        List<ZipEntry> entries;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            entries = zip.stream().limit(MOST_ENTRIES).filter(this::isWorthOpening).limit(MOST_READ + 1L)
                    .map(ZipEntry.class::cast).toList();
            if (zip.size() > MOST_ENTRIES || entries.size() > MOST_READ) {
                problems.add(Trouble.rejected(file, "holds more than " + MOST_ENTRIES + " files, or more than "
                        + MOST_READ
                        + " that could belong to a run: not all of them were read; unpack it, and name the folder"));
            }
        } catch (ZipException damaged) {
            throw new UnreadableSourceException("is a damaged archive: unpack what can be saved and read that", 0);
        }
        for (ZipEntry entry : entries.subList(0, Math.min(MOST_READ, entries.size()))) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            Optional<Path> path = path(entry);
            if (path.isPresent()) {
                read(entry.getName(), path.get(), modified, progress);
            }
        }
        return this;
    }

    List<SourceContent> sources() {
        return sources;
    }

    List<Finding> problems() {
        return problems;
    }

    private void read(String name, Path path, Instant modified, ReadProgress progress) throws IOException {
        SourceInput packed = new SourceInput(path, () -> Channels.newChannel(open(name)), 0);
        try {
            Unwrapped content = Unwrapped.of(Unwrapped.probe(path, packed), packed);
            Optional<RunFormat> format = formats.stream()
                    .filter(one -> !(one instanceof NamedOnlyFormat) && one.recognises(content.probe()))
                    .findFirst();
            if (format.isPresent()) {
                Doubts doubts = new Doubts(content.probe(), content.input(), content.probe().path());
                SourceContent read = format.get().read(doubts.input(), progress);
                sources.addAll(read.modified(modified).each());
                problems.addAll(doubts.found(read));
                problems.addAll(content.notes());
            }
        } catch (IOException trouble) {
            if (left.get() < 0) {
                throw trouble;
            }
            problems.add(Trouble.of(path, trouble));
        }
    }

    private InputStream open(String name) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        ZipEntry entry = zip.getEntry(name);
        InputStream stream = entry == null ? null : zip.getInputStream(entry);
        if (stream == null) {
            zip.close();
            throw new UnreadableSourceException("changed while it was read", 0);
        }
        return new BoundedStream(stream, left) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    private boolean isWorthOpening(ZipEntry entry) {
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !last.startsWith(".")
                && !FileKinds.isArchive(last)
                && kinds.isWorthOpening(last);
    }

    /// Where the entry would lie if the archive were a folder; empty for a name that leads out of it.
    private Optional<Path> path(ZipEntry entry) {
        try {
            Path folder = file.toAbsolutePath().normalize();
            Path path = folder.resolve(entry.getName()).normalize();
            return path.startsWith(folder) && !path.equals(folder) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException notHere) {
            return Optional.empty();
        }
    }
}
