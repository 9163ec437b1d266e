package dev.runlens.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// What a file that is written whole or not at all needs of the disk; a seam, for no test can make a disk fail.
interface Disk {
    /// Java's name of what tells permissions.
    String POSIX = "posix";

    /// The disk of the machine.
    Disk SYSTEM = new Disk() {};

    /// A new file that only its owner may read, open for writing.
    default FileChannel create(Path temporary) throws IOException {
        return FileChannel.open(
                temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                mode(temporary, "rw-------"));
    }

    /// A new folder that only its owner may look into.
    default Path createFolder(Path temporary) throws IOException {
        return Files.createDirectory(temporary, mode(temporary, "rwx------"));
    }

    private static FileAttribute<?>[] mode(Path temporary, String permissions) {
        return keepsModes(temporary.toAbsolutePath().resolveSibling(".").normalize())
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    /// Whether files at a place have POSIX permissions. Where the system does not say on which disk it lies, as inside of
    /// `chroot` and of some containers, the usual of the system is taken for it.
    static boolean keepsModes(Path place) {
        try {
            return Files.getFileStore(place).supportsFileAttributeView(POSIX);
        } catch (IOException untold) {
            return place.getFileSystem().supportedFileAttributeViews().contains(POSIX);
        }
    }

    /// Mode, owner and group of a file that is there.
    default PosixFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, PosixFileAttributes.class);
    }

    /// Gives a file to the owner and the group of another.
    default void give(Path temporary, PosixFileAttributes other) throws IOException {
        PosixFileAttributeView made = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        made.setGroup(other.group());
        made.setOwner(other.owner());
    }

    /// The bytes that go into a channel.
    default OutputStream stream(FileChannel channel) {
        return Channels.newOutputStream(channel);
    }

    /// Has what was written reach the disk.
    default void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    /// Has the names of a folder reach the disk, where the system can do that.
    @SuppressWarnings("EmptyCatch")
    default void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows does not open folders; the file itself is on the disk.
        }
    }

    /// Puts a file in another's place.
    default void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
