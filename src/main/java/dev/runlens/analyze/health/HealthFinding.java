package dev.runlens.analyze.health;

import dev.runlens.analyze.wording.Statement;
import java.util.Locale;
import java.util.Set;

/// Something wrong, or odd, in how a run was set up or went.
///
/// @param statement the sentence; its id is that of the rule, its evidence what the rule read
/// @param severity how bad it is
/// @param effect what it does to the verdict
public record HealthFinding(Statement statement, Severity severity, Effect effect) {
    /// What every run lacks until it comes to its end.
    private static final Set<String> OF_THE_END = Set.of(
            "health.no_evaluation",
            "health.evaluated_elsewhere",
            "health.one_evaluation",
            "health.few_evaluations",
            "health.evaluations_lost",
            "health.learning_rate_still_rising",
            "health.ended_early");

    /// Whether it says nothing of a run that goes on: only what is over can be found to lack it.
    public boolean isOfTheEnd() {
        return OF_THE_END.contains(statement.id());
    }

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
