package dev.runlens.analyze.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.answers.AnswerPair.Result;
import dev.runlens.analyze.answers.score.AnswerMeasure;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.Runs;
import dev.runlens.run.Configuration;
import dev.runlens.run.Run;
import dev.runlens.run.TrainingHistory;
import dev.runlens.run.Direction;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.AnswerSetup;
import dev.runlens.run.evaluation.AnswerText;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersAnalysisTest {
    @Test
    void whoIsRightMoreOftenThanLuckExplainsIsTold() {
        // 200 examples: 25 only run4, 12 only run3 (binomial test 0.0470...), the rest alike.
        AnswersAnalysis answers = AnswersAnalysis.of(evaluation(
                right("run3", 200, i -> i < 112), right("run4", 200, i -> i >= 12 && i < 137)));

        AnswerPair pair = answers.pairs().getFirst();
        assertThat(pair.result()).isEqualTo(Result.BETTER);
        assertThat(pair.better()).hasValue("run4");
        assertThat(pair.difference().orElseThrow().mean()).isCloseTo(0.065, within(1e-12));
        assertThat(pair.difference().orElseThrow().probability()).isCloseTo(0.04703, within(1e-4));
        assertThat(said(answers).getFirst())
                .startsWith(
                        "run4 is right on 6.5 points more of 200 examples than run3: 62.5\u202f% against 56.0\u202f%");
        assertThat(answers.details().deciding()).hasSize(37);
    }

    @Test
    void aWorseCandidateIsSaidTheOtherWayRound() {
        AnswersAnalysis answers = AnswersAnalysis.of(evaluation(
                right("run4", 100, i -> i < 90), right("run3", 100, i -> i < 40)));

        assertThat(answers.pairs().getFirst().result()).isEqualTo(Result.WORSE);
        assertThat(said(answers).getFirst()).startsWith("run4 is right on 50.0 points more of 100 examples than run3");
    }

    /// Wilson's interval of 20 of 20 begins at 0.8389.
    @Test
    void differencesThatAllFallOutAlikeAreNotTakenForCertain() {
        AnswersAnalysis answers = AnswersAnalysis
                .of(evaluation(right("run3", 20, i -> false), right("run4", 20, i -> true)));
        AnswersAnalysis same = AnswersAnalysis
                .of(evaluation(right("run3", 20, i -> true), right("run4", 20, i -> true)));

        Interval interval = answers.pairs().getFirst().difference().orElseThrow().interval();
        assertThat(interval.low()).isCloseTo(0.8389, within(1e-3));
        assertThat(interval.high()).isEqualTo(1);
        assertThat(answers.pairs().getFirst().result()).isEqualTo(Result.BETTER);
        Interval none = same.pairs().getFirst().difference().orElseThrow().interval();
        assertThat(none.high()).isCloseTo(0.1611, within(1e-3));
        assertThat(said(same).getFirst()).isEqualTo(
                "run3 and run4 are right on the same of 20 examples: 100\u202f%. Nothing tells them apart.");
    }

    @Test
    void whatCannotBeToldIsSaidWithWhatWouldDecideIt() {
        AnswersAnalysis answers = AnswersAnalysis.of(evaluation(
                right("run3", 40, i -> i % 2 == 0), right("run4", 40, i -> i % 2 == 0 || i == 1)));

        assertThat(answers.pairs().getFirst().result()).isEqualTo(Result.CANNOT_TELL);
        assertThat(said(answers)).anyMatch(text -> text.contains("may be luck"))
                .anyMatch(text -> text.contains("would be seen four times in five; about"));
    }

    @Test
    void examplesThatOnlyOneAnsweredAreCountedAndNotCompared() {
        List<Answer> some = new ArrayList<>(right("run4", 60, i -> true).answers());
        some.set(3, new Answer(some.get(3).example(), null, Map.of(), "the server answered 500", null));
        SubjectAnswers run4 = subject("run4", some.subList(0, 50), Map.of());

        AnswersAnalysis answers = AnswersAnalysis.of(evaluation(right("run3", 60, i -> i > 5), run4));

        assertThat(answers.pairs().getFirst().difference().orElseThrow().counts())
                .isEqualTo(new AnswerPair.Counts(49, 0, 5, 11));
        assertThat(answers.subjects().getLast().counts()).isEqualTo(new SubjectScore.Counts(49, 49, 1, 10));
        assertThat(said(answers)).contains(
                "11 of the examples have a score for one of run3 and run4 only and are not compared.",
                "1 of run4's answers could not be had: they are counted, not taken for wrong.");
    }

    @Test
    void answersThatWereMadeInKnownDifferentWaysAreNotCompared() {
        SubjectAnswers run3 = subject("run3", right("run3", 30, i -> true).answers(), Map.of("shots of x", "5"));
        SubjectAnswers run4 = subject("run4", right("run4", 30, i -> false).answers(), Map.of("shots of x", "0"));

        AnswersAnalysis answers = AnswersAnalysis.of(evaluation(run3, run4));

        assertThat(answers.pairs().getFirst().result()).isEqualTo(Result.NOT_COMPARABLE);
        assertThat(said(answers).getFirst())
                .isEqualTo("The answers of run3 and run4 were not made alike (shots of x: 5, 0) and are not compared.");
    }

    @Test
    void ofManyEachIsComparedWithTheBestMoreStrictly() {
        // Against run3 alone 12 to 25 is enough; among four subjects it is not.
        AnswersAnalysis answers = AnswersAnalysis.of(evaluation(
                right("run3", 200, i -> i < 112), right("run4", 200, i -> i >= 12 && i < 137),
                right("run5", 200, i -> i < 20), right("base", 200, i -> i < 5)));

        assertThat(answers.pairs()).extracting(AnswerPair::candidate).containsOnly("run4");
        assertThat(answers.pairs()).extracting(AnswerPair::result)
                .containsExactly(Result.CANNOT_TELL, Result.BETTER, Result.BETTER);
        assertThat(said(answers).getFirst())
                .isEqualTo(
                        "run4's answers score best by correct; of the other 3 it cannot be told apart from run3.");
    }

    @Test
    void aScoreOfWhichLessIsBetterCountsTheOtherWay() {
        AnswersAnalysis answers = AnswersAnalysis.of(evaluation(
                scored("run3", 0.9), scored("run4", 0.2)));

        assertThat(answers.score())
                .isEqualTo(ScoreChoice.ofFiles("errors", ScoreChoice.Reason.IN_FILES, Direction.LOWER_IS_BETTER));
        assertThat(answers.pairs().getFirst().better()).hasValue("run4");
    }

    @Test
    void tasksAreCorrectedForTheirNumber() {
        List<Answer> run3 = new ArrayList<>();
        List<Answer> run4 = new ArrayList<>();
        for (int task = 0; task < 4; task++) {
            for (int i = 0; i < 30; i++) {
                Example example = new Example("t" + task, "e" + i, "", null);
                run3.add(answer(example, i < 15));
                run4.add(answer(example, task == 2 ? i < 25 : i < 15));
            }
        }

        AnswersAnalysis answers = AnswersAnalysis.of(
                evaluation(subject("run3", run3, Map.of()), subject("run4", run4, Map.of())));

        assertThat(answers.details().tasks()).extracting(TaskDifference::task).containsExactly("t0", "t1", "t2", "t3");
        TaskDifference third = answers.details().tasks().get(2);
        assertThat(third.probability()).isCloseTo(4 * third.measured().probability(), within(1e-12));
        assertThat(said(answers))
                .anyMatch(text -> text.startsWith("In t2 run4's answers score better than run3's by 33.3"));
    }

    @Test
    void longReferencesAreComparedByChrFAndInStyle() {
        List<Answer> author = new ArrayList<>();
        List<Answer> other = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String reference = "Verily, thou shalt find in chapter " + i + " that the hounds of number " + i * 7
                    + " were not unlike mine own, and hath pleased me greatly.";
            Example example = new Example("", "e" + i, "write " + i, reference);
            author.add(new Answer(example, AnswerText.of("Verily, thou hath found in chapter " + i
                    + " that the hounds were pleased, and not unlike mine own of number " + i + "."), Map.of(), null,
                    null));
            other.add(new Answer(example,
                    AnswerText.of("In chapter " + i + " we see some dogs (" + i * 7 + " total) that I really liked!"),
                    Map.of(), null, null));
        }

        AnswersAnalysis answers = AnswersAnalysis.of(
                evaluation(subject("run3", other, Map.of()), subject("run4", author, Map.of())));

        assertThat(answers.score()).isEqualTo(ScoreChoice.of(AnswerMeasure.CHRF, ScoreChoice.Reason.LONG));
        assertThat(answers.pairs().getFirst().better()).hasValue("run4");
        StyleCloseness run3 = answers.details().style().getFirst();
        assertThat(run3.within()).isZero();
        assertThat(run3.of()).isEqualTo(60);
        assertThat(run3.referencesWithin()).isCloseTo(0.95, within(0.02));
        assertThat(said(answers))
                .anyMatch(text -> text.startsWith("run3's answers lie outside the author's own spread"));
    }

    @Test
    void manySubjectsDoNotMakeFewReferencesIntoLabels() {
        List<SubjectAnswers> subjects = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            subjects.add(subject("run@" + k, IntStream.range(0, 8)
                    .mapToObj(i -> new Answer(new Example("", "e" + i, "", "" + i), AnswerText.of("so " + i), Map.of(),
                            null, null))
                    .toList(), Map.of()));
        }

        AnswersAnalysis answers = AnswersAnalysis.of(evaluation(subjects.toArray(SubjectAnswers[]::new)));

        assertThat(Objects.requireNonNull(answers.score()).name()).isEqualTo("number_match");
    }

    @Test
    void withoutScoresAndReferencesThereIsNothingToCompareBy() {
        Answer free = new Answer(new Example("", "1", "write a poem", null), AnswerText.of("Roses"), Map.of(), null,
                null);

        AnswersAnalysis answers = AnswersAnalysis.of(
                evaluation(subject("run3", List.of(free), Map.of()), subject("run4", List.of(free), Map.of())));

        assertThat(answers.score()).isNull();
        assertThat(said(answers)).singleElement().asString().contains("nothing to compare them by but votes");
    }

    @Test
    void ofTwoTasksEachIsMeasured() {
        List<Answer> run3 = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            run3.add(answer(new Example("t" + i % 2, "e" + i, "", null), i % 4 == 0));
        }

        assertThat(AnswersAnalysis.of(evaluation(subject("run3", run3, Map.of()), subject("run4", run3, Map.of())))
                .details().tasks()).extracting(TaskDifference::task).containsExactly("t0", "t1");
    }

    @Test
    void theAnswersOfTwoRunsAreComparedAloneWhoeverElseAnswered() {
        Run run3 = Runs.run("run3", "mlx-lm", Configuration.NONE, TrainingHistory.NONE);
        Run run4 = Runs.run("models/run4", "mlx-lm", Configuration.NONE, TrainingHistory.NONE).named("best");
        Evaluation all = evaluation(right("base", 40, i -> true), right("run4", 40, i -> i < 30),
                right("run3", 40, i -> i < 10));

        AnswersAnalysis answers = AnswersAnalysis.ofRuns(all, List.of(run3, run4));

        assertThat(answers.subjects()).extracting(SubjectScore::name).containsExactly("run3", "best");
        assertThat(answers.pairs().getFirst().better()).hasValue("best");
        assertThat(AnswersAnalysis.of(all, List.of(run3, run4), null).subjects()).extracting(SubjectScore::name)
                .containsExactly("base", "best", "run3");
    }

    @Test
    void whatIsSaidOfSavedFilesComesBeforeThePairsAndChangesNothingElse() {
        AnswersAnalysis answers = AnswersAnalysis.of(evaluation(
                right("run3", 40, i -> i < 10), right("run4", 40, i -> i < 30)));
        Statement file = AnswerStatements.of(answers).getLast();

        AnswersAnalysis with = answers.withFiles(List.of(file));

        assertThat(with.details().rest().files()).containsExactly(file);
        assertThat(with.withFiles(List.of())).isEqualTo(answers);
        assertThat(said(with)).startsWith(file.text()).hasSize(said(answers).size() + 1);
    }

    private static List<String> said(AnswersAnalysis answers) {
        return AnswerStatements.of(answers).stream().map(Statement::text).toList();
    }

    private static Evaluation evaluation(SubjectAnswers... subjects) {
        return new Evaluation(List.of(subjects), List.of());
    }

    private static SubjectAnswers right(String name, int examples, IntPredicate right) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < examples; i++) {
            answers.add(answer(new Example("", "e" + i, "question " + i, null), right.test(i)));
        }
        return subject(name, answers, Map.of());
    }

    private static Answer answer(Example example, boolean right) {
        return new Answer(example, null, Map.of("correct", right ? 1.0 : 0.0), null, null);
    }

    private static SubjectAnswers scored(String name, double errors) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            answers.add(
                    new Answer(new Example("", "e" + i, "", null), null, Map.of("errors", errors + i % 5 * 0.01), null,
                            null));
        }
        return new SubjectAnswers(new Subject(name, null, null, List.of()),
                new AnswerSetup("test", Map.of(), Map.of("errors", Direction.LOWER_IS_BETTER)), answers, List.of());
    }

    private static SubjectAnswers subject(String name, List<Answer> answers, Map<String, String> conditions) {
        return new SubjectAnswers(new Subject(name, null, null, List.of()),
                new AnswerSetup("test", conditions, Map.of()), answers, List.of());
    }
}
