package dev.runlens.analyze.live;

import java.util.Locale;

/// Something that became known of a run while it was followed.
///
/// @param kind what it is about
/// @param text one sentence, without the name of the run
public record RunNews(Kind kind, String text) {
    /// What news are about.
    public enum Kind {
        /// What its losses say changed, to nothing that calls for a person.
        STATUS(false),
        /// It is shown to overfit.
        OVERFITTING(true),
        /// It diverged.
        DIVERGED(true),
        /// Training on is unlikely to pay.
        STOP(true),
        /// Something is wrong with how it is run.
        HEALTH(true),
        /// It has written nothing for a while.
        STALLED(true),
        /// It goes on after it had stalled.
        GOES_ON(false),
        /// It came to its end.
        FINISHED(true),
        /// A person or an error stopped it.
        INTERRUPTED(true);

        private final boolean calls;

        Kind(boolean calls) {
            this.calls = calls;
        }

        /// Whether a person who is elsewhere wants to be told.
        public boolean calls() {
            return calls;
        }

        /// The stable word in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
