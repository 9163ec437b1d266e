package dev.runlens.write;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What files and folders are called while they are not whole: by machine and process, so that what a process that is gone
/// left behind is known and removed by the next that writes there.
final class TemporaryNames {
    private static final Pattern NAME = Pattern.compile("\\.runlens-([0-9a-f]{8})-(\\d{1,18})-[0-9a-f-]{36}\\.tmp");

    private TemporaryNames() {}

    /// A free name in a folder.
    static Path in(Path folder) {
        return folder.resolve(
                ".runlens-" + machine() + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".tmp");
    }

    /// Removes what processes of this machine that are gone left in a folder. What cannot be removed stays.
    static void sweep(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".runlens-*.tmp")) {
            for (Path file : left) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()
                        && name.group(1).equals(machine())
                        && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty()) {
                    delete(file);
                }
            }
        } catch (IOException | RuntimeException untidy) {
            // Tidying up must never be why something is not written.
            return;
        }
    }

    /// Removes a file, or a folder with its files.
    static void delete(Path file) throws IOException {
        if (Files.isDirectory(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(file)) {
                for (Path one : files) {
                    Files.delete(one);
                }
            }
        }
        Files.deleteIfExists(file);
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
