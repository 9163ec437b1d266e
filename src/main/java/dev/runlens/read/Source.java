package dev.runlens.read;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where some content was read, where it belongs, and how much it weighs.
///
/// @param file the file, or the folder of weights
/// @param home the folder of the run as far as the format can tell from the file's place: the folder above
///     `checkpoint-120`, the W&B run folder above `files`, the folder above `train` and `validation`; it need not exist
///     (a database gives each of its runs one). Sources with one home are one run
/// @param rank how much it weighs against other forms of the same training
/// @param modified when the file was last written; the beginning of time where unknown (a pipe)
/// @param known what the tool that wrote it knows of the run
public record Source(
        Path file,
        Path home,
        Rank rank,
        Instant modified,
        Known known) {
    /// What a tool knows of its run.
    ///
    /// @param name what it calls the run; null where the folder's name is all there is
    /// @param id by what it knows the run when it goes on in a further folder beside; null where it never does
    public record Known(@Nullable String name, @Nullable String id) {}

    /// How much a form of a training weighs: where several forms tell of one metric, the first is taken.
    public enum Rank {
        /// What the trainer saved to go on from: `trainer_state.json`, `metrics.csv`, a metrics database.
        STATE,
        /// A file of one JSON object for each report.
        LINES,
        /// Event files and histories of trackers.
        RECORDS,
        /// What was printed.
        CONSOLE,
        /// A page about the run, such as a model card.
        CARD
    }

    /// @throws NullPointerException when a part other than the name is missing
    public Source {
        Objects.requireNonNull(home);
    }

    /// A file that belongs to the run of its folder.
    public static Source of(Path file, Rank rank) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return new Source(file, folder == null ? file : folder, rank, Instant.EPOCH, new Known(null, null));
    }

    /// The same source belonging elsewhere.
    public Source at(Path otherHome) {
        return new Source(file, otherHome, rank, modified, known);
    }

    /// The same source with its age.
    public Source modified(Instant time) {
        return new Source(file, home, rank, time, known);
    }

    /// The same source with the name of its run; a blank one names nothing.
    public Source named(String name) {
        return name.isBlank() ? this : new Source(file, home, rank, modified, new Known(name, known.id));
    }

    /// The same source with the id of its run.
    public Source identified(@Nullable String id) {
        return new Source(file, home, rank, modified, new Known(known.name, id));
    }

    /// What the tool calls the run; null where the folder's name is all there is.
    public @Nullable String runName() {
        return known.name;
    }

    /// By what the tool knows the run in several folders; null where it never goes on in another.
    public @Nullable String runId() {
        return known.id;
    }
}
