package dev.runlens.run;

import java.util.Locale;
import java.util.Optional;

/// What a metric is called, and which way it is better: as whoever typed the name said, else as the words of the name
/// tell. Everything that needs the direction of a metric that only has a name asks here.
///
/// @param name without what was said of its direction
/// @param said [Direction#LOWER_IS_BETTER] or [Direction#HIGHER_IS_BETTER]; empty where nothing was said
public record MetricName(String name, Optional<Direction> said) {
    private static final String LOWER = ":lower";
    private static final String HIGHER = ":higher";

    /// A name of which nothing was said.
    public static MetricName of(String name) {
        return new MetricName(name, Optional.empty());
    }

    /// A name as a person types it: `NAME`, or `NAME:lower` or `NAME:higher` to say which way it is better.
    public static MetricName typed(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith(LOWER)) {
            return new MetricName(
                    text.substring(0, text.length() - LOWER.length()), Optional.of(Direction.LOWER_IS_BETTER));
        }
        return lower.endsWith(HIGHER)
                ? new MetricName(
                        text.substring(0, text.length() - HIGHER.length()), Optional.of(Direction.HIGHER_IS_BETTER))
                : of(text);
    }

    /// How to type the name with a direction.
    public static String choice(String name) {
        return name + LOWER + " or " + name + HIGHER;
    }

    /// Which way is better: what was said, else what the words of the name tell; empty where neither does. Never
    /// [Direction#NEITHER].
    public Optional<Direction> direction() {
        return said.or(() -> MetricWords.direction(name));
    }
}
