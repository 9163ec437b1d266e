package dev.runlens.write;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Settings as JSON: the documented twelve first and always there, then the others as the configuration names them.
final class SettingJson {
    /// The documented rank is the flat key where there is one, else this.
    private static final String NESTED_RANK = "lora_parameters.rank";

    private static final String FLAT_RANK = "lora_rank";

    private final JsonOut json;
    private final Hyperparameters stated;

    SettingJson(JsonOut json, Hyperparameters stated) {
        this.json = json;
        this.stated = stated;
    }

    /// One setting; `null` for one that is unknown, none, or a number that is not finite.
    static void value(JsonOut json, @Nullable Setting setting) {
        switch (setting) {
            case null -> json.nothing();
            case Setting.Text text -> json.text(text.value());
            case Setting.Whole whole -> json.whole(whole.value());
            case Setting.Decimal decimal -> json.number(decimal.value());
            case Setting.Flag flag -> json.flag(flag.value());
            case Setting.Items items -> json.inline().array(() -> items.values().forEach(item -> item(json, item)));
            case Setting.None none -> json.nothing();
        }
    }

    /// A number in a list that is not finite has no place of its own to be listed at, so it is a text.
    private static void item(JsonOut json, Setting item) {
        if (item instanceof Setting.Decimal decimal && !Double.isFinite(decimal.value())) {
            json.text(Digits.javaScript(decimal.value()));
        } else {
            value(json, item);
        }
    }

    /// Settings by name, each with the place that its value comes from.
    static void withOrigins(JsonOut json, String name, Map<String, Sourced<Setting>> settings) {
        json.object(
                name,
                () -> settings.forEach((key, sourced) -> {
                    json.name(key);
                    json.inline().object(() -> {
                        json.name("value");
                        value(json, sourced.value());
                        json.text("from", sourced.origin().text());
                    });
                }));
    }

    void stated(String name) {
        json.object(name, () -> {
            for (String key : Hyperparameters.documented()) {
                json.name(key);
                value(json, documented(stated, key).orElse(null));
            }
            for (String key : stated.names()) {
                if (!Hyperparameters.documented().contains(key)) {
                    json.name(key);
                    value(json, stated.get(key).orElse(null));
                }
            }
        });
    }

    /// A documented setting as the configuration states it; empty where it does not.
    static Optional<Setting> documented(Hyperparameters stated, String key) {
        Optional<Setting> flat = stated.get(key);
        return flat.isEmpty() && key.equals(FLAT_RANK) ? stated.get(NESTED_RANK) : flat;
    }

    /// What `null` in the settings cannot tell, so that they can be read back: left out where there is nothing to tell.
    void notes(String name) {
        List<String> none = new ArrayList<>();
        List<String> notFinite = new ArrayList<>();
        for (String key : stated.names()) {
            Setting setting = stated.get(key).orElseThrow();
            if (setting instanceof Setting.None && Hyperparameters.documented().contains(key)) {
                none.add(key);
            } else if (setting instanceof Setting.Decimal decimal && !Double.isFinite(decimal.value())) {
                notFinite.add(key);
            }
        }
        boolean derived = stated.get(FLAT_RANK).isEmpty() && stated.get(NESTED_RANK).isPresent();
        if (none.isEmpty() && notFinite.isEmpty() && !derived) {
            return;
        }
        json.object(name, () -> {
            json.inline().array("stated_none", none, json::text);
            json.inline().array("derived", derived ? List.of(FLAT_RANK) : List.of(), json::text);
            json.object(
                    "non_finite",
                    () -> notFinite
                            .forEach(key -> json.text(key, Digits.javaScript(stated.number(key).orElseThrow()))));
        });
    }
}
