package dev.runlens;

import dev.runlens.cli.CommandLineDoor;

/// The program. Picks nothing itself: the command line decides whether it is a command or the window.
public final class Main {
    private Main() {}

    /// Ends the process with one of [dev.runlens.cli.ExitCodes].
    public static void main(String[] arguments) {
        System.exit(CommandLineDoor.ofProcess(inputs -> {
                    throw new UnsupportedOperationException("this build has no window");
                })
                .run(arguments));
    }
}
