package dev.runlens.read.find;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.NamedOnlyFormat;
import dev.runlens.read.Pipe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.Trouble;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads one file: asks the formats whose it is, and has it parsed.
///
/// @param formats in the order in which they are asked
/// @param kinds what can be told of a file before
record FileReading(List<RunFormat> formats, FileKinds kinds) {
    /// What tells whether a file was written to.
    private record State(long size, FileTime modified) {
        static State of(Path file) throws IOException {
            return new State(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    /// The ends of a file.
    ///
    /// @param before as what it was recognised, where that still holds
    private record Ends(FileProbe probe, Optional<RunFormat> before) {}

    /// What a file is taken for.
    ///
    /// @param raw its ends
    /// @param unwrapped as what formats see it
    /// @param format the one that reads it
    /// @param advice what to do with a file that is known and not read
    private record Taken(Ends raw, Unwrapped unwrapped, Optional<RunFormat> format, Optional<String> advice) {
        boolean isAsItLies() {
            return unwrapped.isAsItLies(raw.probe);
        }
    }

    /// A file that the user named.
    ///
    /// @param known what is remembered of files that were read before
    /// @throws IOException when it cannot be read; its message is for the user
    Found named(Path file, KnownFiles known, ReadProgress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (FileKinds.isPickle(name) && Files.exists(file)) {
            return Found.trouble(Trouble.rejected(
                    file, "may hold pickled objects, which RunLens never opens: give it the log or the configuration"));
        }
        if (Pipe.is(file)) {
            SourceInput input = new SourceInput(file, () -> Pipe.open(file), 0);
            return Found.read(file, "stream", new StreamReading(formats).read(input, progress), List.of());
        }
        Ends raw = ends(file, known);
        if (ZippedFolder.is(raw.probe)) {
            Found zipped = zipped(file, progress);
            boolean nothing = zipped.sources().isEmpty() && zipped.problems().isEmpty();
            return nothing ? Found.trouble(Trouble.rejected(file, zipped.seen().detail())) : zipped;
        }
        Taken taken = taken(raw);
        if (taken.format.isEmpty()) {
            FileProbe probe = taken.unwrapped.probe();
            return Found.trouble(Trouble.rejected(file, taken.advice.orElseGet(() -> kinds.whyNot(probe))));
        }
        Found read = parse(taken.format.get(), taken, known, progress);
        return read.sources().isEmpty()
                ? Found.trouble(Trouble.rejected(file, "holds nothing that belongs to a run"))
                : read;
    }

    /// A file that was found in a folder.
    ///
    /// @param known what is remembered of files that were read before
    /// @throws IOException when it cannot be read; its message is for the user
    Found found(Path file, KnownFiles known, ReadProgress progress) throws IOException {
        Ends raw = ends(file, known);
        if (ZippedFolder.is(raw.probe)) {
            return zipped(file, progress);
        }
        Taken taken = taken(raw);
        if (taken.advice.isPresent()) {
            return Found.trouble(Trouble.skipped(file, taken.advice.get()));
        }
        Optional<RunFormat> format = taken.format;
        if (format.isPresent() && format.get() instanceof NamedOnlyFormat) {
            return Found.unrecognised(
                    file, "is a comparison of runs, not a run: name it to see the runs that it holds");
        }
        if (format.isEmpty()) {
            FileProbe probe = taken.unwrapped.probe();
            String why = kinds.whyNot(probe);
            boolean log = FileKinds.extension(String.valueOf(file.getFileName())).equals("log");
            return log || TextAdvice.looksLikeTraining(probe) ? Found.trouble(Trouble.skipped(file, why))
                    : Found.unrecognised(file, why);
        }
        try {
            return parse(format.get(), taken, known, progress);
        } catch (EmptySourceException nothing) {
            return Found.trouble(Trouble.skipped(file, String.valueOf(nothing.getMessage())));
        }
    }

    private Found zipped(Path file, ReadProgress progress) throws IOException {
        ZippedFolder zip = new ZippedFolder(file, formats, kinds)
                .read(Files.getLastModifiedTime(file).toInstant(), progress);
        if (zip.sources().isEmpty() && zip.problems().isEmpty()) {
            String why = "is an archive in which no run was found: unpack it if there should be one";
            return Found.unrecognised(file, why);
        }
        return new Found(zip.sources(), zip.problems(), new SeenFile(file, SeenFile.Use.READ, "zip archive"));
    }

    private Taken taken(Ends raw) throws IOException {
        if (raw.before.isPresent()) {
            return new Taken(raw, Unwrapped.asItLies(raw.probe), raw.before, Optional.empty());
        }
        Unwrapped unwrapped = Unwrapped.of(raw.probe);
        FileProbe probe = unwrapped.probe();
        Optional<String> advice = FileKinds.knownButNotRead(probe);
        Optional<RunFormat> format = advice.isPresent()
                ? Optional.empty()
                : formats.stream().filter(one -> one.recognises(probe)).findFirst();
        return new Taken(raw, unwrapped, format, advice);
    }

    private static Found parse(RunFormat format, Taken taken, KnownFiles known, ReadProgress progress)
            throws IOException {
        FileProbe raw = taken.raw.probe;
        boolean asItLies = taken.isAsItLies();
        Optional<Found> grown = format instanceof GrowingFormat growing && asItLies
                ? known.growths().read(growing, raw, progress)
                : Optional.empty();
        Found read = grown.isPresent() ? grown.get() : parse(format, taken, known.rereadings(), progress);
        if (!read.sources().isEmpty() && asItLies && taken.raw.before.isEmpty()) {
            known.recognitions().keep(raw.path(), format, raw.head());
        }
        return read;
    }

    /// A file that was written to while it was read is read again, once: what was read may be half of one state and half
    /// of another.
    private static Found parse(RunFormat format, Taken taken, Rereadings rereadings, ReadProgress progress)
            throws IOException {
        Path file = taken.raw.probe.path();
        Unwrapped unwrapped = taken.unwrapped;
        Doubts doubts = new Doubts(unwrapped.probe(), unwrapped.input(), file);
        SourceInput input = doubts.input();
        List<Finding> notes = new ArrayList<>(unwrapped.notes());
        State before = State.of(file);
        try {
            SourceContent content = rereadings.read(format, file, input, progress);
            if (before.equals(State.of(file))) {
                notes.addAll(doubts.found(content));
                return Found.read(file, format.name(), content.modified(before.modified().toInstant()), notes);
            }
        } catch (IOException trouble) {
            if (before.equals(State.of(file))) {
                throw trouble;
            }
        }
        State again = State.of(file);
        SourceContent content = rereadings.read(format, file, input, progress)
                .modified(again.modified().toInstant());
        notes.addAll(doubts.found(content));
        if (!again.equals(State.of(file))) {
            notes.add(Finding.in(
                    file,
                    FindingCode.CHANGED_FILE,
                    "was written to while it was read, twice: what it holds may be newer than what is shown"));
        }
        return Found.read(file, format.name(), content, notes);
    }

    /// The ends of a file; of one that is known by its beginning nobody asks for the other.
    private static Ends ends(Path file, KnownFiles known) throws IOException {
        try (SeekableByteChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            byte[] head = read(channel, (int) Math.min(FileProbe.WINDOW, size));
            Optional<RunFormat> before = known.recognitions().of(file, head);
            byte[] tail = {};
            if (size > FileProbe.WINDOW && before.isEmpty()) {
                channel.position(Math.max(FileProbe.WINDOW, size - FileProbe.WINDOW));
                tail = read(channel, (int) Math.min(FileProbe.WINDOW, size - channel.position()));
            }
            return new Ends(new FileProbe(file, head, tail, size), before);
        }
    }

    private static byte[] read(ReadableByteChannel channel, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // Filled as far as the file goes.
        }
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }
}
