package dev.runlens.read.assemble;

import dev.runlens.read.Source;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// The states that a trainer saves on its way, one in each checkpoint folder: each is the beginning of the next, and
/// the last holds everything.
///
/// One folder may hold the checkpoints of several runs. Two states are of different runs when they planned another
/// number of steps, or when the shorter is not exactly the beginning of the longer in step, losses and learning rate.
final class StateFamily {
    private static final List<Metric> COMPARED = List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS, Metric.LEARNING_RATE);

    private StateFamily() {}

    /// States by how far they got, the furthest first; other forms are equal.
    static Comparator<LogPart> longestFirst() {
        return Comparator.comparingLong((LogPart part) -> isState(part) ? -part.lastIteration() : 0)
                .thenComparingInt(
                        part -> isState(part) ? -part.training().metrics().size() : 0);
    }

    /// Whether two forms are states of one home, saved under one name, which are one run only when one [#holds] the
    /// other.
    static boolean couldHold(LogPart longer, LogPart shorter) {
        return isState(longer)
                && isState(shorter)
                && longer.log().file().endsWith(shorter.log().file().getFileName())
                && longer.log().source().home().equals(shorter.log().source().home());
    }

    /// Whether a state is an earlier one of the same run.
    static boolean holds(LogPart longer, LogPart shorter) {
        return couldHold(longer, shorter)
                && !longer.log().file().equals(shorter.log().file())
                && samePlan(longer.planned(), shorter.planned())
                && COMPARED.stream().allMatch(metric -> begins(longer, shorter, metric));
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
