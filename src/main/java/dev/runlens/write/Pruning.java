package dev.runlens.write;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.OtherBest;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Order;
import dev.runlens.text.FailureWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What of a run's saved files may be deleted: everything but the file to ship, those that another metric would have
/// shipped, and the last one, from which training can go on.
///
/// States of optimizer, schedule and random numbers come first, also those beside the file to ship: they serve nothing
/// but going on from there. A file that no trainer known here writes, a link, and whatever lies in a folder within a
/// checkpoint is never touched; a folder goes only when nothing is left in it.
///
/// @param files what may go, states of training first, then by iteration
/// @param kept the checkpoints that stay
/// @param perhaps those of them that stay because another metric would ship them
/// @param unknown files within the checkpoints that may go which are left because it is not known what they are
public record Pruning(List<Entry> files, List<Path> kept, List<Path> perhaps, List<Path> unknown) {
    /// A trainer that writes a large file is quiet for longer than this only between two saves.
    private static final Duration STILL_WRITTEN = Duration.ofMinutes(2);

    /// Keeps copies.
    public Pruning {
        files = List.copyOf(files);
        kept = List.copyOf(kept);
        perhaps = List.copyOf(perhaps);
        unknown = List.copyOf(unknown);
    }

    /// A file that may go.
    ///
    /// @param path the file
    /// @param bytes its size
    /// @param iteration of its checkpoint; empty where unknown
    /// @param state whether only going on with training needs it
    /// @param written when it was last written
    public record Entry(Path path, long bytes, OptionalLong iteration, boolean state, FileTime written) {}

    /// How a deletion ended.
    ///
    /// @param deleted what is gone
    /// @param bytes what that freed
    /// @param left what is still there, each as a sentence with its reason
    public record Outcome(List<Path> deleted, long bytes, List<String> left) {
        /// Keeps copies.
        public Outcome {
            deleted = List.copyOf(deleted);
            left = List.copyOf(left);
        }
    }

    /// What may be deleted.
    ///
    /// Checkpoints that are not on disk are passed over; those that may be the ones to ship, where it is a person's to say
    /// what counts, stay as they are.
    ///
    /// @param shipped the checkpoint to ship
    /// @throws IOException when a checkpoint's folder cannot be listed
    public static Pruning of(ComparedRun run, Checkpoint shipped) throws IOException {
        List<Checkpoint> perhaps = OtherBest.files(run.run(), run.analysis().checkpoint());
        List<Checkpoint> onDisk = run.run().checkpoints().stream().filter(Checkpoint::onDisk).toList();
        long last = onDisk.stream().flatMapToLong(c -> c.iteration().stream()).max().orElse(Long.MAX_VALUE);
        Draft draft = new Draft();
        for (Checkpoint checkpoint : onDisk) {
            boolean ship = checkpoint.path().equals(shipped.path());
            boolean end = checkpoint.last() || checkpoint.iteration().isEmpty()
                    || checkpoint.iteration().getAsLong() == last;
            boolean maybe = perhaps.contains(checkpoint);
            if (ship || end || maybe) {
                draft.kept.add(checkpoint.path());
            }
            if (!end && !maybe) {
                draft.add(checkpoint, ship);
            }
        }
        draft.files.sort(Order.comparing((Entry file) -> !file.state())
                .thenComparingLong(file -> file.iteration().orElse(0))
                .thenComparing(Entry::path));
        List<Path> others = perhaps.stream()
                .map(Checkpoint::path)
                .filter(path -> !path.equals(shipped.path()))
                .toList();
        return new Pruning(draft.files, draft.kept, others, draft.unknown);
    }

    private static final class Draft {
        private final List<Entry> files = new ArrayList<>();
        private final List<Path> kept = new ArrayList<>();
        private final List<Path> unknown = new ArrayList<>();

        private void add(Checkpoint checkpoint, boolean ship) throws IOException {
            if (!Files.isDirectory(checkpoint.path(), LinkOption.NOFOLLOW_LINKS)) {
                if (!ship) {
                    file(checkpoint.path(), checkpoint.iteration(), false);
                }
                return;
            }
            try (Stream<Path> inside = Files.list(checkpoint.path())) {
                for (Path path : inside.sorted().toList()) {
                    file(path, checkpoint.iteration(), ship);
                }
            } catch (UncheckedIOException vanished) {
                throw vanished.getCause();
            }
        }

        private void file(Path path, OptionalLong iteration, boolean statesOnly) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            CheckpointPart part = CheckpointPart.of(path);
            boolean state = part == CheckpointPart.TRAINING_STATE;
            if (part == CheckpointPart.UNKNOWN || !attributes.isRegularFile()) {
                if (!statesOnly) {
                    unknown.add(path);
                }
            } else if (state || !statesOnly) {
                files.add(new Entry(path, attributes.size(), iteration, state, attributes.lastModifiedTime()));
            }
        }
    }

    /// The bytes that deleting all of it frees.
    public long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    /// When the newest of the files that may go was written; empty where there is none. A run that still trains wrote its
    /// last one a moment ago.
    public Optional<FileTime> newest() {
        return files.stream().map(Entry::written).max(Comparator.naturalOrder());
    }

    /// Takes a file away.
    public interface Removal {
        /// Takes it away.
        ///
        /// @throws IOException when the file is still there
        void remove(Path file) throws IOException;
    }

    /// Whether a file that may go was written so short a time ago that training may still be going on.
    public boolean maybeStillTraining(Instant now) {
        FileTime before = FileTime.from(now.minus(STILL_WRITTEN));
        return newest().filter(newest -> newest.compareTo(before) > 0).isPresent();
    }

    /// Deletes what may go, for good. A file that has changed since it was looked at stays.
    public Outcome delete() {
        return remove(Files::delete);
    }

    /// Takes away what may go. A file that has changed since it was looked at stays.
    ///
    /// @param removal how
    public Outcome remove(Removal removal) {
        List<Path> deleted = new ArrayList<>();
        List<String> left = new ArrayList<>();
        long bytes = 0;
        for (Entry file : files) {
            try {
                BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class,
                        LinkOption.NOFOLLOW_LINKS);
                if (!now.isRegularFile() || now.size() != file.bytes()
                        || !now.lastModifiedTime().equals(file.written())) {
                    left.add(file.path() + " has changed meanwhile and stays");
                    continue;
                }
                removal.remove(file.path());
                deleted.add(file.path());
                bytes += file.bytes();
            } catch (IOException trouble) {
                left.add(file.path() + " could not be deleted: " + FailureWords.reason(trouble));
            }
        }
        for (Path folder : new LinkedHashSet<>(deleted.stream().map(Path::getParent).toList())) {
            if (isCheckpointFolder(folder)) {
                deleteEmpty(folder, left);
            }
        }
        return new Outcome(deleted, bytes, left);
    }

    private boolean isCheckpointFolder(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith("checkpoint-") && !kept.contains(folder);
    }

    private static void deleteEmpty(Path folder, List<String> left) {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException holdsSomethingElse) {
            left.add(folder + " stays: it holds files that RunLens does not know");
        } catch (IOException trouble) {
            left.add(folder + " is empty and could not be deleted: " + FailureWords.reason(trouble));
        }
    }
}
