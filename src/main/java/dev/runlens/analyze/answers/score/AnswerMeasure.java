package dev.runlens.analyze.answers.score;

import dev.runlens.run.evaluation.Answer;
import java.util.Locale;
import java.util.Optional;

/// A way to measure an answer against its reference, from 0 (nothing alike) to 1 (as alike as can be). A measure is never
/// called quality: it sees only what it compares.
public enum AnswerMeasure {
    /// Whether answer and reference are the same words.
    EXACT_MATCH,
    /// Whether the reference's words stand in the answer, in one piece.
    CONTAINS,
    /// Whether the answer comes to the same number.
    NUMBER_MATCH,
    /// Whether the answer names the wanted one of few labels.
    ACCURACY,
    /// The share of the fields of a JSON object that have the wanted value.
    JSON_FIELDS,
    /// F1 of the words.
    TOKEN_F1,
    /// F1 of the longest common subsequence of words.
    ROUGE_L,
    /// F-score of runs of characters.
    CHRF,
    /// One less the share of characters that would have to be edited.
    EDIT_SIMILARITY,
    /// How near the length of the answer is to that of the reference: the shorter as a share of the longer.
    LENGTH_RATIO;

    /// The stable word, on the command line and in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The measure of a word.
    public static Optional<AnswerMeasure> ofWord(String word) {
        for (AnswerMeasure measure : values()) {
            if (measure.word().equals(word.toLowerCase(Locale.ROOT).replace('-', '_'))) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /// How an answer does against its reference; NaN where either is missing.
    ///
    /// @param labels the references there are, for [#ACCURACY]
    public double of(Answer answer, Labels labels) {
        String text = answer.text();
        String reference = answer.example().reference();
        if (text == null || reference == null) {
            return Double.NaN;
        }
        return switch (this) {
            case EXACT_MATCH -> one(AnswerWords.normalised(text).equals(AnswerWords.normalised(reference)));
            case CONTAINS -> one((" " + AnswerWords.normalised(text) + " ")
                    .contains(" " + AnswerWords.normalised(reference) + " "));
            case NUMBER_MATCH -> NumberMatch.of(text, reference);
            case ACCURACY -> one(labels.named(text).equals(AnswerWords.normalised(reference)));
            case JSON_FIELDS -> FieldMatch.of(answer.fields(), answer.example().fields());
            case TOKEN_F1 -> TokenOverlap.f1(AnswerWords.of(text), AnswerWords.of(reference));
            case ROUGE_L -> TokenOverlap.rougeL(
                    AnswerWords.alphanumeric(text), AnswerWords.alphanumeric(reference));
            case CHRF -> CharacterScores.chrF(text, reference);
            case EDIT_SIMILARITY -> CharacterScores.editSimilarity(text, reference);
            case LENGTH_RATIO -> lengths(text.codePointCount(0, text.length()),
                    reference.codePointCount(0, reference.length()));
        };
    }

    private static double one(boolean right) {
        return right ? 1 : 0;
    }

    private static double lengths(int answer, int reference) {
        int longer = Math.max(answer, reference);
        return longer == 0 ? 1 : (double) Math.min(answer, reference) / longer;
    }
}
