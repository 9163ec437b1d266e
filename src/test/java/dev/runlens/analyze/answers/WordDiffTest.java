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
            "x y z w|w a b c|[-x y z -]w|w{+ a b c+}",
            "p, q, r, s t|t, u|[-p, q, r, s -]t|t{+, u+}",
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

    /// Of scripts that write no spaces each character is a word, so that nothing but words counts.
    @Test
    void whatIsSharedIsALongestCommonSubsequence() {
        Random random = new Random(9);
        int marked = 0;
        for (int i = 0; i < 300; i++) {
            String first = ideographs(random);
            String second = ideographs(random);
            WordDiff diff = WordDiff.of(first, second);

            if (diff.first().stream().anyMatch(Piece::own) || diff.second().stream().anyMatch(Piece::own)) {
                marked++;
                assertThat(shared(diff.first())).isEqualTo(shared(diff.second())).hasSize(longest(first, second));
            }
        }
        assertThat(marked).isGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource({"一二三四五,一六七八九,一[-二三四五-]", "一二三四五六,一七八九十百,一二三四五六",
            "一二三四五六七八九十,一二甲乙丙丁戊己庚辛,一二[-三四五六七八九十-]", "一二三四五六七八九十百,一二甲乙丙丁戊己庚辛壬,一二三四五六七八九十百"})
    void belowAFifthOfTheWordsOfTheShorterNothingIsMarked(String first, String second, String marked) {
        assertThat(AnswerLayout.marked(WordDiff.of(first, second).first(), true)).isEqualTo(marked);
    }

    @Test
    void theShorterTextDecidesWhetherMuchIsShared() {
        assertThat(WordDiff.of("a", "a b c d e f g h i j k").second()).containsExactly(
                new Piece("a", false), new Piece(" b c d e f g h i j k", true));
        assertThat(WordDiff.of("a b c d e f g h i j k", "a").first()).containsExactly(
                new Piece("a", false), new Piece(" b c d e f g h i j k", true));
    }

    /// A word and the space behind it are two of the 1500 that are compared on each side, where the texts differ.
    @Test
    void upTo1500WordsOnEachSideAreComparedWhereTheTextsDiffer() {
        String both = "both ".repeat(2000);
        String numbers = IntStream.range(0, 750).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        assertThat(WordDiff.of(both + "1 " + numbers, both + "x").first()).hasSize(1);
        assertThat(WordDiff.of(both + "x", both + "1 " + numbers).first()).hasSize(1);
        assertThat(WordDiff.of(both + numbers + "-", both + "x").first()).hasSize(2);
        assertThat(WordDiff.of(both + "x", both + numbers + "-").first()).hasSize(2);
    }

    @Test
    void onlyWhiteSpaceBetweenTwoOwnWordsIsOwn() {
        assertThat(WordDiff.of("a b c d.", "a x y d.").first()).containsExactly(
                new Piece("a ", false), new Piece("b c", true), new Piece(" d.", false));
        assertThat(WordDiff.of("d a,b e", "d x,y e").first()).containsExactly(
                new Piece("d ", false), new Piece("a", true), new Piece(",", false), new Piece("b", true),
                new Piece(" e", false));
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

    private static String ideographs(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> Character.toString('\u4e00' + random.nextInt(4)))
                .collect(Collectors.joining());
    }

    private static int longest(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        String rest = first.substring(1);
        int with = second.indexOf(first.charAt(0)) < 0
                ? 0
                : 1 + longest(rest, second.substring(second.indexOf(first.charAt(0)) + 1));
        return Math.max(with, longest(rest, second));
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String shared(List<Piece> pieces) {
        return pieces.stream().filter(piece -> !piece.own()).map(Piece::text).collect(Collectors.joining());
    }
}
