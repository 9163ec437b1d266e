package dev.runlens.analyze.answers;

import dev.runlens.analyze.answers.score.AnswerMeasure;
import dev.runlens.analyze.answers.score.Labels;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers of all subjects to all examples, with their scores: rows are subjects, columns examples.
final class AnswerGrid {
    private final List<Example> examples = new ArrayList<>();
    private final List<Answer[]> answers = new ArrayList<>();
    private final List<double[]> scores = new ArrayList<>();
    private final Labels labels;

    /// @param choice by which answers are scored
    AnswerGrid(Evaluation evaluation, ScoreChoice choice) {
        boolean closed = choice.measure().filter(AnswerMeasure.ACCURACY::equals).isPresent();
        this.labels = closed ? Labels.of(ScoreChoice.references(evaluation)) : Labels.NONE;
        Map<String, Integer> columns = columns(evaluation);
        for (SubjectAnswers subject : evaluation.subjects()) {
            Answer[] row = new Answer[examples.size()];
            for (Answer answer : subject.answers()) {
                row[Objects.requireNonNull(columns.get(answer.example().key()))] = answer;
            }
            answers.add(row);
            scores.add(Arrays.stream(row).mapToDouble(answer -> score(answer, choice)).toArray());
        }
    }

    private Map<String, Integer> columns(Evaluation evaluation) {
        Map<String, Integer> columns = new HashMap<>();
        for (SubjectAnswers subject : evaluation.subjects()) {
            for (Answer answer : subject.answers()) {
                if (columns.putIfAbsent(answer.example().key(), examples.size()) == null) {
                    examples.add(answer.example());
                }
            }
        }
        return columns;
    }

    private double score(@Nullable Answer answer, ScoreChoice choice) {
        if (answer == null || answer.failed()) {
            return Double.NaN;
        }
        Optional<AnswerMeasure> measure = choice.measure();
        if (measure.isEmpty()) {
            return answer.scores().getOrDefault(choice.name(), Double.NaN);
        }
        return measure.get().of(answer, labels);
    }

    /// All examples, in the order in which they first come.
    List<Example> examples() {
        return examples;
    }

    /// The labels, where answers are told apart by them.
    Labels labels() {
        return labels;
    }

    /// The answer of a subject to an example; null where it has none.
    @Nullable
    Answer answer(int subject, int example) {
        return answers.get(subject)[example];
    }

    /// The scores of a subject, one for each example; NaN where it has none.
    double[] scores(int subject) {
        return scores.get(subject);
    }

    /// Whether every score of every subject is 0 or 1.
    boolean rightOrWrong() {
        return scores.stream().flatMapToDouble(Arrays::stream)
                .allMatch(score -> Double.isNaN(score) || score == 0 || score == 1);
    }
}
