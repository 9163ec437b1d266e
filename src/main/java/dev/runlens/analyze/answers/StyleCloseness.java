package dev.runlens.analyze.answers;

import dev.runlens.analyze.paired.WilsonInterval;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnswersPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.SubjectAnswers;
import dev.runlens.text.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How near the answers of a subject are to the references in style ("mimicry"), against how near the references are to
/// each other. Closeness, never quality.
///
/// Each text is compared with the mean of the references of all *other* examples, so that sharing the words of its own
/// reference brings nothing. A text lies within the author's spread where it is at least as near to that mean as 95 % of
/// the references are.
///
/// @param subject whose answers
/// @param within how many of them lie within
/// @param of how many there are
/// @param referencesWithin the share of the references that lie within, about 0.95
public record StyleCloseness(String subject, int within, int of, double referencesWithin) {
    private static final int FEWEST = 20;
    private static final int MOST = 400;
    private static final double OUTER = 0.05;

    /// Below this share of answers within, with its whole interval, a subject lies outside.
    private static final double ENOUGH = 0.85;

    /// And within where its interval does not reach further below.
    private static final double MARGIN = 0.1;

    /// The closeness of every subject; none where references are few or short, since style does not show in labels.
    static List<StyleCloseness> of(Evaluation evaluation, ScoreChoice score) {
        Map<String, String> references = new TreeMap<>();
        evaluation.subjects().forEach(subject -> references(subject, references));
        boolean texts = score.reason() == ScoreChoice.Reason.LONG || score.reason() == ScoreChoice.Reason.CHOSEN;
        return texts && references.size() >= FEWEST ? new Author(references).closeness(evaluation) : List.of();
    }

    private static void references(SubjectAnswers subject, Map<String, String> references) {
        for (Answer answer : subject.answers()) {
            String reference = answer.example().reference();
            if (reference != null && answer.text() != null && references.size() < MOST) {
                references.putIfAbsent(answer.example().key(), reference);
            }
        }
    }

    /// The author of the references.
    private static final class Author {
        private final Map<String, Map<Integer, Double>> points = new TreeMap<>();
        private final StyleVector vectors;
        private final double[] sum;
        private final double square;
        private final double limit;
        private final double within;

        private Author(Map<String, String> references) {
            this.vectors = new StyleVector(List.copyOf(references.values()));
            this.sum = new double[vectors.size()];
            references.forEach((key, reference) -> {
                Map<Integer, Double> point = vectors.of(reference);
                points.put(key, point);
                point.forEach((place, value) -> sum[place] += value);
            });
            this.square = Arrays.stream(sum).map(value -> value * value).sum();
            double[] own = points.values().stream().mapToDouble(point -> nearness(point, point)).sorted().toArray();
            this.limit = own[(int) (OUTER * own.length)];
            this.within = Arrays.stream(own).filter(near -> near >= limit).count() / (double) own.length;
        }

        private List<StyleCloseness> closeness(Evaluation evaluation) {
            return evaluation.subjects().stream().map(this::of).filter(found -> found.of() >= FEWEST).toList();
        }

        private StyleCloseness of(SubjectAnswers subject) {
            int near = 0;
            int all = 0;
            for (Answer answer : subject.answers()) {
                Map<Integer, Double> reference = points.get(answer.example().key());
                if (answer.text() != null && reference != null) {
                    all++;
                    near += nearness(vectors.of(answer.text()), reference) >= limit ? 1 : 0;
                }
            }
            return new StyleCloseness(subject.subject().name(), near, all, within);
        }

        /// The cosine of a point with the mean of all references but one.
        private double nearness(Map<Integer, Double> point, Map<Integer, Double> left) {
            double product = 0;
            for (Map.Entry<Integer, Double> part : point.entrySet()) {
                product += part.getValue() * (sum[part.getKey()] - left.getOrDefault(part.getKey(), 0.0));
            }
            double overlap = 0;
            double own = 0;
            for (Map.Entry<Integer, Double> part : left.entrySet()) {
                overlap += part.getValue() * sum[part.getKey()];
                own += part.getValue() * part.getValue();
            }
            double length = Math.sqrt(square - 2 * overlap + own);
            return length == 0 ? 0 : product / length;
        }
    }

    /// The share of the answers that lie within, 95 %.
    public Interval interval() {
        return WilsonInterval.of(within, of);
    }

    /// What is said of it.
    Statement statement() {
        Interval share = interval();
        String result = share.high() < ENOUGH ? "outside" : share.low() >= ENOUGH - MARGIN ? "within" : "undecided";
        return new Wording().say("answers.style." + result, List.of(new Evidence.Answered(AnswersPart.STYLE)), subject,
                Numbers.share((double) within / of), Numbers.share(share.low()), Numbers.share(share.high()),
                Numbers.share(referencesWithin));
    }
}
