package dev.runlens.ui.metrics;

import dev.runlens.run.FinalMetric;
import dev.runlens.text.Bundle;

/// What somebody typed into a field for a metric.
sealed interface EnteredNumber {
    /// Nothing: the value stays unknown.
    record Nothing() implements EnteredNumber {}

    /// A value that the metric can have.
    record Value(double value) implements EnteredNumber {}

    /// Something else, and what is wrong with it.
    record Wrong(String reason) implements EnteredNumber {}

    static EnteredNumber of(FinalMetric metric, String typed, Bundle texts) {
        String text = typed.strip().replace('−', '-').replaceAll("[\\s\u00a0\u202f_]", "");
        if (text.isEmpty()) {
            return new Nothing();
        }
        if (text.indexOf(',') >= 0) {
            return new Wrong(texts.get("metrics.comma"));
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return new Wrong(texts.get("metrics.notANumber"));
        }
        double number = value;
        return metric.objection(number).<EnteredNumber>map(Wrong::new).orElseGet(() -> new Value(number));
    }
}
