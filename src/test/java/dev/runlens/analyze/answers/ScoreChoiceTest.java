package dev.runlens.analyze.answers;

import static dev.runlens.analyze.answers.Evaluations.failed;
import static dev.runlens.analyze.answers.Evaluations.answer;
import static dev.runlens.analyze.answers.Evaluations.said;
import static dev.runlens.analyze.answers.Evaluations.scored;
import static dev.runlens.analyze.answers.Evaluations.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.answers.ScoreChoice.Reason;
import dev.runlens.analyze.answers.score.AnswerMeasure;
import dev.runlens.run.Direction;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.AnswerSetup;
import dev.runlens.run.evaluation.AnswerText;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import dev.runlens.run.evaluation.TaskScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreChoiceTest {
    @Test
    void theMetricThatAllSubjectsHaveLeads() {
        Evaluation evaluation = Evaluations.of(
                subject("run3", List.of(both("e0", "b", "a"))), subject("run4", List.of(both("e0", "b", "c"))));

        assertThat(ScoreChoice.metrics(evaluation)).containsExactly("b");
        assertThat(ScoreChoice.of(evaluation)).contains(ScoreChoice.ofFiles("b", Reason.IN_FILES, Direction.NEITHER));
    }

    /// A subject of which only whole tasks are known has no metric of examples, and takes none from the others.
    @Test
    void subjectsWithoutAnswersDoNotCount() {
        Evaluation evaluation = Evaluations.of(scored("run3", "b", 1), subject("totals", List.of()));

        assertThat(ScoreChoice.metrics(evaluation)).containsExactly("b");
        assertThat(ScoreChoice.metrics(Evaluations.of(subject("totals", List.of())))).isEmpty();
    }

    @Test
    void ofSeveralMetricsTheFirstByNameLeadsUnlessTheFilesNameAnotherForAWholeTask() {
        SubjectAnswers run3 = subject("run3", List.of(both("e0", "b", "a")));

        assertThat(ScoreChoice.of(Evaluations.of(run3)).map(ScoreChoice::name)).hasValue("a");
        assertThat(ScoreChoice.of(Evaluations.of(totals(run3, "c", "b"))).map(ScoreChoice::name)).hasValue("b");
    }

    @ParameterizedTest
    @CsvSource({"marks,marks,LOWER_IS_BETTER", "'marks,strict',marks,LOWER_IS_BETTER",
            "'marks,strict','marks,strict',LOWER_IS_BETTER", "marks,other,NEITHER", "accuracy,accuracy,LOWER_IS_BETTER",
            "wer,other,LOWER_IS_BETTER", "'perplexity,none',other,LOWER_IS_BETTER", "accuracy,other,HIGHER_IS_BETTER"})
    void theFilesSayWhichWayIsBetterElseTheNameDoes(String metric, String lowerIsBetter, Direction direction) {
        SubjectAnswers run3 = new SubjectAnswers(new Subject("run3", null, null, List.of()),
                new AnswerSetup("test", Map.of(), Map.of(lowerIsBetter, Direction.LOWER_IS_BETTER)),
                scored("run3", metric, 1, 2).answers(), List.of());

        assertThat(ScoreChoice.of(Evaluations.of(run3)))
                .contains(ScoreChoice.ofFiles(metric, Reason.IN_FILES, direction));
    }

    @Test
    void withoutAMetricTheReferencesDecide() {
        assertThat(ScoreChoice.of(Evaluations.of(said("run3", "12", "13"))))
                .contains(ScoreChoice.of(AnswerMeasure.NUMBER_MATCH, Reason.NUMBERS));
        assertThat(ScoreChoice.of(Evaluations.of(said("run3", "Paris", "Rome"))))
                .contains(ScoreChoice.of(AnswerMeasure.EXACT_MATCH, Reason.SHORT));
        assertThat(ScoreChoice.of(Evaluations.of(subject("run3", List.of(object("e0"))))))
                .contains(ScoreChoice.of(AnswerMeasure.JSON_FIELDS, Reason.JSON));
        assertThat(ScoreChoice.of(Evaluations.of(subject("run3", List.of(answer("e0", null, "Rome")))))).isEmpty();
    }

    /// 2 of 3 references that somebody answered are words; of those that nobody did all are numbers.
    @Test
    void examplesThatNobodyAnsweredDoNotDecide() {
        List<Answer> answers = new ArrayList<>(List.of(answer("a", "Paris", "x"), answer("b", "Rome", "y")));
        for (int i = 0; i < 30; i++) {
            answers.add(failed("n" + i, "" + i));
        }

        assertThat(ScoreChoice.references(Evaluations.of(subject("run3", answers)))).containsExactly("Paris", "Rome");
        assertThat(ScoreChoice.of(Evaluations.of(subject("run3", answers))).map(ScoreChoice::reason))
                .hasValue(Reason.SHORT);
    }

    @Test
    void anExampleCountsOnceHoweverManyAnsweredIt() {
        Evaluation two = Evaluations.of(said("run3", "Paris", "x", "Rome", "y"),
                said("run4", "Paris", "z", "Rome", "y"));

        assertThat(ScoreChoice.references(two)).containsExactly("Paris", "Rome");
    }

    @Test
    void aPersonNamesAMeasureOrAMetricHoweverItIsWritten() {
        Evaluation evaluation = Evaluations.of(scored("run3", "Pass@1", 1));

        assertThat(ScoreChoice.named(evaluation, "pass@1"))
                .contains(ScoreChoice.ofFiles("Pass@1", Reason.CHOSEN, Direction.HIGHER_IS_BETTER));
        assertThat(ScoreChoice.named(evaluation, "ROUGE-L"))
                .contains(ScoreChoice.of(AnswerMeasure.ROUGE_L, Reason.CHOSEN));
        assertThat(ScoreChoice.named(evaluation, "pass@1:lower"))
                .contains(ScoreChoice.ofFiles("Pass@1", Reason.CHOSEN, Direction.LOWER_IS_BETTER));
        assertThat(ScoreChoice.named(evaluation, "bleu")).isEmpty();
        assertThat(AnswersAnalysis.knows(evaluation, "pass@1")).isTrue();
        assertThat(AnswersAnalysis.knows(evaluation, "bleu")).isFalse();
        assertThat(AnswersAnalysis.metrics(evaluation)).isEqualTo("Pass@1");
        assertThat(AnswersAnalysis.metrics(Evaluations.of(subject("run3", List.of(both("e0", "b", "a"))))))
                .isEqualTo("a, b");
        assertThat(AnswersAnalysis.metrics(Evaluation.NONE)).isEqualTo("no metric that all subjects have");
    }

    /// Its scores are those that the files give, not what would be measured: here there is no text to measure.
    @Test
    void aMetricOfTheFilesGoesBeforeAMeasureOfTheSameName() {
        Evaluation evaluation = Evaluations.of(
                scored("run3", "exact_match", 1, 0, 1, 1), scored("run4", "exact_match", 1, 0, 0, 1));

        AnswersAnalysis answers = AnswersAnalysis.of(evaluation, List.of(), "exact_match");

        assertThat(answers.score())
                .isEqualTo(ScoreChoice.ofFiles("exact_match", Reason.CHOSEN, Direction.HIGHER_IS_BETTER));
        assertThat(answers.subjects()).extracting(SubjectScore::mean).containsExactly(0.75, 0.5);
    }

    @Test
    void theWordsInJsonAreStable() {
        assertThat(Reason.values()).extracting(Reason::word).containsExactly(
                "chosen", "in_files", "numbers", "closed_set", "json", "short", "long");
    }

    private static Answer both(String id, String one, String other) {
        return new Answer(new Example("", id, "", null), null, Map.of(one, 1.0, other, 0.0), null, null);
    }

    private static Answer object(String id) {
        return new Answer(new Example("", id, "", "{\"a\":1}", Map.of("/a", "1e0")), AnswerText.of("{}"), Map.of(),
                null, null);
    }

    private static SubjectAnswers totals(SubjectAnswers answers, String... metrics) {
        List<TaskScore> totals = new ArrayList<>();
        for (String metric : metrics) {
            totals.add(new TaskScore("task", metric, 1, Double.NaN, 1));
        }
        return new SubjectAnswers(answers.subject(), answers.setup(), answers.answers(), totals);
    }
}
