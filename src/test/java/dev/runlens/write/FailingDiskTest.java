package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Disks that fail at one step after the other.
class FailingDiskTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writeOldFile() throws IOException {
        file = Files.writeString(folder.resolve("report.md"), "old");
    }

    /// No test can leave the root of the system; a place that is gone is on no disk that can be told either.
    @Test
    void whereTheDiskCannotBeToldTheUsualOfTheSystemHolds() {
        assertThat(Disk.keepsModes(folder.resolve("gone")))
                .isEqualTo(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void aFullDiskIsNamedWithTheFileAndTheOldOneStays() throws IOException {
        assertFails(new Disk() {
            @Override
            public OutputStream stream(FileChannel channel) {
                return new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
            }
        }, "cannot write " + file + ": No space left on device");
    }

    @Test
    void whatDoesNotReachTheDiskIsNotSaidToBeWritten() throws IOException {
        assertFails(new Disk() {
            @Override
            public void force(FileChannel channel) throws IOException {
                throw new IOException("Input/output error");
            }
        }, "cannot write " + file + ": Input/output error");
    }

    @Test
    void aFileThatCannotTakeItsPlaceLeavesTheOldOne() throws IOException {
        assertFails(new Disk() {
            @Override
            public void move(Path temporary, Path target) throws IOException {
                throw new IOException("Device or resource busy");
            }
        }, "cannot write " + file + ": Device or resource busy");
    }

    @Test
    void fileAndFolderReachTheDiskInThisOrder() throws IOException {
        List<String> steps = new ArrayList<>();
        AtomicFile.write(file, out -> out.write('n'), new Disk() {
            @Override
            public void force(FileChannel channel) throws IOException {
                steps.add("file");
                Disk.super.force(channel);
            }

            @Override
            public void move(Path temporary, Path target) throws IOException {
                steps.add("move");
                Disk.super.move(temporary, target);
            }

            @Override
            public void forceFolder(Path of) {
                steps.add("folder");
                Disk.super.forceFolder(of);
            }
        });
        assertThat(steps).containsExactly("file", "move", "folder");
        assertThat(file).hasContent("n");
    }

    @Test
    void whileItIsWrittenOnlyTheOwnerMayReadIt() throws IOException {
        AtomicFile.write(file, out -> {
            out.write(1);
            out.flush();
            try (Stream<Path> files = Files.list(folder)) {
                Path temporary = files.filter(one -> !one.equals(file)).findFirst().orElseThrow();
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
                        .isEqualTo("rw-------");
            }
        });
    }

    @Test
    void whatADeadProcessLeftIsRemovedByTheNextWriteAndWhatALivingOneWritesIsNot() throws Exception {
        Path living = TemporaryNames.in(folder);
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path dead = folder.resolve(String.valueOf(living.getFileName())
                .replace("-" + ProcessHandle.current().pid() + "-", "-" + gone.pid() + "-"));
        Path others = folder.resolve(".runlens-notes.tmp");
        for (Path one : List.of(living, dead, others)) {
            Files.writeString(one, "half");
        }

        AtomicFile.writeText(file, "new");

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
        assertThat(others).exists();
    }

    @Test
    void aFileOfSomebodyElseStaysTheirs() throws IOException {
        List<String> given = new ArrayList<>();
        AtomicFile.write(file, out -> out.write('n'), new Disk() {
            @Override
            public PosixFileAttributes attributes(Path of) throws IOException {
                return owned(Disk.super.attributes(of));
            }

            @Override
            public void give(Path temporary, PosixFileAttributes other) {
                given.add(other.owner().getName());
            }
        });
        assertThat(given).containsExactly("somebody");
        assertThat(file).hasContent("n");
    }

    @Test
    void aFileThatWouldNotBeTheirsAnyMoreIsNotReplaced() throws IOException {
        PosixFileAttributes own = Disk.SYSTEM.attributes(file);
        assertFails(new Disk() {
            @Override
            public PosixFileAttributes attributes(Path of) {
                return owned(own);
            }

            @Override
            public void give(Path temporary, PosixFileAttributes other) throws IOException {
                throw new IOException("Operation not permitted");
            }
        }, "cannot write " + file + ": it belongs to somebody and " + own.group()
                + ", and would not any more: choose another name");
    }

    /// The attributes of a file, as if it were somebody else's: no test can make one that is.
    private static PosixFileAttributes owned(PosixFileAttributes file) {
        UserPrincipal somebody = (UserPrincipal) Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {UserPrincipal.class},
                (one, method, arguments) -> method.getName().equals("equals") ? (Object) false : "somebody");
        return (PosixFileAttributes) Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {PosixFileAttributes.class},
                (one, method, arguments) -> method.getName().equals("owner") ? somebody
                        : method.invoke(file, arguments));
    }

    private void assertFails(Disk disk, String message) throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write(1), disk))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
