package dev.runlens.session;

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
        Optional<Session> last,
        Map<KeptRun.Place, Memo> memos) {
    /// Keeps a copy.
    public Remembered {
        memos = Map.copyOf(memos);
    }

    /// Reads everything.
    public static Remembered of(SessionStore store, Debounced.Delay delay) {
        return new Remembered(store, delay, store.preferences(), store.last(), store.memos());
    }
}
