package dev.runlens.analyze.verdict;

import dev.runlens.run.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the loss of a run measures: the likelihood of the examples (`sft`), or a preference or reward (`dpo`, `grpo`,
/// …).
///
/// Told by `train_mode` (mlx-lm-lora), `stage` (LLaMA-Factory), `rlhf_type` (ms-swift), `loss_type` (TRL, or read off
/// its reports); mlx-lm knows nothing but supervised fine-tuning.
record Objective(Optional<String> word, String setting) {
    private static final List<String> SETTINGS = List.of("train_mode", "stage", "rlhf_type", "loss_type");
    private static final Map<String, String> SAME_AS =
            Map.of("nll", "sft", "chunked_nll", "sft", "pt", "sft", "sigmoid", "dpo");

    static Objective of(PlacedRun run) {
        for (String name : SETTINGS) {
            Optional<Setting> value = run.setting(name).filter(Setting.Text.class::isInstance);
            if (value.isPresent()) {
                String word = value.get().toString().toLowerCase(Locale.ROOT);
                return new Objective(Optional.of(SAME_AS.getOrDefault(word, word)), run.settingField(name));
            }
        }
        boolean mlx = run.run().identity().trainer().equals("mlx-lm");
        return new Objective(mlx ? Optional.of("sft") : Optional.empty(), run.field("trainer"));
    }
}
