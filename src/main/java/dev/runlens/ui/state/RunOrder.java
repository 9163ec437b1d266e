package dev.runlens.ui.state;

import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.RunField;
import dev.runlens.plot.Measure;
import dev.runlens.read.find.NaturalOrder;
import dev.runlens.run.Direction;
import dev.runlens.run.FinalMetric;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// How the list of runs is sorted: the best first where one way is better, else the least; what has no value last.
///
/// @param field by what, a name that [RunField] knows; empty where nobody chose
/// @param turned whether the best, or the least, comes last
public record RunOrder(String field, boolean turned) {
    /// Nobody chose: as the runs were opened, but of many the best first, as they are ticked.
    public static final RunOrder AUTOMATIC = new RunOrder("", false);

    /// As the runs were opened. No field has a name of two words.
    public static final RunOrder AS_OPENED = new RunOrder("as opened", false);

    /// Words as people sort them: large and small letters alike, `run2` before `run10`.
    public static final Comparator<String> WORDS = Comparator
            .comparing((String words) -> words.toLowerCase(Locale.ROOT), NaturalOrder.INSTANCE)
            .thenComparing(Comparator.naturalOrder());

    /// Whether a field says what comes first.
    public boolean isByField() {
        return !isAutomatic() && !equals(AS_OPENED);
    }

    /// Whether nobody chose.
    public boolean isAutomatic() {
        return field.isEmpty();
    }

    /// What comes first; runs that are alike in it keep their order.
    public Comparator<RunFacts> comparator() {
        if (!isByField()) {
            return (_, _) -> 0;
        }
        boolean most = direction() == Direction.HIGHER_IS_BETTER;
        Comparator<RunField.Value> values = most != turned ? RunOrder.values().reversed() : values();
        return Comparator.comparing(
                (RunFacts run) -> RunField.of(run, field),
                Comparator.comparing((Optional<RunField.Value> value) -> value.isEmpty())
                        .thenComparing((a, b) -> a.isEmpty() || b.isEmpty() ? 0 : values.compare(a.get(), b.get())));
    }

    private Direction direction() {
        return FinalMetric.ofKey(field).map(FinalMetric::direction)
                .or(() -> RunField.metric(field).map(metric -> new Measure(metric, null).direction()))
                .orElse(Direction.NEITHER);
    }

    private static Comparator<RunField.Value> values() {
        return Comparator.comparing((RunField.Value value) -> value.number().isEmpty())
                .thenComparingDouble(value -> value.number().orElse(0))
                .thenComparing(RunOrder::words, WORDS);
    }

    private static String words(RunField.Value value) {
        OptionalDouble number = value.number();
        return number.isPresent() ? "" : value.words();
    }
}
