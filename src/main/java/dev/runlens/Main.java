package dev.runlens;

import dev.runlens.cli.CommandLineDoor;
import dev.runlens.ui.RunLensApplication;

/// The program. Picks nothing itself: the command line decides whether it is a command or the window.
public final class Main {
    private Main() {}

    /// Ends the process with one of [dev.runlens.cli.ExitCodes].
    public static void main(String[] arguments) {
        System.exit(door().run(arguments));
    }

    static CommandLineDoor door() {
        // A lambda, not a method reference, which would load the toolkit for commands that never open a window.
        return CommandLineDoor.ofProcess(inputs -> RunLensApplication.open(inputs));
    }
}
