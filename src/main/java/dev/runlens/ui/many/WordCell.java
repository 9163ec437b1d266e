package dev.runlens.ui.many;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.ui.state.ShownRun;
import java.util.function.Function;
import java.util.function.Predicate;

/// Words, in one line whatever they hold.
final class WordCell extends RunCell<String> {
    private final Function<ShownRun, String> words;
    private final Predicate<ShownRun> assumed;

    /// @param words what it says of a run
    /// @param assumed whether that is
    WordCell(Function<ShownRun, String> words, Predicate<ShownRun> assumed) {
        super("word-cell");
        this.words = words;
        this.assumed = assumed;
    }

    @Override
    void show(ShownRun run) {
        setText(VisibleText.of(words.apply(run)));
        showAssumed(assumed.test(run));
    }
}
