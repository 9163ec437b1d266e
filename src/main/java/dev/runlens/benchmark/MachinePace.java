package dev.runlens.benchmark;

import dev.runlens.benchmark.window.Bars;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How fast the machine is at the moment, told by a program that does nothing: some hours are half as slow again as others, for
/// that and for all that is measured.
final class MachinePace {
    /// It is over soon, and time is counted in hundredths of a second: it is started so many times.
    private static final int STARTS = 20;

    private MachinePace() {}

    /// The processor time of a program that does nothing, in seconds.
    ///
    /// @throws IOException where it cannot be started, or the system does not say what it took
    static double emptyProgram() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("runlens-empty");
        try {
            List<String> program = new EmptyPrograms(folder).program();
            double before = ChildTime.soFar();
            for (int i = 0; i < STARTS; i++) {
                Timed.command(folder, program);
            }
            return (ChildTime.soFar() - before) / STARTS;
        } finally {
            Scraps.delete(folder);
        }
    }

    /// Bars in milliseconds, which are those of a machine as fast as the one that they were set on.
    ///
    /// @param out where figures are printed
    static Bars bars(PrintStream out) throws IOException, InterruptedException {
        return new Bars(out, Files.isReadable(ChildTime.STATE) ? emptyProgram() : Double.NaN);
    }
}
