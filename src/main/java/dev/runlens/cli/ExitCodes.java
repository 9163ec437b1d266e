package dev.runlens.cli;

/// What the commands tell the shell.
///
/// 69 ("no suitable Java") is given by the launcher script, before any of this runs.
public final class ExitCodes {
    /// Every input was read.
    public static final int ALL_READ = 0;
    /// Nothing could be read.
    public static final int NOTHING_READ = 1;
    /// The candidate has the lower validation loss.
    public static final int CANDIDATE_BETTER = 0;
    /// The baseline has the lower validation loss.
    public static final int CANDIDATE_WORSE = 1;
    /// The command was spelled wrong, or asks for two things that exclude each other.
    public static final int USAGE = 2;
    /// What was asked for cannot be told from what is known.
    public static final int CANNOT_TELL = 3;
    /// The validation losses of two runs do not measure the same thing.
    public static final int NOT_COMPARABLE = 4;
    /// Compared, but some input was rejected or held nothing.
    public static final int PARTLY_READ = 5;
    /// A fault of the program itself. Never 1: a crash is not a result.
    public static final int INTERNAL = 70;
    /// Compared, but an output could not be written. `EX_IOERR` of `sysexits.h`; wins over [#PARTLY_READ], because what
    /// was asked for is missing.
    public static final int NOT_WRITTEN = 74;
    /// A person stopped it: what a shell reports of a program that SIGINT ended, 128 + 2.
    public static final int INTERRUPTED = 130;

    static final String LINE_ALL_READ = "0:all inputs were read";
    static final String LINE_NOTHING_READ = "1:nothing could be read";
    static final String LINE_USAGE = "2:wrong usage";
    static final String LINE_PARTLY_READ = "5:compared, but some input was rejected or held nothing";
    static final String LINE_NO_JAVA = "69:no suitable Java (from the launcher)";
    static final String LINE_INTERNAL = "70:internal error";
    static final String LINE_NOT_WRITTEN = "74:compared, but an output could not be written";

    private ExitCodes() {}
}
