package dev.runlens.ui.many;

import dev.runlens.ui.state.ShownRun;
import java.util.function.Function;

/// A number, at the right.
final class NumberCell extends RunCell<Double> {
    private final Function<ShownRun, String> words;

    NumberCell(Function<ShownRun, String> words) {
        super("number-cell");
        this.words = words;
    }

    @Override
    void show(ShownRun run) {
        setText(words.apply(run));
    }
}
