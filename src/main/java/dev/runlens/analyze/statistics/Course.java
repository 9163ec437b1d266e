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
        /// It rises after a lowest point, by enough to matter.
        RISING,
        /// It falls at the end.
        FALLING,
        /// It is shown to have come to rest.
        AT_REST,
        /// None of these is shown.
        OPEN
    }

    /// The course of some evaluations. Single ones that lie far off all others are left out ([OddEvaluations]); where that is
    /// the last one, what comes after it would tell whether the others are still the rule.
    ///
    /// @param observations at least one, at steps that are not negative
    /// @param train the finite train losses in order; empty where none was reported
    /// @param nulls what chance does
    public static Course of(Observations observations, Scatter scatter, double[] train, RiseNulls nulls) {
        Observations kept = OddEvaluations.without(observations);
        int size = kept.size();
        RiseTest rise = size < RiseTest.LEAST ? null : RiseTest.of(kept, scatter, nulls);
        Turn turn = size < Turn.LEAST ? null : nulls.turn(observations, scatter);
        Optional<LateChange> late = LateChange.of(kept, scatter);
        Optional<Trend> trend = Trend.of(kept, Noise.settled(kept).ofLine(scatter));
        boolean falls = trend.map(Trend::falling).orElse(false) || Streak.fallsSteadily(kept, scatter);
        Word word = Unmoved.both(observations, scatter, train, nulls.bases())
                ? Word.UNMOVED
                : rise != null && rise.significant() && matters(turn, kept)
                        ? Word.RISING
                        : falls
                                ? Word.FALLING
                                : late.map(LateChange::atRest).orElse(false) ? Word.AT_REST : Word.OPEN;
        return new Course(
                isOpen(word, observations, kept) ? Word.OPEN : word, rise, turn, late.orElse(null), trend.orElse(null));
    }

    /// The same where the evaluations rose plainly, which the test left open or was not asked for.
    ///
    /// @param observations what this is the course of
    /// @param exact whether each is known to be exact for its weights
    public Course withRise(Observations observations, boolean exact) {
        boolean rises = word != Word.UNMOVED && word != Word.RISING
                && PlainRise.of(observations, exact)
                && PlainRise.of(OddEvaluations.without(observations), exact);
        return rises
                ? new Course(Word.RISING, rise, turn == null ? Turn.ofFew(observations) : turn, late, trend)
                : this;
    }

    /// Whether the curve rose by more than what counts as nothing.
    private static boolean matters(@Nullable Turn turn, Observations observations) {
        return turn != null && turn.rise() >= Unmoved.LIMIT * Math.abs(observations.loss(observations.lowest()));
    }

    /// Whether the loss rises by the test, and not only plainly; where it is not [Word#RISING] by less than matters.
    public boolean risesByTest() {
        return rise != null && rise.significant();
    }

    /// Whether the last evaluation is odd and may be the first of a rise, or of a fall after rest: what the others say may be
    /// over.
    private static boolean isOpen(Word word, Observations all, Observations kept) {
        double last = all.loss(all.size() - 1);
        double before = kept.loss(kept.size() - 1);
        boolean odd = all.step(all.size() - 1) > kept.step(kept.size() - 1);
        return odd && (word == Word.AT_REST || word == Word.FALLING && last > before);
    }
}
