package dev.runlens.read.huggingface;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The evaluation of the best file after training, which is no point of the curve.
///
/// With `load_best_model_at_end` a script that ends with `trainer.evaluate()` reports the loss of the best file at the
/// last step. Where that step is an evaluation step the same step comes twice and the first report counts. Where it is
/// not, as when `max_steps` is no multiple of `eval_steps`, it is known by two things together: it has to the last
/// digit the lowest loss of all evaluations before, and it comes sooner after the last of them than they did after each
/// other.
final class MeasuredAgain {
    private static final String LOSS = "eval_loss";
    private static final String PREFIX = "eval_";

    /// How many evaluations tell how far they are apart.
    private static final int LEAST = 3;

    private MeasuredAgain() {}

    /// The series without that evaluation.
    static Map<String, Series> without(Map<String, Series> byName) {
        if (best(byName) < 0) {
            return byName;
        }
        long step = byName.getOrDefault(LOSS, Series.empty()).lastStep();
        Map<String, Series> rest = new LinkedHashMap<>();
        byName.forEach((name, series) -> {
            boolean measured = name.startsWith(PREFIX) && !series.isEmpty() && series.lastStep() == step;
            rest.put(name, measured ? series.slice(0, series.size() - 1, 0) : series);
        });
        rest.values().removeIf(Series::isEmpty);
        return rest;
    }

    /// What was left out.
    static Optional<Finding> finding(Map<String, Series> byName) {
        int best = best(byName);
        if (best < 0) {
            return Optional.empty();
        }
        Series losses = byName.getOrDefault(LOSS, Series.empty());
        return Optional.of(Finding.of(
                FindingCode.MEASURED_AGAIN,
                "the evaluation at " + losses.lastStep() + " is the file of step " + losses.step(best)
                        + " measured again after training (its loss is the same to the last digit): it is no point of"
                        + " the curve and was left out"));
    }

    /// The evaluation of the file that was measured again; -1 where none was.
    private static int best(Map<String, Series> byName) {
        Series losses = byName.getOrDefault(LOSS, Series.empty());
        int last = losses.size() - 1;
        if (last < LEAST) {
            return -1;
        }
        int best = losses.slice(0, last, 0).indexOfLowest();
        long usual = losses.step(last - 1) - losses.step(last - 2);
        boolean sooner = losses.step(last) - losses.step(last - 1) < usual;
        return best >= 0 && sooner && losses.value(best) == losses.value(last) ? best : -1;
    }
}
