package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureWordsTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheClassSaysIsSaidInWords() {
        assertThat(FailureWords.of(new AccessDeniedException("a"))).isEqualTo("a: permission denied");
        assertThat(FailureWords.of(new NoSuchFileException("a"))).isEqualTo("a: does not exist");
        assertThat(FailureWords.of(new NotDirectoryException("a"))).isEqualTo("a: is not a folder");
        assertThat(FailureWords.of(new DirectoryNotEmptyException("a"))).isEqualTo("a: is a folder that is not empty");
        assertThat(FailureWords.of(new FileAlreadyExistsException("a"))).isEqualTo("a: is there already");
        assertThat(FailureWords.of(new FileSystemException("a", null, "Read-only file system")))
                .isEqualTo("a: Read-only file system");
    }

    @Test
    void aFileWhereAFolderIsToBeIsToldAsOne() throws IOException {
        Path file = Files.createFile(folder.resolve("f"));

        assertThat(FailureWords.of(new FileAlreadyExistsException(file.toString())))
                .isEqualTo(file + ": is there already, and is not a folder");
    }

    @Test
    void aSentenceStaysAndNothingIsEverEmpty() {
        assertThat(FailureWords.of(new IOException("cannot write a: the disk is full")))
                .isEqualTo("cannot write a: the disk is full");
        assertThat(FailureWords.of(new IOException())).isEqualTo("IOException");
    }
}
