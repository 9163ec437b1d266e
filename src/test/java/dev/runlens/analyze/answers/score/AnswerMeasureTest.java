package dev.runlens.analyze.answers.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import dev.runlens.read.json.JsonFields;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.AnswerText;
import dev.runlens.run.evaluation.Example;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerMeasureTest {
    /// The vectors that sacreBLEU is tested with (`test/test_chrf.py`, effective order, β = 3), as shares of 1.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a|a|1", "''|reference|0", "a b c|a b c|1", "a b c|abc|1", "''|c|0",
            "aa|ab|0.25",
            "abcdefg|hijklmnop|0", "a|b|0"})
    void chrFIsThatOfThePublishedVectors(String answer, String reference, double expected) {
        assertThat(CharacterScores.chrF(answer.replace(" ", ""), reference.replace(" ", ""), 3))
                .isCloseTo(expected, within(1e-6));
    }

    /// Likewise, with white space.
    @Test
    void chrFOfPublishedSentencesWithTheirWhiteSpace() {
        assertThat(CharacterScores.chrF("Die Beziehung zwischen Obama und Netanjahu ist nicht gerade freundlich.",
                "Das Verhältnis zwischen Obama und Netanyahu ist nicht gerade freundschaftlich.", 3))
                        .isCloseTo(0.673481606, within(1e-6));
        assertThat(CharacterScores.chrF(
                "risk assessment must be made of those who are qualified and expertise in the sector - these are the"
                        + " scientists .",
                "risk assessment has to be undertaken by those who are qualified and expert in that area - that is the"
                        + " scientists .",
                3)).isCloseTo(0.652414427, within(1e-6));
    }

    /// As `sacrebleu.sentence_chrf` gives them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The quick brown fox jumps|The quick brown dog jumped|62.83892343711145",
            "Paris|Paris is the capital|22.989471542020553",
            "It's 42.|42|59.375",
            "Über größere Flächen|über große Fläche|53.0833840456306",
            "ab|abcdefgh|23.404255319148938"})
    void chrFWeighsRecallTwice(String answer, String reference, double percent) {
        assertThat(of(AnswerMeasure.CHRF, answer, reference)).isCloseTo(percent / 100, within(1e-9));
    }

    /// The first two are vectors that `rouge_score` is tested with.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"testing|testing one two|0.5", "testing one two|testing|0.5",
            "the cat sat on the mat|the cat was on a mat|0.6666666666666666", "b a|a b|0.5", "x|y|0", "''|a|0",
            "It's fine!|its  FINE|0.4"})
    void rougeLIsTheLongestCommonSubsequence(String answer, String reference, double expected) {
        assertThat(of(AnswerMeasure.ROUGE_L, answer, reference)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"**Paris**.|paris|1", "The Paris|Paris|0", "3.5|3.5|1", "35|3.5|0", "-5|5|0",
            "Ｐａｒｉｓ|paris|1", "  a\tb |a b|1", "don’t|don't|0"})
    void exactMatchPassesOverCasePunctuationAndSpace(String answer, String reference, double expected) {
        assertThat(of(AnswerMeasure.EXACT_MATCH, answer, reference)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It is Paris, of course.|Paris|1", "It is Parisian|Paris|0",
            "New York City|york city|1"})
    void containsTakesWholeWordsInOnePiece(String answer, String reference, double expected) {
        assertThat(of(AnswerMeasure.CONTAINS, answer, reference)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"So 2 + 3 = 5.|#### 5|1", "1,234.50 dollars|1234.5|1", "−7|-7|1", "5.0|5|1",
            "1e3|1000|1", "none|5|0", "5 or 6|5|0", "#### 8 apples in 3 days|8|0", "10%|10|1"})
    void numbersMatchHoweverTheyAreWritten(String answer, String reference, double expected) {
        assertThat(of(AnswerMeasure.NUMBER_MATCH, answer, reference)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"b\":[1,2],\"a\":1.0}|{\"a\":1,\"b\":[1,2]}|1",
            "```json {\"a\":1,\"b\":\"x\"} ``` done|{\"a\":1,\"b\":\"y\"}|0.5",
            "{\"a\":{\"c\":true}}|{\"a\":{\"c\":true,\"d\":null}}|0.5",
            "{oops|{\"a\":1}|0", "{\"a\":\"\\u0041\"}|{\"a\":\"A\"}|1", "{}|{\"a\":1}|0"})
    void jsonIsComparedFieldByField(String answer, String reference, double expected) {
        assertThat(of(AnswerMeasure.JSON_FIELDS, answer, reference)).isEqualTo(expected);
    }

    @Test
    void hostileJsonIsNoJson() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);

        assertThat(JsonFields.of(deep)).isEmpty();
        assertThat(JsonFields.of("{\"a\":1} {")).isEmpty();
        assertThat(JsonFields.of("{\"a\":\"\\u12")).isEmpty();
        assertThat(JsonFields.of("{\"a\":1e99999999999}")).isEmpty();
        assertThat(JsonFields.of("{\"a\":1}")).containsExactly(entry("/a", "1e0"));
        assertThat(of(AnswerMeasure.JSON_FIELDS, "{".repeat(100_000), "{\"a\":1}")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a b b c|b b d|0.5714285714285714", "a|a|1", "''|''|1", "''|a|0", "x y|y x|1"})
    void tokenF1CountsWordsInAnyOrder(String answer, String reference, double expected) {
        assertThat(of(AnswerMeasure.TOKEN_F1, answer, reference)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kitten|sitting|0.5714285714285714", "''|''|1", "abc|''|0", "''|abc|0",
            "flaw|lawn|0.5"})
    void editSimilarityIsOneLessLevenshtein(String answer, String reference, double expected) {
        assertThat(of(AnswerMeasure.EDIT_SIMILARITY, answer, reference)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void labelsAreFoundInSentencesWhereOnlyOneIsNamed() {
        Labels labels = Labels.of(List.of("positive", "negative", "neutral"));

        assertThat(of(AnswerMeasure.ACCURACY, "I'd say Positive.", "positive", labels)).isEqualTo(1);
        assertThat(of(AnswerMeasure.ACCURACY, "positive or negative", "positive", labels)).isZero();
        assertThat(of(AnswerMeasure.ACCURACY, "unknown", "positive", labels)).isZero();
    }

    /// As scikit-learn's `f1_score(average="macro")`: of a 2/3, of b 1/2, of c 0.
    @Test
    void macroF1WeighsEveryLabelAlike() {
        Labels labels = Labels.of(List.of("a", "b", "c"));

        assertThat(labels.macroF1(List.of("a", "a", "b", "b", "a"), List.of("a", "a", "b", "c", "b")))
                .isCloseTo((0.8 + 0.5 + 0) / 3, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ab|abcd|0.5", "abcd|ab|0.5", "abc|abc|1", "''|''|1", "''|abc|0", "😀|ab|0.5"})
    void theLengthRatioIsTheShorterOfTheLonger(String answer, String reference, double expected) {
        assertThat(of(AnswerMeasure.LENGTH_RATIO, answer, reference)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(AnswerMeasure.class)
    void withoutAnAnswerOrAReferenceNothingIsMeasured(AnswerMeasure measure) {
        Answer free = new Answer(new Example("", "1", "", null), AnswerText.of("a"), Map.of(), null, null);
        Answer silent = new Answer(new Example("", "1", "", "a"), null, Map.of(), null, null);

        assertThat(measure.of(free, Labels.NONE)).isNaN();
        assertThat(measure.of(silent, Labels.NONE)).isNaN();
    }

    @ParameterizedTest
    @EnumSource(AnswerMeasure.class)
    void aMeasureIsFoundByItsWordHoweverItIsWritten(AnswerMeasure measure) {
        assertThat(AnswerMeasure.ofWord(measure.word())).hasValue(measure);
        assertThat(AnswerMeasure.ofWord(measure.name().replace('_', '-'))).hasValue(measure);
        assertThat(AnswerMeasure.ofWord(measure.word() + "s")).isEmpty();
    }

    @Test
    void textsAreComparedByTheirFirst4000Characters() {
        String first = "ab".repeat(2000);

        assertThat(of(AnswerMeasure.EDIT_SIMILARITY, first + "x", first + "y")).isEqualTo(1);
        assertThat(of(AnswerMeasure.CHRF, first + "x", first + "y")).isEqualTo(1);
        assertThat(of(AnswerMeasure.EDIT_SIMILARITY, first.substring(1) + "x", first.substring(1) + "y"))
                .isEqualTo(1 - 1 / 4000.0);
    }

    @Test
    void theShapeOfTheReferencesDecidesWhatLeads() {
        assertThat(ReferenceShape.of(Collections.nCopies(5, "12,000"), 0)).isEqualTo(ReferenceShape.NUMBERS);
        assertThat(ReferenceShape.of(List.of("so #### 4", "and #### 6"), 0)).isEqualTo(ReferenceShape.NUMBERS);
        assertThat(ReferenceShape.of(List.of("yes", "no", "yes", "no", "no", "yes", "yes", "Yes."), 0))
                .isEqualTo(ReferenceShape.CLOSED_SET);
        assertThat(ReferenceShape.of(List.of("{\"a\":1}", "{\"a\":2}"), 2)).isEqualTo(ReferenceShape.JSON);
        assertThat(ReferenceShape.of(List.of("Paris", "New York"), 0)).isEqualTo(ReferenceShape.SHORT);
        assertThat(ReferenceShape.of(List.of("one two three four five six seven"), 0)).isEqualTo(ReferenceShape.LONG);
    }

    private static double of(AnswerMeasure measure, String answer, String reference) {
        return of(measure, answer, reference, Labels.NONE);
    }

    private static double of(AnswerMeasure measure, String answer, String reference, Labels labels) {
        Example example = new Example("", "1", "", reference, JsonFields.of(reference));
        return measure.of(new Answer(
                example, new AnswerText(answer, JsonFields.within(answer)), Map.of(), null, null), labels);
    }
}
