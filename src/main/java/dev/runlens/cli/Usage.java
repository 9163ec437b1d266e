package dev.runlens.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What was typed in a way that makes no sense together.
final class Usage {
    private Usage() {}

    /// Ends a command with the code for wrong usage where there is an objection to what was typed.
    ///
    /// @param command tells how it is used
    static void refuse(CommandSpec command, Optional<String> objection) {
        if (objection.isPresent()) {
            throw new ParameterException(command.commandLine(), objection.get());
        }
    }
}
