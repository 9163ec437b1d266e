package dev.runlens.write;

import dev.runlens.text.FailureWords;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// One file that is about to take another's place.
///
/// @param file what is to be replaced or made
/// @param folder the folder it lies in
/// @param disk where
record Replacement(Path file, Path folder, Disk disk) {
    /// Writes everything and puts it in its place.
    void by(AtomicFile.Content content) throws IOException {
        Path temporary = TemporaryNames.in(folder);
        Thread removal = Thread.ofPlatform().unstarted(() -> remove(temporary));
        Runtime.getRuntime().addShutdownHook(removal);
        try {
            fill(temporary, content);
            keepMode(temporary);
            try {
                disk.move(temporary, file);
            } catch (IOException trouble) {
                throw named(trouble);
            }
            disk.forceFolder(folder);
        } finally {
            remove(temporary);
            forget(removal);
        }
    }

    private void fill(Path temporary, AtomicFile.Content content) throws IOException {
        try (FileChannel channel = create(temporary)) {
            OutputStream out = new BufferedOutputStream(new Named(disk.stream(channel)));
            content.writeTo(out);
            out.flush();
            try {
                disk.force(channel);
            } catch (IOException trouble) {
                throw named(trouble);
            }
        }
    }

    private FileChannel create(Path temporary) throws IOException {
        try {
            return disk.create(temporary);
        } catch (AccessDeniedException e) {
            throw new IOException("cannot write " + file + ": no permission to write in its folder", e);
        } catch (IOException e) {
            throw named(e);
        }
    }

    /// Mode and owner are those of the file that was there; a new file gets what the user's other new files get.
    private void keepMode(Path temporary) throws IOException {
        PosixFileAttributeView made = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (made == null) {
            return;
        }
        if (!Files.exists(file)) {
            made.setPermissions(usual());
            return;
        }
        PosixFileAttributes before = disk.attributes(file);
        PosixFileAttributes now = made.readAttributes();
        if (!now.owner().equals(before.owner()) || !now.group().equals(before.group())) {
            try {
                disk.give(temporary, before);
            } catch (IOException notAllowed) {
                throw new IOException(
                        "cannot write " + file + ": it belongs to " + before.owner() + " and " + before.group()
                                + ", and would not any more: choose another name",
                        notAllowed);
            }
        }
        made.setPermissions(before.permissions());
    }

    private Set<PosixFilePermission> usual() throws IOException {
        Path like = Files.createFile(TemporaryNames.in(folder));
        try {
            return Files.getPosixFilePermissions(like);
        } finally {
            Files.deleteIfExists(like);
        }
    }

    private IOException named(IOException trouble) {
        return new IOException("cannot write " + file + ": " + FailureWords.reason(trouble), trouble);
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException leftOver) {
            // The next write into the folder removes it.
            return;
        }
    }

    /// Takes back what was to be done when the process is told to stop.
    static void forget(Thread removal) {
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException ending) {
            // The process is told to stop, and the removal runs now.
            return;
        }
    }

    /// Names the file in what the disk says.
    private final class Named extends FilterOutputStream {
        Named(OutputStream bytes) {
            super(bytes);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException trouble) {
                throw named(trouble);
            }
        }
    }
}
