package dev.runlens.ui.memory;

import dev.runlens.read.collect.RunKey;
import dev.runlens.session.Debounced;
import dev.runlens.session.KeptRun;
import dev.runlens.session.Memo;
import dev.runlens.session.Preferences.Reopen;
import dev.runlens.session.Preferences;
import dev.runlens.session.Remembered;
import dev.runlens.session.Session;
import dev.runlens.session.SessionFile;
import dev.runlens.session.SessionStore;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Keeps what is open and how it is shown whenever that changes, and brings it back. On the FX thread; files are written
/// elsewhere.
public final class SessionDesk implements AutoCloseable {
    private final Bundle texts;
    private final DashboardModel model;
    private final SessionView view;
    private final Window window;
    private final Debounced<Session> sessions;
    private final Debounced<Preferences> kept;
    private final Debounced<Map<KeptRun.Place, Memo>> memos;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final SavedSessions saved;
    private Optional<Remembered.Last> last;
    private @Nullable Session coming;
    private boolean used;

    /// What the desk asks of the window.
    public interface Window {
        /// Opens paths.
        void open(List<Path> paths);

        /// Opens paths as they were open before, and shows nothing over the window for it.
        void restore(List<Path> paths);

        /// What is open beside runs.
        List<Path> besideRuns();

        /// Gives runs that are yet to come the looks that they had, and leaves out those that had been removed.
        void expect(Map<RunKey, Integer> looks, Set<RunKey> removed);

        /// Shows a card over the window.
        void show(Region card, Runnable focus);

        /// Takes the card away.
        void closeCard();

        /// Says something; may be called on any thread.
        void say(String words);

        /// Does something on the screen's thread.
        void later(Runnable task);
    }

    /// @param shown how the runs are shown is remembered too
    public SessionDesk(
            Bundle texts, DashboardModel model, SessionView.Shown shown, Remembered remembered, Window window) {
        this.texts = texts;
        this.model = model;
        this.view = new SessionView(model, shown, window::besideRuns);
        this.window = window;
        SessionStore store = remembered.store();
        FailedWrites writes = new FailedWrites(texts, window::say);
        Debounced.Delay delay = remembered.delay();
        this.last = remembered.last().filter(kept -> !kept.session().isEmpty());
        this.preferences = new ReadOnlyObjectWrapper<>(remembered.preferences());
        this.sessions = new Debounced<>(delay, session -> writes.attempt(() -> store.keepLast(session)));
        this.kept = new Debounced<>(delay, now -> writes.attempt(() -> store.keep(now)));
        this.memos = new Debounced<>(delay, now -> writes.attempt(() -> store.keepMemos(now)));
        model.memos().allProperty().set(remembered.memos());
        Optional.ofNullable(remembered.preferences().window())
                .ifPresent(place -> model.views().panes().restore(place.panes()));
        listen();
        preferences.subscribe((before, now) -> kept.accept(now));
        model.memos().allProperty().subscribe((before, now) -> memos.accept(now));
        this.saved = new SavedSessions(texts, remembered, window, new SavedSessions.Shown(view::now, this::restore));
        store.problems().forEach(window::say);
    }

    private void listen() {
        model.boardProperty().subscribe((before, now) -> boardCame(now));
        for (ObservableValue<?> part : List.of(
                model.visibleProperty(),
                model.baseline().nowProperty(),
                model.subjectProperty(),
                model.logScaleProperty(),
                model.gapShownProperty(),
                model.onlyDifferencesProperty())) {
            part.subscribe((before, now) -> changed());
        }
        view.parts().forEach(part -> part.subscribe((before, now) -> changed()));
    }

    private void boardCame(@Nullable Board board) {
        Session expected = coming;
        if (board != null && expected != null && board.isSettled()
                && !(board.items().isEmpty() && window.besideRuns().isEmpty())) {
            view.complete(expected, board);
            model.steps().add(List.of(() -> cameBack(expected)));
        }
        changed();
    }

    /// Once the chart has the runs, which it is told of last.
    private void cameBack(Session session) {
        if (session.equals(coming)) {
            coming = null;
            view.zoom(session);
        }
    }

    /// Nothing is kept of a window in which nothing could be read yet, nor of one that is not back yet: the last session stays
    /// what it was until there is another.
    private void changed() {
        Board board = model.boardProperty().get();
        if (coming != null || board == null) {
            return;
        }
        used |= !board.runs().isEmpty() || !window.besideRuns().isEmpty();
        if (used) {
            sessions.accept(view.now());
        }
    }

    /// Offers the last session, or opens it where the person said so before.
    public void begin() {
        Remembered.Last before = last.orElse(null);
        if (before == null) {
            return;
        }
        switch (preferences.get().reopen()) {
            case ALWAYS -> restore(before.session());
            case NEVER -> { /* it stays in the menu */ }
            case ASK -> ask(before);
        }
    }

    private void ask(Remembered.Last before) {
        ReopenCard card = new ReopenCard(texts, before, (open, always) -> {
            window.closeCard();
            if (always) {
                reopen(open ? Reopen.ALWAYS : Reopen.NEVER);
            }
            if (open) {
                restore(before.session());
            }
        });
        window.show(card, card::focusFirst);
    }

    private void restore(Session session) {
        coming = session;
        view.expect(session);
        window.expect(SessionView.looks(session), SessionView.removed(session));
        window.restore(session.inputs());
    }

    /// Keeps that paths were opened, and brings back the sessions among them.
    ///
    /// @return the others, which hold runs
    public List<Path> opened(List<Path> paths) {
        preferences.set(preferences.get().opened(
                paths.stream().map(path -> path.toAbsolutePath().normalize()).toList()));
        paths.stream().filter(SessionFile::is).forEach(saved::openFile);
        return SessionFile.others(paths);
    }

    /// What does not belong to one session.
    public ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    /// Keeps another answer to whether the last session is opened at the start.
    public void reopen(Reopen answer) {
        preferences.set(preferences.get().with(answer));
    }

    /// Keeps another theme.
    public void theme(Preferences.Theme theme) {
        preferences.set(preferences.get().with(theme));
    }

    /// Keeps another name under which votes are kept.
    public void voter(String voter) {
        preferences.set(preferences.get().withVoter(voter));
    }

    /// Keeps where the window is.
    public void place(Preferences.WindowPlace place) {
        preferences.set(preferences.get().with(place));
    }

    /// What the menu of the Open button offers.
    public List<MenuItem> menu() {
        return new SessionMenu(texts, this).items();
    }

    void openAgain(Path path) {
        window.open(List.of(path));
    }

    boolean hasLast() {
        return last.isPresent();
    }

    void openLast() {
        last.map(Remembered.Last::session).ifPresent(this::restore);
    }

    SavedSessions saved() {
        return saved;
    }

    /// Writes what still waits to be written, and what this window shows: of several the one that is closed last is the last
    /// session.
    @Override
    public void close() {
        changed();
        List.of(sessions, kept, memos).forEach(Debounced::close);
    }
}
