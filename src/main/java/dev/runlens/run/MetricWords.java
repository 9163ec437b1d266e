package dev.runlens.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words in names of metrics that tell which way is better.
///
/// A name is cut into words at every character that is neither letter nor digit, `eval_wer` and `val/WER` alike; what
/// follows a comma (`acc,none`) is a filter and no part of it. The last word that tells decides, as it is the one that
/// says what the thing is: an `accuracy_loss` is a loss, `error_detection_accuracy` an accuracy. `score` tells only where
/// no other word does: less is better of a `brier_score`.
final class MetricWords {
    private static final Set<String> LOWER = Set.of(
            "loss", "losses", "perplexity", "ppl", "nll", "negative_log_likelihood", "crossentropy", "cross_entropy",
            "bpb", "bpc", "bits_per_byte", "bits_per_char", "bits_per_character", "bits_per_token", "bits_per_word",
            "wer", "cer", "mer", "ter", "der", "eer", "wil", "wder", "mae", "mse", "rmse", "mape", "smape", "wape",
            "mase", "msle", "rmsle", "medae", "rmae", "brier", "ece", "mce", "error", "errors",
            "err", "distance", "levenshtein", "hamming", "edits", "fid", "kid", "lpips", "mcd", "fad", "toxicity",
            "toxic", "hallucination", "hallucinations", "incorrect", "wrong", "mistakes", "mismatch",
            "mismatches", "failure", "failures", "failed", "fail", "violations", "repetition", "fpr", "fnr",
            "false_positive", "false_positives", "false_positive_rate", "false_negative", "false_negatives",
            "false_negative_rate");

    private static final Set<String> HIGHER = Set.of(
            "accuracy", "accuracies", "acc", "accs", "f1", "fbeta", "bleu", "sacrebleu", "gleu", "rouge", "rougel",
            "rougelsum", "chrf", "meteor", "comet", "bleurt", "bertscore", "mauve", "cider", "spice", "exact_match",
            "exact", "match", "matches", "em", "map", "ap", "auprc", "average_precision", "ndcg", "dcg", "mrr",
            "reciprocal_rank", "hit", "hits", "auc", "auroc", "roc", "aucroc", "prauc", "rocauc", "precision",
            "recall", "sensitivity", "specificity", "tpr", "tnr", "true_positive_rate", "true_negative_rate", "pass",
            "passed", "passes", "win", "wins", "win_rate", "winrate", "reward", "rewards", "margin", "margins",
            "return", "returns", "elo", "success", "successes", "solved", "resolved", "correct", "correctness",
            "rating", "grade", "similarity", "cosine", "iou", "miou", "jaccard", "dice", "psnr", "ssim", "stoi",
            "pesq", "mos", "r2", "mcc", "matthews", "matthews_correlation", "pearson", "pearsonr",
            "spearman", "spearmanr", "kendall", "correlation", "kappa", "likelihood", "log_likelihood",
            "loglikelihood", "logprob", "faithfulness", "helpfulness", "relevance", "relevancy", "fluency", "coherence",
            "groundedness", "quality", "mc1", "mc2", "includes");

    /// Words that tell only where no other does.
    private static final Set<String> GENERAL = Set.of("score", "scores");

    /// Of these nothing is better, whatever they are of: how far a metric scatters, what it is weighted with, the answers
    /// that were to lose.
    private static final Set<String> NEITHER = Set.of(
            "std", "stddev", "stdev", "stderr", "var", "variance", "weight", "coef", "coefficient", "threshold",
            "rejected");

    /// scikit-learn's scorers of errors, such as `neg_log_loss`, are turned so that more is better.
    private static final String NEGATED = "neg";

    private static final int LONGEST = 4;

    private MetricWords() {}

    /// What the words of a name tell; empty where they tell nothing.
    static Optional<Direction> direction(String name) {
        int filter = name.indexOf(',');
        String bare = filter < 0 ? name : name.substring(0, filter);
        return told(words(bare)).or(() -> told(words(bare.replaceAll("(?<=[a-z])(?=[A-Z])", "_"))));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<Direction> told(List<String> words) {
        boolean negated = !words.isEmpty() && words.getFirst().equals(NEGATED);
        for (int end = words.size(); end > 0; end--) {
            if (NEITHER.contains(words.get(end - 1))) {
                return Optional.empty();
            }
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                String phrase = String.join("_", words.subList(start, end));
                if (isIn(LOWER, phrase)) {
                    return Optional.of(negated ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
                }
                if (isIn(HIGHER, phrase)) {
                    return Optional.of(Direction.HIGHER_IS_BETTER);
                }
            }
        }
        return words.stream().anyMatch(GENERAL::contains)
                ? Optional.of(Direction.HIGHER_IS_BETTER)
                : Optional.empty();
    }

    /// As it is, or without a number behind it: `rouge2`, `bleu4`.
    private static boolean isIn(Set<String> table, String phrase) {
        return table.contains(phrase) || table.contains(phrase.replaceFirst("\\p{N}+$", ""));
    }
}
