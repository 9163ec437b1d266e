package dev.runlens.analyze.health;

import dev.runlens.analyze.health.HealthFinding.Effect;
import dev.runlens.analyze.health.HealthFinding.Severity;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.settings.OptimizerSetting;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Order;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A run while its health is looked at: what the rules read, and what they find.
final class Examination {
    /// The norm of the gradients, where a trainer reports it.
    static final Metric GRADIENT_NORM = Metric.of("grad_norm");

    private final Wording wording = new Wording();
    private final List<HealthFinding> findings = new ArrayList<>();
    private final List<Statement> unchecked = new ArrayList<>();
    private final Run run;
    private final EffectiveSettings effective;

    Examination(Run run, EffectiveSettings effective) {
        this.run = run;
        this.effective = effective;
    }

    Run run() {
        return run;
    }

    Series series(Metric metric) {
        return run.series(metric);
    }

    /// A number among the settings that were used.
    OptionalDouble setting(String name) {
        return used(name).number(name);
    }

    /// A text among the settings that were used; empty where there is none.
    String text(String name) {
        return used(name).text(name).orElse("");
    }

    /// The optimizer; empty where it is not known.
    Optional<OptimizerSetting> optimizer() {
        return OptimizerSetting.of(effective);
    }

    private Hyperparameters used(String name) {
        return Hyperparameters.of(effective.used(name).map(setting -> Map.of(name, setting)).orElse(Map.of()));
    }

    /// Where a setting was read.
    Evidence of(String setting) {
        return effective.get(setting).isPresent()
                ? new Evidence.Used(run.name(), setting)
                : new Evidence.Stated(run.name(), setting);
    }

    Evidence of(Metric metric) {
        return new Evidence.Reported(run.name(), metric);
    }

    Evidence at(Metric metric, long iteration) {
        return new Evidence.ReportedAt(run.name(), metric, iteration);
    }

    Evidence known(RunPart part) {
        return new Evidence.Known(run.name(), part);
    }

    /// The run is not what it seems: nothing may be concluded from it.
    void blocks(String id, List<Evidence> read, String... arguments) {
        found(id, Severity.ERROR, Effect.BLOCKS, read, arguments);
    }

    /// What is concluded from the run is less sure.
    void lowers(String id, List<Evidence> read, String... arguments) {
        found(id, Severity.WARNING, Effect.LOWERS, read, arguments);
    }

    /// It is likely to mislead.
    void warns(String id, List<Evidence> read, String... arguments) {
        found(id, Severity.WARNING, Effect.SAYS, read, arguments);
    }

    /// It is worth knowing.
    void notes(String id, List<Evidence> read, String... arguments) {
        found(id, Severity.NOTE, Effect.SAYS, read, arguments);
    }

    private void found(String id, Severity severity, Effect effect, List<Evidence> read, String... arguments) {
        findings.add(new HealthFinding(wording.say("health." + id, read, arguments), severity, effect));
    }

    /// Something could not be checked.
    void unchecked(String id, Evidence read) {
        unchecked.add(wording.say("unchecked." + id, List.of(read)));
    }

    /// What could not be checked, in one sentence; of a run of which nothing but its settings is known, nothing is said.
    private @Nullable Statement uncheckedAtOnce() {
        if (unchecked.isEmpty() || run.history().isEmpty()) {
            return null;
        }
        List<Evidence> read = unchecked.stream()
                .flatMap(statement -> statement.evidence().stream())
                .distinct()
                .toList();
        String what = unchecked.stream().map(Statement::text).collect(Collectors.joining(", "));
        return wording.say("unchecked.several", read, what);
    }

    RunHealth result() {
        findings.sort(Order.comparing(HealthFinding::effect)
                .thenComparing(HealthFinding::severity, Comparator.reverseOrder()));
        return new RunHealth(findings, uncheckedAtOnce());
    }
}
