package dev.runlens.analyze.health;

import dev.runlens.analyze.health.HealthFinding.Effect;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong, or odd, with a run.
///
/// @param findings what was found, the worst first
/// @param unchecked what could not be checked, and why; null where everything was
public record RunHealth(List<HealthFinding> findings, @Nullable Statement unchecked) {
    /// Keeps a copy.
    public RunHealth {
        findings = List.copyOf(findings);
    }

    /// The health of a run.
    ///
    /// @param effective what its trainer really used
    public static RunHealth of(Run run, EffectiveSettings effective) {
        Examination examination = new Examination(run, effective);
        LossRules.check(examination);
        EvaluationRules.check(examination);
        RateRules.check(examination);
        CourseRules.check(examination);
        StairRule.check(examination);
        return examination.result();
    }

    /// Whether nothing may be concluded from the run.
    public boolean blocks() {
        return has(Effect.BLOCKS);
    }

    /// Why nothing may be concluded from the run; empty where something may.
    public List<Statement> blocking() {
        return findings.stream()
                .filter(finding -> finding.effect() == Effect.BLOCKS)
                .map(HealthFinding::statement)
                .toList();
    }

    /// Whether what is concluded from the run is less sure.
    public boolean lowers() {
        return has(Effect.LOWERS);
    }

    /// Whether one of some things was found.
    ///
    /// @param ids those of their statements
    public boolean found(String... ids) {
        List<String> asked = List.of(ids);
        return findings.stream().anyMatch(finding -> asked.contains(finding.statement().id()));
    }

    private boolean has(Effect effect) {
        return findings.stream().anyMatch(finding -> finding.effect() == effect);
    }
}
