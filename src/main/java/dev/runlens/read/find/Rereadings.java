package dev.runlens.read.find;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.RereadFormat;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The files of one input of which, or of what grows beside them, is kept what was read.
///
/// From the second reading on: most files are read once, and what is kept takes memory. A file that could not be read, or
/// whose reading was given up, is read as if it had never been.
///
/// Safe to use from several threads.
final class Rereadings {
    private final Set<Path> read = ConcurrentHashMap.newKeySet();
    private final Map<Path, Kept> files = new ConcurrentHashMap<>();

    private record Kept(RunFormat format, RereadFormat.Rereading reading) {}

    /// Reads a recognised file, whatever its format.
    ///
    /// @throws IOException when it cannot be read
    SourceContent read(RunFormat format, Path file, SourceInput input, ReadProgress progress) throws IOException {
        if (!(format instanceof RereadFormat reread) || read.add(file)) {
            return format.read(input, progress);
        }
        Kept before = files.remove(file);
        Kept kept = before != null && before.format.equals(format) ? before : new Kept(format, reread.rereading());
        SourceContent content = kept.reading.read(input, progress);
        files.put(file, kept);
        return content;
    }

    /// Forgets all but these files.
    void retain(Set<Path> there) {
        read.retainAll(there);
        files.keySet().retainAll(there);
    }
}
