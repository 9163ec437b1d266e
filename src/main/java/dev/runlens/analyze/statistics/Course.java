package dev.runlens.analyze.statistics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a validation loss did, with all that was measured of it.
///
/// @param word the first that holds, in the order of [Word]
/// @param rise the test for a rise; null for fewer evaluations than [RiseTest#LEAST]
/// @param turn where it is lowest, whether or not it rose; null for fewer than [Turn#LEAST]
/// @param late what the last third did; null where that cannot be told
/// @param trend the line through the last third; null where there is no [LateChange]
public record Course(
        Word word,
        @Nullable RiseTest rise,
        @Nullable Turn turn,
        @Nullable LateChange late,
        @Nullable Trend trend) {

    /// What a validation loss does.
    public enum Word {
        /// It did not move, nor did the train loss.
        UNMOVED,
        /// It rises after a lowest point.
        RISING,
        /// It falls at the end.
        FALLING,
        /// It is shown to have come to rest.
        AT_REST,
        /// None of these is shown.
        OPEN
    }

    /// The course of some evaluations.
    ///
    /// @param observations at least one, at steps that are not negative
    /// @param train the finite train losses in order; empty where none was reported
    /// @param nulls what chance does
    public static Course of(Observations observations, Scatter scatter, double[] train, RiseNulls nulls) {
        int size = observations.size();
        RiseTest rise = size < RiseTest.LEAST ? null : RiseTest.of(observations, scatter, nulls);
        Turn turn = size < Turn.LEAST ? null : nulls.turn(observations, scatter);
        Optional<LateChange> late = LateChange.of(observations, scatter);
        Optional<Trend> trend = Trend.of(observations, Noise.settled(observations).ofLine(scatter));
        boolean falls = trend.map(Trend::falling).orElse(false) || Streak.fallsSteadily(observations, scatter);
        Word word = Unmoved.both(observations, scatter, train, nulls.bases())
                ? Word.UNMOVED
                : rise != null && rise.significant()
                        ? Word.RISING
                        : falls
                                ? Word.FALLING
                                : late.map(LateChange::atRest).orElse(false) ? Word.AT_REST : Word.OPEN;
        return new Course(word, rise, turn, late.orElse(null), trend.orElse(null));
    }
}
