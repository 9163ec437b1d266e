package dev.runlens.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `runlens man-page`: what the help of every command says, as one page.
@Command(name = "man-page", hidden = true, description = "Print what the help of every command says, as a page for man.", footerHeading = "%nTo read it:%n", footer = "  runlens man-page | man -l -")
final class ManPageCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--markdown", description = "Print it as Markdown.")
    private boolean markdown;

    /// The command; prints where picocli is told to print help.
    ManPageCommand() {}

    /// @return [ExitCodes#ALL_READ]
    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        PrintWriter out = root.getOut();
        out.print(markdown ? markdown(root) : ManPage.of(root));
        out.flush();
        return ExitCodes.ALL_READ;
    }

    private static String markdown(CommandLine root) {
        StringBuilder page = new StringBuilder("""
                # Every command and option

                What `--help` says of each command. [The command line](cli.md) explains what they are for, with examples.
                """);
        append(page, root);
        for (CommandLine command : ManPage.commandsOf(root)) {
            append(page, command);
        }
        return page.toString();
    }

    private static void append(StringBuilder page, CommandLine command) {
        command.setUsageHelpAutoWidth(false).setUsageHelpWidth(WIDTH);
        page.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
        command.getUsageMessage().lines().map(String::stripTrailing).forEach(line -> page.append(line).append('\n'));
        page.append("```\n");
    }
}
