package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.run.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the loss of a run measures: the likelihood of the examples (`sft`), or a preference or reward (`dpo`, `grpo`,
/// …).
///
/// Told by `stage` (LLaMA-Factory), `rlhf_type` (ms-swift), `loss_type` (TRL, or read off its reports; mlx-lm-lora,
/// with the variant of the loss), `train_mode` (mlx-lm-lora). mlx-lm knows nothing but supervised fine-tuning, and what
/// some of its kin report shows anything else.
record Objective(Optional<String> word, Evidence evidence) {
    private static final List<String> SETTINGS = List.of("stage", "rlhf_type", "loss_type", "train_mode");
    private static final Map<String, String> SAME_AS = Map.of("nll", "sft", "chunked_nll", "sft", "pt", "sft",
            "sigmoid", "dpo");

    static Objective of(ComparedRun run) {
        for (String name : SETTINGS) {
            Optional<String> value = SettingUse.of(run, name).value().flatMap(Setting::text);
            if (value.isPresent()) {
                String word = value.get().toLowerCase(Locale.ROOT);
                return new Objective(Optional.of(SAME_AS.getOrDefault(word, word)),
                        SettingUse.of(run, name).evidence());
            }
        }
        return new Objective(run.run().identity().trainer().objective(),
                new Evidence.Known(run.name(), RunPart.TRAINER));
    }
}
