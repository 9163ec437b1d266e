package dev.runlens.analyze.answers.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(Paris!)|paris", "-5|-5", "-x|x", ".5|.5", ".x|x", "--5|-5", "-.5|.5",
            "x-|x", "10%|10%", "%|%", "$10.|$10", "C++|c++", "#1|#1", "20°|20°", "don't|don't", "3.5|3.5", "é|é",
            "'a - b'|a b", "'a . b'|a b", "'5 -'|5", "हिन्दी|हिन्दी", "😀|😀", "ﬁne|fine"})
    void marksAtTheEndsOfWordsAreLeftOutButNotTheSignOfANumber(String text, String words) {
        assertThat(AnswerWords.normalised(text)).isEqualTo(words);
    }

    @Test
    void aTextHas2000WordsAtMost() {
        assertThat(AnswerWords.of("word ".repeat(2000))).hasSize(2000);
        assertThat(AnswerWords.of("word ".repeat(2001))).hasSize(2000);
        assertThat(AnswerWords.alphanumeric("word ".repeat(2001))).hasSize(2000);
    }

    @Test
    void runsOfLettersAndDigitsAreWhatRougeTakes() {
        assertThat(AnswerWords.alphanumeric("It's 3.5, हिन्दी—OK"))
                .isEqualTo(List.of("it", "s", "3", "5", "हिन्दी", "ok"));
        assertThat(AnswerWords.alphanumeric("…")).isEmpty();
    }
}
