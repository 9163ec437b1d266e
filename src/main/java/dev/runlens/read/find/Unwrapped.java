package dev.runlens.read.find;

import dev.runlens.read.FileProbe;
import dev.runlens.read.SourceInput;
import dev.runlens.read.lines.WideText;
import dev.runlens.read.lines.WrappedText;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/// A file as formats read it: unpacked where it is a `gz`, as UTF-8 where it is a wider text, with its
/// lines joined where a terminal had wrapped them. What it is, is told once by
/// its beginning and its end; any other file is read as it lies on the disk.
///
/// @param probe what formats recognise it by; its name is that of the packed file
/// @param input what formats read; its path is that of the file on the disk
/// @param notes what is to be said of it
record Unwrapped(FileProbe probe, SourceInput input, List<Finding> notes) {
    private static final Set<String> CONSOLE = Set.of("", "log", "txt", "out", "md");

    /// The contents of a file.
    ///
    /// @throws IOException when it cannot be read, or is damaged
    static Unwrapped of(FileProbe file) throws IOException {
        Path path = file.path();
        if (!isGzip(file)) {
            return of(file, SourceInput.of(path));
        }
        SourceInput.Opener opener = () -> Channels.newChannel(new BoundedStream(
                new GZIPInputStream(Files.newInputStream(path)), new AtomicLong(BoundedStream.MOST)));
        SourceInput input = new SourceInput(path, opener, 0);
        String name = String.valueOf(path.getFileName()).replaceFirst("(?i)\\.gz$", "");
        return of(probe(path.resolveSibling(name), input), input);
    }

    /// A file of which it is known that it is read as it lies on the disk.
    ///
    /// @throws IOException when its size cannot be told
    static Unwrapped asItLies(FileProbe file) throws IOException {
        return new Unwrapped(file, SourceInput.of(file.path()), List.of());
    }

    /// Whether a file is read as it lies on the disk.
    ///
    /// @param file the file as it lies there
    @SuppressWarnings("ReferenceEquality") // what is unwrapped has bytes of its own
    boolean isAsItLies(FileProbe file) {
        return probe.head() == file.head();
    }

    /// The text of some bytes.
    static Unwrapped of(FileProbe probe, SourceInput input) throws IOException {
        if (!WideText.is(probe.head(), probe.tail())) {
            return joined(probe, input);
        }
        SourceInput text = new SourceInput(
                input.path(),
                () -> Channels.newChannel(new WideText(Channels.newInputStream(input.open()))),
                input.size());
        byte[] tail;
        try (WideText end = new WideText(new ByteArrayInputStream(probe.tail()))) {
            tail = end.readAllBytes();
        }
        FileProbe head = probe(probe.path(), text);
        return joined(new FileProbe(probe.path(), head.head(), tail, probe.size()), text);
    }

    /// The text with lines joined that a terminal had wrapped. A table is none, and neither is a page of prose.
    private static Unwrapped joined(FileProbe probe, SourceInput input) throws IOException {
        List<WrappedText.Wrapping> found = CONSOLE.contains(FileKinds.extension(probe.lowerCaseName()))
                ? WrappedText.of(probe.head())
                : List.of();
        if (found.isEmpty()) {
            return new Unwrapped(probe, input, List.of());
        }
        WrappedText.Wrapping wrapping = found.getFirst();
        SourceInput text = new SourceInput(
                input.path(),
                () -> Channels.newChannel(wrapping.join(Channels.newInputStream(input.open()))),
                input.size());
        FileProbe head = probe(probe.path(), text);
        Finding said = Finding.in(
                input.path(),
                FindingCode.INFERRED,
                "its lines are broken at " + wrapping.width()
                        + " characters, the width of a terminal: they were joined");
        return new Unwrapped(
                new FileProbe(probe.path(), head.head(), probe.tail(), probe.size()), text, List.of(said));
    }

    /// The beginning of what is unpacked; its size where that is the whole.
    ///
    /// @param name what it is called by
    static FileProbe probe(Path name, SourceInput input) throws IOException {
        try (InputStream stream = Channels.newInputStream(input.open())) {
            byte[] head = stream.readNBytes(FileProbe.WINDOW);
            return new FileProbe(name, head, new byte[0], head.length);
        }
    }

    private static boolean isGzip(FileProbe file) {
        byte[] head = file.head();
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }
}
