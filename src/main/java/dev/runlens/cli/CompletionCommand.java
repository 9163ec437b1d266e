package dev.runlens.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `runlens completion`.
@Command(name = "completion", aliases = "generate-completion", description = "Print the completion script for bash and zsh.", footerHeading = "%nTo use it now:%n", footer = "  source <(runlens completion)")
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command; prints where picocli is told to print help.
    CompletionCommand() {}

    /// @return [ExitCodes#ALL_READ]
    @Override
    public Integer call() {
        PrintWriter out = spec.root().commandLine().getOut();
        out.print(AutoComplete.bash("runlens", spec.root().commandLine()));
        out.flush();
        return ExitCodes.ALL_READ;
    }
}
