package dev.runlens.analyze.advice;

import dev.runlens.analyze.wording.Statement;

/// Something that follows from how a run was set up, without any curve.
///
/// @param kind what sort of thing
/// @param statement the sentence, with the rule that says it
public record Insight(Kind kind, Statement statement) {
    /// The sorts of insight, in the order in which they are shown.
    public enum Kind {
        /// Works for the run.
        STRENGTH("strength"),
        /// Wins something and loses something, against another run.
        TRADE_OFF("trade_off"),
        /// Is not known yet and would tell.
        CHECK("check");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The stable word in the comparison JSON.
        public String word() {
            return word;
        }
    }
}
