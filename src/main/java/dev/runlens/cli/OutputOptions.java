package dev.runlens.cli;

import dev.runlens.write.ComparisonJson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What to write.
final class OutputOptions {
    @Option(names = "--output", paramLabel = "FILE", defaultValue = "training_runs_comparison.json", description = {
            "The comparison as JSON. Default: ${DEFAULT-VALUE}",
            "`-` prints it on standard output in place of the table."
    })
    private Path output = Path.of("training_runs_comparison.json");

    @Option(names = "--json", description = "Print the comparison as JSON, as `--output -` does.")
    boolean json;

    @Option(names = "--full", description = "Write everything into the JSON, however many runs there are: above 12 runs the estimated curves, the gap over time and the pairs that differ in one setting are left out.")
    boolean full;

    @Option(names = "--all", description = "Print each run, however many there are: above 12 runs the table has those that come first.")
    boolean all;

    @Option(names = "--report", paramLabel = "FILE", description = {
            "A report to read: one HTML page with the loss curves where FILE ends in .html, the same on sheets of A4 where in .pdf, else Markdown.",
            "`-` prints the Markdown on standard output."
    })
    @Nullable
    Path report;

    @Option(names = "--plot", paramLabel = "FILE", description = {
            "The loss curves as a picture: SVG where FILE ends in .svg, PDF where in .pdf, else PNG.",
            "A Markdown report then shows it."
    })
    @Nullable
    Path plot;

    @Option(names = "--dark", description = "Draw the picture for a dark page. Without it a PNG or PDF is for a white one, and an SVG follows its reader.")
    boolean dark;

    @Option(names = "--force", description = "Write over a file that RunLens did not write. Never over an input or a file in one.")
    boolean force;

    @Option(names = "--no-clobber", description = "Write over nothing that is there, not even an earlier comparison.")
    boolean noClobber;

    /// Where the comparison goes as JSON; `-` for standard output.
    Path comparison() {
        return json ? Path.of("-") : output;
    }

    /// How much of many runs the JSON holds.
    ComparisonJson.Extent extent() {
        return full ? ComparisonJson.Extent.FULL : ComparisonJson.Extent.USUAL;
    }

    /// The files to write, each under the name of its option, in the order they are written.
    Map<String, Path> targets() {
        Map<String, Path> targets = new LinkedHashMap<>();
        targets.put("--output", comparison());
        if (plot != null) {
            targets.put("--plot", plot);
        }
        if (report != null) {
            targets.put("--report", report);
        }
        return targets;
    }
}
