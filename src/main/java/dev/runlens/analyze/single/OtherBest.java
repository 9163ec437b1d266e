package dev.runlens.analyze.single;

import dev.runlens.run.Checkpoint;
import dev.runlens.run.Metric;
import dev.runlens.run.Order;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Another evaluation than that of the file to ship that is the best by another metric of the run: by accuracy a run may go on
/// getting better after its validation loss has turned. Which of the two counts a person says.
///
/// A metric that is the best where the validation loss was measured lowest says what the loss says: so does a perplexity.
///
/// @param metric reported at evaluations, of known direction by its name
/// @param iteration of the evaluation that is the best by it, the earliest of equals
/// @param value its value there
/// @param shipped its value at the evaluation nearest to the file to ship
/// @param file the file that was saved nearest to it; null where nothing is known of any
public record OtherBest(Metric metric, long iteration, double value, double shipped, @Nullable Checkpoint file) {
    private static final List<String> OF_EVALUATIONS = List.of("eval_", "val_", "valid_", "validation_");
    private static final int FEW = 3;
    /// A smaller share of the value is no other evaluation to speak of.
    private static final double LITTLE = 0.01;
    private static final long NOWHERE = -1;

    /// Those of a run whose file is chosen by validation loss, the largest difference first.
    public static List<OtherBest> of(Run run, CheckpointAdvice advice) {
        SavedFile shipped = advice.shipped();
        if (shipped == null || shipped.iteration().isEmpty() || !advice.by().isLoss()) {
            return List.of();
        }
        List<OtherBest> others = new ArrayList<>();
        long lowest = BestValidation.of(run.series(Metric.VAL_LOSS)).map(BestValidation::iteration).orElse(NOWHERE);
        run.history().metrics().forEach((metric, series) -> {
            if (isEvaluated(metric) && series.size() - series.nonFiniteCount() >= FEW) {
                FileMetric.known(metric)
                        .map(higher -> best(metric, series, higher, shipped.iteration().getAsLong()))
                        .filter(best -> best.iteration != lowest && best.difference() > LITTLE)
                        .map(best -> best.with(advice.files()))
                        .ifPresent(others::add);
            }
        });
        others.sort(Order.comparingDouble(OtherBest::difference).reversed());
        return others;
    }

    private static boolean isEvaluated(Metric metric) {
        return !metric.equals(Metric.VAL_LOSS) && !metric.isOfResources()
                && OF_EVALUATIONS.stream().anyMatch(metric.key()::startsWith);
    }

    private static OtherBest best(Metric metric, Series series, boolean higher, long shipped) {
        int best = -1;
        int nearest = -1;
        for (int i = 0; i < series.size(); i++) {
            double value = series.value(i);
            if (Double.isFinite(value)) {
                boolean better = best < 0 || (higher ? value > series.value(best) : value < series.value(best));
                best = better ? i : best;
                boolean nearer = nearest < 0
                        || Math.abs(series.step(i) - shipped) < Math.abs(series.step(nearest) - shipped);
                nearest = nearer ? i : nearest;
            }
        }
        return new OtherBest(metric, series.step(best), series.value(best), series.value(nearest), null);
    }

    /// By what share of the larger value the two differ.
    private double difference() {
        double larger = Math.max(Math.abs(value), Math.abs(shipped));
        return larger == 0 ? 0 : Math.abs(value - shipped) / larger;
    }

    private OtherBest with(List<SavedFile> files) {
        Checkpoint near = files.stream()
                .filter(file -> file.iteration().isPresent())
                .min(Order.comparingLong(file -> Math.abs(file.iteration().getAsLong() - iteration)))
                .map(SavedFile::checkpoint)
                .orElse(null);
        return new OtherBest(metric, iteration, value, shipped, near);
    }

    /// The files besides the one to ship that may be the ones that count: the best by the validation loss, where the file is
    /// chosen by another metric, and the best by each other metric.
    ///
    /// @param advice null where nothing is advised, and so nothing beside it
    public static List<Checkpoint> files(Run run, @Nullable CheckpointAdvice advice) {
        if (advice == null) {
            return List.of();
        }
        SavedFile byLoss = advice.beside().byLoss();
        return Stream.concat(
                Stream.ofNullable(byLoss).map(SavedFile::checkpoint),
                of(run, advice).stream().flatMap(other -> Stream.ofNullable(other.file)))
                .distinct()
                .toList();
    }
}
