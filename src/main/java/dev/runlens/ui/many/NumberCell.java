package dev.runlens.ui.many;

import dev.runlens.ui.state.ShownRun;
import java.util.function.Function;
import java.util.function.Predicate;

/// A number, at the right.
final class NumberCell extends RunCell<Double> {
    private final Function<ShownRun, String> words;
    private final Predicate<ShownRun> assumed;

    /// @param assumed whether the number of a run is
    NumberCell(Function<ShownRun, String> words, Predicate<ShownRun> assumed) {
        super("number-cell");
        this.words = words;
        this.assumed = assumed;
    }

    @Override
    void show(ShownRun run) {
        setText(words.apply(run));
        showAssumed(assumed.test(run));
    }
}
