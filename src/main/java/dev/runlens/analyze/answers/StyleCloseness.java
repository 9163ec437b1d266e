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
/// @param within how many of them lie within; of several answers to one question their share
/// @param of how many there are
/// @param referencesWithin the share of the references that lie within, about 0.95
public record StyleCloseness(String subject, int within, int of, double referencesWithin) {
    private static final int FEWEST = 20;
    private static final int MOST = 400;

    /// Below this share of answers within, with its whole interval, a subject lies outside.
    private static final double ENOUGH = 0.85;

    /// And within where its interval does not reach further below.
    private static final double MARGIN = 0.1;

    /// The closeness of every subject; none where references are few or short, since style does not show in labels.
    static List<StyleCloseness> of(Evaluation evaluation, ScoreChoice score) {
        Map<String, String> references = new TreeMap<>();
        evaluation.subjects().forEach(subject -> references(subject, references));
        boolean texts = score.reason() == ScoreChoice.Reason.LONG || score.reason() == ScoreChoice.Reason.CHOSEN;
        if (!texts || references.size() < FEWEST) {
            return List.of();
        }
        AuthorStyle author = new AuthorStyle(references);
        return evaluation.subjects().stream().map(subject -> of(subject, author))
                .filter(found -> found.of() >= FEWEST).toList();
    }

    private static void references(SubjectAnswers subject, Map<String, String> references) {
        for (Answer answer : subject.answers()) {
            String reference = answer.example().reference();
            if (reference != null && answer.text() != null && references.size() < MOST) {
                references.putIfAbsent(answer.example().key(), reference);
            }
        }
    }

    private static StyleCloseness of(SubjectAnswers subject, AuthorStyle author) {
        List<Answer> known = subject.answers().stream()
                .filter(answer -> answer.text() != null && author.knows(answer.example().key()))
                .toList();
        double[] near = known.stream()
                .mapToDouble(answer -> author.isWithin(answer.example().key(), String.valueOf(answer.text())) ? 1 : 0)
                .toArray();
        double[] shares = new Repetitions(known.stream().map(Answer::example).toList()).means(near);
        return new StyleCloseness(subject.subject().name(), (int) Math.round(Arrays.stream(shares).sum()),
                shares.length, author.within());
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
