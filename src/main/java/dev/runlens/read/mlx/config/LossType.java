package dev.runlens.read.mlx.config;

import dev.runlens.run.Metric;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a loss measures where it is not the likelihood of the text: a loss of one type cannot be compared with one of
/// another, nor with that of supervised fine-tuning, which has no type.
///
/// The names are those of `loss_type` of the other families: `dpo`, `grpo`, `orpo`.
public final class LossType {
    /// The setting that holds it.
    public static final String NAME = "loss_type";

    /// mlx-lm-lora's setting for what is optimised.
    public static final String MODE = "train_mode";

    // The variant that a mode has when nothing else is asked for.
    private static final Map<String, String> USUAL = Map.of(
            "sft",
            "nll",
            "dpo",
            "sigmoid",
            "cpo",
            "sigmoid",
            "online_dpo",
            "sigmoid",
            "xpo",
            "sigmoid",
            "ppo",
            "sigmoid",
            "grpo",
            "grpo");

    // What a trainer may say it starts: `Starting DPO training...`, `Training mode: DPO`, `DPO step 10/100`.
    private static final Set<String> MODES = Set.of(
            "sft",
            "dpo",
            "cpo",
            "orpo",
            "grpo",
            "gspo",
            "online_dpo",
            "xpo",
            "ppo",
            "rlhf",
            "rlhf_reinforce",
            "ftpo",
            "kto",
            "klpo",
            "simpo",
            "reward");

    private LossType() {}

    /// The mode that a trainer's words name; empty where they name none.
    public static Optional<String> mode(String words) {
        return Optional.of(words.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .filter(MODES::contains);
    }

    /// The type of the loss in a mode of training; empty for supervised fine-tuning.
    ///
    /// @param mode such as `dpo`
    /// @param variant of the mode's loss, such as `hinge`; empty where unsaid
    public static Optional<String> of(String mode, String variant) {
        String name = mode.strip().toLowerCase(Locale.ROOT);
        boolean usual = variant.isEmpty() || variant.equals(USUAL.getOrDefault(name, variant))
                || variant.equals("chunked_nll");
        if (name.isEmpty() || name.equals("sft")) {
            return usual ? Optional.empty() : Optional.of(variant);
        }
        return Optional.of(usual ? name : variant.endsWith(name) ? variant : name + "_" + variant);
    }

    /// The type that the reported metrics show; empty where they are those of supervised fine-tuning.
    public static Optional<String> shownBy(Set<Metric> metrics) {
        if (has(metrics, "grouped_rewards_mean")) {
            return Optional.of("grpo");
        }
        if (has(metrics, "kl_penalty")) {
            return Optional.of("rlhf_reinforce");
        }
        if (has(metrics, "chosen_win")) {
            return Optional.of("ftpo");
        }
        boolean pairs = has(metrics, "chosen_reward") || has(metrics, "accuracy") && has(metrics, "margin");
        return pairs ? Optional.of("preference") : Optional.empty();
    }

    private static boolean has(Set<Metric> metrics, String key) {
        return metrics.contains(Metric.of(key)) || metrics.contains(Metric.of("val_" + key));
    }
}
