package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.StartEvaluation;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the rules may know of a run, each with the evidence for it.
///
/// @param compared the run
record Facts(ComparedRun compared) {
    /// A number that a rule reads.
    ///
    /// @param value the number; NaN where unknown
    /// @param evidence what it is
    record Fact(double value, Evidence evidence) {
        boolean known() {
            return !Double.isNaN(value);
        }

        boolean isAbove(double bound) {
            return value > bound;
        }
    }

    String name() {
        return compared.name();
    }

    /// A setting as it took effect, else as it was stated where the trainer's rules are not known.
    Fact setting(String name) {
        return fact(used(name).number(name), settingEvidence(name));
    }

    /// Whether a setting is known to be on.
    boolean isOn(String name) {
        return says(name, true);
    }

    /// Whether a setting is known to be off.
    boolean isOff(String name) {
        return says(name, false);
    }

    /// A setting as evidence, effective where effective settings are known.
    Evidence settingEvidence(String name) {
        boolean stated = compared.effective().get(name).isEmpty()
                && compared.run().hyperparameters().get(name).isPresent();
        return stated || compared.effective().settings().isEmpty() ? new Evidence.Stated(name(), name)
                : new Evidence.Used(name(), name);
    }

    /// A part of the analysis as evidence.
    Evidence evidence(Evidence.AnalysisPart part) {
        return new Evidence.Analysed(name(), part);
    }

    private boolean says(String name, boolean on) {
        return used(name).get(name).equals(Optional.of(new Setting.Flag(on)));
    }

    private Hyperparameters used(String name) {
        return Hyperparameters.of(compared.effective()
                .used(name)
                .map(setting -> Map.of(name, setting))
                .orElse(Map.of()));
    }

    Fact epochs() {
        return fact(compared.effective().epochs(compared.run().configuration()),
                evidence(Evidence.AnalysisPart.EPOCHS));
    }

    Fact finalValue(FinalMetric metric) {
        return fact(compared.run().finals().get(metric), new Evidence.Last(name(), metric));
    }

    private static Fact fact(OptionalDouble value, Evidence evidence) {
        return new Fact(value.orElse(Double.NaN), evidence);
    }

    /// Whether the train loss falls in stairs where the data begins anew: fewer epochs end that, not smaller steps.
    boolean isLearntByHeart() {
        return compared.analysis().health().found("health.stairs");
    }

    /// Whether the evaluation at an iteration is that of the model that training started from.
    boolean isStart(long iteration) {
        return StartEvaluation.of(compared.run(), iteration).isPresent();
    }
}
