package dev.runlens.analyze.answers.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A text as the words it is compared by: compatible characters made one (NFKC), lower case, and the punctuation at the
/// ends of words left out, but not a sign before a number. Nothing within a word goes: `3.5` and `don't` stay.
public final class AnswerWords {
    /// Texts are compared by so many words at most: what compares them takes the square of that.
    private static final int MOST = 2000;

    private AnswerWords() {}

    /// The words of a text, 2000 at most.
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String part : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).split("\\s+",
                -1)) {
            String word = trimmed(part);
            if (!word.isEmpty() && words.size() < MOST) {
                words.add(word);
            }
        }
        return words;
    }

    /// The words as one text.
    public static String normalised(String text) {
        return String.join(" ", of(text));
    }

    /// The runs of letters and digits of a text in lower case, as ROUGE takes them: 2000 at most.
    static List<String> alphanumeric(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static String trimmed(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isMark(word.charAt(from)) && !isSign(word, from, to)) {
            from++;
        }
        while (to > from && isMark(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }

    private static boolean isSign(String word, int at, int to) {
        return (word.charAt(at) == '-' || word.charAt(at) == '.') && at + 1 < to
                && Character.isDigit(word.charAt(at + 1));
    }

    private static boolean isMark(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && "%°€$£+#".indexOf(c) < 0
                && Character.getType(c) != Character.NON_SPACING_MARK
                && Character.getType(c) != Character.COMBINING_SPACING_MARK;
    }
}
