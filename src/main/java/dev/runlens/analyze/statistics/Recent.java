package dev.runlens.analyze.statistics;

import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// What was worked out last, by what it was worked out from; what was asked for longest ago is forgotten where there is
/// much. Any thread may ask: what several ask for at once one of them works out, and the others wait for that alone.
///
/// @param <K> what it is worked out from, equal where the outcome is the same
/// @param <V> the outcome
final class Recent<K, V> {
    private final int most;
    private final ToIntFunction<K> size;
    private final LinkedHashMap<K, Outcome<V>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int held;

    private static final class Outcome<V> {
        private @Nullable V value;

        synchronized V of(Supplier<V> working) {
            V known = value;
            if (known == null) {
                known = working.get();
                value = known;
            }
            return known;
        }
    }

    /// @param most how large all that is kept may be together; the last one is kept however large it is
    /// @param size how large it is to keep what was worked out from something; always the same
    Recent(int most, ToIntFunction<K> size) {
        this.most = most;
        this.size = size;
    }

    /// The outcome: worked out only where it is not known.
    ///
    /// @param working works it out; what it throws is thrown, and the next who asks tries again
    V of(K from, Function<K, V> working) {
        return outcome(from).of(() -> working.apply(from));
    }

    private synchronized Outcome<V> outcome(K from) {
        Outcome<V> before = known.get(from);
        if (before != null) {
            return before;
        }
        Outcome<V> made = new Outcome<>();
        known.put(from, made);
        held += size.applyAsInt(from);
        while (held > most && known.size() > 1) {
            held -= size.applyAsInt(known.pollFirstEntry().getKey());
        }
        return made;
    }
}
