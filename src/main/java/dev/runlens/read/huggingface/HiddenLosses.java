package dev.runlens.read.huggingface;

import dev.runlens.run.Series;
import java.util.Map;

/// Train losses of 0.0 that stand for NaN.
///
/// The Trainer leaves losses that are not finite out of the mean that it reports (`logging_nan_inf_filter`): a run that
/// diverged reports 0.0. The norm of its gradients is not filtered: where that is no number, neither was the loss.
final class HiddenLosses {
    private HiddenLosses() {}

    /// Train losses with NaN where the gradients of the same report are no number and the loss is 0.
    static Series shown(Series losses, Map<String, Series> byName) {
        Series norms = byName.getOrDefault("grad_norm", Series.empty());
        if (norms.nonFiniteCount() == 0) {
            return losses;
        }
        double[] values = losses.valuesCopy();
        for (int i = 0; i < values.length; i++) {
            int norm = norms.indexOf(losses.step(i));
            if (values[i] == 0 && norm >= 0 && !Double.isFinite(norms.value(norm))) {
                values[i] = Double.NaN;
            }
        }
        return losses.alongside(values);
    }
}
