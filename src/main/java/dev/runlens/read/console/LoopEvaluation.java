package dev.runlens.read.console;

import java.util.LinkedHashMap;
import java.util.Map;

/// What an evaluation printed so far that does not say where it stands: the last of its values count. Whether training
/// goes on in its epoch afterwards tells whether it was made within it or at its end.
final class LoopEvaluation {
    private final Map<String, LoopValue> values = new LinkedHashMap<>();
    private long behind;
    private int line;

    /// Takes values.
    ///
    /// @param step of the report before them
    void take(Map<String, LoopValue> report, long step, int at) {
        behind = values.isEmpty() ? step : behind;
        line = at;
        values.putAll(report);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    void clear() {
        values.clear();
    }

    /// Where it stands.
    ///
    /// @param end the last step of the epoch that it ends; -1 where it ends none, or that is unknown
    long at(long end) {
        return Math.max(end, behind);
    }

    /// The row of it.
    LoopRow row(long at) {
        return LoopRow.of(at, Double.NaN, line, values);
    }
}
