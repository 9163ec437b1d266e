package dev.runlens.build;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/// What [SpellOutTest] has rewritten: lambdas and references to methods of every kind, with every conversion that they bring.
final class SpelledOutLambdas {
    @SuppressWarnings("UnnecessaryLambda") // one that is made with its class is tried
    private static final Supplier<String> FIRST = () -> "first";

    private final String name;

    private SpelledOutLambdas(String name) {
        this.name = name;
    }

    private static Supplier<String> same() {
        return () -> "same";
    }

    private String named(String other) {
        return name + other;
    }

    private static int twice(int value) {
        return 2 * value;
    }

    private static <T> T same(T value) {
        return value;
    }

    private List<Object> ofItself() {
        UnaryOperator<String> lambda = other -> name + "/" + other;
        UnaryOperator<String> reference = this::named;
        Function<Object, Boolean> ofSuper = super::equals;
        Supplier<Supplier<String>> nested = () -> () -> name;
        return List.of(lambda.apply("a"), reference.apply("b"), ofSuper.apply(this), nested.get().get());
    }

    /// A place where two meet: what the verifier sees there is the interface.
    private static IntUnaryOperator either(boolean up) {
        return up ? value -> value + 1 : value -> value - 1;
    }

    private static Supplier<String> capturing(boolean flag, byte small, char letter, short lesser, int whole,
            long large,
            float half, double full, String text, int... array) {
        return () -> flag + " " + small + letter + lesser + whole + large + half + full + text + array.length;
    }

    interface Named {
        String text();

        default Supplier<String> later() {
            return () -> decorated(text());
        }

        private String decorated(String text) {
            return "<" + text + ">";
        }

        static Function<String, Named> maker() {
            return text -> () -> text;
        }
    }

    enum Sign {
        UP(value -> value + 1), DOWN(value -> value - 1);

        @SuppressWarnings("ImmutableEnumChecker") // a constant that has a lambda is tried
        private final IntUnaryOperator step;

        Sign(IntUnaryOperator step) {
            this.step = step;
        }
    }

    private record Pair<A, B>(A first, B second) {}

    private interface Kept extends Supplier<String>, Serializable {}

    private static List<Object> converted() {
        Integer seven = 7;
        Pair<Integer, Boolean> pair = new Pair<>(seven, true);
        Function<String, Integer> boxed = String::length;
        ToIntFunction<Integer> unboxed = Integer::valueOf;
        IntToLongFunction widened = SpelledOutLambdas::twice;
        LongSupplier unboxedAndWidened = pair::first;
        BooleanSupplier flag = pair::second;
        DoubleSupplier full = seven::intValue;
        ToIntFunction<Character> letter = Character::charValue;
        IntFunction<Object> object = SpelledOutLambdas::twice;
        Function<Integer, Comparable<Integer>> compared = SpelledOutLambdas::same;
        return List.of(
                boxed.apply("four"), unboxed.applyAsInt(5), widened.applyAsLong(6), unboxedAndWidened.getAsLong(),
                flag.getAsBoolean(), full.getAsDouble(), letter.applyAsInt('x'), object.apply(8),
                compared.apply(9).compareTo(seven));
    }

    private static List<Object> referred() {
        List<String> kept = new ArrayList<>();
        Consumer<String> dropping = kept::add;
        dropping.accept("kept");
        Function<String, SpelledOutLambdas> made = SpelledOutLambdas::new;
        BiFunction<List<String>, String, Boolean> ofInterface = List::contains;
        Supplier<List<String>> list = ArrayList::new;
        IntFunction<int[]> array = int[]::new;
        Function<int[], Object> length = whole -> whole.length;
        BiFunction<SpelledOutLambdas, String, String> unbound = SpelledOutLambdas::named;
        Predicate<String> ofText = "text"::equals;
        BiFunction<String, String, Pair<String, String>> pair = Pair::new;
        Kept serializable = () -> "serializable";
        return List.of(
                kept, made.apply("made").name, ofInterface.apply(kept, "kept"), list.get(), array.apply(3).length,
                length.apply(new int[2]), unbound.apply(new SpelledOutLambdas("un"), "bound"), ofText.test("text"),
                pair.apply("a", "b").toString(), serializable.get(),
                List.of("b", "a").stream().sorted(Comparator.naturalOrder()).toList());
    }

    /// What is no text is refused before it is asked for its length.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String refused() {
        Function length = (Function<String, Integer>) String::length;
        try {
            return String.valueOf(length.apply(1));
        } catch (ClassCastException expected) {
            return "refused";
        }
    }

    /// What the two versions of this class are asked.
    static List<Object> answers() {
        return List.of(
                FIRST.get(), same().equals(same()), new SpelledOutLambdas("own").ofItself(), either(true).applyAsInt(1),
                either(false).applyAsInt(1),
                capturing(true, (byte) 1, 'a', (short) 2, 3, 1L << 40, 0.5F, -0.0, "text", 1, 2).get(),
                Named.maker().apply("named").later().get(), Sign.UP.step.applyAsInt(1), Sign.DOWN.step.applyAsInt(1),
                converted(), referred(), refused());
    }
}
