package dev.runlens.ui.state;

import dev.runlens.read.collect.RunKey;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingSummary;
import dev.runlens.run.Run;
import dev.runlens.run.SeriesChoice;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run as the window knows it.
///
/// @param key stays the same over reloads
/// @param look the number of its look, see [dev.runlens.plot.Palette#style]; stays the same while it is open
/// @param compared the run and its analysis
/// @param choice which of its series are its losses
/// @param inputs the inputs that gave it something
public record ShownRun(RunKey key, int look, ComparedRun compared, SeriesChoice choice, List<Path> inputs) {
    /// Keeps a copy.
    public ShownRun {
        inputs = List.copyOf(inputs);
    }

    /// The run itself.
    public Run run() {
        return compared.run();
    }

    /// What its numbers say.
    public RunAnalysis analysis() {
        return compared.analysis();
    }

    /// Its name, unique on the board.
    public String name() {
        return compared.run().name();
    }

    /// The findings that matter for how its numbers are read: warnings and errors.
    public List<Finding> warnings() {
        return FindingSummary.of(run()).stream()
                .filter(finding -> !finding.code().isNote())
                .toList();
    }

    /// Equal when it shows the very same run object: comparing all points of two runs would take too long.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
        return other instanceof ShownRun that
                && key.equals(that.key)
                && look == that.look
                && run() == that.run()
                && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /// The run that others are compared to where nobody chose one: the first whose settings are known, for against one without
    /// everything differs, else the first; null where there is none.
    static @Nullable RunKey baseline(List<ShownRun> runs) {
        return runs.stream()
                .filter(run -> !run.run().hyperparameters().isEmpty())
                .findFirst()
                .or(() -> runs.stream().findFirst())
                .map(ShownRun::key)
                .orElse(null);
    }
}
