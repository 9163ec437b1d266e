package dev.runlens.run.evaluation;

import java.util.Map;

/// What somebody answered.
///
/// @param text as it was said
/// @param fields the values of the JSON object in it, by their paths; none where there is none, or none is wanted
public record AnswerText(String text, Map<String, String> fields) {

    /// A text of which no JSON object is wanted.
    public static AnswerText of(String text) {
        return new AnswerText(text, Map.of());
    }
}
