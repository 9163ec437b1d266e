package dev.runlens.analyze.answers;

import dev.runlens.analyze.answers.score.AnswerMeasure;
import dev.runlens.analyze.answers.score.ReferenceShape;
import dev.runlens.run.Direction;
import dev.runlens.run.MetricName;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.SubjectAnswers;
import dev.runlens.run.evaluation.TaskScore;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The score by which answers are compared, and why that one.
///
/// @param name as it is written: the metric of the files, or the word of a measure
/// @param reason why it leads
/// @param direction which way is better; [Direction#NEITHER] where nobody says it: then more is taken for better, and
///     that is said
/// @param measure what measures it; empty where it is a metric of the files
public record ScoreChoice(
        String name, Reason reason, Direction direction, Optional<AnswerMeasure> measure) {
    private static final int REFERENCES_LOOKED_AT = 2000;

    /// Why a score leads.
    public enum Reason {
        /// A person chose it.
        CHOSEN,
        /// The files bring it.
        IN_FILES,
        /// The references are numbers.
        NUMBERS,
        /// The references are a few labels.
        CLOSED_SET,
        /// The references are JSON objects.
        JSON,
        /// The references are a few words.
        SHORT,
        /// The references are long.
        LONG;

        /// The stable word in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A score that is measured here.
    static ScoreChoice of(AnswerMeasure measure, Reason reason) {
        return new ScoreChoice(measure.word(), reason, Direction.HIGHER_IS_BETTER, Optional.of(measure));
    }

    /// A metric of the files.
    static ScoreChoice ofFiles(String metric, Reason reason, Direction direction) {
        return new ScoreChoice(metric, reason, direction, Optional.empty());
    }

    /// Whether more is better, or is taken to be.
    public boolean higherIsBetter() {
        return direction != Direction.LOWER_IS_BETTER;
    }

    /// The score that leads: the metric that the files bring for every subject, else the one that fits the references.
    ///
    /// @return empty where there is neither a score nor a reference
    static Optional<ScoreChoice> of(Evaluation evaluation) {
        Set<String> metrics = metrics(evaluation);
        if (!metrics.isEmpty()) {
            return Optional.of(ofFiles(evaluation, MetricName.of(first(evaluation, metrics)), Reason.IN_FILES));
        }
        List<String> references = references(evaluation);
        if (references.isEmpty()) {
            return Optional.empty();
        }
        ReferenceShape shape = ReferenceShape.of(references, objects(evaluation));
        return Optional.of(of(shape.leading(), Reason.valueOf(shape.name())));
    }

    /// The first metric that the files name for a whole task, else the first by name.
    private static String first(Evaluation evaluation, Set<String> metrics) {
        return evaluation.subjects().stream()
                .flatMap(subject -> subject.totals().stream())
                .map(TaskScore::metric)
                .filter(metrics::contains)
                .findFirst()
                .orElseGet(() -> metrics.iterator().next());
    }

    /// The score that a person named: a metric of the files, else a measure; empty where there is none of that name.
    ///
    /// @param typed as [MetricName#typed] takes it; of a measure more is better, whatever is said
    static Optional<ScoreChoice> named(Evaluation evaluation, String typed) {
        MetricName asked = MetricName.typed(typed);
        return metrics(evaluation).stream()
                .filter(asked.name()::equalsIgnoreCase)
                .findFirst()
                .map(metric -> ofFiles(evaluation, new MetricName(metric, asked.said()), Reason.CHOSEN))
                .or(() -> AnswerMeasure.ofWord(asked.name()).map(measure -> of(measure, Reason.CHOSEN)));
    }

    /// The metrics that every subject with answers has, in one order.
    static Set<String> metrics(Evaluation evaluation) {
        Set<String> shared = null;
        for (SubjectAnswers subject : evaluation.subjects()) {
            if (!subject.answers().isEmpty()) {
                Set<String> own = new TreeSet<>();
                subject.answers().stream().limit(REFERENCES_LOOKED_AT)
                        .forEach(answer -> own.addAll(answer.scores().keySet()));
                if (shared == null) {
                    shared = own;
                } else {
                    shared.retainAll(own);
                }
            }
        }
        return shared == null ? Set.of() : shared;
    }

    static List<String> references(Evaluation evaluation) {
        return answered(evaluation).map(Example::reference).filter(Objects::nonNull).toList();
    }

    private static long objects(Evaluation evaluation) {
        return answered(evaluation).filter(example -> !example.fields().isEmpty()).count();
    }

    /// The examples that anybody answered, each once, however many did.
    private static Stream<Example> answered(Evaluation evaluation) {
        Set<String> seen = new HashSet<>();
        return evaluation.subjects().stream()
                .flatMap(subject -> subject.answers().stream().limit(REFERENCES_LOOKED_AT))
                .filter(answer -> answer.text() != null)
                .map(Answer::example)
                .filter(example -> seen.add(example.key()));
    }

    private static ScoreChoice ofFiles(Evaluation evaluation, MetricName metric, Reason reason) {
        Direction direction = metric.said()
                .or(() -> stated(evaluation, metric.name()))
                .or(metric::direction)
                .orElse(Direction.NEITHER);
        return ofFiles(metric.name(), reason, direction);
    }

    /// What the files say of a metric, with or without the filter behind a comma.
    private static Optional<Direction> stated(Evaluation evaluation, String metric) {
        int filter = metric.indexOf(',');
        String bare = filter < 0 ? metric : metric.substring(0, filter);
        return evaluation.subjects().stream()
                .map(subject -> subject.setup().directions())
                .flatMap(said -> Stream.ofNullable(said.getOrDefault(metric, said.get(bare))))
                .findFirst();
    }
}
