package dev.runlens.run;

import java.util.OptionalLong;

/// What one validation value of a run is: which kind of noise lies on it, and how that is known.
///
/// @param kind which kind
/// @param assumed whether it follows from what the trainer usually does rather than from what is stated
/// @param because how it is known, a clause in plain words without a full stop
public record EvaluationNoise(Kind kind, boolean assumed, String because) {
    /// What a validation value was measured on.
    public enum Kind {
        /// The same examples each time: measured again with these weights, it is the same number. What scatters is the
        /// wandering of the weights.
        FULL,
        /// Examples that were drawn anew: the exact loss and the luck of the draw, independent from one evaluation to
        /// the next.
        SAMPLED,
        /// Nobody knows.
        UNKNOWN
    }

    /// Nothing known of the trainer's evaluation.
    public static final EvaluationNoise UNKNOWN = new EvaluationNoise(
            Kind.UNKNOWN, false, "it is not known which examples this trainer evaluates on");

    /// Whether a value is exact for its weights: measured again it is the same number.
    public boolean isExact() {
        return kind == Kind.FULL;
    }

    /// Known from what is stated, or from a rule of the trainer without exceptions.
    public static EvaluationNoise known(Kind kind, String because) {
        return new EvaluationNoise(kind, false, because);
    }

    /// Assumed, because no file says otherwise.
    public static EvaluationNoise assumed(Kind kind, String because) {
        return new EvaluationNoise(kind, true, because);
    }

    /// What a trainer's evaluations are drawn from.
    @FunctionalInterface
    public interface Rule {
        /// The noise of a run's validation values.
        ///
        /// @param used the settings in use by documented name, those that are not known missing
        /// @param validationExamples how many there are; empty where unknown
        EvaluationNoise of(Hyperparameters used, OptionalLong validationExamples);

        /// Always the same kind.
        static Rule always(Kind kind, String because) {
            EvaluationNoise noise = known(kind, because);
            return (used, validationExamples) -> noise;
        }
    }
}
