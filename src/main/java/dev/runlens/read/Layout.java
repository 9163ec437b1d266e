package dev.runlens.read;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// How a tool lays out what it writes: what its folders and files are by their names alone. Each family of formats says
/// what it knows; whoever walks folders and makes runs of what lies in them asks all of them ([Layouts]) and knows no
/// tool's names itself. Stateless.
///
/// Names are given in lower case, without the folder they lie in, unless said otherwise.
public interface Layout {
    /// Nothing is known.
    Layout NONE = new Layout() {};

    /// Whether a folder of that name tells nothing of the run in it.
    default boolean saysNothing(String folder) {
        return false;
    }

    /// Whether a folder of that name numbers the runs of the folder above, as `version_0` does.
    default boolean isVersion(String folder) {
        return false;
    }

    /// Whether a folder holds no runs, so that it is not walked.
    default boolean leavesOut(Path folder) {
        return false;
    }

    /// Why a folder of a known tool is not read and what to do, in words for the user; empty for any other.
    default Optional<String> unreadFolder(Path folder) {
        return Optional.empty();
    }

    /// Why a file that was found is not opened, in words for the user; empty for any other.
    default Optional<String> unopened(String file) {
        return Optional.empty();
    }

    /// Why a file that was found is not opened for its own sake, in words for the user: by its place it is a part of what is
    /// read from another. Empty for any other.
    default Optional<String> partOfAnother(Path file) {
        return Optional.empty();
    }

    /// Why a file that no format recognises is none, in words for the user; empty where nothing is known of it.
    default Optional<String> whyNot(FileProbe probe) {
        return Optional.empty();
    }

    /// Whether only a training leaves a file of that name, which may hold pickled objects and is never opened.
    default boolean isTrainingState(String file) {
        return false;
    }

    /// The checkpoint that a file is, or is the weights of; empty for any other file. Nothing is opened.
    default Optional<Path> saved(Path file) {
        return Optional.empty();
    }

    /// The iteration in the name of saved weights, as it is written; empty for a file that is overwritten at every save.
    default OptionalLong iteration(String weights) {
        return OptionalLong.empty();
    }

    /// The step in the name of a checkpoint, as it is written, of a trainer whose steps go on when it is resumed from it;
    /// empty for other weights.
    default OptionalLong goesOnFrom(String weights) {
        return OptionalLong.empty();
    }

    /// Whether a run in a file of that name is called after it where its folder holds several.
    default boolean namesItsRun(String file) {
        return false;
    }
}
