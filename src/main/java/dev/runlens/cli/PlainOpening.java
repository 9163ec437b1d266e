package dev.runlens.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A start that asks for the window without an option: with nothing, with `samples`, with paths that are there. It means the
/// same as it does to picocli, which takes as long to look at the options that a command could have as the window takes to
/// open.
///
/// @param inputs what is to be opened
record PlainOpening(List<Path> inputs) {
    private static final String SAMPLES = "samples";

    /// What some arguments ask to be opened; empty where they ask for anything else, or name what is not there.
    ///
    /// @param folder the working folder
    /// @param samples the folder of the sample runs
    /// @param commands the names of all commands
    static Optional<PlainOpening> of(Path folder, Path samples, Collection<String> commands, String... arguments) {
        if (arguments.length == 1 && arguments[0].equals(SAMPLES)) {
            return Optional.of(folder.resolve(samples))
                    .filter(Files::isDirectory)
                    .map(runs -> new PlainOpening(List.of(runs)));
        }
        if (Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("-") || commands.contains(argument))) {
            return Optional.empty();
        }
        List<Path> inputs = Arrays.stream(arguments)
                .map(argument -> folder.resolve(CommandLineDoor.path(argument)))
                .toList();
        return inputs.stream().allMatch(Files::exists) ? Optional.of(new PlainOpening(inputs)) : Optional.empty();
    }
}
