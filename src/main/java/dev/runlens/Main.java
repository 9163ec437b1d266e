package dev.runlens;

import dev.runlens.cli.CommandLineDoor;
import dev.runlens.cli.VersionDoor;
import dev.runlens.ui.RunLensApplication;

/// The program. Picks nothing itself: the command line decides whether it is a command or the window.
public final class Main {
    private Main() {}

    /// Ends the process with one of [dev.runlens.cli.ExitCodes].
    ///
    /// A command that succeeded returns: [System#exit] looks for a logger to tell of it, in every library there is, which takes
    /// longer than many a command.
    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != 0 || othersGoOn()) {
            System.exit(code);
        }
    }

    /// Whether a thread goes on that would keep the process from ending.
    private static boolean othersGoOn() {
        Thread[] threads = new Thread[2 * Thread.activeCount() + 1];
        int count = Thread.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (!threads[i].equals(Thread.currentThread()) && !threads[i].isDaemon()) {
                return true;
            }
        }
        return false;
    }

    /// Does not end the process.
    static int run(String... arguments) {
        return VersionDoor.isAsked(arguments) ? VersionDoor.run(arguments) : door().run(arguments);
    }

    private static CommandLineDoor door() {
        // A lambda, not a method reference, which would load the toolkit for commands that never open a window.
        return CommandLineDoor.ofProcess(inputs -> RunLensApplication.open(inputs));
    }
}
