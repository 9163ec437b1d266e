package dev.runlens.analyze.advice;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What to try next after a run: one changed factor with its reason, or the reason why none is proposed.
public sealed interface NextRun {
    /// Why.
    Statement reason();

    /// A run with one changed factor.
    ///
    /// @param reason why just this factor
    /// @param factor the change that is the experiment
    /// @param companions what has to change with it, so that nothing is overwritten and only keys that the trainer
    ///     reads are left
    /// @param configuration the whole new configuration by dotted names; empty where the old one is not known well
    ///     enough or the trainer takes none
    record Proposal(Statement reason, Change factor, List<Change> companions, Map<String, Setting> configuration)
            implements NextRun {
        /// Keeps copies.
        public Proposal {
            companions = List.copyOf(companions);
            configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
        }

        /// All keys in which the new configuration differs from the old one, the factor first.
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>(List.of(factor));
            changes.addAll(companions);
            return changes;
        }
    }

    /// Nothing that the curve speaks for.
    ///
    /// @param reason why not
    record NoProposal(Statement reason) implements NextRun {}
}
