package dev.runlens.cli;

import dev.runlens.text.CloseWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/// A word in the place of a command that is none, names no file, and is close to a command.
///
/// Only [close words][CloseWord] count: a path that does not exist is to be named as one.
///
/// @param typed the word
/// @param meant the command that it is closest to
record MisspelledCommand(String typed, String meant) {
    /// The one that some arguments start with, options aside; empty where they start with anything else.
    ///
    /// @param folder the working folder
    /// @param commands the names of all commands
    static Optional<MisspelledCommand> in(Path folder, Collection<String> commands, String... arguments) {
        for (String argument : arguments) {
            if (argument.equals("--") || argument.equals("-") || commands.contains(argument)) {
                return Optional.empty();
            }
            if (!argument.startsWith("-")) {
                return Files.exists(folder.resolve(CommandLineDoor.path(argument)))
                        ? Optional.empty()
                        : CloseWord.of(argument, commands).map(meant -> new MisspelledCommand(argument, meant));
            }
        }
        return Optional.empty();
    }

    /// What is said of it.
    String words() {
        return typed + ": does not exist, and is no command; did you mean " + meant + "?";
    }
}
