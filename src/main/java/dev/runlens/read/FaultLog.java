package dev.runlens.read;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Where the details of faults of the program go: a file in the temporary folder that only its owner may read, made with
/// the first fault. Safe to use from several threads.
public final class FaultLog {
    private static final int MOST = 50;

    private final Path folder;
    private final AtomicInteger faults = new AtomicInteger();
    private @Nullable Path file;

    /// A log in the temporary folder of the system.
    public FaultLog() {
        this(Path.of(System.getProperty("java.io.tmpdir", ".")));
    }

    /// @param folder where the file is made
    public FaultLog(Path folder) {
        this.folder = folder;
    }

    /// Keeps a stack trace; of very many the first.
    ///
    /// @param about what was being done
    /// @return the file; empty where none could be written
    public synchronized Optional<Path> keep(String about, Throwable fault) {
        int count = faults.incrementAndGet();
        try {
            Path log = file == null ? Files.createTempFile(folder, "runlens-error-", ".log") : file;
            file = log;
            if (count <= MOST) {
                Files.writeString(log, about + "\n" + trace(fault) + "\n", StandardOpenOption.APPEND);
            }
            return Optional.of(log);
        } catch (IOException | RuntimeException noRoom) {
            // The fault is told all the same, without its details.
            return Optional.empty();
        }
    }

    /// How many faults there were.
    public int faults() {
        return faults.get();
    }

    /// The stack trace of a fault as text.
    public static String trace(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
