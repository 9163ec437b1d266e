package dev.runlens.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The documented values at the end of training, each with its origin; a value that is absent is unknown.
///
/// A value may be NaN or infinite when that is what the trainer reported last.
public final class FinalMetrics {
    private static final FinalMetrics NONE = new FinalMetrics(Map.of());

    private final Map<FinalMetric, Sourced<Double>> values;

    private FinalMetrics(Map<FinalMetric, Sourced<Double>> values) {
        Map<FinalMetric, Sourced<Double>> copy = new EnumMap<>(FinalMetric.class);
        copy.putAll(values);
        this.values = Collections.unmodifiableMap(copy);
    }

    /// Nothing known.
    public static FinalMetrics none() {
        return NONE;
    }

    /// The values of a map.
    public static FinalMetrics of(Map<FinalMetric, Sourced<Double>> values) {
        return new FinalMetrics(values);
    }

    /// Whether nothing is known.
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// The value of a metric; empty where unknown. May hold NaN or infinity.
    public OptionalDouble get(FinalMetric metric) {
        Sourced<Double> value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.value());
    }

    /// Where the value of a metric came from; empty where the value is unknown.
    public Optional<Origin> origin(FinalMetric metric) {
        return Optional.ofNullable(values.get(metric)).map(Sourced::origin);
    }

    /// Whether any value was typed in by a person.
    public boolean anyByHand() {
        return !byHand().isEmpty();
    }

    /// Those that were typed in by a person.
    public FinalMetrics byHand() {
        Map<FinalMetric, Sourced<Double>> typed = new EnumMap<>(FinalMetric.class);
        typed.putAll(values);
        typed.values().removeIf(value -> !(value.origin() instanceof Origin.ByHand));
        return new FinalMetrics(typed);
    }

    /// These values, and from another set those that are unknown here.
    public FinalMetrics filledWith(FinalMetrics other) {
        Map<FinalMetric, Sourced<Double>> all = new EnumMap<>(FinalMetric.class);
        all.putAll(other.values);
        all.putAll(values);
        return new FinalMetrics(all);
    }

    /// Equal when the values are, whatever their origins.
    @Override
    public boolean equals(Object other) {
        return other instanceof FinalMetrics that && plain().equals(that.plain());
    }

    @Override
    public int hashCode() {
        return plain().hashCode();
    }

    @Override
    public String toString() {
        return plain().toString();
    }

    private Map<FinalMetric, Double> plain() {
        Map<FinalMetric, Double> plain = new EnumMap<>(FinalMetric.class);
        values.forEach((metric, value) -> plain.put(metric, value.value()));
        return plain;
    }
}
