package dev.runlens.analyze.verdict;

import dev.runlens.analyze.many.Apart;
import dev.runlens.analyze.many.Pairs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.Repeats;
import java.util.List;
import java.util.Optional;

/// What any two runs of a group tell of each other: what a verdict on the two says, so that none that it cannot tell from
/// the lowest has another place.
///
/// That a posterior's models are not the truth widens the interval of two by 1.15. Among many it is wider anyway, and the
/// narrowest ones do not count, which is enough: measured, of equal runs of 5 to 40 evaluations at most 4 % are told apart.
///
/// Where there are repeats the difference must exceed what a seed is worth as well, among so many; and where both runs have
/// repeats the verdict on their settings must say the same.
final class RankedPairs implements Pairs {
    private static final Apart UNKNOWN = new Apart(0, 0, 1);
    private static final double CONFIDENCE = 0.95;

    private final List<ComparedRun> runs;
    private final Differences differences;
    private final Optional<Repeats> seeds;

    /// @param runs those of the group, at least one
    RankedPairs(List<ComparedRun> runs, Differences differences) {
        this.runs = runs;
        this.differences = differences;
        seeds = differences.repeats().scatter(runs.getFirst());
    }

    @Override
    public Apart apart(int lowest, int other) {
        return differences.measurements().of(pair(lowest, other))
                .map(measured -> new Apart(
                        measured.value(), measured.unwidened(), measured.freedom(), measured.half()))
                .orElse(UNKNOWN);
    }

    @Override
    public boolean more(int lowest, int other, double value, Widening among) {
        boolean seedsAllow = seeds.filter(seed -> value <= among.of(seed.freedom()) * seed.half(CONFIDENCE)).isEmpty();
        return seedsAllow
                && differences.ofSettings(pair(lowest, other))
                        .filter(settings -> settings.value() <= settings.half())
                        .isEmpty();
    }

    private RunPair pair(int lowest, int other) {
        return new RunPair(runs.get(lowest), runs.get(other));
    }
}
