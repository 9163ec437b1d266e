package dev.runlens.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes a file whole or not at all.
///
/// The bytes go to a temporary file in the same folder that only its owner may read; when they have reached the disk it
/// takes the target's place, with the mode and the owner of the file that was there, and the folder is brought to the disk
/// too. Whatever goes wrong before that, the old file stays as it was. The temporary file is removed in the end, also when
/// the process is told to stop; what a killed process leaves is removed by the next write into the folder. A symbolic link
/// stays a link: the file it points to is replaced. A target that is there and is not a regular file (`/dev/null`, a pipe)
/// is written to, never replaced. Folders are not created.
public final class AtomicFile {
    private static final int LINKS_FOLLOWED = 40;

    private AtomicFile() {}

    /// Gives the bytes of a file.
    @FunctionalInterface
    public interface Content {
        /// Writes everything; need not close the stream.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes what the content gives.
    ///
    /// @throws IOException when the file cannot be written, with a sentence for the user; the old file is unharmed
    public static void write(Path target, Content content) throws IOException {
        write(target, content, Disk.SYSTEM);
    }

    static void write(Path target, Content content, Disk disk) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException(target + " is a folder: name a file");
        }
        // Asked of the target itself: what /dev/stdout and /dev/fd/63 lead to may have no name of its own.
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writeInto(target, content);
            return;
        }
        Path file = followed(target);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("cannot write " + target + ": the folder " + folder + " does not exist");
        }
        TemporaryNames.sweep(folder);
        new Replacement(file, folder, disk).by(content);
    }

    /// Writes a text in UTF-8.
    ///
    /// @throws IOException as [#write] does
    public static void writeText(Path target, String text) throws IOException {
        writeBytes(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes some bytes.
    ///
    /// @throws IOException as [#write] does
    public static void writeBytes(Path target, byte[] bytes) throws IOException {
        write(target, out -> out.write(bytes));
    }

    private static void writeInto(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    /// The file that a chain of links ends at, whether it exists or not.
    private static Path followed(Path target) throws IOException {
        Path file = target;
        for (int i = 0; Files.isSymbolicLink(file); i++) {
            if (i == LINKS_FOLLOWED) {
                throw new IOException("cannot write " + target + ": its symbolic links lead in a circle");
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? file : file.normalize();
    }
}
