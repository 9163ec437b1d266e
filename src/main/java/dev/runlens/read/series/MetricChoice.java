package dev.runlens.read.series;

import dev.runlens.run.DataPart;
import dev.runlens.run.Metric;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which of the names that a tool recorded is which of our metrics.
///
/// Of several names that could be the train loss or the validation loss, the first of a fixed order is; letter case,
/// `.`, `/`, `_`, `-`, blanks and humps (`trainLoss`) do not matter, except that `train/loss` goes before `train_loss`, which is a mean over
/// the run where both are there. All others are kept as metrics of their own.
public final class MetricChoice {
    /// What Hugging Face's trainer reports at its end as `train/train_loss`: a mean over the run, which is no curve.
    public static final Metric MEAN_TRAIN_LOSS = Metric.of("train/train_loss");

    private static final List<String> TRAIN = List.of(
            "train_loss_step",
            "train_loss",
            "training_loss",
            "loss_train",
            "loss_training",
            "loss",
            "train_loss_epoch",
            "train_epoch_loss",
            // kohya's sd-scripts: a mean over one epoch's length, and that of one step.
            "loss_average",
            "loss_current",
            // torchtitan's; AI-Toolkit's in W&B.
            "loss_metrics_global_avg_loss",
            "loss_loss",
            "avg_loss",
            "mean_loss");
    /// The last are torchtitan's and Megatron-LM's.
    private static final List<String> VALIDATION = Stream.of(
            ofParts(DataPart.VALIDATION, "%s_loss", "loss_%s"),
            Stream.of("holdout_loss"),
            ofParts(DataPart.VALIDATION, "%s_loss_epoch", "%s_epoch_loss"),
            Stream.of(
                    "loss_validation_epoch_average",
                    "loss_validation_step_average",
                    "validation_metrics_loss",
                    "lm_loss_validation"))
            .flatMap(names -> names)
            .toList();
    /// What a loss is called by its kind, where none is called a loss alone.
    private static final List<String> KINDS = List.of("total_loss", "lm_loss", "ce_loss", "cross_entropy_loss",
            "crossentropyloss", "cross_entropy", "nll_loss", "xent_loss");
    /// Where a word begins in `trainLoss`.
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z][a-z])");
    private static final Pattern SEPARATORS = Pattern.compile("[./_\\-\\s]+");
    /// Objects around the names, as `metrics.train.loss`.
    private static final Pattern AROUND = Pattern.compile("^(metrics|logs|losses|scalars)_(?=.)");
    private static final List<String> LAST_RESORT = List.of("test_loss", "loss_test");
    private static final Map<Metric, List<String>> OTHERS = Map.of(
            Metric.LEARNING_RATE, List.of("learning_rate", "train_learning_rate", "lr", "train_lr", "lr_*"),
            Metric.TRAINED_TOKENS,
            List.of(
                    "trained_tokens",
                    "num_input_tokens_seen",
                    "train_num_input_tokens_seen",
                    "num_tokens",
                    "train_num_tokens"),
            Metric.TOKENS_PER_SEC, List.of("tokens_per_sec", "tokens_per_second"),
            Metric.ITERATIONS_PER_SEC, List.of("iterations_per_sec", "iterations_per_second"),
            Metric.PEAK_MEMORY_GB, List.of("peak_memory_gb", "peak_memory"),
            Metric.VAL_TIME_SEC, List.of("val_time_sec", "val_time", "eval_runtime"));

    private final Map<String, Metric> chosen = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, String> plain = new LinkedHashMap<>();

    private MetricChoice(Collection<String> names, ColumnChoice wanted) {
        names.forEach(name -> plain.put(name, plain(name)));
        choose(Metric.TRAIN_LOSS, first(name -> name.equals(wanted.train())));
        choose(Metric.VAL_LOSS, first(name -> name.equals(wanted.validation())));
        // A history of Hugging Face's trainer: its train_loss is the mean that it reports at its end.
        boolean history = plain.containsValue("train_runtime");
        choose(
                Metric.TRAIN_LOSS,
                first(name -> name.equalsIgnoreCase("train/loss"))
                        .or(() -> history ? among(List.of("loss")) : Optional.empty())
                        .or(() -> among(TRAIN))
                        .or(() -> amongKinds(List.of("train_", "training_", ""))));
        choose(Metric.VAL_LOSS, among(VALIDATION)
                .or(this::namedEvaluation)
                .or(() -> among(LAST_RESORT))
                .or(() -> amongKinds(Stream.concat(ofParts(DataPart.VALIDATION, "%s_"), Stream.of("test_")).toList())));
        OTHERS.forEach((metric, candidates) -> choose(metric, among(candidates)));
        boolean transformers = isTransformers(names);
        for (String name : plain.keySet()) {
            if (!chosen.containsKey(name)) {
                own(name, transformers);
            }
        }
    }

    /// The metric of each name, in the order of the names; no two are the same.
    public static Map<String, Metric> of(Collection<String> names) {
        return of(names, ColumnChoice.NONE);
    }

    /// The metric of each name, in the order of the names; no two are the same.
    ///
    /// @param wanted what a person chose, which goes before everything that names tell
    public static Map<String, Metric> of(Collection<String> names, ColumnChoice wanted) {
        MetricChoice choice = new MetricChoice(names, wanted);
        Map<String, Metric> ordered = new LinkedHashMap<>();
        choice.plain.keySet().forEach(name -> ordered.put(name, choice.chosen.getOrDefault(name, Metric.of(name))));
        return ordered;
    }

    /// Whether a name may be one of a loss: no other has to be compared with all that losses are called.
    public static boolean mayBeLoss(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("loss") || lower.contains("entropy");
    }

    /// Whether these names are those under which Hugging Face's trainer reports to a tracker: it puts `train/` before
    /// everything that is not of an evaluation.
    public static boolean isTransformers(Collection<String> names) {
        return names.contains("train/epoch") || names.contains("train/global_step");
    }

    private void choose(Metric metric, Optional<String> name) {
        name.filter(free -> !chosen.containsKey(free) && !keys.contains(metric.key()))
                .ifPresent(found -> {
                    chosen.put(found, metric);
                    keys.add(metric.key());
                });
    }

    private Optional<String> first(Predicate<String> fits) {
        return plain.keySet().stream().filter(fits).findFirst();
    }

    private Optional<String> among(List<String> candidates) {
        Map<String, String> byPlain = new HashMap<>();
        plain.forEach((name, key) -> byPlain.putIfAbsent(key.startsWith("lr_") ? "lr_*" : key, name));
        return candidates.stream()
                .map(byPlain::get)
                .filter(name -> name != null)
                .findFirst();
    }

    private Optional<String> amongKinds(List<String> phases) {
        return phases.stream()
                .flatMap(phase -> among(KINDS.stream().map(kind -> phase + kind).toList()).stream())
                .findFirst();
    }

    /// The loss on the first of several evaluation sets, which Hugging Face calls `eval_<set>_loss`.
    private Optional<String> namedEvaluation() {
        return first(name -> {
            String key = plain.getOrDefault(name, "");
            return key.startsWith("eval_") && key.endsWith("_loss");
        });
    }

    private void own(String name, boolean transformers) {
        boolean prefixed = transformers && name.startsWith("train/") && !name.equals("train/train_loss");
        Metric metric = Metric.of(prefixed ? name.substring("train/".length()) : name);
        boolean taken = metric.key().isEmpty()
                || metric.equals(Metric.TRAIN_LOSS)
                || metric.equals(Metric.VAL_LOSS)
                || keys.contains(metric.key());
        for (int i = 1; taken; i++) {
            metric = Metric.of("other " + (i > 1 ? i + " " : "") + name);
            taken = keys.contains(metric.key());
        }
        chosen.put(name, metric);
        keys.add(metric.key());
    }

    private static Stream<String> ofParts(DataPart part, String... shapes) {
        return Stream.of(shapes).flatMap(shape -> part.words().stream().map(word -> shape.replace("%s", word)));
    }

    private static String plain(String name) {
        String plain = HUMP.matcher(name.strip()).replaceAll("_").toLowerCase(Locale.ROOT);
        plain = SEPARATORS.matcher(plain).replaceAll("_");
        return AROUND.matcher(plain).replaceFirst("");
    }
}
