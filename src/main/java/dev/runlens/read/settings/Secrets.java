package dev.runlens.read.settings;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Settings that nobody wants to see in a report: keys and tokens of services, which tools save with everything else.
public final class Secrets {
    private static final List<String> WORDS = List.of("api_key", "apikey", "password", "passwd", "secret", "webhook");
    private static final String TOKEN = "token";

    /// What is in every name that holds one of these, however its words are put together: their last word.
    private static final List<String> MARKS = Stream.concat(WORDS.stream(), Stream.of(TOKEN))
            .map(word -> word.substring(word.lastIndexOf('_') + 1))
            .toList();

    /// What stands before `token` where it is one of a text: `eos_token`, `per_token`.
    private static final Set<String> OF_TEXT = Set.of(
            "eos", "bos", "pad", "padding", "unk", "mask", "sep", "cls", "image", "video", "audio", "end", "start",
            "stop",
            "special", "per", "new", "think", "additional", "eot", "eom", "boi", "eoi", "each", "next", "last",
            "first");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern PARTS = Pattern.compile("[^a-z0-9_]+");

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

    /// Whether a setting of this name is one, at any depth: a part of the name (`env.WANDB_API_KEY`, `hub.accessToken`)
    /// says so. `eos_token` and `max_tokens` are none.
    static boolean is(String name) {
        if (!mayBe(name)) {
            return false;
        }
        String plain = HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT).replace('-', '_');
        return WORDS.stream().anyMatch(plain::contains)
                || Arrays.stream(PARTS.split(plain)).anyMatch(Secrets::isToken);
    }

    /// Most names hold none of what every secret's name does, which tells without taking them apart.
    private static boolean mayBe(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String mark : MARKS) {
            if (lower.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isToken(String part) {
        if (part.equals(TOKEN)) {
            return true;
        }
        if (!part.endsWith("_" + TOKEN)) {
            return false;
        }
        String before = part.substring(0, part.length() - TOKEN.length() - 1);
        return !OF_TEXT.contains(before.substring(before.lastIndexOf('_') + 1));
    }
}
