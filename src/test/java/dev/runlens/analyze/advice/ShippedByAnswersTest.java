package dev.runlens.analyze.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.Evaluations;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Direction;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.AnswerSetup;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// The file to ship by answers, beside the one by loss: that of iteration 100.
class ShippedByAnswersTest {
    private static final int EXAMPLES = 100;

    private static SubjectAnswers right(String name, int right) {
        return Evaluations.right(name, right, EXAMPLES);
    }

    /// A metric of which less is better.
    private static SubjectAnswers errors(String name, double errors) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            Example example = new Example("", "e" + i, "", null);
            answers.add(new Answer(example, null, Map.of("errors", errors + i % 5 * 0.01), null, null));
        }
        return new SubjectAnswers(new Subject(name, null, null, List.of()),
                new AnswerSetup("test", Map.of(), Map.of("errors", Direction.LOWER_IS_BETTER)), answers, List.of());
    }

    private static List<String> said(SubjectAnswers... subjects) {
        ComparedRun run = Judged.run(Judged.run(), null, Judged.status(RunStatus.PLATEAU),
                Judged.ship(0, OptionalLong.empty()));
        return said(run, subjects);
    }

    private static List<String> said(ComparedRun run, SubjectAnswers... subjects) {
        AnswersAnalysis answers = AnswersAnalysis.of(Evaluations.of(subjects));
        return ShippedByAnswers.of(answers, List.of(run)).stream().map(Statement::text).toList();
    }

    @Test
    void whereAnswersAndLossNameOneFileThatIsSaid() {
        assertThat(said(right("run@100", 80), right("run@200", 40))).containsExactly(
                "The file to ship is run@100 by its answers (80.0\u202f%) and by its loss.");
    }

    @Test
    void whereTheyNameTwoItDependsOnWhetherAnswersTellThemApart() {
        assertThat(said(right("run@100", 40), right("run@200", 80))).containsExactly(
                "The file to ship is run@200 by its answers (80.0\u202f%), and run@100 (40.0\u202f%) by its loss: the answers"
                        + " of the first are better.");
        assertThat(said(right("run@100", 79), right("run@200", 80))).containsExactly(
                "run@200 has the best score (80.0\u202f%), and run@100 (79.0\u202f%) is the file to ship by its loss: the"
                        + " answers do not tell the two apart, so that nothing speaks against the second.");
    }

    @Test
    void ofThreeFilesTheBestAndTheOneByLossAreCompared() {
        assertThat(said(right("run@100", 78), right("run@200", 20), right("run@300", 80))).singleElement().asString()
                .startsWith("run@300 has the best score");
        assertThat(said(right("run@100", 20), right("run@200", 78), right("run@300", 80))).singleElement().asString()
                .startsWith("The file to ship is run@300 by its answers (80.0\u202f%), and run@100");
    }

    @Test
    void ofFilesThatScoreTheSameNoneIsSaidToBeBest() {
        assertThat(said(right("run@100", 80), right("run@200", 80), right("run@300", 20))).containsExactly(
                "No file scores better than run@100 (80.0\u202f%), the file to ship by its loss.");
    }

    @Test
    void ofAScoreOfWhichLessIsBetterTheLeastIsTheBest() {
        assertThat(said(errors("run@100", 3), errors("run@200", 1))).singleElement().asString()
                .startsWith("The file to ship is run@200 by its answers");
    }

    @Test
    void whereTheFileByLossWasNotAskedTheAnswersSayItAlone() {
        assertThat(said(right("run@200", 80), right("run@300", 40))).containsExactly(
                "The file to ship is run@200 by its answers (80.0\u202f%); the loss names none of those that were asked.");
        assertThat(said(Judged.run(Judged.status(RunStatus.PLATEAU)), right("run@100", 80), right("run@300", 40)))
                .containsExactly(
                        "The file to ship is run@100 by its answers (80.0\u202f%); the loss names none of those that"
                                + " were asked.");
    }

    @Test
    void oneFileOrThoseOfAnotherRunSayNothing() {
        assertThat(said(right("run@100", 80), right("base", 40))).isEmpty();
        assertThat(said(right("runner@100", 80), right("runner@200", 40))).isEmpty();
        assertThat(said(right("run@100", 80), right("other@100", 40))).isEmpty();
    }

    @Test
    void filesWithoutAScoreDoNotCount() {
        SubjectAnswers failed = new SubjectAnswers(new Subject("run@300", null, null, List.of()),
                new AnswerSetup("test", Map.of(), Map.of()), List.of(), List.of());
        assertThat(said(right("run@100", 80), failed)).isEmpty();
        assertThat(said(failed)).isEmpty();
    }
}
