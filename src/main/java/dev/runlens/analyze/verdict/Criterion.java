package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.text.SettingText;
import java.util.List;
import java.util.Optional;

/// Something that must be the same in two runs for their validation losses to measure the same thing.
enum Criterion {
    BASE_MODEL("base_model", true),
    TOKENIZER("tokenizer", false),
    VALIDATION_DATA("validation_data", true),
    MASK_PROMPT("mask_prompt", true),
    LOSS_TYPE("loss_type", true);

    /// Stands for the digest of the validation examples, where they could be read: it decides, whatever the data is
    /// called.
    static final String DIGEST = "validation_digest";

    private final String word;
    private final boolean telling;

    Criterion(String word, boolean telling) {
        this.word = word;
        this.telling = telling;
    }

    /// The end of the ids of its sentences.
    String word() {
        return word;
    }

    /// Whether not knowing it is worth a caution: a tokenizer that nobody names is that of the base model.
    boolean isWorthTelling() {
        return telling;
    }

    /// The names under which the trainers state it.
    private List<String> settings() {
        return switch (this) {
            case BASE_MODEL -> List.of("model");
            case TOKENIZER -> List.of("tokenizer", "tokenizer_name", "tokenizer_name_or_path", "tokenizer_path");
            case VALIDATION_DATA ->
                    List.of(
                            "data",
                            "hf_dataset.path",
                            "hf_dataset.name",
                            "hf_dataset.config",
                            "hf_dataset.valid_split",
                            "dataset",
                            "dataset_name",
                            "dataset_config",
                            "dataset_dir",
                            "eval_dataset",
                            "val_dataset",
                            "val_data_path",
                            "val_size");
            case MASK_PROMPT ->
                    List.of(
                            "mask_prompt",
                            "completion_only_loss",
                            "assistant_only_loss",
                            "train_on_inputs",
                            "train_on_prompt");
            case LOSS_TYPE -> List.of();
        };
    }

    /// What two runs say of it.
    Finding of(RunPair pair) {
        if (this == LOSS_TYPE) {
            return objectives(pair);
        }
        if (this == VALIDATION_DATA) {
            Likeness digest = likeness(pair, DIGEST);
            if (digest == Likeness.SAME || digest == Likeness.DIFFERENT) {
                return new Finding(digest, DIGEST, Optional.empty());
            }
        }
        Finding found = new Finding(Likeness.UNKNOWN, settings().getFirst(), Optional.empty());
        for (String name : settings()) {
            Likeness likeness = likeness(pair, name);
            if (likeness == Likeness.DIFFERENT) {
                return new Finding(likeness, name, Optional.empty());
            }
            if (likeness.compareTo(found.likeness) < 0 && likeness != Likeness.UNKNOWN) {
                found = new Finding(likeness, name, Optional.empty());
            }
        }
        return found;
    }

    /// What a run says of it in a word or two: of a path or a name of an owner's the last part; empty where it says
    /// nothing.
    String said(ComparedRun run) {
        if (this == LOSS_TYPE) {
            return Objective.of(run).word().orElse("");
        }
        return settings().stream()
                .flatMap(name -> SettingUse.of(run, name).value().stream())
                .map(SettingText::of)
                .map(Criterion::lastPart)
                .findFirst()
                .orElse("");
    }

    private static String lastPart(String path) {
        String whole = path.replaceAll("[/\\\\]+$", "");
        return whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    }

    /// Whether nothing is known to forbid a comparison.
    static boolean allow(RunPair pair) {
        for (Criterion criterion : values()) {
            if (criterion.of(pair).likeness == Likeness.DIFFERENT) {
                return false;
            }
        }
        return true;
    }

    /// Whether two runs say exactly the same of everything, what they leave open included.
    static boolean agree(RunPair pair) {
        for (Criterion criterion : values()) {
            for (String name : criterion.settings()) {
                if (!pair.setting(Side.BASELINE, name).equals(pair.setting(Side.CANDIDATE, name))) {
                    return false;
                }
            }
        }
        return pair.setting(Side.BASELINE, DIGEST).equals(pair.setting(Side.CANDIDATE, DIGEST))
                && Objective.of(pair.baseline())
                        .word()
                        .equals(Objective.of(pair.candidate()).word());
    }

    private static Likeness likeness(RunPair pair, String name) {
        return Likeness.of(pair.setting(Side.BASELINE, name), pair.setting(Side.CANDIDATE, name));
    }

    private static Finding objectives(RunPair pair) {
        Objective left = Objective.of(pair.baseline());
        Objective right = Objective.of(pair.candidate());
        Likeness likeness = left.word().isEmpty() || right.word().isEmpty()
                ? Likeness.UNKNOWN
                : left.word().equals(right.word()) ? Likeness.SAME : Likeness.DIFFERENT;
        return new Finding(likeness, "loss_type", Optional.of(new Objectives(left, right)));
    }

    /// What two runs say of a criterion.
    ///
    /// @param likeness whether it is the same
    /// @param setting the setting that tells
    /// @param objectives for the loss type, which no single setting tells
    record Finding(Likeness likeness, String setting, Optional<Objectives> objectives) {
        /// The value of one side as text.
        String value(RunPair pair, Side side) {
            if (objectives.isPresent()) {
                return objectives.get().of(side).word().orElse("");
            }
            return pair.setting(side, setting).map(SettingText::of).orElse("");
        }

        /// What tells.
        List<Evidence> evidence(RunPair pair) {
            return objectives
                    .map(both -> List.of(both.baseline.evidence(), both.candidate.evidence()))
                    .orElseGet(() -> pair.settingEvidence(setting));
        }
    }

    /// The objectives of two runs.
    record Objectives(Objective baseline, Objective candidate) {
        Objective of(Side side) {
            return side == Side.BASELINE ? baseline : candidate;
        }
    }
}
