package dev.runlens.read.evaluation;

import dev.runlens.run.evaluation.Generation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a row of a file gives of one answer.
///
/// @param question what was asked
/// @param text the answer; null where the file has none
/// @param scores by metric
/// @param failure why there is no answer; null where there is one
/// @param generation how it came about; null where the file does not say
record Given(
        Question question,
        @Nullable String text,
        Map<String, Double> scores,
        @Nullable String failure,
        @Nullable Generation generation) {

    /// @param task the task; empty where there is only one
    /// @param id what the file calls the example; null where it has no name of its own
    /// @param prompt what was asked; null where the file does not say
    /// @param reference the wanted answer; null where there is none
    /// @param repeated what the file calls the question where it puts one several times under ids of their own; null where
    ///     its prompt, or else its id, tells
    record Question(String task, @Nullable String id, @Nullable String prompt, @Nullable String reference,
            @Nullable String repeated) {

        /// One that is told by its prompt, or else by its id.
        Question(String task, @Nullable String id, @Nullable String prompt, @Nullable String reference) {
            this(task, id, prompt, reference, null);
        }
    }

    static Given of(Question question, @Nullable String text, Map<String, Double> scores) {
        return new Given(question, text, scores, null, null);
    }
}
