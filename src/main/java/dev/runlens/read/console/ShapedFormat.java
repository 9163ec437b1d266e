package dev.runlens.read.console;

import dev.runlens.read.ProbedBytes;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Trainer;

/// What a tool prints, where the shapes of its lines tell it all.
public abstract class ShapedFormat extends PrintedFormat {
    private final String name;
    private final PrintedShape shape;

    /// @param name what the format is called
    /// @param trainer the tool that prints the lines, with all that is known of it
    /// @param shape of what it prints
    protected ShapedFormat(String name, Trainer trainer, PrintedShape shape) {
        super(trainer);
        this.name = name;
        this.shape = shape;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    protected final boolean mayBeIn(ProbedBytes window) {
        return shape.mayBeIn(window);
    }

    @Override
    protected final Lines lines(RowTrainings rows) {
        return new ShapedLines(shape, rows);
    }
}
