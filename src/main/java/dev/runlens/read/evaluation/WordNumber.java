package dev.runlens.read.evaluation;

import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers, and the words that stand for right and wrong, in a table.
final class WordNumber {
    private WordNumber() {}

    static OptionalDouble of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "" -> OptionalDouble.empty();
            case "true", "yes", "correct", "pass", "passed" -> OptionalDouble.of(1);
            case "false", "no", "incorrect", "wrong", "fail", "failed" -> OptionalDouble.of(0);
            default -> parsed(text.strip());
        };
    }

    private static OptionalDouble parsed(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException word) {
            return OptionalDouble.empty();
        }
    }
}
