package dev.runlens.read.find;

import dev.runlens.read.Beginning;
import dev.runlens.read.FileProbe;
import dev.runlens.read.RunFormat;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// As what the files of one input were recognised: a file that was only added to is not shown to every format again.
///
/// It is known by its beginning, whatever the system knows it by: as long as the bytes that the formats were shown stand
/// where they stood, told by their number and their CRC-32C, it is what it was. What was written over, emptied or replaced
/// by something that begins in another way is a new file. While the beginning is not whole, the formats are asked again
/// whenever it has grown by a quarter; at every look where nobody knew the file, or nothing better than a
/// [tentative][RunFormat#isTentative] format did.
///
/// Safe to use from several threads.
final class Recognitions {
    /// A beginning that has grown by this part of itself may tell more than before.
    private static final int PART = 4;

    private final Map<Path, Recognised> files = new ConcurrentHashMap<>();

    private record Recognised(RunFormat format, Beginning shown) {
        boolean isStill(byte[] head) {
            boolean tellsNoMore = head.length == shown.length()
                    || (!format.isTentative() && head.length - shown.length() < shown.length() / PART);
            return tellsNoMore && shown.isOf(head);
        }
    }

    /// As what a file was recognised, where that still holds.
    ///
    /// @param head up to the first [FileProbe#WINDOW] bytes of it
    Optional<RunFormat> of(Path file, byte[] head) {
        Recognised known = files.get(file);
        return known != null && known.isStill(head) ? Optional.of(known.format) : Optional.empty();
    }

    /// Keeps as what a file was recognised, once it was read as that.
    ///
    /// @param head the beginning by which it was
    void keep(Path file, RunFormat format, byte[] head) {
        files.put(file, new Recognised(format, Beginning.of(head)));
    }

    /// Forgets all but these files.
    void retain(Set<Path> there) {
        files.keySet().retainAll(there);
    }
}
