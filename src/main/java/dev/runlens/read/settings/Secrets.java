package dev.runlens.read.settings;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Settings that nobody wants to see in a report: keys and tokens of services, which tools save with everything else.
public final class Secrets {
    private static final List<String> WORDS = List.of("api_key", "apikey", "password", "secret", "webhook");
    private static final List<String> TOKENS = List.of("hub_token", "hf_token", "access_token", "auth_token",
            "swanlab_token", "wandb_token");

    private Secrets() {}

    /// Takes them out.
    public static void remove(Map<String, Sourced<Setting>> settings) {
        settings.keySet().removeIf(Secrets::is);
    }

    /// The settings without them.
    public static Hyperparameters without(Hyperparameters settings) {
        Map<String, Sourced<Setting>> kept = new LinkedHashMap<>();
        boolean found = false;
        for (String name : settings.names()) {
            if (is(name)) {
                found = true;
            } else {
                settings.sourced(name).ifPresent(setting -> kept.put(name, setting));
            }
        }
        return found ? Hyperparameters.of(kept) : settings;
    }

    /// Whether a setting of this name is one; `eos_token` is none.
    static boolean is(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
        return WORDS.stream().anyMatch(plain::contains) || TOKENS.stream().anyMatch(plain::endsWith);
    }
}
