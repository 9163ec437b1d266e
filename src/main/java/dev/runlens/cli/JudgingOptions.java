package dev.runlens.cli;

import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.JudgingRules;
import dev.runlens.run.MetricName;
import dev.runlens.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What a user may decide of how runs are judged.
final class JudgingOptions {
    @Option(names = "--matters", paramLabel = "SHARE", defaultValue = "0.005", description = "The smallest difference that matters, a share of the loss. Default: ${DEFAULT-VALUE}")
    private double matters = JudgingRules.MATTERS;

    @Option(names = "--metric", paramLabel = "NAME", description = "The metric by which the file of each run is chosen, in place of the trainer's own. NAME:lower or NAME:higher says which way is better of one that is not known by its name.")
    private @Nullable String metric;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// What is wrong with what was typed; empty where nothing is.
    Optional<String> objection() {
        return matters >= 0 && matters < 1
                ? Optional.empty()
                : Optional.of("--matters takes a share of the loss, such as 0.005");
    }

    JudgingRules rules() {
        return JudgingRules.DOCUMENTED.withMatters(matters).withMetric(metric);
    }

    /// The rules for runs that are not read yet. A metric of which neither its name nor whoever typed it tells which way
    /// is better is wrong usage.
    JudgingRules rulesAhead() {
        String asked = metric;
        if (asked != null && MetricName.typed(asked).direction().isEmpty()) {
            undirected(asked);
        }
        return rules();
    }

    /// The rules for some runs. A metric that none of them reports is wrong usage: the file of another metric would be
    /// taken for the one that was asked for. So is one of which it is not known which way is better: the worst file would
    /// be taken for the best. Runs that do not report it beside others that do are named.
    JudgingRules rules(List<Run> runs, Terminal terminal) {
        String asked = metric;
        if (asked == null || runs.isEmpty()) {
            return rules();
        }
        List<Run> without = runs.stream().filter(run -> !FileMetric.isReported(run, asked)).toList();
        if (without.size() == runs.size()) {
            unreported(asked, runs);
        }
        if (runs.stream().anyMatch(run -> FileMetric.isReported(run, asked) && !FileMetric.isDirected(run, asked))) {
            undirected(asked);
        }
        without.forEach(run -> terminal.say(run.name() + ": does not report " + MetricName.typed(asked).name()
                + ": its file is chosen as if --metric were not given"));
        return rules();
    }

    private void unreported(String asked, List<Run> runs) {
        TreeSet<String> names = new TreeSet<>();
        runs.forEach(run -> names.addAll(FileMetric.names(run)));
        Usage.refuse(command, Optional.of("--metric " + asked + ": no run reports it"
                + (names.isEmpty() ? "" : "; there is " + String.join(", ", names))));
    }

    private void undirected(String asked) {
        Usage.refuse(command,
                Optional.of("--metric " + asked + ": neither its name nor the trainer tells whether less or"
                        + " more of it is better; write " + MetricName.choice(asked)));
    }
}
