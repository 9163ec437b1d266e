package dev.runlens.analyze.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Which saved file to ship, with the loss of every one.
///
/// Where an evaluation is exact the file with the best measured value is; between two evaluations the line between
/// them stands for it. Where an evaluation is on a random part of the validation set that would be the luckiest one:
/// then the [Posterior] mean decides, told with ± 2(1 + 1 ÷ (n − 2)) standard deviations; of fewer than five
/// evaluations, which leave it too open, the measured values do. Nothing is claimed of files outside the evaluations. A file
/// before a jump upwards is estimated from what was before it ([StepUp]): a smooth curve would rise long before it. One
/// at an evaluation that lies far above all others ([OddEvaluations]) is as bad as it was measured: the weights may have been
/// thrown off there, which the curve behind the others does not show.
///
/// How often all this is wrong is counted by `runlens benchmark verdict`.
public final class FileChoice {
    /// Fewer evaluations than this have no interval.
    public static final int ENOUGH = 5;

    /// An earlier file is taken where it is this close to the best, in standard deviations.
    private static final double CLOSE = 0.1;

    private final Observations observations;
    private final boolean exact;
    private final List<FileLoss> files;
    private final int chosen;

    private FileChoice(Observations observations, boolean exact, List<FileLoss> files, int chosen) {
        this.observations = observations;
        this.exact = exact;
        this.files = List.copyOf(files);
        this.chosen = chosen;
    }

    /// The choice where evaluations are exact, or nobody knows that they are not.
    ///
    /// @param observations at least one
    /// @param steps of the files, in any order
    public static FileChoice measured(Observations observations, double... steps) {
        return measured(observations, true, steps);
    }

    private static FileChoice measured(Observations observations, boolean exact, double... steps) {
        List<FileLoss> files = new ArrayList<>();
        for (double step : steps) {
            files.add(file(observations, step, interpolated(observations, step), null));
        }
        return new FileChoice(observations, exact, files, lowest(files, new double[steps.length]));
    }

    /// The choice where evaluations are on random parts of the validation set.
    ///
    /// @param observations at least one
    /// @param steps of the files, in any order
    public static FileChoice estimated(Observations observations, double... steps) {
        return estimated(observations, new PosteriorBases(), steps);
    }

    /// The same with what runs share that were evaluated at the same steps.
    public static FileChoice estimated(Observations observations, PosteriorBases bases, double... steps) {
        if (observations.size() < ENOUGH) {
            return measured(observations, false, steps);
        }
        Posterior posterior = Posterior.of(observations, bases);
        Observations before = StepUp.around(observations, observations.step(0));
        Posterior ofBefore = before.size() == observations.size() ? posterior : Posterior.of(before, bases);
        List<Integer> odd = OddEvaluations.of(observations);
        double[] deviations = new double[steps.length];
        List<FileLoss> files = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            double measured = interpolated(observations, steps[i]);
            boolean early = steps[i] <= before.step(before.size() - 1);
            Posterior.Estimate estimate = (early ? ofBefore : posterior).each(steps[i]).getFirst();
            double width = intervalWidth(early ? before.size() : observations.size());
            boolean thrownOff = odd.contains(nearest(observations, steps[i])) && measured > estimate.mean();
            if (Double.isNaN(measured) || thrownOff) {
                files.add(file(observations, steps[i], measured, null));
            } else {
                deviations[i] = estimate.deviation();
                Interval interval = Interval.around(estimate.mean(), width * deviations[i]);
                files.add(file(observations, steps[i], estimate.mean(), interval));
            }
        }
        return new FileChoice(observations, false, files, lowest(files, deviations));
    }

    /// How many standard deviations the interval of an estimated loss reaches to either side: 2(1 + 1 ÷ (n − 2)).
    ///
    /// @param evaluations n, at least [#ENOUGH]
    public static double intervalWidth(int evaluations) {
        return 2 * (1 + 1.0 / (evaluations - 2));
    }

    private static FileLoss file(Observations observations, double step, double value, @Nullable Interval interval) {
        int nearest = nearest(observations, step);
        return new FileLoss(step, value, interval, observations.step(nearest), observations.loss(nearest));
    }

    private static int nearest(Observations observations, double step) {
        int nearest = 0;
        for (int i = 1; i < observations.size(); i++) {
            if (Math.abs(observations.step(i) - step) < Math.abs(observations.step(nearest) - step)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /// The measured loss at a step, on the line between two evaluations; NaN outside them.
    static double interpolated(Observations observations, double step) {
        int size = observations.size();
        if (size == 0 || step < observations.step(0) || step > observations.step(size - 1)) {
            return Double.NaN;
        }
        int right = 0;
        while (observations.step(right) < step) {
            right++;
        }
        if (observations.step(right) == step) {
            return observations.loss(right);
        }
        double from = observations.step(right - 1);
        double share = (step - from) / (observations.step(right) - from);
        return (1 - share) * observations.loss(right - 1) + share * observations.loss(right);
    }

    /// The earliest that is within a tenth of its own deviation of the lowest; -1 where nothing is known of any.
    private static int lowest(List<FileLoss> files, double[] deviations) {
        double least = files.stream()
                .filter(FileLoss::known)
                .mapToDouble(FileLoss::value)
                .min()
                .orElse(Double.NaN);
        int lowest = -1;
        for (int i = 0; i < files.size(); i++) {
            boolean close = files.get(i).value() <= least + CLOSE * deviations[i];
            if (close && (lowest < 0 || files.get(i).step() < files.get(lowest).step())) {
                lowest = i;
            }
        }
        return lowest;
    }

    /// All files, in the order in which they were given.
    public List<FileLoss> files() {
        return files;
    }

    /// The index of the file to ship; empty where nothing is claimed of any.
    public OptionalInt chosen() {
        return chosen < 0 ? OptionalInt.empty() : OptionalInt.of(chosen);
    }

    /// The file to ship; empty where nothing is claimed of any.
    public Optional<FileLoss> best() {
        return chosen < 0 ? Optional.empty() : Optional.of(files.get(chosen));
    }

    /// How the chosen file does against the model that training started from.
    ///
    /// @param start the step of an evaluation before any training
    /// @throws IllegalStateException where there is no chosen file
    public StartComparison against(double start) {
        if (chosen < 0) {
            throw new IllegalStateException("no file to compare");
        }
        double file = files.get(chosen).step();
        boolean thrownOff = files.get(chosen).interval() == null && observations.size() >= ENOUGH;
        return exact
                ? StartComparison.measured(observations, file, start)
                : thrownOff ? StartComparison.thrownOff(observations, file, start)
                        : StartComparison.estimated(observations, file, start);
    }
}
