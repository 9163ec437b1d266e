package dev.runlens.analyze.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StyleVectorTest {
    @Test
    void aPointHasTheLengthOne() {
        StyleVector vectors = new StyleVector(texts(new Random(3), 30));

        for (String text : texts(new Random(4), 10)) {
            assertThat(product(vectors.of(text), vectors.of(text))).isCloseTo(1, within(1e-12));
        }
    }

    /// Two references that share `abc` alone, n = 2 and both have it: it weighs 1, and with two of three 1 + ln (4/3).
    @Test
    void onlyWhatTwoReferencesHaveCounts() {
        assertThat(new StyleVector(List.of("abcd", "abce")).of("abc")).hasSize(1);
        assertThat(new StyleVector(List.of("abcd", "wxyz")).of("abcd").values()).allSatisfy(
                value -> assertThat(value).as("the word itself, which is frequent among so few").isEqualTo(1));
    }

    @Test
    void aTextThatSharesNothingIsNowhere() {
        assertThat(new StyleVector(List.of("abcd abcd", "abce abcd")).of("123 456")).isEmpty();
        assertThat(new StyleVector(List.of("", "")).size()).isZero();
    }

    @Test
    void theFiftyMostFrequentWordsAreFeaturesAndEqualOnesByTheAlphabet() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Each word of its own, of two letters: it shares no run of three characters.
            references.add(Character.toString('a' + i / 26) + (char) ('a' + i % 26));
        }
        StyleVector vectors = new StyleVector(references);

        assertThat(vectors.size()).isEqualTo(50);
        assertThat(vectors.of(references.get(49))).hasSize(1);
        assertThat(vectors.of(references.get(50))).isEmpty();
    }

    @Test
    void wordsAreRunsOfLettersDigitsAndApostrophes() {
        StyleVector vectors = new StyleVector(List.of("we", "it's", "ab", "é1"));

        assertThat(vectors.of("(We)—we!").values()).hasSize(1);
        assertThat(vectors.of("it's")).hasSize(1);
        assertThat(vectors.of("é1")).hasSize(1);
        assertThat(vectors.of("'")).isEmpty();
    }

    @Test
    void aTextCountsWithItsFirst2000Characters() {
        StyleVector vectors = new StyleVector(List.of("so it went", "and so it goes"));

        assertThat(vectors.of("so it " + " ".repeat(3000) + "went")).isEqualTo(vectors.of("so it  "));
        assertThat(vectors.of(".".repeat(1998) + "so")).isNotEmpty();
        assertThat(vectors.of(".".repeat(1999) + "so")).isEmpty();
    }

    /// Against the definition, worked out feature by feature.
    @Test
    void theProductOfTwoPointsIsThatOfTheDefinition() {
        Random random = new Random(11);
        List<String> references = texts(random, 25);
        StyleVector vectors = new StyleVector(references);
        DefinedStyle style = new DefinedStyle(references);
        List<String> asked = texts(random, 12);
        List<Map<String, Double>> defined = asked.stream().map(style::point).toList();
        List<Map<Integer, Double>> points = asked.stream().map(vectors::of).toList();

        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < asked.size(); j++) {
                assertThat(product(points.get(i), points.get(j)))
                        .isCloseTo(DefinedStyle.cosine(defined.get(i), defined.get(j)), within(1e-12));
            }
        }
    }

    @Test
    void whiteSpaceIsOneSpaceAndCaseDoesNotCount() {
        StyleVector vectors = new StyleVector(List.of("Thou hast\n it", "thou  HAST it", "it hath"));

        assertThat(vectors.of("THOU\t\n hast it")).isEqualTo(vectors.of("thou hast it"));
    }

    static List<String> texts(Random random, int number) {
        List<String> words = List.of("the", "of", "a", "hounds", "hath", "verily", "thou", "not", "unlike", "it's",
                "9");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            List<String> text = new ArrayList<>();
            int length = 4 + random.nextInt(12);
            for (int k = 0; k < length; k++) {
                text.add(words.get((int) (words.size() * random.nextDouble() * random.nextDouble())));
            }
            Collections.shuffle(text, random);
            texts.add(String.join(random.nextInt(4) == 0 ? ", " : " ", text) + (random.nextBoolean() ? "." : "!"));
        }
        return texts;
    }

    private static double product(Map<Integer, Double> one, Map<Integer, Double> other) {
        double product = 0;
        for (Map.Entry<Integer, Double> part : new TreeMap<>(one).entrySet()) {
            product += part.getValue() * other.getOrDefault(part.getKey(), 0.0);
        }
        return product;
    }
}
