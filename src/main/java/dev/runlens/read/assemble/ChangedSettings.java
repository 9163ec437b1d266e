package dev.runlens.read.assemble;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.text.SettingText;
import java.util.Optional;
import java.util.stream.Collectors;

/// A piece of a run that was run with other settings than the one before: a run has one value of each, which is the last.
final class ChangedSettings {
    private ChangedSettings() {}

    /// What is to be said of it; empty where nothing changed.
    static Optional<Finding> of(Hyperparameters before, LogPart later) {
        Hyperparameters now = later.training().header().stated();
        String changes = before.names().stream()
                .filter(name -> now.get(name).isPresent() && !now.get(name).equals(before.get(name)))
                .map(name -> name + " " + now.get(name).map(SettingText::of).orElse("") + " instead of "
                        + before.get(name).map(SettingText::of).orElse(""))
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? Optional.empty()
                : Optional.of(Finding.in(
                        later.log().file(),
                        FindingCode.CONFLICT,
                        "went on with other settings than the part before: " + changes
                                + "; what the last part says is shown"));
    }
}
