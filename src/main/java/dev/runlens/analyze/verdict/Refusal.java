package dev.runlens.analyze.verdict;

import dev.runlens.run.Trainer;
import dev.runlens.text.Bundle;
import java.util.Locale;
import java.util.Optional;

/// Why a script must not act on a verdict, although it was found: a person reads the "if" that it begins with, a script
/// does not.
public enum Refusal {
    /// It takes validation data or base model for the same, and only what is known was to count.
    ASSUMED_SAME,
    /// Two tools may average a loss in two ways.
    DIFFERENT_TRAINERS,
    /// Nobody knows which tool it was, so neither how it averages.
    UNKNOWN_TRAINER;

    /// What keeps a script from acting on a verdict; empty where nothing does, or where the verdict says by itself that
    /// there is nothing to act on.
    ///
    /// @param strict whether what is only assumed counts as unknown
    public static Optional<Refusal> of(Verdict verdict, boolean strict) {
        if (strict && AssumedSame.of(verdict.pair()) != AssumedSame.NONE) {
            return Optional.of(ASSUMED_SAME);
        }
        return verdict instanceof Better better ? ofTrainers(better.pair()) : Optional.empty();
    }

    private static Optional<Refusal> ofTrainers(RunPair pair) {
        Trainer trainer = pair.baseline().run().identity().trainer();
        if (!trainer.equals(pair.candidate().run().identity().trainer())) {
            return Optional.of(DIFFERENT_TRAINERS);
        }
        return trainer.isRecorder() || trainer.equals(Trainer.UNKNOWN) ? Optional.of(UNKNOWN_TRAINER) : Optional.empty();
    }

    /// The word for it in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The same for a person.
    public String text() {
        return Bundle.STATEMENTS.get("refusal." + word());
    }
}
