package dev.runlens.analyze.answers;

import static dev.runlens.analyze.answers.Evaluations.failed;
import static dev.runlens.analyze.answers.Evaluations.answer;
import static dev.runlens.analyze.answers.Evaluations.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Direction;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameAnswersTest {
    @Test
    void subjectsThatSaidTheSameToEveryExampleAreNamedTogether() {
        assertThat(same(words("base", "a b c d"), words("run3", "x b c d"), words("run4", "a b c d"),
                words("run5", "x b c d"), words("run6", "a b c d")))
                        .containsExactly(
                                new SameAnswers(List.of("base", "run4", "run6"), 4),
                                new SameAnswers(List.of("run3", "run5"), 4));
    }

    @Test
    void oneLetterIsADifference() {
        assertThat(same(words("base", "a b c d"), words("run3", "a b c D"))).isEmpty();
    }

    @Test
    void twoExamplesMayBeAlikeByLuckAndThreeAreSaid() {
        assertThat(same(words("base", "a b"), words("run3", "a b"))).isEmpty();
        assertThat(same(words("base", "a b c"), words("run3", "a b c")))
                .containsExactly(new SameAnswers(List.of("base", "run3"), 3));
    }

    @Test
    void onlyWhatBothAnsweredCounts() {
        List<Answer> some = new ArrayList<>(words("run3", "a b c d e").answers());
        some.set(1, failed("e1", "reference"));

        assertThat(same(words("base", "a b c d"), subject("run3", some), words("run4", "a")))
                .containsExactly(new SameAnswers(List.of("base", "run3"), 3));
    }

    /// The examples are those of the first two of a group.
    @Test
    void examplesAreThoseThatTheFirstTwoAnsweredBoth() {
        assertThat(same(words("base", "a b c d e"), words("run3", "a b c"), words("run4", "a b c d")))
                .containsExactly(new SameAnswers(List.of("base", "run3", "run4"), 3));
    }

    /// run4 shares too few examples with base, and is not taken from the group of run3 either.
    @Test
    void aSubjectIsOfOneGroupOnly() {
        assertThat(same(
                subject("base", List.of(answer("e0", null, "a"), answer("e1", null, "b"), answer("e2", null, "c"))),
                subject("run3", answers(0, 6)), subject("run4", answers(3, 6))))
                        .containsExactly(new SameAnswers(List.of("base", "run3"), 3));
    }

    @Test
    void thatIsSaid() {
        assertThat(
                Evaluations.texts(AnswersAnalysis.of(Evaluations.of(words("base", "a b c"), words("run3", "a b c")))))
                        .contains(
                                "The same was said, letter by letter, to all 3 examples by base, run3: if they are adapters, or an"
                                        + " adapter and its base model, the server may not have used them.");
    }

    private static List<Answer> answers(int from, int to) {
        List<Answer> answers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            answers.add(answer("e" + i, null, Character.toString('a' + i)));
        }
        return answers;
    }

    private static List<SameAnswers> same(SubjectAnswers... subjects) {
        return SameAnswers.of(
                new AnswerGrid(Evaluations.of(subjects),
                        ScoreChoice.ofFiles("", ScoreChoice.Reason.IN_FILES, Direction.NEITHER)),
                Evaluations.of(subjects));
    }

    private static SubjectAnswers words(String name, String words) {
        List<Answer> answers = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            answers.add(answer("e" + answers.size(), "reference", word));
        }
        return subject(name, answers);
    }
}
