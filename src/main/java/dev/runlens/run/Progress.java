package dev.runlens.run;

import java.util.OptionalLong;

/// How far training got.
///
/// @param state what the log says of the end
/// @param planned the iterations that were asked for, over all parts of a resumed run; empty where unknown
public record Progress(State state, OptionalLong planned) {
    /// Nothing known of the end.
    public static final Progress UNKNOWN = new Progress(State.UNKNOWN, OptionalLong.empty());

    /// The iterations that were asked for, where training did not come to them: it ended before, or goes on. Empty where it came to
    /// them, or nobody knows.
    ///
    /// @param last the last iteration that it came to
    public OptionalLong unreached(long last) {
        boolean early = switch (state) {
            case INTERRUPTED, UNFINISHED -> planned.isPresent() && last < planned.getAsLong();
            case FINISHED, UNKNOWN -> false;
        };
        return early ? planned : OptionalLong.empty();
    }

    /// What is known of the end of training.
    public enum State {
        /// The trainer said that it finished, or reported its last planned iteration.
        FINISHED,
        /// A person or an error stopped it, and the log says so.
        INTERRUPTED,
        /// The log ends before the planned iterations and does not say why, or says that it is or may be still running.
        UNFINISHED,
        /// No way to tell.
        UNKNOWN
    }
}
