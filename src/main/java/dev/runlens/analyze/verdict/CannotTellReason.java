package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Divergence;
import dev.runlens.run.FinalMetric;
import java.util.Optional;
import java.util.OptionalDouble;

/// Why it cannot be told which of two runs is better although they may be compared, whatever they reported.
///
/// @param kind what it is
/// @param side the run that has it; the baseline where both do
/// @param both whether both have it
record CannotTellReason(Kind kind, Side side, boolean both) {
    enum Kind {
        NO_VALIDATION,
        DIVERGED,
        UNSOUND,
        SINGLE_EVALUATION
    }

    /// The first that applies to either run.
    static Optional<CannotTellReason> of(RunPair pair) {
        for (Kind kind : Kind.values()) {
            boolean baseline = has(pair.baseline(), kind);
            boolean candidate = has(pair.candidate(), kind);
            if (baseline || candidate) {
                return Optional.of(
                        new CannotTellReason(kind, baseline ? Side.BASELINE : Side.CANDIDATE, baseline && candidate));
            }
        }
        return Optional.empty();
    }

    private static boolean has(ComparedRun run, Kind kind) {
        return switch (kind) {
            case NO_VALIDATION -> onlyValue(run).isEmpty() && !lostItsLoss(run);
            case DIVERGED -> lostItsLoss(run);
            case UNSOUND -> run.analysis().health().blocks();
            case SINGLE_EVALUATION -> Evaluations.of(run).size() < (isExact(run) ? 1 : 2);
        };
    }

    /// Whether one evaluation is all there is to know of some weights.
    private static boolean isExact(ComparedRun run) {
        return run.effective().noise().isExact();
    }

    /// Whether a loss or the gradients are lost from some iteration to the end. Losses that end above where they began can
    /// still be compared.
    static boolean lostItsLoss(ComparedRun run) {
        Divergence divergence = run.analysis().curve().divergence();
        return divergence != null
                && switch (divergence.kind()) {
                    case NOT_FINITE, GRADIENTS -> true;
                    case WORSE_THAN_AT_FIRST, ROSE_TOGETHER -> false;
                };
    }

    /// The validation loss of a run that has one; of several the last finite.
    static OptionalDouble onlyValue(ComparedRun run) {
        Evaluations evaluations = Evaluations.of(run);
        if (evaluations.size() > 0) {
            return OptionalDouble.of(evaluations.series().lastValue());
        }
        OptionalDouble last = run.run().finals().get(FinalMetric.FINAL_VAL_LOSS);
        return last.isPresent() && Double.isFinite(last.getAsDouble()) ? last : OptionalDouble.empty();
    }
}
