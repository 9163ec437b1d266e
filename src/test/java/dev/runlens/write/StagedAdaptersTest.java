package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runlens.run.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedAdaptersTest {
    @TempDir
    private Path folder;

    private Path temporary = Path.of("");
    private Path run = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        run = Files.createDirectory(folder.resolve("run3"));
    }

    @Test
    void aNumberedFileIsStagedWhereOnlyItsOwnerLooksAndGoesInTheEnd() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX permissions");
        Path weights = Files.write(run.resolve("0000100_adapters.npz"), new byte[] {'P', 'K', 3, 4});
        try (StagedAdapters staged = new StagedAdapters(temporary)) {
            Path adapter = staged.folder(new Checkpoint(weights, OptionalLong.of(100), true, false));

            assertThat(adapter).startsWith(temporary).isDirectoryContaining("glob:**adapters.npz");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(adapter.getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessStagedGoesWithTheNextAndNothingThatALinkInItLeadsTo() throws IOException {
        Path users = Files.writeString(run.resolve("adapter_config.json"), "{}");
        Path alive = TemporaryNames.in(temporary);
        String own = "-" + ProcessHandle.current().pid() + "-";
        Path left = temporary.resolve(String.valueOf(alive.getFileName()).replace(own, "-" + Integer.MAX_VALUE + "-"));
        Files.createDirectories(left.resolve("adapter-1"));
        Files.writeString(left.resolve("adapter-1/adapters.safetensors"), "weights");
        Files.createSymbolicLink(left.resolve("run"), run);
        Files.createDirectory(alive);

        new StagedAdapters(temporary).close();

        assertThat(temporary).isDirectoryNotContaining(file -> file.equals(left))
                .isDirectoryContaining(file -> file.equals(alive));
        assertThat(users).exists();
    }
}
