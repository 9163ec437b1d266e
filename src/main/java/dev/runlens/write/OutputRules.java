package dev.runlens.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What may be written over: nothing of the user's. The window and the command line ask the same rules.
///
/// - A device or a pipe is written to.
/// - What was named as an input, and what lies under an input, is never written over: weights, configurations, logs, also
///   those that could not be read. The exceptions are a comparison JSON, which a newer comparison may replace, and a file
///   under an input that has the mark of RunLens: it is no part of a run.
/// - Any other file that is there is written over only where it is empty, where it has the mark of RunLens
///   ([OwnFile]), or where the user said so.
public final class OutputRules {
    private final List<Path> inputs = new ArrayList<>();

    /// What a target is.
    public sealed interface Answer {}

    /// It may be written.
    public record Free() implements Answer {}

    /// A file is there that is somebody's: the user has to say so.
    ///
    /// @param reason what it is, in words for the user
    public record Occupied(String reason) implements Answer {}

    /// It may not be written, whatever the user says.
    ///
    /// @param reason why, in words for the user
    public record Refused(String reason) implements Answer {}

    /// @param inputs every file and folder that was named, by its path
    public OutputRules(Collection<Path> inputs) {
        inputs.forEach(input -> this.inputs.add(place(input)));
    }

    /// Whether a file may be written.
    ///
    /// @param comparison whether a comparison JSON is to be written, which may replace one
    public Answer of(Path target, boolean comparison) {
        Path file = place(target);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return inputs.contains(file) ? new Refused("is an input") : new Free();
        }
        if (!Files.isRegularFile(file)) {
            return Files.isDirectory(file) ? new Refused("is a folder: name a file") : new Free();
        }
        try {
            return ofFile(file, comparison);
        } catch (IOException unreadable) {
            return new Refused("is there and cannot be read, so nothing tells whether it may be written over");
        }
    }

    /// Whether a folder may be made, which must not be there or be empty.
    public Answer ofFolder(Path target) {
        Path folder = place(target);
        if (inputs.stream().anyMatch(folder::startsWith)) {
            return new Refused("lies in an input, whose files are left as they are: name another folder");
        }
        return new Free();
    }

    private Answer ofFile(Path file, boolean comparison) throws IOException {
        if (isProtected(file)) {
            return new Refused("is write-protected");
        }
        if (comparison && OwnFile.isComparison(file)) {
            return new Free();
        }
        if (inputs.contains(file)) {
            return new Refused("would overwrite an input");
        }
        if (OwnFile.isMarked(file)) {
            return new Free();
        }
        if (inputs.stream().anyMatch(file::startsWith)) {
            return new Refused("would overwrite a file of an input");
        }
        if (OwnFile.isComparison(file)) {
            return new Occupied("is a comparison as JSON, in whose place only another comparison comes unasked");
        }
        return Files.size(file) == 0 ? new Free() : new Occupied("is there already and was not written by RunLens");
    }

    /// Whether nobody may write a file: asked of its mode, for the administrator may always write.
    static boolean isProtected(Path file) throws IOException {
        if (!Disk.keepsModes(file)) {
            return !Files.isWritable(file);
        }
        return Files.getPosixFilePermissions(file).stream()
                .noneMatch(permission -> permission == PosixFilePermission.OWNER_WRITE
                        || permission == PosixFilePermission.GROUP_WRITE
                        || permission == PosixFilePermission.OTHERS_WRITE);
    }

    /// The place that a path ends at, links followed; of a file that is not there the folder's. Two paths to one file have one
    /// place.
    public static Path place(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            Path absolute = path.toAbsolutePath().normalize();
            Path folder = absolute.getParent();
            Path name = absolute.getFileName();
            if (folder == null || name == null || Files.isSymbolicLink(absolute)) {
                return absolute;
            }
            return place(folder).resolve(name);
        }
    }
}
