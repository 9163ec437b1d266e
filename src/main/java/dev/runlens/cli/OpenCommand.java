package dev.runlens.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `runlens open`, which is also what runs when no command is named.
@Command(name = "open", description = {
        "Open the window. This is what runs when no command is named.",
        "Where no window can open, the comparison is printed instead."
})
final class OpenCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Run folders, folders of runs, logs, configurations, comparison JSON files.")
    private List<Path> paths = new ArrayList<>();

    OpenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return as [WindowDoor#open]; [ExitCodes#NOTHING_READ] where paths are named and none of them exists, as happens
    ///     when a command is misspelled
    @Override
    public Integer call() {
        List<Path> inputs = paths.stream().map(surroundings.folder()::resolve).toList();
        if (!inputs.isEmpty() && inputs.stream().allMatch(Files::notExists)) {
            paths.forEach(path -> surroundings.terminal().say(path + ": does not exist, and is no command either"));
            return ExitCodes.NOTHING_READ;
        }
        return new WindowDoor(surroundings).open(inputs);
    }
}
