package dev.runlens.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
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
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        if (debug) {
            terminal.err().print(Printable.block(trace.toString()));
        }
        terminal.say("internal error: " + fault + (debug ? "" : "; " + kept(trace.toString())));
        return ExitCodes.INTERNAL;
    }

    private String kept(String trace) {
        try {
            Path log = Files.createTempFile(folder, "runlens-error-", ".log");
            Files.writeString(log, trace);
            return "the details are in " + log;
        } catch (IOException noRoom) {
            return "run it again with --debug for the details (no log could be written: " + noRoom.getMessage() + ")";
        }
    }
}
