package dev.runlens.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The trash of the person whose machine this is: a file that is put there keeps its bytes until the trash is emptied, and
/// can be brought back.
///
/// Linux: the home trash, and `.Trash-UID` at the top of other disks, by the freedesktop.org Trash specification 1.0. macOS:
/// `~/.Trash`, for the disk of the home folder. Windows: none, for its trash needs a program of the system. Files are moved
/// on their own disk, never copied.
public final class Trash {
    private static final int MOST_NAMES = 10_000;
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss",
            Locale.ROOT);

    private final boolean mac;
    private final @Nullable Path home;
    private final Clock clock;

    /// A file in the trash.
    ///
    /// @param before where it was
    /// @param now where it is
    /// @param info the note beside it that says where it was; null where the system needs none
    public record Kept(Path before, Path now, @Nullable Path info) {
        /// Puts the file back where it was, and its folder where that is gone too.
        ///
        /// @throws IOException when it cannot be moved, or something else is in its place by now
        public void putBack() throws IOException {
            if (Files.exists(before, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(before.toString());
            }
            Path folder = before.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.move(now, before, StandardCopyOption.ATOMIC_MOVE);
            if (info != null) {
                Files.deleteIfExists(info);
            }
        }
    }

    /// @param home where the trash of the home folder is; null for none
    private Trash(boolean mac, @Nullable Path home, Clock clock) {
        this.mac = mac;
        this.home = home;
        this.clock = clock;
    }

    /// The trash of a machine.
    ///
    /// @param system the name of the operating system, as Java tells it
    /// @param home the person's folder
    /// @param environment its variables
    public static Trash of(String system, Path home, Map<String, String> environment, Clock clock) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return new Trash(true, home.resolve(".Trash"), clock);
        }
        if (name.contains("win")) {
            return new Trash(false, null, clock);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path share = data.startsWith("/") ? Path.of(data) : home.resolve(".local/share");
        return new Trash(false, share.resolve("Trash"), clock);
    }

    /// Whether a file can be put into the trash.
    public boolean takes(Path file) {
        try {
            return placeOf(file.toAbsolutePath()).isPresent();
        } catch (IOException unknown) {
            return false;
        }
    }

    /// Puts a file into the trash.
    ///
    /// @throws IOException when it cannot be moved there
    public Kept put(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path trash = placeOf(absolute).orElseThrow(() -> new IOException("there is no trash for " + absolute));
        return mac ? move(absolute, trash) : moveNoted(absolute, trash);
    }

    private Optional<Path> placeOf(Path file) throws IOException {
        if (home == null) {
            return Optional.empty();
        }
        Path top = file.getParent();
        if (top == null) {
            return Optional.empty();
        }
        if (isOnOneDisk(top, home)) {
            return Optional.of(home);
        }
        return mac ? Optional.empty() : ofDisk(top);
    }

    /// The trash at the top of another disk, where this person may write there.
    private static Optional<Path> ofDisk(Path folder) throws IOException {
        Path top = folder;
        for (Path above = top.getParent(); above != null && isOnOneDisk(top, above); above = top.getParent()) {
            top = above;
        }
        Path self = Path.of("/proc/self");
        Object user = Files.getAttribute(Files.exists(self) ? self : Path.of(System.getProperty("user.home")),
                "unix:uid");
        Path trash = top.resolve(".Trash-" + user);
        boolean usable = Files.isDirectory(trash, LinkOption.NOFOLLOW_LINKS)
                ? Files.getAttribute(trash, "unix:uid").equals(user)
                : Files.notExists(trash, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(top);
        return usable ? Optional.of(trash) : Optional.empty();
    }

    private static boolean isOnOneDisk(Path one, Path other) throws IOException {
        return Files.getFileStore(there(one)).equals(Files.getFileStore(there(other)));
    }

    /// The nearest folder above that exists, or the file itself.
    private static Path there(Path path) {
        Path parent = path.getParent();
        return parent == null || Files.exists(path) ? path : there(parent);
    }

    private Kept move(Path file, Path trash) throws IOException {
        for (int i = 1; i < MOST_NAMES; i++) {
            Path target = trash.resolve(name(file, i));
            if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
                return new Kept(file, target, null);
            }
        }
        throw new FileAlreadyExistsException(trash.resolve(String.valueOf(file.getFileName())).toString());
    }

    /// The note is written first: whoever makes it owns the name.
    private Kept moveNoted(Path file, Path trash) throws IOException {
        Path notes = folder(trash, "info");
        Path files = folder(trash, "files");
        for (int i = 1; i < MOST_NAMES; i++) {
            Path target = files.resolve(name(file, i));
            Path note = notes.resolve(name(file, i) + ".trashinfo");
            if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS) && noted(note, file, trash)) {
                try {
                    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
                } catch (IOException trouble) {
                    Files.deleteIfExists(note);
                    throw trouble;
                }
                return new Kept(file, target, note);
            }
        }
        throw new FileAlreadyExistsException(files.resolve(String.valueOf(file.getFileName())).toString());
    }

    /// Whether the note was written; not where another one has the name.
    private boolean noted(Path note, Path file, Path trash) throws IOException {
        Path top = trash.getParent();
        String path = top == null || trash.equals(home) ? encoded(file)
                : encoded(file).substring(encoded(top).length());
        String now = LocalDateTime.now(clock).format(TO_THE_SECOND);
        String text = "[Trash Info]\nPath=" + path + "\nDeletionDate=" + now + "\n";
        try {
            Files.write(note, text.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    /// As an address has it: every byte that is no plain letter as `%XX`.
    private static String encoded(Path path) {
        return path.toUri().getRawPath();
    }

    private static Path folder(Path trash, String name) throws IOException {
        Path folder = trash.resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    private static String name(Path file, int attempt) {
        String name = String.valueOf(file.getFileName());
        return attempt == 1 ? name : name + "." + attempt;
    }
}
