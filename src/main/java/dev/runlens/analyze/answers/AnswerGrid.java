package dev.runlens.analyze.answers;

import dev.runlens.analyze.answers.score.AnswerMeasure;
import dev.runlens.analyze.answers.score.Labels;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers of all subjects to all examples, with their scores: rows are subjects, columns examples. Examples that are
/// one question count as one, see [Repetitions].
final class AnswerGrid {
    private final List<Example> examples = new ArrayList<>();
    private final List<Answer[]> answers = new ArrayList<>();
    private final List<double[]> scores = new ArrayList<>();
    private final List<double[]> means = new ArrayList<>();
    private final Labels labels;
    private final Repetitions repetitions;

    /// @param choice by which answers are scored
    AnswerGrid(Evaluation evaluation, ScoreChoice choice) {
        boolean closed = choice.measure().filter(AnswerMeasure.ACCURACY::equals).isPresent();
        this.labels = closed ? Labels.of(ScoreChoice.references(evaluation)) : Labels.NONE;
        Map<String, Integer> columns = columns(evaluation);
        this.repetitions = new Repetitions(examples);
        for (SubjectAnswers subject : evaluation.subjects()) {
            Answer[] row = new Answer[examples.size()];
            for (Answer answer : subject.answers()) {
                row[Objects.requireNonNull(columns.get(answer.example().key()))] = answer;
            }
            answers.add(row);
            double[] scored = Arrays.stream(row).mapToDouble(answer -> score(answer, choice)).toArray();
            scores.add(scored);
            means.add(repetitions.means(scored));
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

    /// Which examples are one question.
    Repetitions repetitions() {
        return repetitions;
    }

    /// What was asked, each question once.
    List<Example> questions() {
        return repetitions.firsts(examples);
    }

    /// How many questions a subject has no answer to.
    int missing(int subject) {
        BitSet answered = new BitSet();
        for (int i = 0; i < examples.size(); i++) {
            answered.set(repetitions.of(i), answered.get(repetitions.of(i)) || answer(subject, i) != null);
        }
        return repetitions.count() - answered.cardinality();
    }

    /// The score of a subject's answer to an example; NaN where it has none.
    double score(int subject, int example) {
        return scores.get(subject)[example];
    }

    /// The scores of a subject, one for each question, the mean of its answers to it; NaN where it has none. These are the
    /// numbers that may be taken for independent.
    double[] scores(int subject) {
        return means.get(subject);
    }

    /// Whether every score of every subject is 0 or 1, before those of one question are averaged.
    boolean rightOrWrong() {
        return scores.stream().flatMapToDouble(Arrays::stream)
                .allMatch(score -> Double.isNaN(score) || score == 0 || score == 1);
    }
}
