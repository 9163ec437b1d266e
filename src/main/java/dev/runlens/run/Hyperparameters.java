package dev.runlens.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// The settings of a run as its configuration states them: the documented twelve by their documented names, every other
/// one by the name the tool uses, nested ones by dotted name (`lora_parameters.dropout`).
///
/// A name that is absent is unknown; a name whose setting is [Setting.None] was stated to be none. What the trainer
/// really used can differ: see the effective settings in `analyze`.
public final class Hyperparameters {
    private static final List<String> DOCUMENTED = List.of(
            "model",
            "learning_rate",
            "batch_size",
            "iters",
            "max_seq_length",
            "num_layers",
            "lora_rank",
            "grad_accumulation_steps",
            "grad_checkpoint",
            "steps_per_eval",
            "steps_per_report",
            "save_every");
    private static final Hyperparameters NONE = new Hyperparameters(Map.of());

    private final Map<String, Sourced<Setting>> settings;

    private Hyperparameters(Map<String, Sourced<Setting>> settings) {
        this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /// Nothing known.
    public static Hyperparameters none() {
        return NONE;
    }

    /// The settings of a map, in its order.
    public static Hyperparameters of(Map<String, Sourced<Setting>> settings) {
        return new Hyperparameters(settings);
    }

    /// The twelve documented names, in their documented order.
    public static List<String> documented() {
        return DOCUMENTED;
    }

    /// The names that are known, in the order of the configuration.
    public Set<String> names() {
        return settings.keySet();
    }

    /// Whether nothing is known.
    public boolean isEmpty() {
        return settings.isEmpty();
    }

    /// The setting of a name with its origin; empty where unknown.
    public Optional<Sourced<Setting>> sourced(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /// The setting of a name; empty where unknown.
    public Optional<Setting> get(String name) {
        return sourced(name).map(Sourced::value);
    }

    /// The setting of a name as text; empty where unknown, none or of another type.
    public Optional<String> text(String name) {
        return get(name).flatMap(Setting::text);
    }

    /// The setting of a name as a number; empty where unknown or of another type.
    public OptionalDouble number(String name) {
        Setting setting = get(name).orElse(null);
        if (setting instanceof Setting.Decimal decimal) {
            return OptionalDouble.of(decimal.value());
        }
        return setting instanceof Setting.Whole whole
                ? OptionalDouble.of((double) whole.value())
                : OptionalDouble.empty();
    }

    /// The setting of a name as a whole number; empty where unknown, of another type, or with a fraction.
    public OptionalLong whole(String name) {
        OptionalDouble number = number(name);
        return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
                ? OptionalLong.of((long) number.getAsDouble())
                : OptionalLong.empty();
    }

    /// These settings, and from another set those whose names are unknown here.
    public Hyperparameters filledWith(Hyperparameters other) {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(settings);
        other.settings.forEach(all::putIfAbsent);
        return new Hyperparameters(all);
    }

    /// Equal when the names and the settings are, whatever their order and origins.
    @Override
    public boolean equals(Object other) {
        return other instanceof Hyperparameters that && plain().equals(that.plain());
    }

    @Override
    public int hashCode() {
        return plain().hashCode();
    }

    @Override
    public String toString() {
        return plain().toString();
    }

    private Map<String, Setting> plain() {
        Map<String, Setting> plain = new LinkedHashMap<>();
        settings.forEach((name, sourced) -> plain.put(name, sourced.value()));
        return plain;
    }
}
