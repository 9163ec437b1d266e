package dev.runlens.analyze.health;

import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.OptionalLong;

/// Gradients that are lost while the train loss looks sound: a trainer that filters NaN out of the loss it reports does
/// not filter it out of the norm of the gradients.
public final class LostGradients {
    /// Fewer zeros at the end than this may be chance.
    private static final int LEAST_ZEROS = 3;

    /// A single one that is no number is a step that was skipped.
    private static final int LEAST_LOST = 2;

    private LostGradients() {}

    /// The first iteration from which to the end no norm of the gradients was a number other than zero; empty where
    /// there is none. Zeros throughout are something else: nothing was trained.
    public static OptionalLong from(Run run) {
        Series norms = run.series(Examination.GRADIENT_NORM);
        int first = LossRules.endBegins(norms, value -> value == 0 || !Double.isFinite(value));
        int zeros = 0;
        int lost = 0;
        for (int i = first; i < norms.size(); i++) {
            zeros += norms.value(i) == 0 ? 1 : 0;
            lost += Double.isFinite(norms.value(i)) ? 0 : 1;
        }
        boolean vanished = first > 0 && zeros + lost >= LEAST_ZEROS;
        return lost >= LEAST_LOST || vanished ? OptionalLong.of(norms.step(first)) : OptionalLong.empty();
    }
}
