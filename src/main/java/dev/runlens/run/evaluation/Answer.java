package dev.runlens.run.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a subject answered to one example.
///
/// @param example what it was asked
/// @param text what it said; null where only scores are known, or where asking failed
/// @param scores what the file says each metric gave, by name; NaN where the file says that it was not scored
/// @param failure why there is no answer; null where there is one
/// @param generation how it came about; null where the file does not say
/// @param fields the values of the JSON object in the text, by their paths; none where there is none, or none is wanted
public record Answer(
        Example example,
        @Nullable String text,
        Map<String, Double> scores,
        @Nullable String failure,
        @Nullable Generation generation,
        Map<String, String> fields) {
    /// An answer that is no JSON object.
    public Answer(
            Example example,
            @Nullable String text,
            Map<String, Double> scores,
            @Nullable String failure,
            @Nullable Generation generation) {
        this(example, text, scores, failure, generation, Map.of());
    }

    /// Keeps a copy.
    public Answer {
        scores = Map.copyOf(scores);
    }

    /// Whether asking failed: counted and shown, never a wrong answer.
    public boolean failed() {
        return failure != null;
    }
}
