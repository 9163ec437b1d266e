package dev.runlens.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The value of one configuration key, with the type that the file gave it.
///
/// Nested objects have no type here: their members are settings of their own under dotted names.
public sealed interface Setting {
    /// A string.
    record Text(String value) implements Setting {}

    /// A whole number.
    record Whole(long value) implements Setting {}

    /// A number with a fraction or an exponent; may be NaN or infinite where the file says so.
    record Decimal(double value) implements Setting {}

    /// True or false.
    record Flag(boolean value) implements Setting {}

    /// A list.
    record Items(List<Setting> values) implements Setting {
        /// Keeps a copy.
        public Items {
            values = List.copyOf(values);
        }
    }

    /// The key is there and says "none" (`null` in JSON): known, not missing.
    record None() implements Setting {}

    /// What a string says; empty where the setting is anything else.
    default Optional<String> text() {
        return this instanceof Text(String value) ? Optional.of(value) : Optional.empty();
    }

    /// Whether two settings mean the same: numbers by value (2 equals 2.0), everything else by type and content.
    static boolean same(Setting a, Setting b) {
        Double left = number(a);
        Double right = number(b);
        return left != null && right != null ? left.equals(right) : Objects.equals(a, b);
    }

    private static @Nullable Double number(Setting setting) {
        return switch (setting) {
            case Whole whole -> (double) whole.value();
            case Decimal decimal -> decimal.value();
            case Text text -> null;
            case Flag flag -> null;
            case Items items -> null;
            case None none -> null;
        };
    }
}
