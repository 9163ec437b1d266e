package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.analyze.statistics.ShippedDifference;
import java.util.List;
import java.util.Optional;

/// By how much what would be shipped of two runs differs, of the settings where both have repeats, else of the two runs.
///
/// @param measurements what would be shipped of each run
/// @param repeats the runs among those at hand that differ in nothing but their seed
record Differences(Measurements measurements, SeedRepeats repeats) {
    /// What a verdict on the two rests on: intervals no narrower than what a seed is worth. Empty where an evaluation is luck
    /// in part and there are too few to tell how much.
    Optional<ShippedDifference> of(RunPair pair) {
        return measurements.of(pair).map(measured -> ofSettings(pair).orElseGet(() -> floored(measured, pair)));
    }

    /// The difference of two settings with repeats of both; empty where one has none, or both are repeats of one setting.
    Optional<ShippedDifference> ofSettings(RunPair pair) {
        List<ComparedRun> baseline = repeats.of(pair.baseline());
        List<ComparedRun> candidate = repeats.of(pair.candidate());
        return baseline.size() < 2 || candidate.size() < 2 || baseline.equals(candidate)
                ? Optional.empty()
                : Optional.of(Repeats.ofSettings(repeats.losses(baseline), repeats.losses(candidate)));
    }

    /// Of two repeats it is asked which of these two is lower, not what a seed is worth.
    private ShippedDifference floored(ShippedDifference measured, RunPair pair) {
        List<ComparedRun> baseline = repeats.of(pair.baseline());
        return baseline.size() > 1 && baseline.equals(repeats.of(pair.candidate()))
                ? measured
                : repeats.scatter(pair.baseline())
                        .map(seed -> measured.atLeast(seed.half(0.95), seed.half(0.90)))
                        .orElse(measured);
    }
}
