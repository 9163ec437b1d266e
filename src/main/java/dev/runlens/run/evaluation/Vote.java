package dev.runlens.run.evaluation;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person decided between two answers side by side.
///
/// @param voter who
/// @param sides between which answers
/// @param choice what was decided
/// @param blind whether the names were hidden
/// @param note what the voter noted; null where nothing
public record Vote(
        String voter,
        Sides sides,
        Choice choice,
        boolean blind,
        @Nullable String note) {

    /// What stood side by side.
    ///
    /// @param example the key of the example
    /// @param left whose answer stood on the left
    /// @param right whose on the right
    public record Sides(String example, String left, String right) {}

    /// What can be decided.
    public enum Choice {
        /// The left answer.
        LEFT,
        /// The right answer.
        RIGHT,
        /// Both are as good.
        TIE,
        /// Both are bad.
        BOTH_BAD,
        /// No decision.
        SKIP;

        /// The stable word in files.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The choice of a word.
        public static Optional<Choice> ofWord(String word) {
            for (Choice choice : values()) {
                if (choice.word().equals(word)) {
                    return Optional.of(choice);
                }
            }
            return Optional.empty();
        }
    }

    /// The key of the example.
    public String example() {
        return sides.example();
    }

    /// Whose answer stood on the left.
    public String left() {
        return sides.left();
    }

    /// Whose answer stood on the right.
    public String right() {
        return sides.right();
    }

    /// Whose answer won; empty where neither's did.
    public Optional<String> winner() {
        return switch (choice) {
            case LEFT -> Optional.of(left());
            case RIGHT -> Optional.of(right());
            case TIE, BOTH_BAD, SKIP -> Optional.empty();
        };
    }

    /// Whether it is about two subjects, whichever stood where.
    public boolean isBetween(String one, String other) {
        return left().equals(one) && right().equals(other) || left().equals(other) && right().equals(one);
    }
}
