package dev.runlens.analyze.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.evaluation.SubjectAnswers;
import dev.runlens.run.evaluation.TaskScore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskTotalsTest {
    private static final TaskScore ACC = new TaskScore("arc", "acc", 0.4, 0.01, 100);
    private static final TaskScore NORM = new TaskScore("arc", "acc_norm", 0.5, 0.01, 100);
    private static final TaskScore OTHER_ACC = new TaskScore("arc", "acc", 0.6, 0.01, 100);
    private static final TaskScore OTHER_TASK = new TaskScore("gsm8k", "acc", 0.7, 0.01, 100);

    @Test
    void everyMetricOfEveryTaskHasOneScoreForEachSubjectThatHasIt() {
        List<TaskTotals> totals = AnswersAnalysis
                .of(Evaluations.of(subject("run3", ACC, NORM), subject("run4", OTHER_TASK, OTHER_ACC)))
                .details().totals();

        assertThat(totals).containsExactly(
                new TaskTotals("arc", "acc", List.of(Optional.of(ACC), Optional.of(OTHER_ACC))),
                new TaskTotals("arc", "acc_norm", List.of(Optional.of(NORM), Optional.empty())),
                new TaskTotals("gsm8k", "acc", List.of(Optional.empty(), Optional.of(OTHER_TASK))));
    }

    @Test
    void scoresOfWholeTasksAreListedAndNotCompared() {
        AnswersAnalysis answers = AnswersAnalysis.of(Evaluations.of(subject("run3", ACC), subject("run4", OTHER_ACC)));

        assertThat(answers.pairs()).isEmpty();
        assertThat(Evaluations.rules(answers)).containsExactly("answers.totals");
    }

    private static SubjectAnswers subject(String name, TaskScore... totals) {
        SubjectAnswers none = Evaluations.subject(name, List.of());
        return new SubjectAnswers(none.subject(), none.setup(), List.of(), List.of(totals));
    }
}
