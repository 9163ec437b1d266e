package dev.runlens.ui.many;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.ui.state.ShownRun;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Words, in one line whatever they hold.
final class WordCell extends RunCell<String> {
    private final @Nullable Function<ShownRun, String> words;
    private final Predicate<ShownRun> assumed;

    /// Says what its column sorts by.
    WordCell() {
        super("word-cell");
        words = null;
        assumed = run -> false;
    }

    /// @param words what it says of a run
    /// @param assumed whether that is
    WordCell(Function<ShownRun, String> words, Predicate<ShownRun> assumed) {
        super("word-cell");
        this.words = words;
        this.assumed = assumed;
    }

    @Override
    void show(ShownRun run) {
        String said = words == null ? getItem() : words.apply(run);
        setText(said == null ? null : VisibleText.of(said));
        showAssumed(assumed.test(run));
    }
}
