package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void aNewFileHoldsWhatWasWritten() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.writeText(file, "Größe ✓");
        assertThat(Files.readString(file)).isEqualTo("Größe ✓");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void anOldFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.bin"), "a longer old text");
        AtomicFile.writeBytes(file, new byte[] {1, 2, 3});
        assertThat(Files.readAllBytes(file)).containsExactly(1, 2, 3);
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void theOldFileIsThereUntilTheNewOneIsComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        AtomicFile.write(file, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(Files.readString(file)).isEqualTo("old");
        });
        assertThat(Files.readString(file)).isEqualTo("new");
    }

    @Test
    void afterAFailureTheOldFileStaysAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
            out.write(1);
            throw new IOException("disk full");
        }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
            throw new UncheckedIOException(new IOException("bug"));
        }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aSymbolicLinkStaysALinkToTheNewContent() throws IOException {
        Path real = Files.writeString(folder.resolve("real.txt"), "old");
        Path inner = Files.createSymbolicLink(folder.resolve("inner"), Path.of("real.txt"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), inner);
        AtomicFile.writeText(link, "new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isSymbolicLink(inner)).isTrue();
        assertThat(Files.isSymbolicLink(real)).isFalse();
        assertThat(Files.readString(real)).isEqualTo("new");
    }

    @Test
    void aLinkToNothingMakesTheFileItPointsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later.txt"));
        AtomicFile.writeText(link, "new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(folder.resolve("later.txt"))).isEqualTo("new");
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThatThrownBy(() -> AtomicFile.writeText(link, "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("circle");
    }

    @Test
    void aDeviceIsWrittenToAndStaysADevice() throws Exception {
        Path device = Devices.discarding(folder);
        AtomicFile.writeText(device, "gone");
        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(Files.exists(device)).isTrue();
    }

    /// A shell gives what is to take an output (`>(gzip)`) as a link to something that has no name.
    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void whatOnlyALinkOfTheSystemLeadsToIsWrittenTo() throws Exception {
        Process reader = new ProcessBuilder("cat").start();
        Path input = Path.of("/proc/" + reader.pid() + "/fd/0");
        while (!Files.readSymbolicLink(input.resolveSibling("../exe")).toString().matches(".*(cat|box|coreutils)")) {
            Thread.sleep(10);
        }
        assertThat(Files.readSymbolicLink(input).toString()).startsWith("pipe:");

        AtomicFile.writeText(input, "through it");

        reader.getOutputStream().close();
        assertThat(reader.getInputStream().readAllBytes()).asString().isEqualTo("through it");
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aPipeIsWrittenToAndStaysAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(hasPipes(pipe), "needs mkfifo");
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<String> read = reader.submit(() -> Files.readString(pipe));
            AtomicFile.writeText(pipe, "through the pipe");
            assertThat(read.get()).isEqualTo("through the pipe");
        }
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(names()).containsExactly("pipe");
    }

    private static boolean hasPipes(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aMissingFolderIsNamedAndNotMade() {
        Path file = folder.resolve("no/such/a.txt");
        assertThatThrownBy(() -> AtomicFile.writeText(file, "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the folder " + folder.resolve("no/such") + " does not exist");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> AtomicFile.writeText(folder, "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void permissionsOfTheOldFileStayAndANewOneGetsTheUsualOnes() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual"), "");
        Path secret = Files.writeString(folder.resolve("secret"), "");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX permissions");
        // Neither what a temporary file has nor what a new one gets.
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-rw--w-"));
        AtomicFile.writeText(secret, "x");
        AtomicFile.writeText(folder.resolve("new"), "x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-rw--w-");
        assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void aRelativeNameIsWrittenInTheWorkingFolder() {
        Path file = Path.of("target", "atomic-file-test.txt");
        assertThatCode(() -> AtomicFile.writeText(file, "x")).doesNotThrowAnyException();
        assertThatCode(() -> Files.delete(file)).doesNotThrowAnyException();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
