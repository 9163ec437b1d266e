package dev.runlens.run.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a subject answered to one example.
///
/// @param example what it was asked
/// @param said what it said; null where only scores are known, or where asking failed
/// @param scores what the file says each metric gave, by name; NaN where the file says that it was not scored
/// @param failure why there is no answer; null where there is one
/// @param generation how it came about; null where the file does not say
public record Answer(
        Example example,
        @Nullable AnswerText said,
        Map<String, Double> scores,
        @Nullable String failure,
        @Nullable Generation generation) {
    /// Keeps a copy.
    public Answer {
        scores = Map.copyOf(scores);
    }

    /// Whether asking failed: counted and shown, never a wrong answer.
    public boolean failed() {
        return failure != null;
    }

    /// What it said; null where only scores are known, or where asking failed.
    public @Nullable String text() {
        return said == null ? null : said.text();
    }

    /// The values of the JSON object in what it said, by their paths; none where there is none, or none is wanted.
    public Map<String, String> fields() {
        return said == null ? Map.of() : said.fields();
    }
}
