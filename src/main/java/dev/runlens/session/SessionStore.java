package dev.runlens.session;

import dev.runlens.write.AtomicFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of what is remembered, each written whole or not at all. A file that cannot be read is set aside under another
/// name, and that is said; the others are read.
///
/// Safe to use from several threads. Two windows at once each write what they know: the last one wins.
public final class SessionStore {
    private static final String SUFFIX = ".json";
    private static final int LONGEST_NAME = 80;
    private static final int MOST_SET_ASIDE = 100;

    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private interface Reading<T> {
        T read(Path file) throws IOException;
    }

    /// @param folder made with the first file
    public SessionStore(Path folder) {
        this.folder = folder;
    }

    /// The session that was open last; empty where there was none.
    public Optional<Session> last() {
        return read(lastFile(), SessionJson::read);
    }

    /// When the last session was kept, local time; empty where there is none.
    public Optional<LocalDateTime> lastKept() {
        try {
            Instant kept = Files.getLastModifiedTime(lastFile()).toInstant();
            return Optional.of(LocalDateTime.ofInstant(kept, ZoneId.systemDefault()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /// Keeps the session that is open.
    ///
    /// @throws IOException when it cannot be written, with a sentence for the user
    public void keepLast(Session session) throws IOException {
        write(lastFile(), SessionJson.of(session));
    }

    /// The names of the sessions that were saved, in their order.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("sessions"),
                "*" + SessionFile.SUFFIX)) {
            files.forEach(file -> names.add(nameOf(file)));
        } catch (IOException | java.nio.file.DirectoryIteratorException none) {
            return List.of();
        }
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return names;
    }

    /// A session that was saved under a name.
    public Optional<Session> named(String name) {
        return read(namedFile(name), SessionJson::read);
    }

    /// Saves a session under a name, in place of another of that name.
    ///
    /// @return the name it has, in which what a file name may not hold is replaced
    /// @throws IOException when it cannot be written, with a sentence for the user
    public String save(String name, Session session) throws IOException {
        Path file = namedFile(name);
        write(file, SessionJson.of(session));
        return nameOf(file);
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - SessionFile.SUFFIX.length());
    }

    /// What does not belong to one session.
    public Preferences preferences() {
        return read(folder.resolve("preferences.json"), PreferencesJson::read).orElse(Preferences.DEFAULT);
    }

    /// Keeps what does not belong to one session.
    ///
    /// @throws IOException when it cannot be written, with a sentence for the user
    public void keep(Preferences preferences) throws IOException {
        write(folder.resolve("preferences.json"), PreferencesJson.of(preferences));
    }

    /// What a person wrote of runs, by their places.
    public Map<KeptRun.Place, Memo> memos() {
        return read(folder.resolve("notes.json"), MemosJson::read).orElse(Map.of());
    }

    /// Keeps what a person wrote of runs, of all that there are.
    ///
    /// @throws IOException when it cannot be written, with a sentence for the user
    public void keepMemos(Map<KeptRun.Place, Memo> memos) throws IOException {
        write(folder.resolve("notes.json"), MemosJson.of(memos));
    }

    /// What was wrong with files so far, each once.
    public synchronized List<String> problems() {
        List<String> said = List.copyOf(problems);
        problems.clear();
        return said;
    }

    /// Where texts that were pasted are kept.
    public Path pasted() {
        return folder.resolve("pasted");
    }

    private Path lastFile() {
        return folder.resolve("last" + SUFFIX);
    }

    private Path namedFile(String name) {
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N} ._-]+", "-").replaceAll("^[. ]+|[. ]+$", "");
        String bounded = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return folder.resolve("sessions").resolve((bounded.isEmpty() ? "session" : bounded) + SessionFile.SUFFIX);
    }

    private synchronized <T> Optional<T> read(Path file, Reading<T> reading) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(file));
        } catch (IOException trouble) {
            problems.add(setAside(file, String.valueOf(trouble.getMessage())));
            return Optional.empty();
        }
    }

    private static String setAside(Path file, String reason) {
        for (int i = 1; i <= MOST_SET_ASIDE; i++) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken" + (i == 1 ? "" : "-" + i));
            if (Files.notExists(aside)) {
                try {
                    Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
                    return file.getFileName() + " " + reason + "; it was set aside as " + aside;
                } catch (IOException stays) {
                    return file + " " + reason;
                }
            }
        }
        return file + " " + reason;
    }

    private synchronized void write(Path file, String text) throws IOException {
        Path within = file.resolveSibling("").normalize();
        try {
            Files.createDirectories(within);
        } catch (FileSystemException trouble) {
            String reason = trouble instanceof AccessDeniedException ? "Permission denied" : trouble.getReason();
            throw new IOException("cannot make the folder " + within + ": "
                    + (reason == null ? "something else is in its place" : reason), trouble);
        }
        AtomicFile.writeText(file, text);
    }
}
