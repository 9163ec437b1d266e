package dev.runlens.analyze.answers;

import dev.runlens.analyze.paired.DetectableDifference;
import dev.runlens.analyze.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two subjects against each other, on the examples that both answered.
///
/// @param baseline the one that was there before, or that is behind
/// @param candidate the other
/// @param result what can be said
/// @param difference what was measured; empty where nothing could be
/// @param obstacles what of the making is known to differ, such as `shots of gsm8k: 5, 0`
public record AnswerPair(
        String baseline,
        String candidate,
        Result result,
        Optional<Measured> difference,
        List<String> obstacles) {
    /// Keeps a copy.
    public AnswerPair {
        obstacles = List.copyOf(obstacles);
    }

    /// What can be said of two subjects.
    public enum Result {
        /// The candidate's answers score better.
        BETTER,
        /// The candidate's answers score worse.
        WORSE,
        /// The difference may be luck.
        CANNOT_TELL,
        /// The two were not made alike.
        NOT_COMPARABLE,
        /// No example was answered by both.
        UNPAIRED;

        /// The stable word in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether one of the two was told apart from the other.
        public boolean decided() {
            return this == BETTER || this == WORSE;
        }
    }

    /// A paired difference.
    ///
    /// @param levels what both reached, and the difference
    /// @param interval of the mean difference, 95 % for all comparisons together
    /// @param probability of a difference at least as large by luck, two-sided: McNemar's exact test of right and wrong,
    ///     else by flipping signs
    /// @param counts how many examples that is of
    /// @param detectable what so many examples could have shown
    public record Measured(
            Levels levels, Interval interval, double probability, Counts counts, DetectableDifference detectable) {
        /// The mean difference, see [Levels].
        public double mean() {
            return levels.difference();
        }
    }

    /// The mean scores of both on the examples that were compared, which are not those of all examples where some have a
    /// score for one of the two only.
    ///
    /// @param baseline of the baseline
    /// @param candidate of the candidate
    /// @param difference of candidate less baseline, so that more is better for the candidate (a score of which less is
    ///     better counts the other way)
    public record Levels(double baseline, double candidate, double difference) {}

    /// How many examples were compared.
    ///
    /// @param paired answered and scored for both
    /// @param onlyBaseline better answered by the baseline
    /// @param onlyCandidate better answered by the candidate
    /// @param unpaired scored for one of the two only
    public record Counts(int paired, int onlyBaseline, int onlyCandidate, int unpaired) {}

    /// The subject whose answers score better; empty where that cannot be said.
    public Optional<String> better() {
        return switch (result) {
            case BETTER -> Optional.of(candidate);
            case WORSE -> Optional.of(baseline);
            case CANNOT_TELL, NOT_COMPARABLE, UNPAIRED -> Optional.empty();
        };
    }
}
