package dev.runlens.ui.many;

import dev.runlens.ui.state.ShownRun;

/// Words.
final class WordCell extends RunCell<String> {
    WordCell() {
        super("word-cell");
    }

    @Override
    void show(ShownRun run) {
        setText(getItem());
    }
}
