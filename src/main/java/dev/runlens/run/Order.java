package dev.runlens.run;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/// An order by keys, as [Comparator] makes them, but for one thing: the JDK's can be written to a stream, and the JVM makes
/// the code of such a one anew in each process, several milliseconds for the first. These come out of the cache that a start
/// begins with.
///
/// @param <T> what is put in order
@FunctionalInterface
public interface Order<T> extends Comparator<T> {
    /// By a key that has an order of its own.
    ///
    /// @param <T> what is put in order
    /// @param <K> the key
    static <T, K extends Comparable<? super K>> Order<T> comparing(Function<? super T, ? extends K> key) {
        return (a, b) -> key.apply(a).compareTo(key.apply(b));
    }

    /// By a key in an order that is given.
    ///
    /// @param <T> what is put in order
    /// @param <K> the key
    static <T, K> Order<T> comparing(Function<? super T, ? extends K> key, Comparator<? super K> order) {
        return (a, b) -> order.compare(key.apply(a), key.apply(b));
    }

    /// By a number.
    ///
    /// @param <T> what is put in order
    static <T> Order<T> comparingInt(ToIntFunction<? super T> key) {
        return (a, b) -> Integer.compare(key.applyAsInt(a), key.applyAsInt(b));
    }

    /// By a number.
    ///
    /// @param <T> what is put in order
    static <T> Order<T> comparingLong(ToLongFunction<? super T> key) {
        return (a, b) -> Long.compare(key.applyAsLong(a), key.applyAsLong(b));
    }

    /// By a number, NaN last.
    ///
    /// @param <T> what is put in order
    static <T> Order<T> comparingDouble(ToDoubleFunction<? super T> key) {
        return (a, b) -> Double.compare(key.applyAsDouble(a), key.applyAsDouble(b));
    }

    @Override
    default Order<T> thenComparing(Comparator<? super T> other) {
        return (a, b) -> {
            int first = compare(a, b);
            return first != 0 ? first : other.compare(a, b);
        };
    }

    @Override
    default <K> Order<T> thenComparing(Function<? super T, ? extends K> key, Comparator<? super K> order) {
        return thenComparing(comparing(key, order));
    }

    @Override
    default <K extends Comparable<? super K>> Order<T> thenComparing(Function<? super T, ? extends K> key) {
        return thenComparing(comparing(key));
    }

    @Override
    default Order<T> thenComparingInt(ToIntFunction<? super T> key) {
        return thenComparing(comparingInt(key));
    }

    @Override
    default Order<T> thenComparingLong(ToLongFunction<? super T> key) {
        return thenComparing(comparingLong(key));
    }

    @Override
    default Order<T> thenComparingDouble(ToDoubleFunction<? super T> key) {
        return thenComparing(comparingDouble(key));
    }

    @Override
    default Order<T> reversed() {
        return (a, b) -> compare(b, a);
    }
}
