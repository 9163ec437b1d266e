package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Run;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/// The one run that the arguments of a command are about.
final class SoleRun {
    private final Surroundings surroundings;

    SoleRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The runs that some inputs hold together; where it is not one, standard error says so.
    List<ComparedRun> of(InputOptions options) {
        CollectedRuns collected = new RunCollector(surroundings).collect(options);
        Terminal terminal = surroundings.terminal();
        if (collected.runs().isEmpty()) {
            new Notices(terminal).nothing(collected.problems());
            return List.of();
        }
        if (collected.runs().size() > 1) {
            terminal.say("name the folder or log of one run; there are "
                    + collected.runs().size() + " here: " + names(collected.runs()));
        }
        Comparison comparison = Comparison.of(collected.runs(), collected.problems(),
                LocalDateTime.now(surroundings.clock()));
        if (comparison.runs().size() == 1) {
            new Notices(terminal).about(comparison);
        }
        return comparison.runs();
    }

    private static String names(List<Run> runs) {
        return runs.stream()
                .map(run -> run.name() + " (" + run.path() + ")")
                .limit(20)
                .collect(Collectors.joining(", "));
    }
}
