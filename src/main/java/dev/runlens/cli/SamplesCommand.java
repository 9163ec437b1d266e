package dev.runlens.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `runlens samples`.
@Command(name = "samples", description = "Open the window on the sample runs that come with the program, or say where they are.", footerHeading = "%nExamples:%n", footer = {
        "  runlens samples",
        "  runlens compare \"$(runlens samples --path)/models\""
})
final class SamplesCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Path samples;

    @Option(names = "--path", description = "Print the folder of the sample runs, and open nothing.")
    private boolean path;

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
        if (path) {
            surroundings.terminal().print(folder.toAbsolutePath().normalize() + "\n");
            return ExitCodes.ALL_READ;
        }
        return new WindowDoor(surroundings).open(List.of(folder));
    }
}
