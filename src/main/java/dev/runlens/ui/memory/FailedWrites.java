package dev.runlens.ui.memory;

import dev.runlens.text.Bundle;
import dev.runlens.text.FailureWords;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Says why something could not be kept. Several files lie in one folder, and each is written again and again: one reason is told
/// once. May be used on any thread.
final class FailedWrites {
    private final Bundle texts;
    private final Consumer<String> say;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    FailedWrites(Bundle texts, Consumer<String> say) {
        this.texts = texts;
        this.say = say;
    }

    /// What writes a file.
    interface Writing {
        void write() throws IOException;
    }

    void attempt(Writing writing) {
        try {
            writing.write();
        } catch (IOException trouble) {
            String words = FailureWords.of(trouble);
            if (told.add(words.substring(words.lastIndexOf(": ") + 1))) {
                say.accept(texts.get("session.notKept", words));
            }
        }
    }
}
