package dev.runlens.analyze.verdict;

import dev.runlens.analyze.many.SettingEffects.Effect;
import java.util.List;

/// How the losses of a group of runs go with one setting, or with several that no run varies without the others.
///
/// @param setting its name
/// @param together the other settings that always differ where it does: which of them moves the loss nothing tells; mostly
///     none
/// @param effect how much it moves
/// @param where in which direction the loss falls, in words: `lower with smaller values`, `lowest at 3e-05`
public record SettingInfluence(String setting, List<String> together, Effect effect, String where) {
    /// Keeps a copy.
    public SettingInfluence {
        together = List.copyOf(together);
    }

    /// The names of all of them: `learning_rate`, `learning_rate with num_layers`.
    public String names() {
        return together.isEmpty() ? setting : setting + " with " + String.join(" and ", together);
    }

    /// The share of the scatter of the losses that it moves where all other settings stay, from 0 to 1.
    public double share() {
        return effect.share();
    }

    /// The share that the largest of as many settings that do nothing has in one of twenty.
    public double chance() {
        return effect.chance();
    }

    /// How often chance gives the largest of all settings such a share.
    public double pValue() {
        return effect.pValue();
    }

    /// Whether it is more than chance.
    public boolean shown() {
        return effect.isTold();
    }
}
