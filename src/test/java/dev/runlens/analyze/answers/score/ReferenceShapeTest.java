package dev.runlens.analyze.answers.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceShapeTest {
    @ParameterizedTest
    @CsvSource({"2,4,CLOSED_SET", "2,3,SHORT", "20,4,CLOSED_SET", "21,4,SHORT", "1,8,SHORT"})
    void upTo20LabelsOfFourReferencesEachAreAClosedSet(int labels, int each, ReferenceShape shape) {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < labels * each; i++) {
            references.add("label " + Character.toString('a' + i % labels));
        }

        assertThat(ReferenceShape.of(references, 0)).isEqualTo(shape);
    }

    /// Four of each on average: one may be rarer.
    @Test
    void aLabelMayBeRare() {
        assertThat(ReferenceShape.of(List.of("yes", "no", "no", "no", "no", "no", "no", "no"), 0))
                .isEqualTo(ReferenceShape.CLOSED_SET);
    }

    @Test
    void aLabelHasUpTo40Characters() {
        assertThat(ReferenceShape.of(eight("a".repeat(40), "b".repeat(39)), 0)).isEqualTo(ReferenceShape.CLOSED_SET);
        assertThat(ReferenceShape.of(eight("a".repeat(41), "b"), 0)).isEqualTo(ReferenceShape.SHORT);
    }

    @Test
    void nineOfTenAreNumbersOrObjects() {
        assertThat(ReferenceShape.of(numbers(9, 1), 0)).isEqualTo(ReferenceShape.NUMBERS);
        assertThat(ReferenceShape.of(numbers(8, 2), 0)).isEqualTo(ReferenceShape.SHORT);
        assertThat(ReferenceShape.of(numbers(0, 10), 9)).isEqualTo(ReferenceShape.JSON);
        assertThat(ReferenceShape.of(numbers(0, 10), 8)).isEqualTo(ReferenceShape.SHORT);
    }

    @Test
    void upToFiveWordsAreShortByTheirMedian() {
        assertThat(ReferenceShape.of(List.of("a b c d e"), 0)).isEqualTo(ReferenceShape.SHORT);
        assertThat(ReferenceShape.of(List.of("a b c d e f"), 0)).isEqualTo(ReferenceShape.LONG);
        assertThat(ReferenceShape.of(List.of("a", "a b c d e", "a b c d e f g h i"), 0))
                .isEqualTo(ReferenceShape.SHORT);
        assertThat(ReferenceShape.of(List.of("a b c d e f", "a b c d e f g h i", "a"), 0))
                .isEqualTo(ReferenceShape.LONG);
    }

    @Test
    void eachShapeHasItsMeasure() {
        assertThat(ReferenceShape.values()).extracting(ReferenceShape::leading).containsExactly(
                AnswerMeasure.NUMBER_MATCH, AnswerMeasure.ACCURACY, AnswerMeasure.JSON_FIELDS,
                AnswerMeasure.EXACT_MATCH,
                AnswerMeasure.CHRF);
    }

    private static List<String> eight(String one, String other) {
        return List.of(one, other, one, other, one, other, one, other);
    }

    private static List<String> numbers(int numbers, int words) {
        List<String> references = new ArrayList<>(IntStream.range(0, numbers).mapToObj(i -> "" + i).toList());
        IntStream.range(0, words).forEach(i -> references.add("word " + Character.toString('a' + i)));
        return references;
    }
}
