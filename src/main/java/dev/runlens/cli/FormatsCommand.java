package dev.runlens.cli;

import dev.runlens.read.RunFormat;
import dev.runlens.read.catalog.Formats;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `runlens formats`.
@Command(name = "formats", description = "List the formats that are read, and what is recognised but not read.")
final class FormatsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    FormatsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ]
    @Override
    public Integer call() {
        List<String> names = Formats.all().stream()
                .map(RunFormat::name)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        StringBuilder text = new StringBuilder("Read, told by their content, whatever their name:\n");
        names.forEach(name -> text.append("  ").append(name).append('\n'));
        text.append("Listed, never opened:\n  saved weights (.safetensors, .npz, checkpoint folders)\n")
                .append("Recognised, not read:\n")
                .append("  pickled objects (.pt, .pth, .bin, .ckpt, .pkl): loading one can run code\n")
                .append("  Git LFS pointers: fetch the files with `git lfs pull`\n")
                .append("  Aim repositories (.aim): export the runs as CSV\n");
        surroundings.terminal().print(text.toString());
        return ExitCodes.ALL_READ;
    }
}
