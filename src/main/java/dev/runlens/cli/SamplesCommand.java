package dev.runlens.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `runlens samples`.
@Command(name = "samples", description = "Open the window on the sample runs that come with the program.")
final class SamplesCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Path samples;

    /// @param samples the folder of the sample runs
    SamplesCommand(Surroundings surroundings, Path samples) {
        this.surroundings = surroundings;
        this.samples = samples;
    }

    /// @return as [WindowDoor#open]; [ExitCodes#NOTHING_READ] where the samples are not there
    @Override
    public Integer call() {
        Path folder = surroundings.folder().resolve(samples);
        if (!Files.isDirectory(folder)) {
            surroundings.terminal().say("there are no sample runs in " + folder);
            return ExitCodes.NOTHING_READ;
        }
        return new WindowDoor(surroundings).open(List.of(folder));
    }
}
