package dev.runlens.analyze.answers;

import static dev.runlens.analyze.answers.Evaluations.scored;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidingExampleTest {
    private static final double[] NONE_RIGHT = new double[300];

    @Test
    void theLargestDifferencesComeFirst() {
        assertThat(ids(deciding(scores(0.1, 0.9, 0.5, 0.3), scores(0.2, 0.1, 0.9, 0.3))))
                .containsExactly("e1", "e2", "e0");
        assertThat(ids(deciding(scores(0.5, 0.9, 0.7), scores(0.4, 0.1, 0.3)))).containsExactly("e1", "e2", "e0");
        assertThat(ids(deciding(scores(0.4, 0.1, 0.3), scores(0.5, 0.9, 0.7)))).containsExactly("e1", "e2", "e0");
    }

    @Test
    void theSidesTakeTurnsWhereTheyAreEquallyLarge() {
        assertThat(ids(deciding(scores(1, 1, 1, 0, 0, 0, 0), scores(0, 0, 0, 1, 1, 1, 1))))
                .containsExactly("e3", "e0", "e4", "e1", "e5", "e2", "e6");
        assertThat(ids(deciding(scores(1, 1, 1, 0), scores(0, 0, 0, 1)))).containsExactly("e3", "e0", "e1", "e2");
    }

    /// e1 and e2 are the candidate's, and larger than the other's e3.
    @Test
    void aLargerDifferenceGoesBeforeTheOthersTurn() {
        assertThat(ids(deciding(scores(0.2, 0, 0, 0.7), scores(0.2, 0.9, 0.8, 0.1)))).containsExactly("e1", "e2", "e3");
        assertThat(ids(deciding(scores(0.2, 0.9, 0.8, 0), scores(0.2, 0, 0, 0.6)))).containsExactly("e1", "e2", "e3");
    }

    @Test
    void examplesThatOneDidNotAnswerDecideNothing() {
        assertThat(ids(deciding(scores(0, Double.NaN, 1), scores(1, 1, Double.NaN)))).containsExactly("e0");
    }

    @Test
    void bothScoresAreKept() {
        DecidingExample example = deciding(scores(0.9), scores(0.4)).getFirst();

        assertThat(example.baselineScore()).isEqualTo(0.9);
        assertThat(example.candidateScore()).isEqualTo(0.4);
        assertThat(example.size()).isEqualTo(0.5);
        assertThat(example.example().prompt()).isEqualTo("question 0");
    }

    @Test
    void nobodyGoesThroughMoreThanTwoHundred() {
        double[] right = new double[300];
        Arrays.fill(right, 1);

        assertThat(deciding(NONE_RIGHT, right)).hasSize(200);
        assertThat(deciding(Arrays.copyOf(NONE_RIGHT, 200), Arrays.copyOf(right, 200))).hasSize(200);
    }

    @Test
    void wordsThatOnlyOneHasAreMarked() {
        AnswersAnalysis answers = AnswersAnalysis.of(Evaluations.of(
                Evaluations.said("run3", "a red house", "a red mouse"),
                Evaluations.said("run4", "a red house", "a red house")));

        assertThat(answers.details().deciding().getFirst().diff())
                .isEqualTo(WordDiff.of("a red mouse", "a red house"));
        assertThat(answers.details().deciding().getFirst().diff().first())
                .contains(new WordDiff.Piece("mouse", true));
    }

    private static double[] scores(double... scores) {
        return scores;
    }

    private static List<DecidingExample> deciding(double[] baseline, double[] candidate) {
        return AnswersAnalysis.of(Evaluations.of(scored("run3", "s", baseline), scored("run4", "s", candidate)))
                .details().deciding();
    }

    private static List<String> ids(List<DecidingExample> examples) {
        return examples.stream().map(example -> example.example().id()).toList();
    }
}
