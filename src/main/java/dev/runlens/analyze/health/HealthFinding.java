package dev.runlens.analyze.health;

import dev.runlens.analyze.wording.Statement;
import java.util.Locale;

/// Something wrong, or odd, in how a run was set up or went.
///
/// @param statement the sentence; its id is that of the rule, its evidence what the rule read
/// @param severity how bad it is
/// @param effect what it does to the verdict
public record HealthFinding(Statement statement, Severity severity, Effect effect) {
    /// How bad a finding is.
    public enum Severity {
        /// Worth knowing.
        NOTE,
        /// Likely to mislead.
        WARNING,
        /// The run is not what it seems.
        ERROR;

        /// The stable word in the comparison JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a finding does to a verdict.
    public enum Effect {
        /// Nothing may be concluded from this run.
        BLOCKS,
        /// What is concluded is less sure.
        LOWERS,
        /// It is only said.
        SAYS;

        /// The stable word in the comparison JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
