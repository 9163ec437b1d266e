package dev.runlens.analyze.single;

import dev.runlens.analyze.single.CheckpointAdvice.SavedFile;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Which of the files on disk has the lowest validation loss.
///
/// Each file gets the fitted validation loss at its iteration, between two evaluations interpolated linearly; a file
/// from before the first or after the last evaluation, or from after the run diverged, gets none and is not
/// recommended. Of the files whose loss is within one standard error of the lowest, the earliest is taken: the
/// one-standard-error rule (Breiman, Friedman, Olshen and Stone, *Classification and Regression Trees*, 1984, section
/// 3.4.3), with the standard error of the level of the fit that the lowest file stands on, σ ÷ √(evaluations pooled in
/// that level).
final class CheckpointChoice {
    private final Run run;
    private final CurveFit fit;

    CheckpointChoice(Run run, CurveFit fit) {
        this.run = run;
        this.fit = fit;
    }

    /// The choice; empty where no file on disk has a known validation loss.
    ///
    /// @param divergedAt from where on the weights are lost; empty where they never are
    Optional<CheckpointAdvice> made(OptionalLong divergedAt) {
        List<SavedFile> candidates = new ArrayList<>();
        for (Checkpoint checkpoint : run.checkpoints()) {
            long iteration = checkpoint
                    .iteration()
                    .orElse(checkpoint.last() ? run.history().lastIteration() : -1);
            double loss = lossAt(iteration);
            boolean lost = divergedAt.isPresent() && iteration >= divergedAt.getAsLong();
            if (checkpoint.onDisk() && !lost && Double.isFinite(loss)) {
                candidates.add(new SavedFile(checkpoint, iteration, loss));
            }
        }
        return candidates.stream()
                .min(Comparator.comparingDouble(SavedFile::valLoss))
                .map(lowest -> advice(earliestWithin(candidates, lowest), lowest));
    }

    /// The earliest within noise of the lowest; of two with the same weights the one that training does not overwrite.
    private SavedFile earliestWithin(List<SavedFile> candidates, SavedFile lowest) {
        double most = lowest.valLoss() + standardError(lowest.iteration());
        return candidates.stream()
                .filter(candidate -> candidate.valLoss() <= most)
                .min(Comparator.comparingLong(SavedFile::iteration)
                        .thenComparing(candidate -> candidate.checkpoint().last()))
                .orElse(lowest);
    }

    private CheckpointAdvice advice(SavedFile shipped, SavedFile lowest) {
        double cost = Math.max(0, shipped.valLoss() - fit.best().value());
        boolean missed = lowest.iteration() != fit.best().iteration() && cost > 0;
        return new CheckpointAdvice(
                shipped, lowest, cost, missed ? OptionalLong.of(fit.best().iteration()) : OptionalLong.empty());
    }

    /// The standard error of the fit's level at the evaluation that is nearest to an iteration.
    private double standardError(long iteration) {
        Series fitted = fit.fitted();
        int at = Math.max(0, fitted.floorIndex(iteration));
        int from = at;
        int to = at;
        while (from > 0 && fitted.value(from - 1) == fitted.value(at)) {
            from--;
        }
        while (to + 1 < fitted.size() && fitted.value(to + 1) == fitted.value(at)) {
            to++;
        }
        return fit.sigma() / Math.sqrt(to - from + 1.0);
    }

    /// The fitted validation loss at an iteration; NaN outside the evaluations.
    private double lossAt(long iteration) {
        Series fitted = fit.fitted();
        int left = fitted.floorIndex(iteration);
        if (left < 0 || iteration > fitted.lastStep()) {
            return Double.NaN;
        }
        if (fitted.step(left) == iteration) {
            return fitted.value(left);
        }
        double share = (double) (iteration - fitted.step(left)) / (fitted.step(left + 1) - fitted.step(left));
        return fitted.value(left) + share * (fitted.value(left + 1) - fitted.value(left));
    }
}
