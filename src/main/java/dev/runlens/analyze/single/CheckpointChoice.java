package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.FurtherFall;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.OddEvaluations;
import dev.runlens.analyze.statistics.ShippedFile;
import dev.runlens.analyze.statistics.StartComparison;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Order;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Which of the files on disk to ship ([FileChoice]), by the trainer's metric.
final class CheckpointChoice {
    private final Run run;
    private final FileMetric by;
    private final EvaluationNoise noise;
    private final OptionalLong lostFrom;
    private final double matters;

    /// @param noise what one evaluation is drawn from
    /// @param lostFrom from where on the weights are lost; empty where they never are
    /// @param matters the smallest difference that does, a share of the loss
    CheckpointChoice(Run run, FileMetric by, EvaluationNoise noise, OptionalLong lostFrom, double matters) {
        this.run = run;
        this.by = by;
        this.noise = noise;
        this.lostFrom = lostFrom;
        this.matters = matters;
    }

    /// The choice; empty where no file is on disk.
    Optional<CheckpointAdvice> made() {
        List<SavedFile> files = files();
        return files.isEmpty() ? Optional.empty() : Optional.of(chosen(files));
    }

    private CheckpointAdvice chosen(List<SavedFile> files) {
        Observations observations = observations(by);
        double[] steps = files.stream()
                .filter(this::usable)
                .mapToDouble(file -> file.iteration().getAsLong())
                .distinct()
                .toArray();
        if (steps.length == 0 || observations.size() == 0) {
            return new CheckpointAdvice(files, null, by, CheckpointAdvice.Beside.NOTHING, null);
        }
        FileChoice choice = choice(observations, steps);
        List<SavedFile> known = files.stream().map(file -> with(file, choice)).toList();
        if (choice.chosen().isEmpty()) {
            return new CheckpointAdvice(known, null, by, CheckpointAdvice.Beside.NOTHING, null);
        }
        SavedFile best = at(known, choice.files().get(choice.chosen().getAsInt()).step());
        return new CheckpointAdvice(
                known, best, by, beside(known, best, choice, observations), further(best, observations));
    }

    private FileChoice choice(Observations observations, double... steps) {
        return noise.kind() == EvaluationNoise.Kind.SAMPLED
                ? FileChoice.estimated(observations, steps)
                : FileChoice.measured(observations, steps);
    }

    /// The files on disk with their iterations, in order.
    private List<SavedFile> files() {
        List<SavedFile> files = new ArrayList<>();
        for (Checkpoint checkpoint : run.checkpoints()) {
            if (checkpoint.onDisk()) {
                files.add(new SavedFile(checkpoint, iteration(checkpoint), null));
            }
        }
        files.sort(Order.comparingLong((SavedFile file) -> file.iteration().orElse(Long.MAX_VALUE))
                .thenComparing(file -> file.checkpoint().last()));
        return files;
    }

    /// Of the file that training overwrites at every save: the end of a run that came to its end, else the last save
    /// that is known; nobody knows where there is none.
    private OptionalLong iteration(Checkpoint checkpoint) {
        if (checkpoint.iteration().isPresent() || !checkpoint.last()) {
            return checkpoint.iteration();
        }
        Progress.State state = run.history().progress().state();
        boolean ended = state == Progress.State.FINISHED || state == Progress.State.UNKNOWN;
        OptionalLong saved = run.checkpoints().stream()
                .filter(other -> other.iteration().isPresent())
                .mapToLong(other -> other.iteration().getAsLong())
                .max();
        return ended ? OptionalLong.of(run.history().lastIteration()) : saved;
    }

    private boolean usable(SavedFile file) {
        return file.iteration().isPresent() && isUsable(file.iteration().getAsLong());
    }

    private boolean isUsable(long iteration) {
        return lostFrom.isEmpty() || iteration < lostFrom.getAsLong();
    }

    private SavedFile with(SavedFile file, FileChoice choice) {
        if (!usable(file)) {
            return file;
        }
        FileLoss known = choice.files().stream()
                .filter(loss -> loss.step() == (double) file.iteration().getAsLong() && loss.known())
                .findFirst()
                .orElse(null);
        return new SavedFile(file.checkpoint(), file.iteration(), known == null ? null : turned(known));
    }

    private FileLoss turned(FileLoss loss) {
        Interval interval = loss.interval();
        Interval turned = interval == null || !by.higherIsBetter()
                ? interval
                : new Interval(by.turned(interval.high()), by.turned(interval.low()));
        return new FileLoss(
                loss.step(), by.turned(loss.value()), turned, loss.nearest(), by.turned(loss.measured()));
    }

    /// Of two with the same weights the one that training does not overwrite: they are in that order.
    private static SavedFile at(List<SavedFile> files, double step) {
        return files.stream()
                .filter(file -> file.iteration().isPresent() && (double) file.iteration().getAsLong() == step)
                .findFirst()
                .orElseThrow();
    }

    private CheckpointAdvice.Beside beside(
            List<SavedFile> files, SavedFile best, FileChoice choice, Observations observations) {
        OptionalLong start = StartEvaluation.of(run, Math.round(observations.step(0)));
        StartComparison against = start.isEmpty() ? null : choice.against((double) start.getAsLong());
        FileLoss lowest = choice(observations, observations.steps()).best().orElseThrow();
        double cost = Math.max(0, by.turned(best.value()) - lowest.value());
        boolean missed = cost > 0
                && files.stream()
                        .noneMatch(file -> file.iteration().equals(OptionalLong.of(Math.round(lowest.step()))));
        CheckpointAdvice byLoss = byLoss(files);
        SavedFile lowestLoss = byLoss.best();
        boolean other = lowestLoss != null && !lowestLoss.checkpoint().equals(best.checkpoint());
        return new CheckpointAdvice.Beside(
                against,
                other ? lowestLoss : null,
                value(byLoss.files(), best),
                missed ? OptionalLong.of(Math.round(lowest.step())) : OptionalLong.empty(),
                missed ? cost : 0);
    }

    private static double value(List<SavedFile> files, SavedFile of) {
        return files.stream()
                .filter(file -> file.checkpoint().equals(of.checkpoint()))
                .mapToDouble(SavedFile::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /// What going on would bring a run that has not come to its planned end; nobody knows where its last evaluation is odd.
    private CheckpointAdvice.@Nullable Further further(SavedFile best, Observations observations) {
        Progress progress = run.history().progress();
        long end = progress.planned().orElse(0);
        boolean open = progress.state() == Progress.State.UNFINISHED && end > run.history().lastIteration();
        if (!open || !by.isLoss() || lostFrom.isPresent() || observations.size() < FurtherFall.ENOUGH
                || OddEvaluations.endsOdd(observations)) {
            return null;
        }
        ShippedFile file = new ShippedFile(observations, (double) best.iteration().orElseThrow());
        boolean exact = noise.kind() != EvaluationNoise.Kind.SAMPLED;
        return new CheckpointAdvice.Further(end, matters, FurtherFall.chance(file, (double) end, exact, matters));
    }

    /// The same files by their validation loss.
    private CheckpointAdvice byLoss(List<SavedFile> files) {
        if (by.isLoss()) {
            return new CheckpointAdvice(files, null, by, CheckpointAdvice.Beside.NOTHING, null);
        }
        List<SavedFile> bare = files.stream()
                .map(file -> new SavedFile(file.checkpoint(), file.iteration(), null))
                .toList();
        return new CheckpointChoice(run, FileMetric.LOSS, noise, lostFrom, matters).chosen(bare);
    }

    /// The finite values of a metric, turned so that less is better, up to where the weights are lost: what comes after tells nothing
    /// of the files before.
    private Observations observations(FileMetric metric) {
        Series series = run.series(metric.metric());
        int count = 0;
        double[] steps = new double[series.size()];
        double[] values = new double[series.size()];
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.value(i)) && isUsable(series.step(i))) {
                steps[count] = (double) series.step(i);
                values[count++] = metric.turned(series.value(i));
            }
        }
        return Observations.of(Arrays.copyOf(steps, count), Arrays.copyOf(values, count));
    }
}
