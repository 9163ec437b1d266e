package dev.runlens.analyze.settings;

import dev.runlens.run.Configuration;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.SettingRules;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What the trainer really used, where that can be known: the configuration with ignored keys taken out and the tool's
/// defaults filled in, each marked with its origin. The trainer owns the rules ([dev.runlens.run.SettingRules]).
public final class EffectiveSettings {
    private static final String RATE = "learning_rate";
    private static final String BATCH = "batch_size";
    private static final String ACCUMULATION = "grad_accumulation_steps";
    private static final String ALL_BATCHES = "total_train_batch_size";
    private static final String ITERATIONS = "iters";

    private final Map<String, Sourced<Setting>> settings;
    private final boolean complete;
    private final EvaluationNoise noise;
    private final Hyperparameters stated;
    private final Hyperparameters obeyed;

    private EffectiveSettings(Map<String, Sourced<Setting>> settings, boolean complete, Run run) {
        Trainer trainer = run.identity().trainer();
        Hyperparameters used = Hyperparameters.of(settings);
        this.settings = settings;
        this.complete = complete;
        this.noise = trainer.noise(used, run.configuration().validationSize());
        this.stated = run.hyperparameters();
        this.obeyed = obeyed(stated, used, trainer.settings());
    }

    /// The effective settings of a run; empty for a trainer whose rules are not known or a run without configuration.
    ///
    /// A default is claimed only where the configuration is known and nothing that the log prints contradicts it: a bare
    /// log states what it prints, and nothing else.
    public static EffectiveSettings of(Run run) {
        Trainer trainer = run.identity().trainer();
        Hyperparameters stated = run.hyperparameters();
        Map<String, Sourced<Setting>> used = new LinkedHashMap<>();
        if (!stated.isEmpty()) {
            used.putAll(trainer.settings().used(stated));
        }
        boolean complete = trainer.settings().complete() && keepDefaults(used, PrintedSettings.of(run));
        return new EffectiveSettings(used, complete, run);
    }

    /// What a run used of one setting; see [#used].
    public static Optional<Sourced<Setting>> of(Run run, String name) {
        return of(run).used(name);
    }

    private static Hyperparameters obeyed(Hyperparameters stated, Hyperparameters used, SettingRules rules) {
        Map<String, Sourced<Setting>> obeyed = new LinkedHashMap<>();
        stated.names().stream()
                .filter(name -> rules.obeys(name, used))
                .forEach(name -> stated.sourced(name).ifPresent(setting -> obeyed.put(name, setting)));
        return Hyperparameters.of(SettingRules.withoutNone(obeyed));
    }

    /// What was used of a setting: as it took effect, or as it is stated where the trainer is not known to do otherwise.
    /// The origin tells a stated value ([Origin.InFile], [Origin.ByHand]) from a default ([Origin.ToolDefault]). Empty
    /// where it is unknown or stated to be none.
    public Optional<Sourced<Setting>> used(String name) {
        Sourced<Setting> effective = settings.get(name);
        return effective == null ? obeyed.sourced(name) : Optional.of(effective);
    }

    /// Whether what was used of a setting is assumed: stated nowhere, the default of the training tool.
    public boolean isAssumed(String name) {
        return used(name).filter(EffectiveSettings::isDefault).isPresent();
    }

    /// What took effect of a setting in place of the value that is stated, which the trainer did not obey. Empty where the
    /// stated one took effect, where nothing is stated, and where what took effect is not known.
    public Optional<Sourced<Setting>> usedInstead(String name) {
        return Optional.ofNullable(settings.get(name))
                .filter(used -> stated.get(name).filter(value -> !Setting.same(value, used.value())).isPresent());
    }

    /// Takes out the defaults that cannot be claimed.
    ///
    /// @return whether none had to be: then nothing is unknown
    private static boolean keepDefaults(Map<String, Sourced<Setting>> used, PrintedSettings printed) {
        boolean configured = printed.isConfigured();
        boolean removed = used.entrySet().removeIf(one -> isDefault(one.getValue())
                && (!configured
                        || printed.contradicts(one.getKey(), one.getValue().value())));
        if (!used.containsKey(RATE)) {
            printed.learningRate().ifPresent(rate -> {
                Map<String, Sourced<Setting>> others = new LinkedHashMap<>(used);
                used.clear();
                used.put(RATE, rate);
                used.putAll(others);
            });
        }
        return configured && !removed;
    }

    private static boolean isDefault(Sourced<Setting> setting) {
        return setting.origin() instanceof Origin.ToolDefault;
    }

    /// What a validation value of the run was drawn from, and how that is known.
    public EvaluationNoise noise() {
        return noise;
    }

    /// Whether every setting is known, stated or by default: what is not here was not set.
    public boolean isComplete() {
        return complete;
    }

    /// The settings by name, the documented ones in their documented order.
    public Map<String, Sourced<Setting>> settings() {
        return Collections.unmodifiableMap(settings);
    }

    /// The effective setting of a name; empty where it cannot be known.
    public Optional<Setting> get(String name) {
        return Optional.ofNullable(settings.get(name)).map(Sourced::value);
    }

    /// Examples for each optimizer update: what the trainer said they are together, on all devices; else batch size ×
    /// gradient accumulation steps. Empty where neither is known.
    public OptionalLong effectiveBatchSize() {
        OptionalDouble total = obeyed.number(ALL_BATCHES);
        if (total.isPresent()) {
            return OptionalLong.of(Math.round(total.getAsDouble()));
        }
        OptionalDouble batch = number(BATCH);
        OptionalDouble accumulation = number(ACCUMULATION);
        return batch.isPresent() && accumulation.isPresent()
                ? OptionalLong.of(Math.round(batch.getAsDouble() * accumulation.getAsDouble()))
                : OptionalLong.empty();
    }

    /// The settings that the effective batch size follows from.
    public List<String> settingsOfBatch() {
        return obeyed.number(ALL_BATCHES).isPresent() ? List.of(ALL_BATCHES) : List.of(BATCH, ACCUMULATION);
    }

    /// Whether the effective batch size follows from a setting that is assumed.
    public boolean isBatchAssumed() {
        return settingsOfBatch().stream().anyMatch(this::isAssumed);
    }

    /// How often training went through its data: iterations ÷ (training examples ÷ batch size). Empty where one of
    /// them is unknown; never guessed.
    ///
    /// @param configuration tells the number of training examples
    public OptionalDouble epochs(Configuration configuration) {
        OptionalDouble batch = number(BATCH);
        OptionalDouble iterations = number(ITERATIONS);
        long examples = configuration.datasetSize().orElse(0L);
        return batch.isPresent() && iterations.isPresent() && examples > 0
                ? OptionalDouble.of(iterations.getAsDouble() * batch.getAsDouble() / examples)
                : OptionalDouble.empty();
    }

    /// Whether the number of epochs follows from a setting that is assumed.
    public boolean areEpochsAssumed() {
        return isAssumed(BATCH) || isAssumed(ITERATIONS);
    }

    private OptionalDouble number(String name) {
        return Hyperparameters.of(settings).number(name);
    }
}
