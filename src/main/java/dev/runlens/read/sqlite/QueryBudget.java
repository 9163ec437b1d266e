package dev.runlens.read.sqlite;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.UnreadableSourceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.sqlite.ProgressHandler;

/// How long a database may take and how many rows it may give: what a file makes the engine compute is the file's choice,
/// so it is bounded. For one connection.
final class QueryBudget extends ProgressHandler {
    /// So many instructions of SQLite's machine between two looks: some milliseconds.
    static final int INSTRUCTIONS = 200_000;

    private static final int GO_ON = 0;
    private static final int STOP = 1;
    private static final int ROWS_BETWEEN_LOOKS = 10_000;

    private final Path file;
    private final ReadProgress progress;
    private final LongSupplier nanoseconds;
    private final Limits limits;
    private final long begin;
    private long rows;
    private boolean late;

    /// What is allowed.
    ///
    /// @param time for all that is asked of the database
    /// @param rows of all answers together
    record Limits(Duration time, long rows) {
        /// For the databases of trackers: the largest that were seen are read in seconds.
        static final Limits DEFAULT = new Limits(Duration.ofMinutes(2), 100_000_000);
    }

    QueryBudget(Path file, ReadProgress progress, LongSupplier nanoseconds, Limits limits) {
        this.file = file;
        this.progress = progress;
        this.nanoseconds = nanoseconds;
        this.limits = limits;
        begin = nanoseconds.getAsLong();
    }

    /// Called by the engine while it computes; what is not zero ends the query.
    @Override
    protected int progress() {
        late |= nanoseconds.getAsLong() - begin > limits.time().toNanos();
        return late || progress.isCancelled() ? STOP : GO_ON;
    }

    /// A row was given.
    void row() throws UnreadableSourceException {
        if (rows++ % ROWS_BETWEEN_LOOKS == 0) {
            progress.advanced(file, 0, 0);
            progress();
            check();
        }
        if (rows > limits.rows()) {
            throw new UnreadableSourceException("gives more than " + limits.rows() + " rows and was given up", 0);
        }
    }

    /// @throws CancellationException when the progress said so
    /// @throws UnreadableSourceException when the time is over
    void check() throws UnreadableSourceException {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        if (late) {
            throw new UnreadableSourceException(
                    "took longer than " + limits.time().toSeconds() + " seconds to answer and was given up", 0);
        }
    }
}
