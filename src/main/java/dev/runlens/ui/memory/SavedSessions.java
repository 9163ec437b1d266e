package dev.runlens.ui.memory;

import dev.runlens.session.Debounced;
import dev.runlens.session.Remembered;
import dev.runlens.session.Session;
import dev.runlens.session.SessionFile;
import dev.runlens.session.SessionStore;
import dev.runlens.text.Bundle;
import dev.runlens.text.FailureWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Sessions in files: what is open is saved under a name, and brought back by its name or by the path of a file. On the FX
/// thread; files are read and written elsewhere.
final class SavedSessions {
    private final Bundle texts;
    private final SessionStore store;
    private final Debounced.Delay delay;
    private final SessionDesk.Window window;
    private final Shown shown;
    private final List<String> names = new ArrayList<>();

    /// What the window shows.
    ///
    /// @param now as a session
    /// @param restore shows another one
    record Shown(Supplier<Session> now, Consumer<Session> restore) {}

    SavedSessions(Bundle texts, Remembered remembered, SessionDesk.Window window, Shown shown) {
        this.texts = texts;
        this.store = remembered.store();
        this.delay = remembered.delay();
        this.window = window;
        this.shown = shown;
        refreshNames();
    }

    /// In their order.
    List<String> names() {
        return names;
    }

    void open(String name) {
        delay.after(Duration.ZERO, () -> {
            Optional<Session> session = store.named(name);
            window.later(() -> session.ifPresent(shown.restore()));
        });
    }

    void openFile(Path file) {
        delay.after(Duration.ZERO, () -> {
            try {
                Session session = SessionFile.read(file);
                window.later(() -> shown.restore().accept(session));
            } catch (IOException trouble) {
                window.say(texts.get("session.notOpened", file, FailureWords.reason(trouble)));
            }
        });
    }

    void askName() {
        NameForm form = new NameForm(texts, this::save, window::closeCard);
        window.show(form, form::focusFirst);
    }

    private void save(String name) {
        Session session = shown.now().get();
        delay.after(Duration.ZERO, () -> {
            try {
                window.say(texts.get("session.saved", store.save(name, session)));
                refreshNames();
            } catch (IOException trouble) {
                window.say(texts.get("session.notKept", FailureWords.of(trouble)));
            }
        });
    }

    private void refreshNames() {
        delay.after(Duration.ZERO, () -> {
            List<String> found = store.names();
            window.later(() -> {
                names.clear();
                names.addAll(found);
            });
        });
    }
}
