package dev.runlens.read.mlx.config;

import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The settings of a command as a person typed it: `mlx_lm.lora --model acme/tiny --train --batch-size 1`.
///
/// What is typed goes before what a configuration file says. Options that `mlx_lm.lora` does not know are left out.
public final class CommandLine {
    private static final String OLD_LAYERS = "lora_layers";
    private static final Set<String> SWITCHES = Set.of("train", "test", "mask_prompt", "grad_checkpoint",
            "trust_remote_code");

    private CommandLine() {}

    /// The settings by their names in a configuration, in the order of the options.
    ///
    /// @param words the command, from its name or its first option on
    public static Map<String, Setting> settings(String words) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        List<String> arguments = split(words);
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            int equals = option.indexOf('=');
            String name = name(equals < 0 ? option : option.substring(0, equals));
            if (name.isEmpty()) {
                continue;
            }
            if (SWITCHES.contains(name)) {
                settings.put(name, new Setting.Flag(true));
            } else if (equals >= 0) {
                settings.put(name, value(option.substring(equals + 1)));
            } else if (i + 1 < arguments.size()) {
                settings.put(name, value(arguments.get(++i)));
            }
        }
        return settings;
    }

    /// The setting that an option stands for; empty where it is none.
    private static String name(String option) {
        if (option.equals("-c")) {
            return "config";
        }
        if (!option.startsWith("--")) {
            return "";
        }
        String name = option.substring(2).replace('-', '_');
        String known = name.equals(OLD_LAYERS) ? "num_layers" : name;
        return MlxTrainers.MLX_LM.settings().accepts(known) ? known : "";
    }

    private static Setting value(String text) {
        try {
            return text.matches("[+-]?\\d{1,18}")
                    ? new Setting.Whole(Long.parseLong(text))
                    : new Setting.Decimal(Double.parseDouble(text));
        } catch (NumberFormatException word) {
            return new Setting.Text(text);
        }
    }

    /// The words of a command, quoted ones whole.
    private static List<String> split(String words) {
        List<String> found = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char c : (words + " ").toCharArray()) {
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
            } else if (quote != 0 || !Character.isWhitespace(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                found.add(word.toString());
                word.setLength(0);
            }
        }
        return found;
    }
}
