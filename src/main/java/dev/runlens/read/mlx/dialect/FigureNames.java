package dev.runlens.read.mlx.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one name of a figure that mlx-lm-lora spells in several ways, from version to version and between train and
/// validation lines.
final class FigureNames {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("chosen_r", "chosen reward"),
            Map.entry("rejected_r", "rejected reward"),
            Map.entry("acc", "accuracy"),
            Map.entry("total_r_mean", "total rewards mean"),
            Map.entry("total_r_std", "total rewards std"),
            Map.entry("group_r_mean", "grouped rewards mean"),
            Map.entry("group_r_std", "grouped rewards std"),
            Map.entry("kl divergence", "kl"),
            Map.entry("grad", "grad norm"));
    // A reward function and what is reported of it: r1_accuracy_reward_func mean, r1_count_xml std.
    private static final Pattern REWARD = Pattern
            .compile("(?:r1_(\\w+?)(?:_reward_func)?|(\\w+?)_reward_func)[ _](mean|std|coverage)");

    private FigureNames() {}

    /// The usual name of a figure of training; the name itself where there is no other.
    static String ofTraining(String name) {
        return USUAL.getOrDefault(name.strip().toLowerCase(Locale.ROOT), ofAny(name));
    }

    /// The usual name of a figure of training or validation, without the word that tells which.
    static String ofAny(String name) {
        Matcher reward = REWARD.matcher(name.strip().toLowerCase(Locale.ROOT));
        if (!reward.matches()) {
            return name;
        }
        return reward(reward.group(1) == null ? reward.group(2) : reward.group(1), reward.group(3));
    }

    /// The name of a figure of one reward function.
    ///
    /// @param function without `r1_` and `_reward_func`
    static String reward(String function, String figure) {
        return "rewards " + function + " " + figure;
    }
}
