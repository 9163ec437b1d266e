package dev.runlens.analyze.answers;

import static dev.runlens.analyze.answers.Evaluations.answer;
import static dev.runlens.analyze.answers.Evaluations.said;
import static dev.runlens.analyze.answers.Evaluations.scored;
import static dev.runlens.analyze.answers.Evaluations.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectScoreTest {
    /// Newcombe (1998): 15 of 148 by Wilson's method is 0.0624 to 0.1605.
    @Test
    void aShareOfRightAnswersHasWilsonsInterval() {
        double[] scores = new double[148];
        Arrays.fill(scores, 0, 15, 1);

        SubjectScore run3 = score(scored("run3", "pass", scores));

        assertThat(run3.mean()).isCloseTo(15 / 148.0, within(1e-12));
        assertThat(run3.interval().low()).isCloseTo(0.0624, within(5e-5));
        assertThat(run3.interval().high()).isCloseTo(0.1605, within(5e-5));
        assertThat(run3.macroF1()).isEmpty();
    }

    /// 0.5 ± Student's 2.0227 of 40 · 0.2532 ÷ √40.
    @Test
    void scoresHaveTheBootstrapsInterval() {
        double[] scores = new double[40];
        for (int i = 0; i < 40; i++) {
            scores[i] = i % 2 == 0 ? 0.25 : 0.75;
        }

        SubjectScore run3 = score(scored("run3", "f1", scores));

        assertThat(run3.interval().low()).isCloseTo(0.5 - 0.081, within(0.008));
        assertThat(run3.interval().high()).isCloseTo(0.5 + 0.081, within(0.008));
    }

    /// A bootstrap would be certain of them. Ten of ten by Wilson's method: 10 ÷ (10 + 1.96²) to 1.
    @Test
    void scoresThatAreAllTheSameAreNotCertain() {
        double[] full = new double[10];
        Arrays.fill(full, 1);
        double[] half = new double[10];
        Arrays.fill(half, 0.5);

        assertThat(score(scored("run3", "f1", full)).interval().low()).isCloseTo(0.7225, within(5e-5));
        assertThat(score(scored("run3", "f1", full)).interval().high()).isCloseTo(1, within(1e-12));
        assertThat(score(scored("run3", "f1", half)).interval().low()).isCloseTo(0.2366, within(5e-5));
        assertThat(score(scored("run3", "perplexity", 7, 7, 7)).interval().isFinite()).isFalse();
    }

    @Test
    void withoutAScoreAnythingIsLikely() {
        SubjectScore run3 = score(scored("run3", "f1", Double.NaN, Double.NaN));

        assertThat(run3.mean()).isNaN();
        assertThat(run3.interval().low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(run3.interval().high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(run3.counts()).isEqualTo(new SubjectScore.Counts(0, 0, 0, 0));
    }

    @Test
    void scoresAreRightOrWrongWhereEveryOneOfEverySubjectIs() {
        assertThat(rightOrWrong(scored("run3", "m", 1, 0, Double.NaN))).isTrue();
        assertThat(rightOrWrong(scored("run3", "m", 1, 0), scored("run4", "m", 1, 0.5))).isFalse();
        assertThat(rightOrWrong(scored("run3", "m", 1, -1))).isFalse();
        assertThat(rightOrWrong(scored("run3", "m", 2, 1))).isFalse();
    }

    /// yes is named 4 times, meant 3 times, both 3 times: 2 · 3 ÷ 7. no is named 4 times, meant 5 times, both 4 times: 8 ÷ 9.
    @Test
    void labelsHaveTheF1OfEachAveraged() {
        SubjectScore run3 = AnswersAnalysis.of(Evaluations.of(said("run3",
                "yes", "yes", "yes", "Yes.", "yes", "it is yes", "no", "no", "no", "no", "no", "no", "no", "no",
                "no", "yes"))).subjects().getFirst();

        assertThat(run3.mean()).isEqualTo(7 / 8.0);
        assertThat(run3.macroF1().orElseThrow()).isCloseTo((6 / 7.0 + 8 / 9.0) / 2, within(1e-12));
    }

    /// What has no answer or no reference is in no label's count: of the rest each is right.
    @Test
    void onlyAnswersWithAReferenceCountForTheF1OfLabels() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(answer("e" + i, i < 4 ? "yes" : "no", i < 4 ? "yes" : "no"));
        }
        answers.add(Evaluations.failed("f", "no"));
        answers.add(answer("g", null, "yes"));

        SubjectScore run3 = AnswersAnalysis.of(Evaluations.of(subject("run3", answers))).subjects().getFirst();

        assertThat(run3.macroF1()).hasValue(1);
        assertThat(run3.counts()).isEqualTo(new SubjectScore.Counts(8, 8, 1, 0));
    }

    @Test
    void otherScoresHaveNoLabels() {
        Evaluation words = Evaluations.of(said("run3", "Paris", "Paris", "Rome", "Oslo"));

        assertThat(AnswersAnalysis.of(words).subjects().getFirst().macroF1()).isEmpty();
        assertThat(AnswersAnalysis.of(words, List.of(), "accuracy").subjects().getFirst().macroF1()).isPresent();
        assertThat(AnswersAnalysis.of(words, List.of(), "token_f1").subjects().getFirst().macroF1()).isEmpty();
    }

    private static SubjectScore score(SubjectAnswers answers) {
        return AnswersAnalysis.of(Evaluations.of(answers)).subjects().getFirst();
    }

    private static boolean rightOrWrong(SubjectAnswers... subjects) {
        return AnswersAnalysis.of(Evaluations.of(subjects)).details().rightOrWrong();
    }
}
