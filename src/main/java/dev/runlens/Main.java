package dev.runlens;

import dev.runlens.cli.CommandLineDoor;
import dev.runlens.ui.RunLensApplication;

/// The program. Picks nothing itself: the command line decides whether it is a command or the window.
public final class Main {
    private Main() {}

    /// Ends the process with one of [dev.runlens.cli.ExitCodes].
    public static void main(String[] arguments) {
        System.exit(CommandLineDoor.ofProcess(RunLensApplication::open).run(arguments));
    }
}
