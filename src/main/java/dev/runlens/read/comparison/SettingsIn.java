package dev.runlens.read.comparison;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The `hyperparameters` of a run and their `hyperparameter_notes`, which may come in either order.
final class SettingsIn {
    private static final String RANK = "lora_rank";
    private static final String SCHEDULE = "lr_schedule.arguments";
    private static final String NESTED = "lora_parameters.";

    private final JsonIn json;
    private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
    private final Map<String, Double> notFinite = new HashMap<>();
    private final Set<String> statedNone = new HashSet<>();
    private final Set<String> derived = new HashSet<>();
    private final Map<String, Origin> effectiveFrom = new HashMap<>();

    SettingsIn(JsonIn json) {
        this.json = json;
    }

    void settings() {
        members("");
    }

    private void members(String prefix) {
        json.object(name -> {
            if (json.isObject()) {
                members(prefix + name + ".");
            } else {
                settings.put(prefix + name, new Sourced<>(value(), json.here()));
            }
        });
    }

    private Setting value() {
        return switch (json.parser().currentToken()) {
            case VALUE_STRING -> new Setting.Text(json.parser().getString());
            case VALUE_TRUE -> new Setting.Flag(true);
            case VALUE_FALSE -> new Setting.Flag(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case START_ARRAY, START_OBJECT -> items();
            default -> new Setting.None();
        };
    }

    private Setting number() {
        return switch (json.parser().getNumberType()) {
            case INT, LONG -> new Setting.Whole(json.parser().getLongValue());
            default -> new Setting.Decimal(json.parser().getDoubleValue());
        };
    }

    /// An object inside a list is kept as the list of its values.
    private Setting items() {
        List<Setting> items = new ArrayList<>();
        if (json.isArray()) {
            json.array(() -> items.add(value()));
        } else {
            json.object(name -> items.add(value()));
        }
        return new Setting.Items(items);
    }

    void notes() {
        json.object(name -> {
            switch (name) {
                case "stated_none" -> names(statedNone);
                case "derived" -> names(derived);
                case "non_finite" -> json.object(key -> json.number().ifPresent(value -> notFinite.put(key, value)));
                default -> {}
            }
        });
    }

    private void names(Set<String> into) {
        json.array(() -> {
            String name = json.text();
            if (name != null) {
                into.add(name);
            }
        });
    }

    /// The `effective_settings`, of which only their origins are read: the values follow from the settings.
    void effective() {
        json.object(name -> json.object(key -> {
            if (key.equals("from") && json.origin() instanceof Origin.InFile place) {
                effectiveFrom.put(name, place);
            }
        }));
    }

    /// The settings of a file that RunLens wrote.
    Hyperparameters ours() {
        Map<String, Sourced<Setting>> all = stated();
        derived.forEach(all::remove);
        effectiveFrom.forEach((name, origin) -> place(name, origin, all));
        return Hyperparameters.of(all);
    }

    /// Gives a setting that took effect its place, and the name that reading gave it beside the trainer's own as well.
    private static void place(String effective, Origin origin, Map<String, Sourced<Setting>> all) {
        String stating = stating(effective, all);
        Sourced<Setting> stated = all.get(stating);
        if (stated != null) {
            all.put(stating, new Sourced<>(stated.value(), origin));
            all.computeIfPresent(
                    effective,
                    (name, other) -> Setting.same(other.value(), stated.value()) ? new Sourced<>(other.value(), origin)
                            : other);
        }
    }

    /// The name under which the configuration stated what took effect.
    private static String stating(String effective, Map<String, Sourced<Setting>> settings) {
        return switch (effective) {
            case RANK, "lora_dropout", "lora_scale" -> nestedWhereThereIs(effective, settings);
            case "learning_rate" -> settings.containsKey(SCHEDULE) ? SCHEDULE : effective;
            default -> effective;
        };
    }

    /// mlx-lm states them within `lora_parameters`, PEFT does not.
    private static String nestedWhereThereIs(String effective, Map<String, Sourced<Setting>> settings) {
        String nested = NESTED + effective.substring("lora_".length());
        return settings.containsKey(nested) ? nested : effective;
    }

    /// The settings of a file with documented keys alone. It gives the rank but not where the configuration stated it:
    /// it is taken for the one that was used, which the nested name says.
    Hyperparameters documentedOnly() {
        Map<String, Sourced<Setting>> all = stated();
        Sourced<Setting> rank = all.get(RANK);
        if (rank != null && all.keySet().stream().noneMatch(name -> name.startsWith(NESTED))) {
            all.put(NESTED + "rank", rank);
        }
        return Hyperparameters.of(all);
    }

    /// A documented name is always there: its `null` says nothing unless the notes say that it was stated.
    private Map<String, Sourced<Setting>> stated() {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(settings);
        all.replaceAll((name, sourced) -> {
            Double value = notFinite.get(name);
            return value == null ? sourced : new Sourced<>(new Setting.Decimal(value), sourced.origin());
        });
        for (String name : Hyperparameters.documented()) {
            Sourced<Setting> sourced = all.get(name);
            boolean nothing = sourced != null && sourced.value() instanceof Setting.None;
            if (nothing && !statedNone.contains(name)) {
                all.remove(name);
            }
        }
        return all;
    }
}
