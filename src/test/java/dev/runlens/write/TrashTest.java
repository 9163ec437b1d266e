package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class TrashTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-09-01T12:00:00.7Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path home;
    private Path file;

    @BeforeEach
    void aFileBesideAHome() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        file = Files.writeString(
                Files.createDirectories(folder.resolve("run 5 %")).resolve("adapters ü.bin"), "weights");
    }

    @Test
    void aFileLiesInTheHomeTrashWithANoteThatSaysWhereItWas() throws IOException {
        Trash trash = Trash.of("Linux", home, Map.of(), NOON);

        Trash.Kept kept = trash.put(file);

        assertThat(trash.takes(file)).isTrue();
        assertThat(file).doesNotExist();
        assertThat(home.resolve(".local/share/Trash/files/adapters ü.bin")).hasContent("weights").isEqualTo(kept.now());
        assertThat(home.resolve(".local/share/Trash/info/adapters ü.bin.trashinfo"))
                .content()
                .isEqualTo("[Trash Info]\nPath=" + folder.toUri().getRawPath() + "run%205%20%25/adapters%20%C3%BC.bin\n"
                        + "DeletionDate=2026-09-01T12:00:00\n");
    }

    @Test
    void aSecondFileOfTheSameNameGetsAnother() throws IOException {
        Trash trash = Trash.of("Linux", home, Map.of("XDG_DATA_HOME", home.resolve("data").toString()), NOON);
        trash.put(file);
        Files.writeString(file, "others");

        assertThat(trash.put(file).now()).hasFileName("adapters ü.bin.2").hasContent("others");
        assertThat(home.resolve("data/Trash/info")).isDirectoryContaining("glob:**.2.trashinfo");
    }

    @Test
    void whatIsPutBackIsWhereItWasAndLeavesNothing() throws IOException {
        Trash.Kept kept = Trash.of("Linux", home, Map.of(), NOON).put(file);
        Files.delete(folder.resolve("run 5 %"));

        kept.putBack();

        assertThat(file).hasContent("weights");
        assertThat(home.resolve(".local/share/Trash/files")).isEmptyDirectory();
        assertThat(home.resolve(".local/share/Trash/info")).isEmptyDirectory();
    }

    @Test
    void whatIsInItsPlaceByNowIsNotReplaced() throws IOException {
        Trash.Kept kept = Trash.of("Linux", home, Map.of(), NOON).put(file);
        Files.writeString(file, "new");

        assertThatThrownBy(kept::putBack).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("new");
        assertThat(kept.now()).hasContent("weights");
    }

    @Test
    void macHasAFolderAndWindowsNone() throws IOException {
        Files.createDirectories(home.resolve(".Trash"));

        Trash.Kept kept = Trash.of("Mac OS X", home, Map.of(), NOON).put(file);

        assertThat(kept.now()).isEqualTo(home.resolve(".Trash/adapters ü.bin")).hasContent("weights");
        assertThat(Trash.of("Windows 11", home, Map.of(), NOON).takes(kept.now())).isFalse();
        assertThatThrownBy(() -> Trash.of("Windows 11", home, Map.of(), NOON).put(kept.now()))
                .isInstanceOf(IOException.class);
    }
}
