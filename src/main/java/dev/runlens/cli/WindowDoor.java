package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Opens the window; where none can open, says why and prints the comparison instead.
final class WindowDoor {
    private final Surroundings surroundings;

    WindowDoor(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Opens the window on some inputs and returns when it is closed.
    ///
    /// @return [ExitCodes#ALL_READ] once the window is closed; without a window as `compare` does, or
    ///     [ExitCodes#USAGE] where there is nothing to compare either
    int open(List<Path> inputs) {
        Optional<String> obstacle = surroundings.display().obstacle();
        if (obstacle.isPresent()) {
            return printInstead(obstacle.get(), inputs);
        }
        try {
            surroundings.window().open(inputs);
            return ExitCodes.ALL_READ;
        } catch (UnsupportedOperationException | LinkageError refused) {
            return printInstead("the window cannot open here (" + refused.getMessage() + ")", inputs);
        }
    }

    private int printInstead(String reason, List<Path> inputs) {
        Terminal terminal = surroundings.terminal();
        if (inputs.isEmpty()) {
            terminal.say(reason + "; to compare in the terminal, name runs: runlens compare PATH…");
            return ExitCodes.USAGE;
        }
        terminal.say(reason + "; this is the comparison in the terminal");
        InputOptions options = new InputOptions();
        options.paths = inputs;
        CollectedRuns collected = new RunCollector(surroundings, options).collect();
        Notices notices = new Notices(terminal);
        if (collected.runs().isEmpty()) {
            notices.nothing(collected.problems());
            return ExitCodes.NOTHING_READ;
        }
        Comparison comparison = Comparison.of(collected.runs(), collected.problems(),
                LocalDateTime.now(surroundings.clock()));
        notices.table(comparison, false);
        notices.about(comparison);
        return Notices.exitCode(comparison);
    }
}
