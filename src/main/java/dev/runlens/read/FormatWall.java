package dev.runlens.read;

import dev.runlens.run.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// The one wall behind which formats are called: whatever a format throws becomes a finding of its file, and the others
/// are read.
///
/// A net, not a way to handle errors: what lands in it is a fault of the program, so it is counted and its stack trace is
/// kept.
///
/// @param faults where stack traces go
public record FormatWall(FaultLog faults) {
    /// What came of a reading that memory did not suffice for.
    public static final String NO_MEMORY = "needs more memory than there is: allow more, as in RUNLENS_JAVA_OPTS=-Xmx4g";

    /// Calls a reading.
    ///
    /// @param instead what stands for the result where there is none
    /// @throws CancellationException when the reading was told to stop
    @SuppressWarnings("CatchingUnchecked") // any fault at all: that is what the wall is for
    public <T> T guard(Path file, Callable<T> reading, Function<Finding, T> instead) {
        try {
            return reading.call();
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (IOException trouble) {
            return instead.apply(Trouble.of(file, trouble));
        } catch (OutOfMemoryError full) {
            return instead.apply(Trouble.rejected(file, NO_MEMORY));
        } catch (Exception | Error fault) {
            Optional<Path> log = faults.keep("while reading " + file, fault);
            return instead.apply(Trouble.rejected(
                    file,
                    "could not be read because of a fault of RunLens; everything else is read"
                            + log.map(kept -> ". What happened is in " + kept).orElse("")));
        }
    }
}
