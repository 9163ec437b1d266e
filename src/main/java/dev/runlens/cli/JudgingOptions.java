package dev.runlens.cli;

import dev.runlens.analyze.single.JudgingRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a user may decide of how runs are judged.
final class JudgingOptions {
    @Option(names = "--matters", paramLabel = "SHARE", defaultValue = "0.005", description = "The smallest difference that matters, a share of the loss. Default: ${DEFAULT-VALUE}")
    private double matters = JudgingRules.MATTERS;

    @Option(names = "--metric", paramLabel = "NAME", description = "The metric by which the file of each run is chosen, in place of the trainer's own.")
    private @Nullable String metric;

    /// What is wrong with what was typed; empty where nothing is.
    Optional<String> objection() {
        return matters >= 0 && matters < 1
                ? Optional.empty()
                : Optional.of("--matters takes a share of the loss, such as 0.005");
    }

    JudgingRules rules() {
        return JudgingRules.DOCUMENTED.withMatters(matters).withMetric(metric);
    }
}
