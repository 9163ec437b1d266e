package dev.runlens.cli;

import dev.runlens.read.FaultLog;
import java.nio.file.Path;

/// What the user sees of a fault of the program: one line, and where the details are.
final class CrashReport {
    private final Terminal terminal;
    private final Path folder;
    private final boolean debug;

    /// @param folder where the log goes
    /// @param debug whether the stack trace is printed instead
    CrashReport(Terminal terminal, Path folder, boolean debug) {
        this.terminal = terminal;
        this.folder = folder;
        this.debug = debug;
    }

    /// Tells of a fault.
    ///
    /// @return [ExitCodes#INTERNAL]
    int tell(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            terminal.say("out of memory: allow more, as in RUNLENS_JAVA_OPTS=-Xmx4g");
            return ExitCodes.INTERNAL;
        }
        if (debug) {
            terminal.err().print(Printable.block(FaultLog.trace(fault)));
        }
        terminal.say("internal error: " + fault + (debug ? "" : "; " + kept(fault)));
        return ExitCodes.INTERNAL;
    }

    private String kept(Throwable fault) {
        return new FaultLog(folder)
                .keep("internal error", fault)
                .map(log -> "the details are in " + log)
                .orElse("run it again with --debug for the details (no log could be written to " + folder + ")");
    }
}
