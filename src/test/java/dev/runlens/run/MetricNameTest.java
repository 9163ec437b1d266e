package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which way a metric is better, by its name.
class MetricNameTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "eval_perplexity", "ppl", "val/WER", "wer,none", "cer", "mae", "val_mse", "rmse", "nll",
            "eval_bits_per_byte",
            "bpb", "brier_score", "ece", "error_rate", "top_5_error", "edit_distance", "levenshtein",
            "hamming_distance",
            "val_loss", "chat_loss", "cross_entropy", "word_perplexity,none", "accuracy_loss", "fid_score", "toxicity",
            "false_positive_rate", "val_mean_absolute_error", "valLoss", "reward_loss", "negative_log_likelihood"
    })
    void lessIsBetter(String name) {
        assertThat(MetricName.of(name).direction()).hasValue(Direction.LOWER_IS_BETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "eval_accuracy", "acc,none", "acc_norm", "f1", "f1_macro", "bleu", "BLEU-4", "rouge1", "rougeL",
            "eval_rougeLsum",
            "chrf++", "exact_match,strict-match", "exactMatch", "em", "meteor", "mAP", "ndcg@10", "mrr", "roc_auc",
            "auroc",
            "precision", "recall@5", "pass@1", "win_rate", "reward", "rewards/margins", "score",
            "error_detection_accuracy",
            "neg_log_loss", "mean_token_accuracy", "r2", "bertscore_f1"
    })
    void moreIsBetter(String name) {
        assertThat(MetricName.of(name).direction()).hasValue(Direction.HIGHER_IS_BETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "learning_rate", "grad_norm", "num_tokens", "mapping", "acclaim", "stylishness", "entropy",
            "acc_stderr,none",
            "reward_std", "rewards/rejected", "loss_weight", "tokens_per_sec"
    })
    void aNameThatTellsNothingIsNotGuessed(String name) {
        assertThat(MetricName.of(name).direction()).isEmpty();
        assertThat(MetricName.typed(name).direction()).isEmpty();
    }

    @Test
    void whatIsTypedBehindTheNameGoesFirst() {
        MetricName lower = MetricName.typed("my_accuracy:LOWER");
        assertThat(lower.name()).isEqualTo("my_accuracy");
        assertThat(lower.direction()).hasValue(Direction.LOWER_IS_BETTER);
        assertThat(MetricName.typed("style:higher").direction()).hasValue(Direction.HIGHER_IS_BETTER);
        assertThat(MetricName.typed("style:up").name()).isEqualTo("style:up");
        assertThat(MetricName.choice("style")).isEqualTo("style:lower or style:higher");
    }
}
