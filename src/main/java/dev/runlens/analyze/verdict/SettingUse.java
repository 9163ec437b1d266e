package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.Optional;

/// A setting of a run as it counts for a comparison.
///
/// @param value as it took effect, or as it is stated where the trainer's rules are not known; empty where it is
///     unknown or stated to be none
/// @param evidence what tells it, or would
record SettingUse(Optional<Setting> value, Evidence evidence) {
    static SettingUse of(ComparedRun run, String name) {
        if (name.equals(Criterion.DIGEST)) {
            return new SettingUse(
                    Optional.ofNullable(run.run().configuration().validationDigest())
                            .map(digest -> new Setting.Text(digest.value())),
                    new Evidence.Known(run.name(), Evidence.RunPart.VALIDATION_DIGEST));
        }
        boolean effective = run.effective().get(name).isPresent();
        Optional<Setting> stated = run.run().hyperparameters().get(name);
        return new SettingUse(
                run.effective().used(name).map(Sourced::value),
                effective ? new Evidence.Used(run.name(), name)
                        : stated.isPresent() || Hyperparameters.documented().contains(name)
                                ? new Evidence.Stated(run.name(), name)
                                : new Evidence.Known(run.name(), Evidence.RunPart.HYPERPARAMETERS));
    }
}
