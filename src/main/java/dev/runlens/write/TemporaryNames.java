package dev.runlens.write;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What files and folders are called while they are not whole: by machine and process, so that what a process that is gone
/// left behind is known and removed by the next that writes there.
final class TemporaryNames {
    private static final Pattern NAME = Pattern.compile("\\.runlens-([0-9a-f]{8})-(\\d{1,18})-[0-9a-f-]{36}\\.tmp");

    private TemporaryNames() {}

    /// A free name in a folder. Numbers that nobody can guess would be no safer, since a file that is there is never opened,
    /// and their source takes longer to get ready than many a comparison takes to be written.
    static Path in(Path folder) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        UUID free = new UUID(random.nextLong(), random.nextLong());
        return folder.resolve(".runlens-" + machine() + "-" + ProcessHandle.current().pid() + "-" + free + ".tmp");
    }

    /// Removes what processes of this machine that are gone left in a folder. What cannot be removed stays.
    static void sweep(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".runlens-*.tmp")) {
            for (Path file : left) {
                if (isLeftOver(String.valueOf(file.getFileName()))) {
                    remove(left, file);
                }
            }
        } catch (IOException | RuntimeException untidy) {
            // Tidying up must never be why something is not written.
            return;
        }
    }

    private static boolean isLeftOver(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches()
                && name.group(1).equals(machine())
                && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty();
    }

    private static void remove(DirectoryStream<Path> folder, Path file) throws IOException {
        if (folder instanceof SecureDirectoryStream<Path> open) {
            delete(open, file.getFileName());
        } else {
            delete(file);
        }
    }

    /// A thread that removes a file or folder, for the end of the process. What cannot be removed is left to the next write.
    static Thread removalOf(Path temporary) {
        return Thread.ofPlatform().unstarted(() -> clear(temporary));
    }

    /// Removes what may be there; what cannot be removed is left to the next sweep.
    static void clear(Path temporary) {
        try {
            delete(temporary);
        } catch (IOException leftOver) {
            return;
        }
    }

    /// Removes a file, or a folder with all in it; links are removed, not followed.
    static void delete(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(file)) {
                for (Path one : files) {
                    delete(one);
                }
            }
        }
        Files.deleteIfExists(file);
    }

    /// The same from within a folder that is held open: where all may write, somebody else could have given a folder of theirs
    /// such a name, and put a link in its place while it is removed.
    private static void delete(SecureDirectoryStream<Path> folder, Path name) throws IOException {
        boolean holdsFiles = folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes()
                .isDirectory();
        if (!holdsFiles) {
            folder.deleteFile(name);
            return;
        }
        try (SecureDirectoryStream<Path> files = folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            for (Path file : files) {
                delete(files, file.getFileName());
            }
        }
        folder.deleteDirectory(name);
    }

    /// Eight digits for this machine: a process of another that shares the folder may be alive.
    private static String machine() {
        String name = System.getenv().getOrDefault("COMPUTERNAME", "") + System.getProperty("user.name", "");
        try {
            name += Files.readString(Path.of("/proc/sys/kernel/hostname"));
        } catch (IOException notLinux) {
            name += System.getenv().getOrDefault("HOSTNAME", "");
        }
        return HexFormat.of().toHexDigits(name.hashCode());
    }
}
