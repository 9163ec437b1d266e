package dev.runlens.read.huggingface;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the names in reports mean, for the Trainer, TRL, LLaMA-Factory and ms-swift.
///
/// The learning rate, tokens, epoch and times have one name each in the comparison; everything else keeps its own. The
/// mean train loss of the last row (`train_loss` beside `train_runtime`) is never the series.
final class ReportNames {
    private static final Map<String, Metric> KNOWN = Map.ofEntries(
            Map.entry("loss", Metric.TRAIN_LOSS),
            Map.entry("eval_loss", Metric.VAL_LOSS),
            Map.entry("learning_rate", Metric.LEARNING_RATE),
            Map.entry("lr", Metric.LEARNING_RATE),
            Map.entry("num_tokens", Metric.TRAINED_TOKENS),
            Map.entry("num_input_tokens_seen", Metric.TRAINED_TOKENS),
            Map.entry("total_tokens", Metric.TRAINED_TOKENS),
            Map.entry("throughput", Metric.TOKENS_PER_SEC),
            Map.entry("train_speed(iter/s)", Metric.ITERATIONS_PER_SEC),
            Map.entry("eval_runtime", Metric.VAL_TIME_SEC));
    /// The setting that says what a loss measures.
    static final String LOSS_TYPE = "loss_type";

    /// Types of loss that rise and fall without saying whether the policy gets better.
    private static final Set<String> OF_POLICIES = Set.of("grpo", "ppo");
    private static final Set<String> OF_TRL = Set.of("num_tokens", "mean_token_accuracy", "entropy");

    private ReportNames() {}

    /// The series under the names that the comparison knows, losses first.
    static Map<Metric, Series> metrics(Map<String, Series> reported) {
        Map<String, Series> byName = MeasuredAgain.without(reported);
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        put(metrics, Metric.TRAIN_LOSS, byName, "loss");
        put(metrics, Metric.TRAIN_LOSS, byName, "train_loss");
        put(metrics, Metric.VAL_LOSS, byName, "eval_loss");
        firstNamedEvaluation(byName).ifPresent(name -> put(metrics, Metric.VAL_LOSS, byName, name));
        byName.forEach((name, series) -> {
            if (!name.equals("train_loss")) {
                put(metrics, KNOWN.getOrDefault(name, Metric.of(name)), byName, name);
            }
        });
        metrics.computeIfPresent(Metric.TRAIN_LOSS, (metric, losses) -> HiddenLosses.shown(losses, byName));
        return metrics;
    }

    private static void put(Map<Metric, Series> metrics, Metric metric, Map<String, Series> byName, String name) {
        Series series = byName.get(name);
        if (series != null && !metric.key().isEmpty()) {
            metrics.putIfAbsent(metric, series);
        }
    }

    /// The loss on the first of several evaluation sets: `eval_<name>_loss`.
    private static Optional<String> firstNamedEvaluation(Map<String, Series> byName) {
        return namedEvaluations(byName).findFirst();
    }

    private static Stream<String> namedEvaluations(Map<String, Series> byName) {
        return byName.keySet().stream()
                .filter(name -> name.startsWith("eval_") && name.endsWith("_loss") && !name.equals("eval_loss"));
    }

    /// States what the loss measures, where that is not the likelihood of the text.
    static void addLossType(Map<String, Series> byName, Map<String, Sourced<Setting>> stated, Path file) {
        lossType(byName)
                .ifPresent(type -> stated.put(LOSS_TYPE, new Sourced<>(new Setting.Text(type), Origin.in(file))));
    }

    /// What the names of the metrics make uncertain about the losses, about the run as a whole.
    static List<Finding> findings(Map<String, Series> byName) {
        List<Finding> findings = new ArrayList<>();
        MeasuredAgain.finding(byName).ifPresent(findings::add);
        List<String> sets = namedEvaluations(byName).toList();
        if (!sets.isEmpty() && !byName.containsKey("eval_loss")) {
            String more = sets.size() > 1
                    ? ", the first of " + sets.size() + " evaluation sets; the others are metrics of their own"
                    : "";
            findings.add(Finding.of(FindingCode.INFERRED, "the validation loss is that of " + sets.getFirst() + more));
        }
        lossType(byName)
                .filter(OF_POLICIES::contains)
                .ifPresent(type -> findings.add(Finding.of(
                        FindingCode.INFERRED,
                        "was trained with " + type.toUpperCase(Locale.ROOT)
                                + ", whose loss is no measure of progress: compare the reward")));
        return findings;
    }

    /// The trainer that writes such names: TRL, or the Hugging Face trainer alone.
    static Trainer trainer(Map<String, Series> byName) {
        return HuggingFaceTrainers.of(
                lossType(byName).isPresent() || byName.keySet().stream().anyMatch(OF_TRL::contains));
    }

    /// What the loss measures where it is not the likelihood of the text, told by what TRL reports beside it; a loss of
    /// one type cannot be compared with one of another.
    static Optional<String> lossType(Map<String, Series> byName) {
        Set<String> names = byName.keySet();
        if (names.contains("reward_std") || names.contains("frac_reward_zero_std")) {
            return Optional.of("grpo");
        }
        if (names.contains("objective/kl") || names.contains("policy/approxkl_avg")) {
            return Optional.of("ppo");
        }
        if (names.contains("rewards/chosen") || names.contains("eval_rewards/chosen")) {
            if (names.contains("log_odds_ratio") || names.contains("log_odds_chosen")) {
                return Optional.of("orpo");
            }
            return Optional.of(names.contains("kl") || names.contains("eval_kl") ? "kto" : "dpo");
        }
        return names.contains("min_reward") && names.contains("max_reward") ? Optional.of("reward") : Optional.empty();
    }
}
