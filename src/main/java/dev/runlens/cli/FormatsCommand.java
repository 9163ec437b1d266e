package dev.runlens.cli;

import dev.runlens.read.RunFormat;
import dev.runlens.read.catalog.Formats;
import dev.runlens.write.CommandJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `runlens formats`.
@Command(name = "formats", description = "List the formats that are read, and what is recognised but not read.")
final class FormatsCommand implements Callable<Integer> {
    private static final List<String> RECOGNISED = List.of(
            "pickled objects (.pt, .pth, .bin, .ckpt, .pkl): loading one can run code",
            "Git LFS pointers: fetch the files with `git lfs pull`",
            "Aim repositories (.aim): export the runs as CSV");

    private final Surroundings surroundings;

    @Option(names = "--json", description = "Print the list as JSON: docs/commands.schema.json.")
    private boolean json;

    FormatsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ]
    /// @throws IOException when standard output does not take the JSON
    @Override
    public Integer call() throws IOException {
        List<String> names = Formats.all().stream()
                .map(RunFormat::name)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (json) {
            surroundings.terminal().json(out -> CommandJson.formats(names, RECOGNISED, out));
            return ExitCodes.ALL_READ;
        }
        StringBuilder text = new StringBuilder("Read, told by their content, whatever their name:\n");
        names.forEach(name -> text.append("  ").append(name).append('\n'));
        text.append("Listed, never opened:\n  saved weights (.safetensors, .npz, checkpoint folders)\n")
                .append("Recognised, not read:\n");
        RECOGNISED.forEach(kind -> text.append("  ").append(kind).append('\n'));
        surroundings.terminal().print(text.toString());
        return ExitCodes.ALL_READ;
    }
}
