package dev.runlens.analyze.sweep;

import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.Gap;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Setting;
import dev.runlens.text.Numbers;
import dev.runlens.text.SettingText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a condition can ask of a run, by name: `loss`, `best`, `best_at`, `gap` (percent), `place`, `status`, `file`,
/// `name`, `trainer`, `group`, any value at the end of training by its key in the comparison JSON, the last value of any
/// other metric that it reports as `last_` and the metric's key, any setting by its name or what people call it (`lr`,
/// `rank`).
public final class RunField {
    private static final List<String> OWN = List.of(
            "loss", "place", "status", "gap", "best", "best_at", "file", "name", "trainer", "group");

    private static final Map<String, String> CALLED = Map.of(
            "lr", "learning_rate",
            "rank", "lora_rank",
            "dropout", "lora_dropout",
            "scale", "lora_scale",
            "batch", "batch_size",
            "layers", "num_layers");

    private static final Set<Metric> DOCUMENTED = Stream.of(FinalMetric.values())
            .flatMap(metric -> metric.reported().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final String LAST = "last_";

    private RunField() {}

    /// A value that a field has.
    ///
    /// @param number the same as a number; empty where it is none
    /// @param words how it is written
    public record Value(OptionalDouble number, String words) {
        static Value of(double number) {
            return new Value(OptionalDouble.of(number), Numbers.number(number));
        }

        static Value of(String words) {
            return new Value(OptionalDouble.empty(), words);
        }
    }

    /// The names of all fields that some runs have.
    public static List<String> names(Collection<RunFacts> runs) {
        Set<String> settings = new TreeSet<>();
        Set<Metric> reported = new LinkedHashSet<>();
        for (RunFacts run : runs) {
            reported.addAll(run.run().run().history().metrics().keySet());
            settings.addAll(run.run().run().hyperparameters().names());
            settings.addAll(run.run().effective().settings().keySet());
        }
        Set<String> names = new LinkedHashSet<>(OWN);
        names.addAll(settings);
        Stream.of(FinalMetric.values()).map(FinalMetric::key).forEach(names::add);
        reported.stream().filter(RunField::isUndocumented).map(RunField::last).sorted().forEach(names::add);
        return List.copyOf(names);
    }

    /// The name of the last value that a run reported of a metric.
    public static String last(Metric metric) {
        return LAST + metric.key();
    }

    /// The metric whose last value a field is; empty for any other field.
    public static Optional<Metric> metric(String field) {
        return field.startsWith(LAST) ? Optional.of(Metric.of(field.substring(LAST.length()))) : Optional.empty();
    }

    /// Whether the last value of a metric is none of the documented ones at the end of training.
    public static boolean isUndocumented(Metric metric) {
        return !DOCUMENTED.contains(metric);
    }

    /// Whether a name is one of a field whatever runs there are, though a run may have no value of it; names of settings
    /// are not.
    static boolean isOfEveryRun(String name) {
        String field = name.toLowerCase(Locale.ROOT);
        return OWN.contains(field)
                || CALLED.containsKey(field)
                || field.startsWith(LAST)
                || FinalMetric.ofKey(field).isPresent();
    }

    /// Whether the value of a field is in percent, 12.9 for 12.9 %.
    static boolean isPercent(String name) {
        return name.equalsIgnoreCase("gap");
    }

    /// The value of a field; empty where the run has none.
    public static Optional<Value> of(RunFacts run, String name) {
        String field = name.toLowerCase(Locale.ROOT);
        return switch (field) {
            case "loss" -> finite(run.loss());
            case "place" ->
                    run.standing().place().isPresent()
                            ? finite(run.standing().place().getAsInt())
                            : Optional.empty();
            case "status" -> Optional.ofNullable(run.run().analysis().statusLabel()).map(Value::of);
            case "gap" -> gap(run.run().analysis().gap());
            case "best" -> best(run).flatMap(best -> finite(best.value()));
            case "best_at" -> best(run).flatMap(best -> finite((double) best.iteration()));
            case "file" -> file(run.run().analysis().checkpoint());
            case "name" -> Optional.of(Value.of(run.name()));
            case "trainer" -> Optional.of(Value.of(run.run().run().identity().trainer().name()));
            case "group" -> Optional.of(run.standing().groupName()).filter(group -> !group.isEmpty()).map(Value::of);
            default -> setting(run, name).or(() -> documented(run, field)).or(() -> reported(run, field));
        };
    }

    private static Optional<BestValidation> best(RunFacts run) {
        return Optional.ofNullable(run.run().analysis().best());
    }

    private static Optional<Value> gap(@Nullable Gap gap) {
        return gap == null || gap.percent().isEmpty() ? Optional.empty() : finite(gap.percent().getAsDouble());
    }

    private static Optional<Value> file(@Nullable CheckpointAdvice advice) {
        return Optional.ofNullable(advice)
                .map(CheckpointAdvice::checkpoint)
                .map(Checkpoint::path)
                .map(Path::getFileName)
                .map(Objects::toString)
                .map(Value::of);
    }

    private static Optional<Value> setting(RunFacts run, String name) {
        return run.setting(name)
                .or(() -> run.setting(CALLED.getOrDefault(name.toLowerCase(Locale.ROOT), name)))
                .map(RunField::value);
    }

    private static Value value(Setting setting) {
        return new Value(RunFacts.number(setting), SettingText.of(setting));
    }

    private static Optional<Value> documented(RunFacts run, String key) {
        return FinalMetric.ofKey(key)
                .map(metric -> run.run().run().finals().get(metric))
                .filter(OptionalDouble::isPresent)
                .flatMap(value -> finite(value.getAsDouble()));
    }

    private static Optional<Value> reported(RunFacts run, String field) {
        return metric(field)
                .map(metric -> run.run().run().series(metric))
                .filter(series -> !series.isEmpty())
                .flatMap(series -> finite(series.lastValue()));
    }

    private static Optional<Value> finite(double value) {
        return Double.isFinite(value) ? Optional.of(Value.of(value)) : Optional.empty();
    }
}
