package dev.runlens.analyze.answers;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.AnswerSetup;
import dev.runlens.run.evaluation.AnswerText;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Small evaluations for the tests of answers.
public final class Evaluations {
    private Evaluations() {}

    public static Evaluation of(SubjectAnswers... subjects) {
        return new Evaluation(List.of(subjects), List.of());
    }

    static SubjectAnswers subject(String name, List<Answer> answers) {
        return new SubjectAnswers(
                new Subject(name, null, null, List.of()), new AnswerSetup("test", Map.of(), Map.of()), answers,
                List.of());
    }

    /// Examples without a task, of which only the scores are known.
    public static SubjectAnswers scored(String name, String metric, double... scores) {
        return subject(name, IntStream.range(0, scores.length)
                .mapToObj(i -> score(new Example("", "e" + i, "question " + i, null), metric, scores[i]))
                .toList());
    }

    /// A subject that is right on the first of some examples, and wrong on the others.
    public static SubjectAnswers right(String name, int right, int examples) {
        return scored(name, "correct", IntStream.range(0, examples).mapToDouble(i -> i < right ? 1 : 0).toArray());
    }

    static Answer score(Example example, String metric, double score) {
        return new Answer(example, null, Map.of(metric, score), null, null);
    }

    /// Examples that are alike for all subjects: their references and what one says, in turn.
    static SubjectAnswers said(String name, String... referencesAndAnswers) {
        return subject(name, IntStream.range(0, referencesAndAnswers.length / 2)
                .mapToObj(i -> answer("e" + i, referencesAndAnswers[2 * i], referencesAndAnswers[2 * i + 1]))
                .toList());
    }

    static Answer answer(String id, @Nullable String reference, @Nullable String text) {
        return new Answer(
                new Example("", id, "", reference), text == null ? null : AnswerText.of(text), Map.of(), null, null);
    }

    static Answer failed(String id, @Nullable String reference) {
        return new Answer(new Example("", id, "", reference), null, Map.of(), "the server answered 500", null);
    }

    static List<String> rules(AnswersAnalysis answers) {
        return AnswerStatements.of(answers).stream().map(Statement::id).toList();
    }

    static List<String> texts(AnswersAnalysis answers) {
        return AnswerStatements.of(answers).stream().map(Statement::text).toList();
    }
}
