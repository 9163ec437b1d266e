package dev.runlens.run.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that subjects were asked.
///
/// @param task the task or data set it belongs to; empty where there is only one
/// @param id what tells it from the other examples of its task; the same for every subject
/// @param prompt what was asked, perhaps shortened; empty where the file does not say
/// @param reference the answer that was wanted; null where there is none
/// @param fields the values of a reference that is a JSON object, by their paths; none of any other
public record Example(
        String task, String id, String prompt, @Nullable String reference, Map<String, String> fields) {

    /// Something whose reference is no JSON object.
    public Example(String task, String id, String prompt, @Nullable String reference) {
        this(task, id, prompt, reference, Map.of());
    }

    /// What makes it the same example for two subjects.
    public String key() {
        return task.isEmpty() ? id : task + '\u0000' + id;
    }
}
