package dev.runlens.analyze.single;

import dev.runlens.run.Direction;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.MetricName;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// By which metric the file to ship is chosen.
///
/// @param metric which one
/// @param higherIsBetter its direction
/// @param source who says so
public record FileMetric(Metric metric, boolean higherIsBetter, Source source) {
    /// Who says by which metric a file is chosen.
    public enum Source {
        /// Nobody: it is the validation loss.
        DEFAULT,
        /// The trainer, by a setting or by the best value that it kept.
        TRAINER,
        /// The user.
        ASKED
    }

    static final FileMetric LOSS = new FileMetric(Metric.VAL_LOSS, false, Source.DEFAULT);
    private static final String LOSS_NAME = "loss";

    /// The trainer's best value was read with all its digits, as the reported one was.
    private static final double SAME = 1e-9;

    /// The metric of a run: the one that is asked for where the run reports it and its direction is known, else the
    /// trainer's own, else validation loss.
    ///
    /// The trainer's own is what `metric_for_best_model` names, in the direction of `greater_is_better`; where neither
    /// is stated, the metric whose value at the step of `best_model_checkpoint` is `best_metric`.
    ///
    /// @param asked by its key in the comparison JSON or as it was reported, as [MetricName#typed] takes it; null where
    ///     nobody asks
    static FileMetric of(Run run, @Nullable String asked) {
        return asked(run, asked).or(() -> ofTrainer(run)).orElse(LOSS);
    }

    private static Optional<FileMetric> asked(Run run, @Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        MetricName name = MetricName.typed(typed);
        return named(run, name.name())
                .flatMap(metric -> name.said()
                        .map(said -> said == Direction.HIGHER_IS_BETTER)
                        .or(() -> ofTrainer(run).filter(own -> own.metric().equals(metric))
                                .map(FileMetric::higherIsBetter))
                        .or(() -> known(metric))
                        .map(higher -> new FileMetric(metric, higher, Source.ASKED)));
    }

    private static Optional<FileMetric> ofTrainer(Run run) {
        return stated(run).or(() -> recovered(run));
    }

    /// In the direction that the trainer states, but of the validation loss, of which less is better whatever it states; else
    /// that in which its best value is the best, else that of the name. A trainer that names a metric and no direction takes
    /// more for better of all but a loss.
    private static Optional<FileMetric> stated(Run run) {
        Hyperparameters settings = run.hyperparameters();
        return named(run, text(settings.get("metric_for_best_model")).orElse(null))
                .map(metric -> new FileMetric(
                        metric,
                        greaterIsBetter(run)
                                .filter(_ -> !metric.equals(Metric.VAL_LOSS))
                                .or(() -> recovered(run).filter(best -> best.metric().equals(metric))
                                        .map(FileMetric::higherIsBetter))
                                .or(() -> known(metric))
                                .orElse(true),
                        Source.TRAINER));
    }

    private static Optional<Boolean> greaterIsBetter(Run run) {
        return run.hyperparameters()
                .get("greater_is_better")
                .filter(Setting.Flag.class::isInstance)
                .map(flag -> ((Setting.Flag) flag).value());
    }

    /// Whether the trainer states that it takes for better what is worse by the name of its metric: of all but a loss it takes
    /// more for better where nobody tells it, so that it keeps the worst model by `wer` or `perplexity`.
    public static boolean isTurnedRound(Run run) {
        return named(run, text(run.hyperparameters().get("metric_for_best_model")).orElse(null))
                .flatMap(FileMetric::known)
                .flatMap(byName -> greaterIsBetter(run).filter(stated -> !stated.equals(byName)))
                .isPresent();
    }

    private static Optional<FileMetric> recovered(Run run) {
        Hyperparameters settings = run.hyperparameters();
        OptionalLong step = bestStep(settings);
        var best = settings.number("best_metric");
        if (step.isEmpty() || best.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<Metric, Series> one : run.history().metrics().entrySet()) {
            Series series = one.getValue();
            int at = series.indexOf(step.getAsLong());
            boolean same = at >= 0
                    && Math.abs(series.value(at) - best.getAsDouble()) <= SAME * Math.abs(best.getAsDouble());
            boolean extreme = at >= 0
                    && (one.getKey().equals(Metric.VAL_LOSS) ? isLowest(series, at) : isExtreme(series, at));
            if (same && isEvaluated(one.getKey()) && extreme) {
                return Optional.of(new FileMetric(one.getKey(), isHighest(series, at), Source.TRAINER));
            }
        }
        return Optional.empty();
    }

    private static OptionalLong bestStep(Hyperparameters settings) {
        var stated = settings.number("best_global_step");
        if (stated.isPresent()) {
            return OptionalLong.of(Math.round(stated.getAsDouble()));
        }
        String folder = text(settings.get("best_model_checkpoint")).orElse("");
        String digits = folder.substring(folder.lastIndexOf('-') + 1);
        return digits.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static boolean isEvaluated(Metric metric) {
        return metric.equals(Metric.VAL_LOSS) || metric.key().startsWith("eval_");
    }

    private static boolean isExtreme(Series series, int at) {
        return isHighest(series, at) || isLowest(series, at);
    }

    private static boolean isHighest(Series series, int at) {
        for (int i = 0; i < series.size(); i++) {
            if (series.value(i) > series.value(at)) {
                return false;
            }
        }
        return !isLowest(series, at);
    }

    private static boolean isLowest(Series series, int at) {
        for (int i = 0; i < series.size(); i++) {
            if (series.value(i) < series.value(at)) {
                return false;
            }
        }
        return true;
    }

    /// The metric of a name, if the run reports it: `accuracy` is `eval_accuracy`, `loss` is the validation loss.
    private static Optional<Metric> named(Run run, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        String bare = name.toLowerCase(Locale.ROOT).replaceFirst("^eval_", "");
        if (bare.equals(LOSS_NAME) || bare.equals(Metric.VAL_LOSS.key())) {
            return Optional.of(Metric.VAL_LOSS).filter(metric -> !run.series(metric).isEmpty());
        }
        return Stream.of(Metric.of("eval_" + bare), Metric.of(bare))
                .filter(metric -> !run.series(metric).isEmpty())
                .findFirst();
    }

    /// Whether a run reports the metric of a name.
    ///
    /// @param asked as [MetricName#typed] takes it
    public static boolean isReported(Run run, String asked) {
        return named(run, MetricName.typed(asked).name()).isPresent();
    }

    /// Whether a run reports the metric of a name and it is known which way that is better.
    ///
    /// @param asked as [MetricName#typed] takes it
    public static boolean isDirected(Run run, String asked) {
        return asked(run, asked).isPresent();
    }

    /// The names of the metrics by which the file of a run can be chosen.
    public static List<String> names(Run run) {
        return run.history().metrics().keySet().stream()
                .filter(metric -> isEvaluated(metric) && !metric.isOfResources())
                .map(metric -> metric.equals(Metric.VAL_LOSS) ? LOSS_NAME : metric.key())
                .sorted()
                .toList();
    }

    /// Whether more is better of a metric, by its name; empty where the name does not tell.
    static Optional<Boolean> known(Metric metric) {
        return metric.direction() == Direction.NEITHER
                ? MetricName.of(metric.key()).direction().map(Direction.HIGHER_IS_BETTER::equals)
                : Optional.of(metric.direction() == Direction.HIGHER_IS_BETTER);
    }

    private static Optional<String> text(Optional<Setting> setting) {
        return setting.filter(Setting.Text.class::isInstance).map(value -> ((Setting.Text) value).value());
    }

    /// Whether it is the validation loss.
    public boolean isLoss() {
        return metric.equals(Metric.VAL_LOSS);
    }

    /// A value turned so that less is better, or back.
    double turned(double value) {
        return higherIsBetter ? 0 - value : value;
    }
}
