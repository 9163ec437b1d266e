package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.text.SourceActions;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies and shows where numbers came from.
final class Sources implements SourceActions {
    private final Bundle texts;
    private final Surroundings surroundings;
    private final Notices notices;

    Sources(Bundle texts, Surroundings surroundings, Notices notices) {
        this.texts = texts;
        this.surroundings = surroundings;
        this.notices = notices;
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.say(texts.get("source.copied", text));
    }

    @Override
    public void say(String words) {
        notices.say(words);
    }

    @Override
    public void open(Path file) {
        surroundings.open(file);
    }

    @Override
    public void reveal(Path file) {
        surroundings.reveal(file);
    }
}
