package dev.runlens.analyze.verdict;

import dev.runlens.analyze.many.RunLoss;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.single.StartEvaluation;
import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Posterior;
import dev.runlens.analyze.statistics.PosteriorBases;
import dev.runlens.analyze.statistics.ShippedFile;
import dev.runlens.analyze.statistics.StepUp;
import dev.runlens.run.EvaluationNoise;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What would be shipped of a run: its best file where the loss of one is known, else the weights of its best
/// evaluation. Where nobody knows what an evaluation is drawn from, its loss is estimated as if it were luck in part:
/// that is the more careful of the two.
///
/// @param file where it lies among the evaluations
/// @param loss its validation loss: measured where evaluations are exact, else estimated
/// @param noise what an evaluation is drawn from
public record Shipped(ShippedFile file, RunLoss loss, EvaluationNoise.Kind noise) {
    /// What would be shipped for some reasons.
    ///
    /// @param bases what runs share that were evaluated at the same steps
    static Shipped of(Grounds grounds, PosteriorBases bases) {
        double step = step(grounds, bases);
        boolean exact = grounds.noise == EvaluationNoise.Kind.FULL;
        ShippedFile file = new ShippedFile(
                exact ? grounds.observations : StepUp.around(grounds.observations, step), step);
        return new Shipped(file, loss(file, grounds.noise, bases), grounds.noise);
    }

    /// All that decides what would be shipped of a run.
    ///
    /// @param observations its evaluations, at least one
    /// @param noise what an evaluation is drawn from
    /// @param advised the iteration of its best file; empty where that is not known or lies outside its evaluations
    /// @param start the iteration of the evaluation before any training, of which nothing is shipped; empty where there was none
    record Grounds(
            Observations observations, EvaluationNoise.Kind noise, OptionalLong advised, OptionalLong start) {
        /// Those of a run; empty where no evaluation has a finite loss.
        static Optional<Grounds> of(ComparedRun run) {
            Observations observations = Evaluations.of(run).observations();
            if (observations.size() == 0) {
                return Optional.empty();
            }
            return Optional.of(new Grounds(
                    observations, run.effective().noise().kind(), advised(run, observations),
                    StartEvaluation.of(run.run(), Math.round(observations.step(0)))));
        }

        private static OptionalLong advised(ComparedRun run, Observations observations) {
            CheckpointAdvice advice = run.analysis().checkpoint();
            SavedFile best = advice == null ? null : advice.best();
            OptionalLong iteration = best == null ? OptionalLong.empty() : best.iteration();
            boolean within = iteration.isPresent()
                    && iteration.getAsLong() >= observations.step(0)
                    && iteration.getAsLong() <= observations.step(observations.size() - 1);
            return within ? iteration : OptionalLong.empty();
        }

        /// Where there are weights of the run to ship: all of its evaluations but that of the model that it started from, unless
        /// there is no other.
        private double[] trained() {
            double[] steps = observations.steps();
            return start.isPresent() && steps.length > 1 ? Arrays.copyOfRange(steps, 1, steps.length) : steps;
        }
    }

    private static double step(Grounds grounds, PosteriorBases bases) {
        if (grounds.advised.isPresent()) {
            return grounds.advised.getAsLong();
        }
        Observations observations = grounds.observations;
        FileChoice choice = grounds.noise == EvaluationNoise.Kind.SAMPLED
                ? FileChoice.estimated(observations, bases, grounds.trained())
                : FileChoice.measured(observations, grounds.trained());
        return choice.best().map(FileLoss::step).orElseThrow();
    }

    private static RunLoss loss(ShippedFile file, EvaluationNoise.Kind noise, PosteriorBases bases) {
        int evaluations = file.observations().size();
        if (noise == EvaluationNoise.Kind.FULL || evaluations < FileChoice.ENOUGH) {
            double measured = FileChoice.measured(file.observations(), file.step())
                    .best()
                    .orElseThrow()
                    .value();
            return new RunLoss(measured, Double.NaN, Math.max(2, evaluations - 3));
        }
        Posterior posterior = Posterior.of(file.observations(), bases);
        Posterior.Estimate estimate = posterior.each(file.step()).getFirst();
        return new RunLoss(estimate.mean(), estimate.deviation(), posterior.freedom());
    }

    /// The iteration whose weights they are.
    public long iteration() {
        return Math.round(file.step());
    }

    /// How many evaluations the run has.
    public int evaluations() {
        return file.observations().size();
    }

    /// Whether an evaluation is exact, and known to be.
    public boolean exact() {
        return noise == EvaluationNoise.Kind.FULL;
    }

    /// What the loss is likely to be, 95 %; null where it is measured.
    public @Nullable Interval interval() {
        return estimated() ? Interval.around(loss.value(), FileChoice.intervalWidth(evaluations()) * loss.deviation())
                : null;
    }

    /// Whether the loss is an estimate with a deviation.
    public boolean estimated() {
        return !Double.isNaN(loss.deviation());
    }
}
