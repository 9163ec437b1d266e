package dev.runlens.run.evaluation;

import dev.runlens.run.Finding;
import java.util.List;

/// What some subjects answered, however it was come by.
///
/// @param subjects those that answered, in the order of the files
/// @param findings what was strange, left out or wrong
public record Evaluation(List<SubjectAnswers> subjects, List<Finding> findings) {
    /// Nobody answered anything.
    public static final Evaluation NONE = new Evaluation(List.of(), List.of());

    /// Keeps copies.
    public Evaluation {
        subjects = List.copyOf(subjects);
        findings = List.copyOf(findings);
    }

    /// Whether nothing is known of anybody.
    public boolean isEmpty() {
        return subjects.isEmpty();
    }
}
