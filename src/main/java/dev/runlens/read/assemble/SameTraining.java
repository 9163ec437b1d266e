package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.Source;
import dev.runlens.read.series.CurveAgreement;
import dev.runlens.read.series.FourDigits;
import dev.runlens.run.Metric;
import dev.runlens.run.Order;
import dev.runlens.run.Series;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// Whether two forms tell of one training: by their losses at the same iterations, by their losses one after the other
/// where one form names no iterations, or as states that a trainer saved on its way.
final class SameTraining {
    /// How many losses in a row are no coincidence.
    private static final int ENOUGH_IN_A_ROW = 4;
    /// How many losses are compared before the search is given up: logs of one value over and over could take forever.
    private static final int MOST_COMPARED = 20_000_000;
    private static final List<Metric> OF_A_STATE = List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS, Metric.LEARNING_RATE);

    private SameTraining() {}

    /// Whether two forms tell of the same training, see [CurveAgreement].
    static boolean agree(LoggedTraining a, LoggedTraining b) {
        return CurveAgreement.agree(a, b);
    }

    /// Whether a log whose lines name no iteration tells of a known training: its train losses are, one after the
    /// other, some of those that are known, to four digits. Its counting is then worth nothing, and what it says beside
    /// the losses is all that is taken of it.
    static boolean isUnnumbered(LoggedTraining known, LoggedTraining told) {
        Series all = known.series(Metric.TRAIN_LOSS);
        Series some = told.series(Metric.TRAIN_LOSS);
        int compared = 0;
        for (int from = 0; from + some.size() <= all.size() && compared <= MOST_COMPARED; from++) {
            int equal = 0;
            int finite = 0;
            while (equal < some.size() && FourDigits.same(all.value(from + equal), some.value(equal))) {
                finite += Double.isFinite(all.value(from + equal)) ? 1 : 0;
                equal++;
            }
            if (equal == some.size()
                    && finite >= ENOUGH_IN_A_ROW
                    && CurveAgreement.tells(some, all.slice(from, from + equal, 0))) {
                return true;
            }
            compared += equal + 1;
        }
        return false;
    }

    /// States by how far they got, the furthest first; other forms are equal.
    static Comparator<LogPart> longestFirst() {
        return Order.comparingLong((LogPart part) -> isState(part) ? -part.lastIteration() : 0)
                .thenComparingInt(
                        part -> isState(part) ? -part.training().metrics().size() : 0);
    }

    /// Whether two forms are states of one home, saved under one name. They may be of two runs all the same, as one
    /// folder may hold the checkpoints of several.
    static boolean areStates(LogPart longer, LogPart shorter) {
        return isState(longer)
                && isState(shorter)
                && longer.log().file().endsWith(shorter.log().file().getFileName())
                && longer.log().source().home().equals(shorter.log().source().home());
    }

    /// Whether a state is a later one of the same run: it planned as many steps, and the shorter is exactly its
    /// beginning in step, losses and learning rate.
    static boolean isLaterState(LogPart longer, LogPart shorter) {
        return areStates(longer, shorter)
                && !longer.log().file().equals(shorter.log().file())
                && samePlan(longer.planned(), shorter.planned())
                && OF_A_STATE.stream().allMatch(metric -> begins(longer, shorter, metric));
    }

    private static boolean isState(LogPart part) {
        return part.log().source().rank() == Source.Rank.STATE;
    }

    private static boolean samePlan(OptionalLong a, OptionalLong b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static boolean begins(LogPart longer, LogPart shorter, Metric metric) {
        Series all = longer.training().series(metric);
        Series some = shorter.training().series(metric);
        return some.size() <= all.size() && all.slice(0, some.size(), 0).equals(some);
    }
}
