package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.series.CurveAgreement;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.List;

/// Whether a further file of records begins all over again, rather than going on from somewhere in the training that is
/// known: the script was started again with the folder of the last time.
final class Restart {
    /// A start that got no further than this is taken over.
    private static final int FEWEST_REPORTS = 3;

    private Restart() {}

    /// Whether it does.
    static boolean is(LoggedTraining known, LoggedTraining further) {
        return List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS).stream()
                .anyMatch(metric -> beginsAgain(known.series(metric), further.series(metric)))
                && !CurveAgreement.agree(known, further);
    }

    private static boolean beginsAgain(Series known, Series further) {
        return known.size() >= FEWEST_REPORTS && !further.isEmpty() && further.step(0) <= known.step(0);
    }
}
