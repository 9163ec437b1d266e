package dev.runlens.analyze.single;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.statistics.Course;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.OddEvaluations;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.analyze.statistics.Scatter;
import dev.runlens.analyze.statistics.Streak;
import dev.runlens.analyze.statistics.Trend;
import dev.runlens.analyze.statistics.Turn;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a run's validation loss did.
///
/// @param observations the evaluations with finite values, at least one
/// @param course what they do, and what was measured of that
/// @param lowest where the true curve is lowest, whether or not it is shown to rise; null for fewer than four, unless
///     they rose plainly
/// @param gain what going on would bring; null where it is not shown to fall
public record ValidationCourse(
        Observations observations,
        Course course,
        @Nullable LowestPoint lowest,
        @Nullable ExpectedGain gain) {
    private static final double A_FIFTH_OVER = 1.2;
    private static final double CERTAIN = 0.95;

    /// The course of a run's validation loss; null where no evaluation is finite.
    ///
    /// @param speed its median speeds
    /// @param effective tells what its evaluations are drawn from and how often there was one
    /// @param nulls what chance does, shared by the runs of a comparison
    static @Nullable ValidationCourse of(Run run, Speed speed, EffectiveSettings effective, RiseNulls nulls) {
        Observations observations = observations(run.series(Metric.VAL_LOSS));
        if (observations.size() == 0) {
            return null;
        }
        double[] train = Arrays.stream(run.series(Metric.TRAIN_LOSS).valuesCopy())
                .filter(Double::isFinite)
                .toArray();
        Course course = Course.of(observations, scatter(effective), train, nulls).withRise(observations,
                effective.noise().isExact());
        boolean falls = course.word() == Course.Word.FALLING;
        return new ValidationCourse(
                observations,
                course,
                lowest(run, speed, course.turn()),
                falls ? gain(OddEvaluations.without(observations), course.trend(), effective) : null);
    }

    /// What evaluations scatter by. Where nobody knows they are taken for exact: that is the more careful of the two.
    private static Scatter scatter(EffectiveSettings effective) {
        return effective.noise().kind() == EvaluationNoise.Kind.SAMPLED ? Scatter.INDEPENDENT : Scatter.WANDERING;
    }

    /// The finite values of a series.
    static Observations observations(Series val) {
        int count = val.size() - val.nonFiniteCount();
        double[] steps = new double[count];
        double[] losses = new double[count];
        int next = 0;
        for (int i = 0; i < val.size(); i++) {
            if (Double.isFinite(val.value(i))) {
                steps[next] = (double) val.step(i);
                losses[next++] = val.value(i);
            }
        }
        return Observations.of(steps, losses);
    }

    private static @Nullable LowestPoint lowest(Run run, Speed speed, @Nullable Turn turn) {
        if (turn == null) {
            return null;
        }
        long iteration = Math.round(turn.step());
        return new LowestPoint(
                iteration,
                Math.round(turn.low()),
                Math.round(turn.high()),
                turn.first(),
                SpentSince.of(run, speed, iteration, turn.rise()));
    }

    private static @Nullable ExpectedGain gain(
            Observations observations, @Nullable Trend trend, EffectiveSettings effective) {
        OptionalDouble every = Hyperparameters.of(effective.settings()).number("steps_per_eval");
        double horizon = 2 * every.orElseGet(() -> usualDistance(observations));
        if (observations.size() < RiseTest.LEAST || trend == null || !(horizon > 0)
                || !Double.isFinite(trend.gain(horizon))
                || !Double.isFinite(trend.error())) {
            return null;
        }
        Noise noise = Noise.settled(observations);
        double gain = Math.min(trend.gain(horizon), mostToCome(observations, horizon, noise));
        Interval interval = trend.measuredGain(horizon, noise);
        // A loss does not fall below zero.
        double most = Math.max(gain, Math.min(interval.high(), Math.abs(observations.loss(observations.size() - 1))));
        return new ExpectedGain(Math.round(horizon), gain, interval.low(), most);
    }

    /// Curves flatten: what comes is no more than what came in as many steps before, and what an evaluation scatters by.
    private static double mostToCome(Observations observations, double horizon, Noise noise) {
        int last = observations.size() - 1;
        int before = last;
        while (before > 0 && observations.step(before) > observations.step(last) - horizon) {
            before--;
        }
        double came = observations.loss(before) - observations.loss(last);
        return Math.max(0, came) + noise.ofDifference(CERTAIN);
    }

    /// The median distance of two evaluations in iterations, at least 1.
    public double usualDistance() {
        return usualDistance(observations);
    }

    private static double usualDistance(Observations observations) {
        double[] distances = new double[observations.size() - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = observations.step(i + 1) - observations.step(i);
        }
        Arrays.sort(distances);
        return distances.length == 0 ? 1 : distances[distances.length / 2];
    }

    /// The places of evaluations that lie far off all others, which the course leaves out.
    public List<Integer> odd() {
        return OddEvaluations.of(observations);
    }

    /// Whether the last evaluation is such a one.
    public boolean endsOdd() {
        return OddEvaluations.endsOdd(observations);
    }

    /// How many evaluations there are.
    public int evaluations() {
        return observations.size();
    }

    /// The evaluations at the end that each rose above the one before.
    public Streak rising() {
        return Streak.rising(observations);
    }

    /// Whether the last evaluation lies above the lowest.
    public boolean endsAboveLowest() {
        return observations.loss(observations.size() - 1) > observations.loss(observations.lowest());
    }

    /// Whether its last third lies above its lowest point by more than does not matter, and that lies before with 95 %: what is at
    /// rest there has been lower.
    public boolean endsAboveEarlierLowest() {
        if (lowest == null || course.trend() == null) {
            return false;
        }
        int late = Math.max(0, observations.size() - course.trend().evaluations());
        return lowest.high() < observations.step(late)
                && lowest.since().loss() > JudgingRules.MATTERS * Math.abs(observations.loss(observations.lowest()));
    }

    /// By what share of its first value the validation loss fell in all; negative where it rose.
    public double fell() {
        return 1 - observations.loss(observations.size() - 1) / observations.loss(0);
    }

    /// The iteration by which it had come to the level of its last third: from four evaluations up to it on, every four neighbours
    /// have that as their mean, give or take what is as good as nothing. Empty where the last third is not known.
    public OptionalLong atRestBy() {
        return course.late() == null || course.trend() == null
                ? OptionalLong.empty()
                : RestingPlace.of(OddEvaluations.without(observations), course.trend().evaluations(),
                        course.late().margin());
    }

    /// The first evaluation after the lowest one that is 20 % or more above it, the rule of thumb; empty where none is.
    public OptionalLong aFifthOver() {
        Observations kept = OddEvaluations.without(observations);
        int lowest = kept.lowest();
        double bound = A_FIFTH_OVER * kept.loss(lowest);
        for (int i = lowest + 1; i < kept.size() && bound > 0; i++) {
            if (kept.loss(i) >= bound) {
                return OptionalLong.of(Math.round(kept.step(i)));
            }
        }
        return OptionalLong.empty();
    }
}
