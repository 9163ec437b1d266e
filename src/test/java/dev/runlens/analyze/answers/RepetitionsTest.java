package dev.runlens.analyze.answers;

import static dev.runlens.analyze.answers.Evaluations.score;
import static dev.runlens.analyze.answers.Evaluations.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Answers to one question are not independent of each other.
class RepetitionsTest {
    private static final int QUESTIONS = 10;
    private static final int EPOCHS = 10;

    private static Example example(String id, String prompt, String reference) {
        return new Example("", id, prompt, reference);
    }

    private static int questions(Example... examples) {
        return new Repetitions(List.of(examples)).count();
    }

    @Test
    void equalPromptsAreOneQuestionWhateverTheirIds() {
        Repetitions repetitions = new Repetitions(List.of(
                example("1", "a", "x"), example("2", "b", "x"), example("3", "a", "x"), example("4", "c", "x")));

        assertThat(repetitions.count()).isEqualTo(3);
        assertThat(repetitions.isNone()).isFalse();
        assertThat(repetitions.means(new double[] {1, 2, 4, Double.NaN})).containsExactly(2.5, 2, Double.NaN);
        assertThat(repetitions.firsts(List.of("1", "2", "3", "4").stream().map(id -> example(id, "", "")).toList()))
                .extracting(Example::id).containsExactly("1", "2", "4");
    }

    @Test
    void whatDoesNotTellTheQuestionMakesNoRepetitions() {
        assertThat(questions(example("1", "Translate.", "x"), example("2", "Translate.", "y"), example("3", "b", "z")))
                .as("other references").isEqualTo(3);
        assertThat(questions(example("1", "Answer.", "x"), example("2", "Answer.", "x"))).as("one prompt").isEqualTo(2);
        assertThat(questions(example("1", "", "x"), example("2", "", "x"))).as("no prompt").isEqualTo(2);
        assertThat(
                questions(new Example("t", "1", "a", null), new Example("u", "1", "a", null), example("2", "b", "x")))
                        .as("another task").isEqualTo(3);
    }

    @Test
    void severalAnswersToAnExampleAreAveragedAndCountOnce() {
        AnswersAnalysis answers = AnswersAnalysis.of(Evaluations.of(
                repeated("run3", question -> question < 3 ? 1 : 0),
                repeated("run4", question -> question < 3 ? 0 : 1)));

        assertThat(answers.details().examples()).isEqualTo(QUESTIONS);
        assertThat(answers.subjects()).extracting(SubjectScore::counts)
                .containsOnly(new SubjectScore.Counts(QUESTIONS, QUESTIONS * EPOCHS, 0, 0));
        assertThat(answers.pairs().getFirst().result()).isEqualTo(AnswerPair.Result.CANNOT_TELL);
        assertThat(answers.pairs().getFirst().difference().orElseThrow().counts().paired()).isEqualTo(QUESTIONS);
        assertThat(answers.details().deciding()).as("one of each question").hasSize(QUESTIONS);
        assertThat(Evaluations.texts(answers))
                .anyMatch(text -> text.startsWith("Right answers of 10 examples: "))
                .contains(
                        "There are 10 different examples, with 10 answers to each: answers to the same one are averaged,"
                                + " as they are not independent of each other.");
    }

    @Test
    void unequallyManyAnswersAreSaidToBeSo() {
        SubjectAnswers run3 = repeated("run3", question -> 1);
        List<Answer> fewer = run3.answers().subList(0, 95);

        assertThat(Evaluations.texts(AnswersAnalysis.of(Evaluations.of(run3, subject("run4", fewer)))))
                .anyMatch(text -> text.startsWith("100 answers are to 10 different examples: "));
    }

    /// Whether a model knows the answer to a question is drawn once, for all epochs, and for each model alike.
    @Test
    void equalModelsAreToldApartInFiveOfAHundredAtMostHoweverOftenTheyAreAsked() {
        Random random = new Random(11);
        int covered = 0;
        int apart = 0;
        int repetitions = 300;
        for (int i = 0; i < repetitions; i++) {
            AnswerPair pair = AnswersAnalysis.of(Evaluations.of(drawn("run3", random), drawn("run4", random)))
                    .pairs().getFirst();
            covered += pair.difference().orElseThrow().interval().contains(0) ? 1 : 0;
            apart += pair.result().decided() ? 1 : 0;
        }

        assertThat(covered).isGreaterThanOrEqualTo(repetitions * 93 / 100);
        assertThat(apart).isLessThanOrEqualTo(repetitions * 7 / 100);
    }

    private static SubjectAnswers drawn(String name, Random random) {
        double[] chances = random.doubles(QUESTIONS).map(draw -> draw < 0.4 ? 0.05 : draw < 0.6 ? 0.5 : 0.95).toArray();
        return repeated(name, question -> random.nextDouble() < chances[question] ? 1 : 0);
    }

    private static SubjectAnswers repeated(String name, IntToDoubleFunction score) {
        List<Answer> answers = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                answers.add(
                        score(new Example("", "q" + question + "/" + epoch, "question " + question, null), "correct",
                                score.applyAsDouble(question)));
            }
        }
        return subject(name, answers);
    }
}
