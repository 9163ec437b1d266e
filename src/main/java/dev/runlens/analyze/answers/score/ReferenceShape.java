package dev.runlens.analyze.answers.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the references look like, which decides the measure that leads.
public enum ReferenceShape {
    /// Numbers, or texts that end with a marked one.
    NUMBERS(AnswerMeasure.NUMBER_MATCH),
    /// A few short answers that come again and again.
    CLOSED_SET(AnswerMeasure.ACCURACY),
    /// JSON objects.
    JSON(AnswerMeasure.JSON_FIELDS),
    /// A few words.
    SHORT(AnswerMeasure.EXACT_MATCH),
    /// Sentences and more.
    LONG(AnswerMeasure.CHRF);

    private static final double MOST_OF_ALL = 0.9;
    private static final int MOST_LABELS = 20;
    private static final int LONGEST_LABEL = 40;
    private static final int ANSWERS_OF_A_LABEL = 4;
    private static final int SHORT_WORDS = 5;

    private final AnswerMeasure leading;

    ReferenceShape(AnswerMeasure leading) {
        this.leading = leading;
    }

    /// The measure that leads.
    public AnswerMeasure leading() {
        return leading;
    }

    /// The shape of some references.
    ///
    /// @param references at least one
    /// @param objects how many of them are JSON objects
    public static ReferenceShape of(List<String> references, long objects) {
        Set<String> labels = new HashSet<>();
        references.forEach(reference -> labels.add(AnswerWords.normalised(reference)));
        boolean few = labels.size() > 1 && labels.size() <= MOST_LABELS
                && references.size() >= ANSWERS_OF_A_LABEL * labels.size()
                && labels.stream().allMatch(label -> label.length() <= LONGEST_LABEL);
        if (few) {
            return CLOSED_SET;
        }
        if (share(references.stream().filter(NumberMatch::isNumber).count(), references)) {
            return NUMBERS;
        }
        if (share(objects, references)) {
            return JSON;
        }
        List<Integer> lengths = references.stream().map(text -> AnswerWords.of(text).size()).sorted().toList();
        return lengths.get(lengths.size() / 2) <= SHORT_WORDS ? SHORT : LONG;
    }

    private static boolean share(long count, List<String> of) {
        return count >= MOST_OF_ALL * of.size();
    }
}
