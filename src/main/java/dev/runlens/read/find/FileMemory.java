package dev.runlens.read.find;

import dev.runlens.read.SourceContent;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the files of one input gave when they were last read: of an input that is read again, only the files that are not
/// as they were are.
///
/// A file that gave something and now cannot be read is half written, more likely than not: what it gave stays until it
/// is seen in the same state twice. A log that began anew and goes on where it was goes on here too ([LogRotation]).
///
/// For one reading at a time, of which several threads may be at work.
public final class FileMemory {
    /// @param alone whether what it gives depends on no other file
    /// @param earlier what the log held before it began anew; null where it did not
    /// @param failed the state in which it could not be read; null where it could
    private record Kept(
            FileState state, boolean alone, Found found, SourceContent.@Nullable Log earlier,
            @Nullable FileState failed) {}

    private final Map<Path, Kept> files = new ConcurrentHashMap<>();
    private volatile InputState before = InputState.NOTHING;
    private volatile InputState now = InputState.NOTHING;
    private volatile boolean unsettled;

    /// How the files were when they were last read.
    public InputState seen() {
        return now;
    }

    /// Whether a file is to be read again although nothing has changed: it could not be read.
    public boolean isUnsettled() {
        return unsettled;
    }

    /// A reading begins.
    void begin(InputState state) {
        before = now;
        now = state;
        unsettled = false;
        files.keySet().retainAll(state.files().keySet());
    }

    /// What a file gives: read only where that is not known.
    ///
    /// @param alone whether what a format gives of it depends on no other file
    Found of(Path file, Supplier<Found> reading, Predicate<String> alone) {
        FileState state = now.files().get(file);
        if (state == null) {
            return reading.get();
        }
        Kept kept = files.get(file);
        if (kept != null && kept.failed == null && kept.state.equals(state)
                && (kept.alone || !now.differsBeside(file, before))) {
            return kept.found;
        }
        Found fresh = reading.get();
        if (kept != null && !kept.found.sources().isEmpty() && fresh.sources().isEmpty()
                && !state.equals(kept.failed)) {
            unsettled = true;
            files.put(file, new Kept(kept.state, kept.alone, kept.found, kept.earlier, state));
            return kept.found;
        }
        SourceContent.Log earlier = kept == null ? null : earlier(file, kept, state);
        Found joined = earlier == null ? fresh : LogRotation.joined(earlier, fresh).orElse(fresh);
        files.put(file, new Kept(state, alone.test(fresh.seen().detail()), joined, earlier, null));
        return joined;
    }

    /// What a log held before it began anew; null where it did not, or where that file is read under another name.
    private SourceContent.@Nullable Log earlier(Path file, Kept kept, FileState state) {
        if (!state.beganAnew(kept.state)) {
            return kept.earlier;
        }
        Object key = kept.state.key();
        boolean elsewhere = key != null
                && now.files().entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(file) && key.equals(other.getValue().key()));
        return elsewhere ? null : LogRotation.logOf(kept.found).orElse(null);
    }
}
