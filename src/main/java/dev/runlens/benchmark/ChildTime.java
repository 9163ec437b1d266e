package dev.runlens.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The processor time of the processes that this one started and that ended, in seconds, as Linux counts it: in
/// hundredths, so that several are to be taken together.
///
/// Source: proc_pid_stat(5), `cutime` and `cstime`.
final class ChildTime {
    static final Path STATE = Path.of("/proc/self/stat");

    /// Where the two stand behind the name of the program, which may hold blanks and ends with a parenthesis.
    private static final int USER = 13;

    private static final double TICKS = 100;

    private ChildTime() {}

    /// What was used so far.
    ///
    /// @throws IOException where the system does not say
    static double soFar() throws IOException {
        String state = Files.readString(STATE, StandardCharsets.ISO_8859_1);
        String[] fields = state.substring(state.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) / TICKS;
    }
}
