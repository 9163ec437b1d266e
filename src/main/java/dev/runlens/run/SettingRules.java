package dev.runlens.run;

import java.util.LinkedHashMap;
import java.util.Map;

/// How a trainer reads its settings: which keys it obeys, what it uses where its configuration is silent, and what it
/// calls the documented settings.
///
/// Pure functions of what is stated. The defaults here are the trainer's word; whether one may be claimed for a run is
/// for `analyze.settings.EffectiveSettings` to say, which also looks at what the run printed.
public interface SettingRules {
    /// A trainer of which nothing is known.
    SettingRules UNKNOWN = new Unknown();

    /// What the trainer uses, by documented name: stated values that it obeys with their origin, then its defaults with
    /// [Origin.ToolDefault]. A name that is missing is unknown.
    ///
    /// @param stated what its configuration says
    Map<String, Sourced<Setting>> used(Hyperparameters stated);

    /// Whether a configuration tells everything: what it does not state has a known default.
    default boolean complete() {
        return false;
    }

    /// Whether the trainer obeys a key of its configuration at all.
    ///
    /// @param used what it uses, by documented name
    default boolean obeys(String key, Hyperparameters used) {
        return true;
    }

    /// Whether a setting that a configuration does not state is known to be none.
    default boolean isNoneUnlessStated(String name) {
        return false;
    }

    /// Whether the trainer's own names of the documented settings are known.
    default boolean namesAreKnown() {
        return false;
    }

    /// The trainer's own name of a documented setting that a proposal may change.
    default String own(String documented) {
        return documented;
    }

    /// Whether a configuration that is written for the trainer's own command may hold a key, nested ones by their
    /// dotted name. False for every key where no such configuration can be written.
    default boolean accepts(String key) {
        return false;
    }

    /// The settings of a map without those that are stated to be none.
    static Map<String, Sourced<Setting>> withoutNone(Map<String, Sourced<Setting>> settings) {
        Map<String, Sourced<Setting>> known = new LinkedHashMap<>(settings);
        known.values().removeIf(setting -> setting.value() instanceof Setting.None);
        return known;
    }

    /// Uses nothing that is known. A class, for the lambda of an interface that has constants is made anew in each process.
    final class Unknown implements SettingRules {
        private Unknown() {}

        @Override
        public Map<String, Sourced<Setting>> used(Hyperparameters stated) {
            return Map.of();
        }
    }
}
