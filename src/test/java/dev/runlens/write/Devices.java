package dev.runlens.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Devices for tests that write to one. Where the user of the tests may replace those of the machine, a fault of the program
/// would, so there is one of the test's own.
public final class Devices {
    private Devices() {}

    /// One that takes everything and keeps nothing.
    ///
    /// @param folder where it is made, if it has to be
    public static Path discarding(Path folder) throws IOException, InterruptedException {
        Path device = Path.of("/dev/null");
        if (!Files.isWritable(device.resolveSibling("."))) {
            return device;
        }
        Path own = folder.resolve("null-device");
        if (new ProcessBuilder("mknod", own.toString(), "c", "1", "3").start().waitFor() != 0) {
            throw new IOException("needs mknod where the tests may replace /dev/null: run them as another user");
        }
        return own;
    }
}
