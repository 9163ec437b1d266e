package dev.runlens.read.find;

import dev.runlens.read.FileState;
import dev.runlens.read.SourceContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the files of one input gave when they were last read: of an input that is read again, only the files that are not
/// as they were are.
///
/// A file that gave something and now cannot be read is half written, more likely than not: what it gave stays until it
/// can be, or is [not written to any more][HalfWritten]. A log that began anew and goes on where it was goes on here too ([LogRotation]); what
/// it was moved to then gives nothing by itself.
///
/// For one reading at a time, of which several threads may be at work.
public final class FileMemory {
    private static final String MOVED = "is the earlier part of a log that goes on in its place, and is told with it";

    /// @param reach on what else it depends what it gives
    /// @param earlier what the log held before it began anew; null where it did not
    /// @param half how it was half written when it was last looked at; null where it was not
    private record Kept(
            FileState state, Reach reach, Found found, SourceContent.@Nullable Log earlier,
            @Nullable HalfWritten half) {
        Kept waiting(HalfWritten now) {
            return new Kept(state, reach, found, earlier, now);
        }

        boolean isMoved() {
            return found.seen().detail().equals(MOVED);
        }

        Kept giving(Found given, SourceContent.@Nullable Log before) {
            return new Kept(state, reach, given, before, null);
        }
    }

    private final Map<Path, Kept> files = new ConcurrentHashMap<>();
    private final Map<Path, Instant> runs = new ConcurrentHashMap<>();
    private final KnownFiles known = new KnownFiles();
    private volatile Map<Path, Kept> before = Map.of();
    private volatile InputState seen = InputState.NOTHING;
    private volatile Map<Path, Instant> changedFolders = Map.of();
    private volatile boolean changed;
    private volatile boolean unsettled;

    /// How the files were when they were last read.
    public InputState seen() {
        return seen;
    }

    /// How the files were when they were last read; one that stands for all in its folder, or a database, as it would be if it
    /// had itself been written to where one of these was, or what lies beside it.
    public Map<Path, FileState> written() {
        Map<Path, FileState> states = seen.written();
        runs.forEach((file, last) -> states.computeIfPresent(file, (path, own) -> own.writtenUntil(last)));
        return states;
    }

    /// Whether a file is to be read again although nothing has changed: it could not be read, or not to its end.
    public boolean isUnsettled() {
        return unsettled;
    }

    /// A reading begins.
    void begin(InputState state) {
        before = Map.copyOf(files);
        // Once for all files: a store of hundreds of runs has thousands, and each run asks for its folder.
        changedFolders = state.changedSince(seen);
        changed = !state.equals(seen);
        seen = state;
        unsettled = false;
        files.keySet().retainAll(state.files().keySet());
        runs.keySet().retainAll(state.files().keySet());
        known.retain(state.files().keySet());
    }

    /// What the next reading is to know of the files.
    KnownFiles known() {
        return known;
    }

    /// What a file gave that was named and is not there now: it is being moved away, and comes again.
    Optional<Found> lastOf(Path file) {
        return Optional.ofNullable(files.get(file)).map(Kept::found).filter(found -> !found.sources().isEmpty());
    }

    /// What a file gives: read only where that is not known.
    ///
    /// @param reading reads a file
    /// @param reach on what else it depends what a format of a name gives of a file
    Found of(Path file, Function<Path, Found> reading, BiFunction<Path, String, Reach> reach) {
        FileState state = seen.files().get(file);
        if (state == null) {
            return reading.apply(file);
        }
        Kept kept = files.get(file);
        if (kept != null && kept.half == null && kept.state.equals(state)
                && !known.growths().isOpenEnded(file)
                && !isChanged(kept.reach)) {
            return kept.found;
        }
        if (kept != null && kept.reach.run() != null) {
            keepLastOfRun(file, kept.reach.run());
        }
        Found fresh = reading.apply(file);
        unsettled |= known.growths().isOpenEnded(file);
        Kept read = new Kept(state, reach.apply(file, fresh.seen().detail()), fresh, null, null);
        Kept whole = whole(file, kept, read);
        if (whole != null) {
            // A log that was emptied may be silent for as long as its trainer likes.
            unsettled |= state.size() > 0;
            files.put(file, whole);
            return whole.found;
        }
        Kept next = next(file, kept, read, reading);
        files.put(file, next);
        return next.found;
    }

    /// What a file is that was read, among what was known before.
    private Kept next(Path file, @Nullable Kept kept, Kept read, Function<Path, Found> reading) {
        if (kept == null || kept.isMoved()) {
            // Where a moved log was, the next one is once that was moved on.
            boolean still = kept != null && !read.state.beganAnew(kept.state);
            return still || isOfAnother(read.state, read.found, reading)
                    ? read.giving(Found.unrecognised(file, MOVED), null)
                    : read;
        }
        SourceContent.Log earlier = earlier(file, kept, read, reading);
        return earlier == null ? read
                : read.giving(LogRotation.joined(earlier, read.found).orElse(read.found), earlier);
    }

    /// What stands for a file until it is whole; null where it is, or is not waited for any longer.
    private @Nullable Kept whole(Path file, @Nullable Kept kept, Kept read) {
        Kept last = kept;
        boolean cut = read.reach.anew() && read.found.breaksOff();
        if (last == null && cut && !before.isEmpty()) {
            // What was told before is not to be torn apart by a part of what comes.
            last = read.giving(Found.unrecognised(file, HalfWritten.NOT_YET), null);
        }
        if (last == null || !(cut && !last.found.breaksOff() || lost(last.found, read.found))) {
            return null;
        }
        HalfWritten half = HalfWritten.of(last.half, read.state);
        return half.isWaitedFor(last.reach.anew()) ? last.waiting(half) : null;
    }

    private static boolean lost(Found before, Found fresh) {
        return !before.sources().isEmpty() && fresh.sources().isEmpty();
    }

    private void keepLastOfRun(Path file, Path folder) {
        Instant last = changedFolders.get(folder);
        if (last != null) {
            runs.merge(file, last, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private boolean isChanged(Reach reach) {
        return reach.beside() && (reach.folder() == null ? changed : changedFolders.containsKey(reach.folder()));
    }

    /// Whether a file that is new is what another was until it began anew, and goes on there.
    private boolean isOfAnother(FileState state, Found fresh, Function<Path, Found> reading) {
        Path origin = before.entrySet().stream()
                .filter(known -> state.isMoved(known.getValue().state()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (origin == null) {
            return false;
        }
        if (Objects.requireNonNull(before.get(origin)).found().sources().isEmpty()) {
            // It was a part of another already, and is moved on.
            return true;
        }
        return seen.files().containsKey(origin)
                && LogRotation.logOf(fresh)
                        .flatMap(log -> LogRotation.joined(log, reading.apply(origin)))
                        .isPresent();
    }

    /// What a log held before it began anew; null where it did not.
    private static SourceContent.@Nullable Log earlier(
            Path file, Kept kept, Kept read, Function<Path, Found> reading) {
        if (!read.state.beganAnew(kept.state)) {
            // A writer that does not append leaves a file as long as it was, whatever was taken away of it.
            return read.found.lostItsBeginning() && !kept.found.lostItsBeginning()
                    ? LogRotation.logOf(kept.found).orElse(kept.earlier)
                    : kept.earlier;
        }
        Optional<Found> moved = moved(file, kept.state).map(reading);
        // What was written to it between the last look and the move stands there.
        Found whole = moved.isEmpty() || kept.earlier == null
                ? moved.orElse(kept.found)
                : LogRotation.joined(kept.earlier, moved.get()).orElse(moved.get());
        return LogRotation.logOf(whole).or(() -> LogRotation.logOf(kept.found)).orElse(null);
    }

    /// Where a file was moved to within its folder; empty where it was not.
    private static Optional<Path> moved(Path file, FileState before) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(other -> FileState.of(other)
                    .filter(state -> state.isMoved(before))
                    .isPresent())
                    .findFirst();
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
    }
}
