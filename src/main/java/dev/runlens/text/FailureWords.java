package dev.runlens.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What kept a file or folder from being read or written, in words. The message of most exceptions of the file system is
/// only the path, and the reason is their class.
public final class FailureWords {
    private FailureWords() {}

    /// The path and the reason; the message alone of an exception that is of no file.
    public static String of(IOException failure) {
        if (!(failure instanceof FileSystemException ofFile) || ofFile.getFile() == null) {
            return reason(failure);
        }
        return ofFile.getFile() + ": " + reason(failure);
    }

    /// The reason without the path.
    public static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "does not exist";
            case NotDirectoryException _ -> "is not a folder";
            case DirectoryNotEmptyException _ -> "is a folder that is not empty";
            case FileAlreadyExistsException there -> isFile(there.getFile())
                    ? "is there already, and is not a folder"
                    : "is there already";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }

    private static boolean isFile(@Nullable String file) {
        return file != null && Files.isRegularFile(Path.of(file));
    }
}
