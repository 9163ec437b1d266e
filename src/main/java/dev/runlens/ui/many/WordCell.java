package dev.runlens.ui.many;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.ui.state.ShownRun;

/// Words, in one line whatever they hold.
final class WordCell extends RunCell<String> {
    WordCell() {
        super("word-cell");
    }

    @Override
    void show(ShownRun run) {
        String words = getItem();
        setText(words == null ? null : VisibleText.of(words));
    }
}
