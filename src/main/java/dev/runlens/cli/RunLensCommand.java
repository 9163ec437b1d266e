package dev.runlens.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `runlens` itself: what is common to all commands. Without a command it is never run, since [CommandLineDoor] puts
/// `open` there.
@Command(name = "runlens", description = {
        "Compare fine-tuning runs: which is better, is it overfitting, which checkpoint to ship.",
        "",
        "Without a command it opens the window, on the paths that are named."
}, mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, scope = ScopeType.INHERIT, sortOptions = false, commandListHeading = "%nCommands:%n", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        ExitCodes.LINE_ALL_READ,
        ExitCodes.LINE_NOTHING_READ,
        ExitCodes.LINE_USAGE,
        ExitCodes.LINE_PARTLY_READ,
        ExitCodes.LINE_NO_JAVA,
        ExitCodes.LINE_INTERNAL,
        ExitCodes.LINE_NOT_WRITTEN
})
final class RunLensCommand {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an internal error.")
    private boolean debug;

    /// Whether the stack trace of an internal error is to be printed.
    boolean debug() {
        return debug;
    }
}
