package dev.runlens.plot;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.DataPart;
import dev.runlens.run.Direction;
import dev.runlens.run.Metric;
import dev.runlens.run.MetricName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the vertical axis measures: a metric of the training, and the same of its evaluations where that is reported
/// too.
///
/// @param metric reported while training, or at evaluations only where there is no other
/// @param evaluated the same, reported at evaluations; null where it is not
public record Measure(Metric metric, @Nullable Metric evaluated) {
    /// Train and validation loss.
    public static final Measure LOSS = new Measure(Metric.TRAIN_LOSS, Metric.VAL_LOSS);

    private static final List<String> OF_EVALUATION = DataPart.VALIDATION.words().stream()
            .map(word -> word + "_")
            .toList();

    /// These are axes, see [dev.runlens.analyze.axis.TrainingAxis].
    private static final Set<Metric> PLACES = Set.of(Metric.of("epoch"), Metric.of("wall_time"));

    /// Everything that the runs of a comparison report: the loss first, then the documented metrics, then the others by
    /// their names.
    public static List<Measure> of(Comparison comparison) {
        Set<Metric> reported = new LinkedHashSet<>(Metric.documented());
        Set<Metric> all = new LinkedHashSet<>();
        for (ComparedRun run : comparison.runs()) {
            all.addAll(run.run().history().metrics().keySet());
        }
        reported.retainAll(all);
        all.stream().sorted((a, b) -> a.key().compareTo(b.key())).forEach(reported::add);
        reported.removeAll(PLACES);
        reported.remove(Metric.TRAIN_LOSS);
        reported.remove(Metric.VAL_LOSS);
        List<Measure> measures = new ArrayList<>(List.of(LOSS));
        for (Metric metric : reported) {
            if (trainingOf(metric, reported).isEmpty()) {
                measures.add(new Measure(metric, evaluationOf(metric, reported).orElse(null)));
            }
        }
        return measures;
    }

    /// What a person reads: `loss`, `learning rate`.
    public String label() {
        return isLoss() ? "loss" : metric.label();
    }

    /// Which way is better. Of a metric that is not documented its name tells, where it is a usual one.
    public Direction direction() {
        return metric.direction() == Direction.NEITHER
                ? MetricName.of(metric.key()).direction().orElse(Direction.NEITHER)
                : metric.direction();
    }

    /// Whether it is train and validation loss, which have a gap, a best evaluation and an onset of overfitting.
    public boolean isLoss() {
        return equals(LOSS);
    }

    /// Whether it has a line for training and one for evaluations.
    public boolean split() {
        return evaluated != null;
    }

    private static Optional<Metric> trainingOf(Metric evaluation, Set<Metric> all) {
        return OF_EVALUATION.stream()
                .filter(prefix -> evaluation.key().startsWith(prefix))
                .map(prefix -> evaluation.key().substring(prefix.length()))
                .flatMap(rest -> named(all, rest).or(() -> named(all, "train_" + rest)).stream())
                .findFirst();
    }

    private static Optional<Metric> evaluationOf(Metric training, Set<Metric> all) {
        return all.stream()
                .filter(metric -> trainingOf(metric, all).filter(training::equals).isPresent())
                .findFirst();
    }

    private static Optional<Metric> named(Set<Metric> all, String key) {
        return all.stream().filter(metric -> metric.key().equals(key)).findFirst();
    }
}
