package dev.runlens.analyze.answers;

import static dev.runlens.analyze.answers.Evaluations.answer;
import static dev.runlens.analyze.answers.Evaluations.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.answers.score.AnswerMeasure;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleClosenessTest {
    private static final ScoreChoice LONG = ScoreChoice.of(AnswerMeasure.CHRF, ScoreChoice.Reason.LONG);

    private static final List<String> REFERENCES = StyleVectorTest.texts(new Random(21), 40);
    private static final List<String> ANSWERS = StyleVectorTest.texts(new Random(22), 40);
    private static final DefinedStyle STYLE = new DefinedStyle(REFERENCES);
    private static final List<Map<String, Double>> POINTS = REFERENCES.stream().map(STYLE::point).toList();

    @Test
    void anAnswerIsComparedWithTheMeanOfTheReferencesOfAllOtherExamples() {
        AuthorStyle author = new AuthorStyle(byKey(REFERENCES));

        for (int i = 0; i < REFERENCES.size(); i++) {
            assertThat(author.nearness(key(i), ANSWERS.get(i))).isCloseTo(nearness(i, ANSWERS.get(i)), within(1e-12));
        }
    }

    /// A twentieth of the references, rounded down, may lie further off than what is within.
    @Test
    void anAnswerLiesWithinWhereItIsAsNearAs95PercentOfTheReferencesAre() {
        AuthorStyle author = new AuthorStyle(byKey(REFERENCES));
        double[] own = new double[REFERENCES.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = nearness(i, REFERENCES.get(i));
        }
        double limit = Arrays.stream(own).sorted().skip(2).findFirst().orElseThrow();

        int near = 0;
        for (int i = 0; i < own.length; i++) {
            assertThat(author.isWithin(key(i), REFERENCES.get(i))).isEqualTo(own[i] >= limit - 1e-12);
            assertThat(author.isWithin(key(i), ANSWERS.get(i))).isEqualTo(nearness(i, ANSWERS.get(i)) >= limit);
            near += nearness(i, ANSWERS.get(i)) >= limit ? 1 : 0;
        }
        assertThat(author.within()).isEqualTo(38 / 40.0);
        assertThat(near).isStrictlyBetween(0, 40);
        assertThat(closeness(asked("run3", ANSWERS))).isEqualTo(List.of(new StyleCloseness("run3", near, 40, 0.95)));
    }

    @Test
    void anAnswerThatSharesNothingIsAsFarAsCanBe() {
        AuthorStyle author = new AuthorStyle(byKey(REFERENCES));

        assertThat(author.nearness("e00", "#####")).isZero();
        assertThat(author.isWithin("e00", "#####")).isFalse();
    }

    /// Its own reference is the only one with words: the mean of the others is nowhere.
    @Test
    void whereTheOtherReferencesAreNowhereNothingIsNear() {
        assertThat(new AuthorStyle(Map.of("e0", "verily thou hast, verily", "e1", "—", "e2", "…"))
                .nearness("e0", "verily thou")).isZero();
    }

    @Test
    void onlyTheReferencesOfLongTextsOrOfAChosenScoreAreOfAnAuthor() {
        Evaluation evaluation = Evaluations.of(asked("run3", ANSWERS));

        assertThat(StyleCloseness.of(evaluation, ScoreChoice.of(AnswerMeasure.CHRF, ScoreChoice.Reason.CHOSEN)))
                .hasSize(1);
        assertThat(StyleCloseness.of(evaluation, ScoreChoice.of(AnswerMeasure.EXACT_MATCH, ScoreChoice.Reason.SHORT)))
                .isEmpty();
    }

    @Test
    void styleIsSaidFromTwentyReferencesAndTwentyAnswersOn() {
        assertThat(closeness(asked("run3", ANSWERS.subList(0, 19)))).isEmpty();
        assertThat(closeness(asked("run3", ANSWERS.subList(0, 20)))).hasSize(1);
        assertThat(closeness(asked("run3", ANSWERS.subList(0, 20)), asked("run4", ANSWERS.subList(0, 19))))
                .extracting(StyleCloseness::subject).containsExactly("run3");
    }

    /// 400 of 500 references are looked at, and answers to these.
    @Test
    void fourHundredReferencesShowTheStyleOfAnAuthor() {
        List<Answer> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(answer("e" + i, REFERENCES.get(i % 40), ANSWERS.get(i % 40)));
        }

        assertThat(closeness(subject("run3", many))).extracting(StyleCloseness::of).containsExactly(400);
    }

    @Test
    void whatWasNotAnsweredOrHasNoReferenceDoesNotCount() {
        List<Answer> some = new ArrayList<>(asked("run3", ANSWERS).answers());
        some.set(3, Evaluations.failed("e03", REFERENCES.get(3)));
        some.set(4, answer("e04", null, ANSWERS.get(4)));

        assertThat(closeness(subject("run3", some))).extracting(StyleCloseness::of).containsExactly(38);
    }

    /// Wilson's intervals: of 60 in 100 up to 0.69, of 77 in 100 up to 0.842, of 79 in 100 up to 0.858; of 17 in 20 from
    /// 0.640, of 84 in 100 from 0.756 and of 83 in 100 from 0.745.
    @ParameterizedTest
    @CsvSource({"60,100,outside", "77,100,outside", "79,100,undecided", "17,20,undecided", "83,100,undecided",
            "84,100,within", "100,100,within", "0,20,outside"})
    void closenessIsSaidWhereItsIntervalDecides(int within, int of, String result) {
        assertThat(new StyleCloseness("run3", within, of, 0.95).statement().id()).isEqualTo("answers.style." + result);
    }

    @Test
    void closenessIsSaidInShares() {
        // Wilson's interval of 15 in 148 is 0.0624 to 0.1605 (Newcombe 1998).
        assertThat(new StyleCloseness("run3", 15, 148, 0.95).statement().text()).isEqualTo(
                "run3's answers lie outside the author's own spread: only 10\u202f% of them are as near to the references"
                        + " in style as the references are to each other (95 % 6\u202f% to 16\u202f%; of the references"
                        + " themselves 95\u202f%). That is closeness, not quality.");
    }

    private static double nearness(int example, String text) {
        List<Map<String, Double>> others = new ArrayList<>(POINTS);
        others.remove(example);
        return DefinedStyle.cosine(STYLE.point(text), DefinedStyle.sum(others));
    }

    private static List<StyleCloseness> closeness(SubjectAnswers... subjects) {
        return StyleCloseness.of(Evaluations.of(subjects), LONG);
    }

    private static SubjectAnswers asked(String name, List<String> said) {
        List<Answer> all = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            all.add(answer(key(i), REFERENCES.get(i), said.get(i)));
        }
        return subject(name, all);
    }

    private static Map<String, String> byKey(List<String> texts) {
        Map<String, String> byKey = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byKey.put(key(i), texts.get(i));
        }
        return byKey;
    }

    private static String key(int i) {
        return i < 10 ? "e0" + i : "e" + i;
    }
}
