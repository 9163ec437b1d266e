package dev.runlens.read.find;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileMark;
import dev.runlens.read.FileProbe;
import dev.runlens.read.FileState;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The files of one input that grow: what was read of each is kept, so that only what was added is read.
///
/// From the second reading on: most files are read once, and what is kept takes memory. A file is read on where its
/// [mark][FileMark] says that it is the one that was read; otherwise it is read anew. What stands behind the last whole
/// record waits for the next look: where nothing has come by then, the file is read as a whole, with its open end. A file
/// that cannot be read on (it is damaged, or not known well enough yet) is tried again when it began anew or is twice as
/// long.
///
/// Safe to use from several threads.
final class Growths {
    private final Set<Path> read = ConcurrentHashMap.newKeySet();
    private final Set<Path> openEnded = ConcurrentHashMap.newKeySet();
    private final Map<Path, Growth> files = new ConcurrentHashMap<>();
    private final Map<Path, FileState> refused = new ConcurrentHashMap<>();

    /// @param doubts of what was read
    private record Growth(GrowingFormat format, GrowingFormat.Growing growing, FileMark mark, Doubts.Known doubts) {
        boolean goesOn(GrowingFormat by, FileState now, FileProbe probe) throws IOException {
            return format.equals(by) && mark.goesOn(probe.path(), now, probe.head());
        }
    }

    /// Whether a file was read up to its last whole record only.
    boolean isOpenEnded(Path file) {
        return openEnded.contains(file);
    }

    /// Reads a file on.
    ///
    /// @param probe the file as it lies on the disk
    /// @return what all of it gives; empty where it is to be read in the ordinary way
    /// @throws IOException when it cannot be read
    Optional<Found> read(GrowingFormat format, FileProbe probe, ReadProgress progress) throws IOException {
        Path file = probe.path();
        Growth before = files.remove(file);
        FileState now = FileState.of(file).orElse(null);
        if (read.add(file) || now == null || isRefused(file, now)) {
            return Optional.empty();
        }
        if (openEnded.remove(file) && before != null && before.mark.state().equals(now)) {
            files.put(file, before);
            return Optional.empty();
        }
        Growth growth = before != null && before.goesOn(format, now, probe) ? before
                : new Growth(format, format.growing(file, now.size()), FileMark.begun(now, probe.head()),
                        Doubts.Known.NOTHING);
        return readOn(growth, now, probe, progress);
    }

    private boolean isRefused(Path file, FileState now) {
        FileState then = refused.get(file);
        return then != null && !now.beganAnew(then) && now.size() < 2 * then.size();
    }

    private Optional<Found> readOn(Growth growth, FileState now, FileProbe probe, ReadProgress progress)
            throws IOException {
        Path file = probe.path();
        GrowingFormat.Growing growing = growth.growing;
        Doubts doubts = new Doubts(probe, SourceInput.of(file), file).knowing(growth.doubts);
        Optional<SourceContent> content;
        try {
            content = growing.readOn(doubts.input(growing.position(), now.size()), progress);
        } catch (UnreadableSourceException | EmptySourceException notYet) {
            refused.put(file, now);
            return Optional.empty();
        }
        refused.remove(file);
        FileState after = FileState.of(file).orElse(now);
        if (after.beganAnew(now)) {
            return Optional.empty();
        }
        List<Finding> notes = content.isEmpty() ? List.of() : doubts.found(content.get());
        FileMark mark = growth.mark.at(file, now, growing.position());
        files.put(file, new Growth(growth.format, growing, mark, doubts.known()));
        if (content.isPresent() && growing.position() < now.size()) {
            openEnded.add(file);
        }
        return content.map(read -> Found.read(
                file, growth.format.name(), read.modified(now.modified()), notes));
    }

    /// Forgets all but these files.
    void retain(Set<Path> there) {
        read.retainAll(there);
        openEnded.retainAll(there);
        files.keySet().retainAll(there);
        refused.keySet().retainAll(there);
    }
}
