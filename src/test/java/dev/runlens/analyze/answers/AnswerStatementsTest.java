package dev.runlens.analyze.answers;

import static dev.runlens.analyze.answers.Evaluations.answer;
import static dev.runlens.analyze.answers.Evaluations.rules;
import static dev.runlens.analyze.answers.Evaluations.said;
import static dev.runlens.analyze.answers.Evaluations.score;
import static dev.runlens.analyze.answers.Evaluations.scored;
import static dev.runlens.analyze.answers.Evaluations.subject;
import static dev.runlens.analyze.answers.Evaluations.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.answers.score.AnswerMeasure;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerStatementsTest {
    @Test
    void nothingIsSaidOfNobody() {
        assertThat(rules(AnswersAnalysis.of(Evaluation.NONE))).isEmpty();
    }

    /// Newcombe (1998) gives 0.2553 to 0.3662 for 81 of 263 by Wilson's method.
    @Test
    void aSubjectAloneIsSaidWithItsInterval() {
        AnswersAnalysis answers = AnswersAnalysis.of(Evaluations.of(scored("run3", "pass", ones(81, 263))));

        assertThat(texts(answers)).containsExactly(
                "run3 is right on 30.8\u202f% of 263 examples (95 % 25.5\u202f% to 36.6\u202f%).",
                "Compared by pass, the score that the files bring.");
    }

    @Test
    void aSubjectAloneThatHasNoScoreHasNone() {
        assertThat(rules(AnswersAnalysis.of(Evaluations.of(scored("run3", "pass", Double.NaN)))))
                .containsExactly("answers.score.in_files");
    }

    /// Of ten 0.25 and ten 0.75: 0.5 ± 2.093 · 0.2565 ÷ √20, which is 0.12.
    @Test
    void aSubjectAloneWithScoresIsSaidInScores() {
        double[] scores = IntStream.range(0, 20).mapToDouble(i -> i % 2 == 0 ? 0.25 : 0.75).toArray();

        assertThat(texts(AnswersAnalysis.of(Evaluations.of(scored("run3", "f1", scores)))).getFirst())
                .matches("run3 scores 0\\.500 in f1 on 20 examples \\(95 % 0\\.3[789]\\d to 0\\.6[012]\\d\\)\\.");
    }

    @Test
    void ofSeveralThatScoreTheSameNoneIsSaidToBeBest() {
        AnswersAnalysis answers = AnswersAnalysis.of(Evaluations.of(scored("run3", "pass", ones(5, 20)),
                scored("run4", "pass", ones(5, 20)), scored("run5", "pass", ones(5, 20))));

        assertThat(texts(answers).getFirst()).isEqualTo("By pass none of the 3 scores better than another.");
    }

    @Test
    void aPairIsSaidWithHowItSplits() {
        AnswersAnalysis answers = pair(1, 9);

        assertThat(rules(answers)).containsExactly("answers.better.right", "answers.split.right",
                "answers.score.in_files");
        assertThat(texts(answers).get(1))
                .isEqualTo("run4 alone is right on 9, run3 alone on 1; on the others both are or neither is.");
    }

    /// What one reached on examples that the other has no score for is no part of their difference.
    @Test
    void bothAreSaidWithWhatTheyReachedOnTheExamplesThatAreCompared() {
        double[] run3 = IntStream.range(0, 30).mapToDouble(i -> i < 20 ? 0 : Double.NaN).toArray();

        assertThat(texts(AnswersAnalysis.of(Evaluations.of(
                scored("run3", "pass", run3), scored("run4", "pass", ones(20, 30)))))).first().asString()
                        .startsWith("run4 is right on 100.0 points more of 20 examples than run3: 100\u202f% against"
                                + " 0.0\u202f%");
        assertThat(texts(AnswersAnalysis.of(Evaluations.of(
                scored("run4", "pass", ones(20, 30)), scored("run3", "pass", run3))))).first().asString()
                        .startsWith("run4 is right on 100.0 points more of 20 examples than run3: 100\u202f% against"
                                + " 0.0\u202f%");
        assertThat(texts(AnswersAnalysis.of(Evaluations.of(
                scored("run3", "pass", run3), scored("run4", "pass", new double[30]))))).first().asString()
                        .contains("0.0\u202f%", "20 examples");
    }

    /// The interval of the worse candidate is that of the better one mirrored, up to what is drawn.
    @Test
    void theOneThatIsAheadIsNamedFirstAndTheIntervalIsItsOwn() {
        AnswersAnalysis better = AnswersAnalysis.of(Evaluations.of(
                scored("run3", "pass", new double[20]), scored("run4", "pass", ones(20, 20))));
        AnswersAnalysis worse = AnswersAnalysis.of(Evaluations.of(
                scored("run4", "pass", ones(20, 20)), scored("run3", "pass", new double[20])));

        // Wilson's interval of 20 of 20 begins at 0.8389.
        assertThat(texts(better).getFirst()).isEqualTo("run4 is right on 100.0 points more of 20 examples than run3:"
                + " 100\u202f% against 0.0\u202f% (95 % 83.9 to 100.0).");
        assertThat(texts(worse).getFirst()).isEqualTo(texts(better).getFirst());
    }

    @Test
    void aPairThatCannotBeToldApartIsSaidWithBothEndsOfItsInterval() {
        AnswersAnalysis answers = pair(4, 5);

        assertThat(rules(answers)).containsExactly("answers.cannot_tell.right", "answers.split.right",
                "answers.power.right", "answers.score.in_files");
        assertThat(texts(answers).getFirst()).matches("Right answers of 100 examples: run4 .*, run3 .*\\."
                + " The difference of 1\\.0 points \\(95 % −[4-6]\\.\\d to [6-8]\\.\\d, p 1\\.000\\) may be luck\\.");
    }

    @Test
    void whereNoDifferenceWasSeenNoNumberOfExamplesWouldShowIt() {
        AnswersAnalysis answers = pair(4, 4);

        assertThat(rules(answers)).contains("answers.power.unseen.right").doesNotContain("answers.power.right");
        assertThat(texts(answers)).anyMatch(text -> text.endsWith("would be seen four times in five; none was seen."));
    }

    @Test
    void oneExampleCouldShowNothing() {
        assertThat(rules(AnswersAnalysis.of(Evaluations.of(scored("run3", "pass", 0), scored("run4", "pass", 1)))))
                .containsExactly("answers.cannot_tell.right", "answers.split.right", "answers.score.in_files");
    }

    @Test
    void twoThatScoreTheSameOnEveryExampleAreToldApartByNothing() {
        assertThat(texts(AnswersAnalysis.of(Evaluations.of(
                scored("run3", "f1", 0.25, 0.5, 0.75), scored("run4", "f1", 0.25, 0.5, 0.75)))))
                        .containsExactly(
                                "run3 and run4 score the same in f1 on each of 3 examples: 0.500. Nothing tells"
                                        + " them apart.",
                                "Compared by f1, the score that the files bring.");
    }

    /// One example each: what is gained equals what is lost, and still they differ.
    @Test
    void asManyExamplesOfEachAreNoEqualAnswers() {
        assertThat(rules(AnswersAnalysis.of(Evaluations.of(
                scored("run3", "pass", 1, 0, 1), scored("run4", "pass", 0, 1, 1)))))
                        .contains("answers.cannot_tell.right").doesNotContain("answers.equal.right");
    }

    @Test
    void whereNoExampleIsScoredForBothThatIsSaid() {
        assertThat(texts(AnswersAnalysis.of(Evaluations.of(
                scored("run3", "pass", 1, Double.NaN), scored("run4", "pass", Double.NaN, 1)))).getFirst())
                        .isEqualTo("No example was scored for both run3 and run4: their answers cannot be compared one"
                                + " by one.");
    }

    @Test
    void onlyTasksThatDifferAreSaidAndScoresHaveNoPoints() {
        AnswersAnalysis answers = AnswersAnalysis.of(Evaluations.of(
                subject("run3", tasks(0.5, 0.9)), subject("run4", tasks(0.5, 0.4))));

        assertThat(rules(answers)).filteredOn("answers.task"::equals).hasSize(1);
        assertThat(texts(answers)).contains("In t1 run3's answers score better than run4's by 0.500 on 20 examples (p"
                + " below 0.001, corrected for 2 tasks).");
    }

    @Test
    void tasksOfRightAndWrongAnswersDifferInPoints() {
        assertThat(texts(AnswersAnalysis.of(Evaluations.of(
                subject("run3", tasks(1, 0)), subject("run4", tasks(1, 1))))))
                        .contains(
                                "In t1 run4's answers score better than run3's by 100.0 points on 20 examples (p below"
                                        + " 0.001, corrected for 2 tasks).");
    }

    @Test
    void theBestOfManyLeadsWhereItIsToldApartFromAll() {
        assertThat(texts(AnswersAnalysis.of(Evaluations.of(scored("run3", "pass", new double[40]),
                scored("run4", "pass", ones(40, 40)), scored("base", "pass", ones(3, 40))))).getFirst())
                        .isEqualTo("run4's answers score better than those of each of the other 2, by pass.");
    }

    @Test
    void failuresAreSaidOfWhoHasThemOnly() {
        List<Answer> some = new ArrayList<>(said("run4", "Paris", "Paris", "Rome", "Rome").answers());
        some.set(1, Evaluations.failed("e1", "Rome"));

        assertThat(texts(AnswersAnalysis.of(Evaluations.of(
                said("run3", "Paris", "Paris", "Rome", "Oslo"), subject("run4", some)))))
                        .filteredOn(text -> text.contains("could not be had"))
                        .containsExactly(
                                "1 of run4's answers could not be had: they are counted, not taken for wrong.");
    }

    @Test
    void whyAScoreLeadsIsSaid() {
        assertThat(texts(AnswersAnalysis.of(Evaluations.of(said("run3", "12", "13")), List.of(), "token_f1")))
                .contains("Compared by token F1, as chosen.");
        assertThat(texts(AnswersAnalysis.of(Evaluations.of(said("run3", "12", "13")))))
                .contains("Compared by number match, since the references are numbers.");
        assertThat(texts(AnswersAnalysis.of(Evaluations.of(subject("run3", List.of(answer("e0", "Paris", "x")))))))
                .contains("Compared by exact match, since the references are a few words.");
    }

    @Test
    void everyMeasureIsCalledByAName() {
        assertThat(Arrays.stream(AnswerMeasure.values())
                .map(measure -> ScoreChoice.of(measure, ScoreChoice.Reason.CHOSEN))
                .map(AnswerStatements::called)).containsExactly("exact match", "containing the reference",
                        "number match", "accuracy", "matching JSON fields", "token F1", "ROUGE-L", "chrF",
                        "edit similarity", "length ratio");
    }

    @Test
    void aHeadlineOfAnswersIsKnownByItsRule() {
        assertThat(AnswerStatements.isAbout(AnswerStatements.of(AnswersAnalysis.of(
                Evaluations.of(scored("run3", "pass", 1)))).getFirst())).isTrue();
        assertThat(AnswerStatements.isAbout(new Wording().say("votes.none",
                List.of(new Evidence.Answered(Evidence.AnswersPart.PAIRS))))).isFalse();
    }

    private static double[] ones(int right, int of) {
        double[] scores = new double[of];
        Arrays.fill(scores, 0, right, 1);
        return scores;
    }

    /// Two subjects and 100 examples: some only run3 gets right, some only run4, half of the others both.
    private static AnswersAnalysis pair(int onlyBaseline, int onlyCandidate) {
        double[] run3 = new double[100];
        double[] run4 = new double[100];
        for (int i = 0; i < 100; i++) {
            boolean differs = i < onlyBaseline + onlyCandidate;
            run3[i] = i < onlyBaseline || !differs && i % 2 == 0 ? 1 : 0;
            run4[i] = i >= onlyBaseline && differs || !differs && i % 2 == 0 ? 1 : 0;
        }
        return AnswersAnalysis.of(Evaluations.of(scored("run3", "pass", run3), scored("run4", "pass", run4)));
    }

    private static List<Answer> tasks(double first, double second) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(score(new Example(i < 20 ? "t0" : "t1", "e" + i, "", null), "m", i < 20 ? first : second));
        }
        return answers;
    }
}
