package dev.runlens.build;

import java.util.List;

/// What [SpellOutTest] has rewritten: a record of fields of every kind, one without any, and switches over types and over
/// constants.
final class SpelledOut {
    private SpelledOut() {}

    @SuppressWarnings("ArrayRecordComponent") // a field of that kind is what is tried
    record Every(boolean flag, byte small, char letter, short lesser, int whole, long large, float half, double full,
            String text, int[] array) {}

    record None() {}

    sealed interface Shape {
        /// A switch in an interface, which has a private method of its own.
        default String told() {
            return switch (this) {
                case Round round -> "round " + round.radius();
                case Square square when square.side() > 10 -> "large square";
                case Square square -> "square " + square.side();
            };
        }
    }

    record Round(double radius) implements Shape {}

    record Square(int side) implements Shape {}

    static String kind(Object value) {
        return switch (value) {
            case null -> "nothing";
            case Integer whole when whole < 0 -> "negative";
            case Integer whole -> "whole";
            case CharSequence text -> "text";
            case int[] array -> "array";
            case List<?> list -> "list";
            default -> "other";
        };
    }

    enum Answer {
        YES, NO, MAYBE
    }

    static String choice(Answer answer, boolean sure) {
        return switch (answer) {
            case null -> "none";
            case YES -> "yes";
            case Answer other when sure -> other.name();
            case NO -> "no";
            case Answer other -> "perhaps";
        };
    }

    /// What the two versions of this class are asked.
    @SuppressWarnings({"EqualsNull", "UnnecessaryStringBuilder"}) // null, and a text that is no String
    static List<Object> answers() {
        Every one = new Every(true, (byte) 1, 'a', (short) 2, 3, 1L << 40, Float.NaN, -0.0, "x", null);
        Every twin = new Every(true, (byte) 1, 'a', (short) 2, 3, 1L << 40, Float.NaN, -0.0, "x", null);
        Every zero = new Every(true, (byte) 1, 'a', (short) 2, 3, 1L << 40, Float.NaN, 0.0, "x", null);
        Every empty = new Every(false, (byte) 0, 'b', (short) 0, 0, 0, 0, 0, null, null);
        return List.of(
                one.equals(twin), one.equals(zero), one.equals(empty), one.equals(null), one.equals((Object) "x"),
                one.hashCode(), zero.hashCode(), empty.hashCode(), one.toString(), new None().hashCode(),
                new None().equals(new None()), new Round(1.5).told(), new Square(11).told(), new Square(2).told(),
                kind(null), kind(-1), kind(1), kind(new StringBuilder()), kind(new int[0]), kind(List.of()), kind(1.0),
                choice(null, true), choice(Answer.YES, true), choice(Answer.YES, false), choice(Answer.NO, true),
                choice(Answer.MAYBE, false));
    }
}
