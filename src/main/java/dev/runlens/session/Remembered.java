package dev.runlens.session;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/// What was remembered when the program began, and where it is kept on.
///
/// @param store its files
/// @param delay has files written later, off the screen's thread
/// @param preferences as they were
/// @param last the session that was open last; empty where there was none
/// @param memos what a person wrote of runs
public record Remembered(
        SessionStore store,
        Debounced.Delay delay,
        Preferences preferences,
        Optional<Last> last,
        Map<KeptRun.Place, Memo> memos) {
    /// The session that was open last.
    ///
    /// @param session what was open
    /// @param kept when it was last as it is, local time; empty where that is not known
    public record Last(Session session, Optional<LocalDateTime> kept) {}

    /// Keeps a copy.
    public Remembered {
        memos = Map.copyOf(memos);
    }

    /// Reads everything.
    public static Remembered of(SessionStore store, Debounced.Delay delay) {
        Optional<LocalDateTime> kept = store.lastKept();
        Optional<Last> last = store.last().map(session -> new Last(session, kept));
        return new Remembered(store, delay, store.preferences(), last, store.memos());
    }
}
