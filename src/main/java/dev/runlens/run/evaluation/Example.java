package dev.runlens.run.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that subjects were asked.
///
/// @param task the task or data set it belongs to; empty where there is only one
/// @param id what tells it from the other examples of its task; the same for every subject
/// @param prompt what was asked, perhaps shortened; empty where the file does not say
/// @param wanted the answer that was wanted; null where there is none
/// @param asked a [Fingerprint] of all that was asked, or of the id where only that is known: examples that share it are
///     one question that was put several times
public record Example(String task, String id, String prompt, @Nullable AnswerText wanted, long asked) {

    /// Something whose reference is no JSON object.
    public Example(String task, String id, String prompt, @Nullable String reference) {
        this(task, id, prompt, reference, Map.of());
    }

    /// Something that is told from other questions by its prompt, else by its id.
    ///
    /// @param reference the answer that was wanted; null where there is none
    /// @param fields the values of a reference that is a JSON object, by their paths; none of any other
    public Example(String task, String id, String prompt, @Nullable String reference, Map<String, String> fields) {
        this(task, id, prompt, reference == null ? null : new AnswerText(reference, fields),
                asked(task, id, prompt));
    }

    /// The fingerprint of a question by its prompt, else by its id.
    public static long asked(String task, String id, String prompt) {
        return prompt.isBlank() ? asked(task, id) : Fingerprint.of(task, prompt);
    }

    /// The fingerprint of a question by what it is called.
    public static long asked(String task, String id) {
        return Fingerprint.of(task, '\u0000' + id);
    }

    /// The answer that was wanted; null where there is none.
    public @Nullable String reference() {
        return wanted == null ? null : wanted.text();
    }

    /// The values of a reference that is a JSON object, by their paths; none of any other.
    public Map<String, String> fields() {
        return wanted == null ? Map.of() : wanted.fields();
    }

    /// What makes it the same example for two subjects.
    public String key() {
        return task.isEmpty() ? id : task + '\u0000' + id;
    }
}
