package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the rules may know of a run, each with the field of the comparison JSON that it stands in.
///
/// @param compared the run
/// @param index its place in the comparison
record Facts(ComparedRun compared, int index) {
    /// A number that a rule reads.
    ///
    /// @param value the number; NaN where unknown
    /// @param field where the comparison JSON has it
    record Fact(double value, String field) {
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
        Hyperparameters effective = Hyperparameters.of(compared.effective().settings());
        OptionalDouble used = effective.number(name);
        return used.isPresent() || !effective.isEmpty()
                ? fact(used, "effective_settings", name)
                : fact(compared.run().hyperparameters().number(name), "hyperparameters", name);
    }

    /// Whether a setting is known to be on.
    boolean isOn(String name) {
        return says(name, true);
    }

    /// Whether a setting is known to be off.
    boolean isOff(String name) {
        return says(name, false);
    }

    /// The field of a setting, effective where effective settings are known.
    String settingField(String name) {
        String where = compared.effective().settings().isEmpty() ? "hyperparameters" : "effective_settings";
        return JsonField.ofRun(index, where, name);
    }

    private boolean says(String name, boolean on) {
        Hyperparameters effective = Hyperparameters.of(compared.effective().settings());
        Hyperparameters known = effective.isEmpty() ? compared.run().hyperparameters() : effective;
        return known.get(name).equals(Optional.of(new Setting.Flag(on)));
    }

    Fact epochs() {
        return fact(compared.effective().epochs(compared.run().configuration()), "analysis", "epochs");
    }

    Fact finalValue(FinalMetric metric) {
        return fact(compared.run().finals().get(metric), "final_metrics", metric.key());
    }

    private Fact fact(OptionalDouble value, String... members) {
        return new Fact(value.orElse(Double.NaN), JsonField.ofRun(index, members));
    }
}
