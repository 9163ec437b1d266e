package dev.runlens.read;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.text.FailureWords;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// What went wrong with a file, as a finding with words for the user.
public final class Trouble {
    private Trouble() {}

    /// The finding for an exception.
    public static Finding of(Path file, IOException trouble) {
        if (trouble instanceof UnreadableSourceException unreadable) {
            return Finding.in(file, unreadable.line(), FindingCode.REJECTED, String.valueOf(unreadable.getMessage()));
        }
        if (trouble instanceof EmptySourceException nothing) {
            return rejected(file, String.valueOf(nothing.getMessage()));
        }
        return rejected(file, words(file, trouble));
    }

    /// A file that should have been read and was not.
    public static Finding rejected(Path file, String message) {
        return Finding.in(file, FindingCode.REJECTED, message);
    }

    /// A file that was left out on purpose.
    public static Finding skipped(Path file, String message) {
        return Finding.in(file, FindingCode.SKIPPED_FILE, message);
    }

    private static String words(Path file, IOException trouble) {
        String reason = trouble instanceof FileSystemException system ? String.valueOf(system.getReason()) : "";
        if (trouble instanceof FileSystemLoopException
                || reason.toLowerCase(Locale.ROOT).contains("symbolic link")) {
            return "is a symbolic link that leads back to itself";
        }
        if (trouble instanceof AccessDeniedException) {
            return "may not be read: permission denied";
        }
        if (trouble instanceof NoSuchFileException) {
            return Files.isSymbolicLink(file) || Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? "is a symbolic link to something that does not exist"
                    : "does not exist" + lookedFor(file);
        }
        return "could not be read: " + FailureWords.reason(trouble);
    }

    /// Where it was looked for in vain: the last folder of its path that is there, and what that does not hold, which is
    /// where a path was mistyped.
    private static String lookedFor(Path file) {
        for (Path at = file; at.getParent() != null; at = at.getParent()) {
            Path folder = at.getParent();
            if (Files.isDirectory(folder)) {
                Path name = folder.getFileName() == null ? folder : folder.getFileName();
                return Files.exists(at, LinkOption.NOFOLLOW_LINKS)
                        ? ""
                        : "; the folder " + name + " holds nothing named " + at.getFileName();
            }
        }
        return "";
    }
}
