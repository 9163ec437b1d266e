package dev.runlens.analyze.statistics;

/// How a saved file does against the model that training started from.
///
/// @param difference loss of the file − that of the start: negative where the file is better
/// @param deviation its standard deviation; 0 where both were measured exactly, NaN where
///     it is not known
/// @param answer what may be said
public record StartComparison(double difference, double deviation, Answer answer) {
    /// What may be said of the best file.
    public enum Answer {
        /// It beats the start.
        BETTER,
        /// Nobody can tell.
        CANNOT_TELL,
        /// As measured it does not, but that may be chance: nothing is shipped.
        NOT_BETTER_AS_MEASURED,
        /// It does not: no saved file is better than the model that training started from.
        NOT_BETTER
    }

    /// What intervals that come from a [Posterior] are widened by, so that they hold what they say: its models are not
    /// the truth.
    static final double WIDER = 1.15;

    /// Above this many deviations of the start nothing is shipped.
    private static final double AS_MEASURED = 0.5;

    /// Whether the file is worth shipping at all.
    public boolean worthShipping() {
        return answer == Answer.BETTER || answer == Answer.CANNOT_TELL;
    }

    /// Where evaluations are exact: the measured values decide.
    static StartComparison measured(Observations observations, double file, double start) {
        double difference = measuredDifference(observations, file, start);
        return new StartComparison(difference, 0, difference < 0 ? Answer.BETTER : Answer.NOT_BETTER);
    }

    /// Where they are on random parts of the validation set: the [Posterior] decides. With fewer than five evaluations
    /// it knows too little to say more than what was measured.
    static StartComparison estimated(Observations observations, double file, double start) {
        Observations around = StepUp.around(observations, Math.max(start, file));
        JointEstimate both = Posterior.of(around).at(start, file);
        double difference = both.mean(1) - both.mean(0);
        double deviation = both.deviationOf(-1, 1);
        boolean measured = difference > AS_MEASURED * deviation;
        if (observations.size() < FileChoice.ENOUGH) {
            return new StartComparison(
                    difference, deviation, measured ? Answer.NOT_BETTER_AS_MEASURED : Answer.CANNOT_TELL);
        }
        double quantile = Noise.quantile((1 + Interval.CONFIDENCE) / 2, Posterior.freedom(around.size()));
        double half = Math.max(Rounding.unit(observations.losses()), WIDER * quantile * deviation);
        Answer open = measured ? Answer.NOT_BETTER_AS_MEASURED : Answer.CANNOT_TELL;
        Answer answer = difference < -half ? Answer.BETTER : difference > half ? Answer.NOT_BETTER : open;
        return new StartComparison(difference, deviation, answer);
    }

    /// Of a file at an odd evaluation: one number that the curve behind the others does not explain, and how much of it is luck
    /// nobody knows.
    static StartComparison thrownOff(Observations observations, double file, double start) {
        double difference = measuredDifference(observations, file, start);
        return new StartComparison(
                difference, Double.NaN, difference < 0 ? Answer.CANNOT_TELL : Answer.NOT_BETTER_AS_MEASURED);
    }

    private static double measuredDifference(Observations observations, double file, double start) {
        return FileChoice.interpolated(observations, file) - FileChoice.interpolated(observations, start);
    }
}
