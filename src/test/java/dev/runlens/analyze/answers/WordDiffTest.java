package dev.runlens.analyze.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.answers.WordDiff.Piece;
import dev.runlens.write.AnswerLayout;
import java.util.Objects;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The cat sat on the mat|The dog sat on the mat|The [-cat-] sat on the mat|The {+dog+} sat on the mat",
            "a b c d|a c d|a [-b -]c d|a c d",
            "same|same|same|same",
            "It is 41, not 42.|It is 42.|It is [-41, not -]42.|It is 42.",
            "我喜欢红色的花|我喜欢蓝色的花|我喜欢[-红-]色的花|我喜欢{+蓝+}色的花",
            "nothing alike|entirely different words|nothing alike|entirely different words",
            "''|word|''|word"})
    void whatOnlyOneHasIsMarked(String first, String second, String markedFirst, String markedSecond) {
        WordDiff diff = WordDiff.of(first, second);

        assertThat(text(Objects.requireNonNull(AnswerLayout.marked(diff.first(), true)))).isEqualTo(markedFirst);
        assertThat(text(Objects.requireNonNull(AnswerLayout.marked(diff.second(), false)))).isEqualTo(markedSecond);
    }

    private static String text(String marked) {
        return marked == null ? "" : marked;
    }

    @Test
    void aMissingTextMarksNothingOfTheOther() {
        assertThat(WordDiff.of(null, "a b").first()).isEmpty();
        assertThat(WordDiff.of(null, "a b").second()).containsExactly(new Piece("a b", false));
    }

    @Test
    void piecesAreTheTextHoweverTheyAreCutAndSharedOnesAreTheSameOnBothSides() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String first = words(random);
            String second = words(random);
            WordDiff diff = WordDiff.of(first, second);

            assertThat(joined(diff.first())).isEqualTo(first);
            assertThat(joined(diff.second())).isEqualTo(second);
            if (diff.first().stream().anyMatch(Piece::own)) {
                assertThat(shared(diff.first()).replace(" ", "")).isEqualTo(shared(diff.second()).replace(" ", ""));
            }
        }
    }

    @Test
    void longTextsAreComparedWhereTheyDifferAndNotAtAllWhereThatIsTooMuch() {
        String long_ = "word ".repeat(50_000);

        assertThat(WordDiff.of(long_ + "left " + long_, long_ + "right " + long_).first()).hasSize(3);
        String numbers = IntStream.range(0, 4000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        assertThat(WordDiff.of("a " + numbers + " b", "c " + numbers + " d").first()).hasSize(1);
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> random.nextInt(5) == 0 ? "," : Character.toString('a' + random.nextInt(4)))
                .collect(Collectors.joining(random.nextBoolean() ? " " : "  "));
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String shared(List<Piece> pieces) {
        return pieces.stream().filter(piece -> !piece.own()).map(Piece::text).collect(Collectors.joining());
    }
}
