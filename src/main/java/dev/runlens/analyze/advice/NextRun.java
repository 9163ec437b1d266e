package dev.runlens.analyze.advice;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to try next after a run: one changed factor with its reason, and at most one other change that takes nothing
/// from what the first will show; or the reason why none is proposed.
public sealed interface NextRun {
    /// Why.
    Statement reason();

    /// All reasons, that of the factor first.
    default List<Statement> reasons() {
        return List.of(reason());
    }

    /// A run with one changed factor.
    ///
    /// @param reason why just this factor
    /// @param factor the change that is the experiment
    /// @param beside a change that is none; null where there is none
    /// @param companions what has to change with it, so that nothing is overwritten and only keys that the trainer
    ///     reads are left
    /// @param configuration the whole new configuration by dotted names; empty where the old one is not known well
    ///     enough or the trainer takes none
    record Proposal(
            Statement reason,
            Change factor,
            @Nullable Beside beside,
            List<Change> companions,
            Map<String, Setting> configuration)
            implements NextRun {
        /// Keeps copies.
        public Proposal {
            companions = List.copyOf(companions);
            configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
        }

        /// All keys in which the new configuration differs from the old one, the factor first.
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>(List.of(factor));
            if (beside != null) {
                changes.add(beside.change());
            }
            changes.addAll(companions);
            return changes;
        }

        @Override
        public List<Statement> reasons() {
            return beside == null ? List.of(reason) : List.of(reason, beside.reason());
        }
    }

    /// A change that does not alter what is trained.
    ///
    /// @param reason why
    /// @param change what
    record Beside(Statement reason, Change change) {}

    /// Nothing that the curve speaks for.
    ///
    /// @param reason why not
    record NoProposal(Statement reason) implements NextRun {}
}
