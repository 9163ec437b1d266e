package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Run;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The one run that the arguments of a command are about.
final class SoleRun {
    private final Surroundings surroundings;

    SoleRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The run that some inputs hold together; empty, with the reason on standard error, where they hold none or
    /// several.
    Optional<ComparedRun> of(InputOptions options) {
        CollectedRuns collected = new RunCollector(surroundings).collect(options);
        Terminal terminal = surroundings.terminal();
        if (collected.runs().isEmpty()) {
            new Notices(terminal).nothing(collected.problems());
            return Optional.empty();
        }
        if (collected.runs().size() > 1) {
            terminal.say("name one run; there are " + collected.runs().size() + " here: " + names(collected.runs()));
            return Optional.empty();
        }
        Comparison comparison =
                Comparison.of(collected.runs(), collected.problems(), LocalDateTime.now(surroundings.clock()));
        new Notices(terminal).about(comparison);
        return Optional.of(comparison.runs().getFirst());
    }

    private static String names(List<Run> runs) {
        return runs.stream()
                .map(run -> run.name() + " (" + run.path() + ")")
                .limit(20)
                .collect(Collectors.joining(", "));
    }
}
