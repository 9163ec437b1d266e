package dev.runlens.cli;

import dev.runlens.run.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// A word in the place of a command that is none, names no file, and is close to a command.
///
/// Only close words count, not merely similar ones: a path that does not exist is to be named as one.
///
/// @param typed the word
/// @param meant the command that it is closest to
record MisspelledCommand(String typed, String meant) {
    /// Letters of a word for each letter that may be wrong.
    private static final int LETTERS_PER_MISTAKE = 3;

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
                        : closest(argument, commands).map(meant -> new MisspelledCommand(argument, meant));
            }
        }
        return Optional.empty();
    }

    /// What is said of it.
    String words() {
        return typed + ": does not exist, and is no command; did you mean " + meant + "?";
    }

    /// The one of some words that a word is close to; empty where it is close to none.
    static Optional<String> closest(String typed, Collection<String> commands) {
        return commands.stream()
                .filter(command -> mistakes(typed, command) <= command.length() / LETTERS_PER_MISTAKE)
                .min(Order.comparingInt((String command) -> mistakes(typed, command))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// The Levenshtein distance: how many letters are to be put in, taken out or replaced.
    private static int mistakes(String typed, String command) {
        int[] row = new int[command.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (typed.charAt(i - 1) == command.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[command.length()];
    }
}
