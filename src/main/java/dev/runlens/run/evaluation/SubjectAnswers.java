package dev.runlens.run.evaluation;

import java.util.List;

/// Everything that is known of one subject.
///
/// @param subject who answered
/// @param setup how the answers were made
/// @param answers one for each example, in the order of the file; none where only totals are known
/// @param totals what the file says of whole tasks
public record SubjectAnswers(
        Subject subject, AnswerSetup setup, List<Answer> answers, List<TaskScore> totals) {
    /// Keeps copies.
    public SubjectAnswers {
        answers = List.copyOf(answers);
        totals = List.copyOf(totals);
    }

    /// How many examples could not be answered.
    public int failed() {
        return (int) answers.stream().filter(Answer::failed).count();
    }
}
