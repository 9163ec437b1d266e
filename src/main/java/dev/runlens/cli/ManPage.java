package dev.runlens.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The commands as a page for `man`, in the macros of man(7).
final class ManPage {
    private static final String FILES_AND_MORE = """
            .SH ENVIRONMENT
            .TP
            .B RUNLENS_JAVA_OPTS
            Options for the Java virtual machine, such as \\-Xmx4g.
            .TP
            .B DISPLAY, WAYLAND_DISPLAY
            Whether there is a screen for the window; without one the comparison is printed.
            .TP
            .B XDG_CACHE_HOME
            The folder in which a package that brings no cache of its start keeps one.
            """;

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandLine root) {
        ManPage man = new ManPage();
        man.head(root.getCommandSpec());
        for (CommandLine command : commandsOf(root)) {
            man.command(command.getCommandSpec());
        }
        man.page.append(".SH EXIT STATUS\n");
        man.exitCodes(root.getCommandSpec());
        man.page.append(FILES_AND_MORE);
        return man.page.toString();
    }

    /// The commands that are not hidden, each once, as they stand in the help.
    static List<CommandLine> commandsOf(CommandLine root) {
        List<CommandLine> commands = new ArrayList<>();
        for (CommandLine command : root.getSubcommands().values()) {
            if (!command.getCommandSpec().usageMessage().hidden() && !commands.contains(command)) {
                commands.add(command);
            }
        }
        return commands;
    }

    private void head(CommandSpec root) {
        UsageMessageSpec usage = root.usageMessage();
        page.append(".TH RUNLENS 1\n.SH NAME\nrunlens \\- ")
                .append(text("compare fine-tuning runs: which is better, is it overfitting, which checkpoint to ship"))
                .append("\n.SH SYNOPSIS\n.B runlens\n[PATH...]\n.br\n.B runlens\nCOMMAND [ARGUMENTS]\n.SH DESCRIPTION\n");
        paragraphs(usage.description());
        page.append(".SH OPTIONS OF EVERY COMMAND\n");
        root.options().forEach(this::option);
        page.append(".SH COMMANDS\n");
    }

    private void command(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        page.append(".SS ").append(text(command.name())).append('\n');
        page.append(".nf\n");
        lines(synopsis(command));
        page.append(".fi\n.PP\n");
        paragraphs(usage.description());
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            if (!parameter.hidden()) {
                argument("\\fI" + text(parameter.paramLabel()) + "\\fR", parameter);
            }
        }
        command.options().stream().filter(option -> !option.inherited() && !option.usageHelp() && !option.versionHelp())
                .forEach(this::option);
        if (!usage.exitCodeList().equals(command.root().usageMessage().exitCodeList())) {
            page.append(".PP\nExit status:\n");
            exitCodes(command);
        }
        verbatim(usage.footer());
    }

    /// Its further lines stand below the first, which in the help begins with a word of seven letters.
    private static String synopsis(CommandSpec command) {
        return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0)
                .replaceAll("(?m)^ {7}", "")
                .stripTrailing();
    }

    private void option(OptionSpec option) {
        if (!option.hidden()) {
            String names = "\\fB" + text(String.join(", ", option.names())) + "\\fR";
            argument(option.arity().max() == 0 ? names : names + " \\fI" + text(option.paramLabel()) + "\\fR", option);
        }
    }

    private void argument(String head, ArgSpec argument) {
        page.append(".TP\n").append(head).append('\n');
        paragraphs(argument.description());
    }

    private void exitCodes(CommandSpec command) {
        for (Map.Entry<String, String> code : command.usageMessage().exitCodeList().entrySet()) {
            page.append(".TP\n.B ").append(text(code.getKey())).append('\n');
            lines(code.getValue());
        }
    }

    private void paragraphs(String... lines) {
        for (String line : lines) {
            if (line.isBlank()) {
                page.append(".PP\n");
            } else {
                lines(line.strip());
            }
        }
    }

    private void verbatim(String... lines) {
        if (lines.length > 0) {
            page.append(".PP\nFor example:\n.PP\n.nf\n");
            for (String line : lines) {
                lines(line);
            }
            page.append(".fi\n");
        }
    }

    private void lines(String text) {
        text.lines().map(ManPage::text).forEach(line -> page.append(line).append('\n'));
    }

    /// The text as man(7) takes it: a hyphen that can be copied, and nothing that is read as a macro.
    private static String text(String plain) {
        String escaped = plain.replace("%n", "\n").replace("%%", "%").replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
