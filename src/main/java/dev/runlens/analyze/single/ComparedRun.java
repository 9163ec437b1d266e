package dev.runlens.analyze.single;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.run.Run;
import org.jspecify.annotations.Nullable;

/// A run with everything that can be said of it by itself.
///
/// @param run the run
/// @param analysis what its numbers say
/// @param effective what its trainer really used
public record ComparedRun(Run run, RunAnalysis analysis, EffectiveSettings effective) {
    /// The run with its analysis.
    ///
    /// @param thresholds where the gap bands begin
    /// @param nulls what chance does, shared by the runs of a comparison
    public static ComparedRun of(Run run, GapThresholds thresholds, RiseNulls nulls) {
        return of(run, JudgingRules.DOCUMENTED.withGaps(thresholds), nulls);
    }

    /// The run with its analysis.
    ///
    /// @param rules what the user decides of how runs are judged
    /// @param nulls what chance does, shared by the runs of a comparison
    public static ComparedRun of(Run run, JudgingRules rules, RiseNulls nulls) {
        EffectiveSettings effective = EffectiveSettings.of(run);
        return new ComparedRun(run, RunAnalysis.of(run, effective, rules, nulls), effective);
    }

    /// The run before it is judged: all that is read of it, and nothing that is said.
    public static ComparedRun unjudged(Run run) {
        return new ComparedRun(run, RunAnalysis.NOTHING_YET, EffectiveSettings.of(run));
    }

    /// The validation curve without the luck of the draw, worked out anew; null where there is none, or too little is
    /// known.
    public @Nullable EstimatedCurve estimated() {
        ValidationCourse validation = analysis.curve().validation();
        return validation == null ? null : EstimatedCurve.of(validation.observations(), effective.noise());
    }

    /// The run's name, unique among the runs of one comparison.
    public String name() {
        return run.name();
    }
}
