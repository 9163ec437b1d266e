package dev.runlens.text;

import dev.runlens.run.Order;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Which of some words was meant by one that is none of them.
///
/// Only close words count, not merely similar ones.
public final class CloseWord {
    /// Letters of a word for each letter that may be wrong.
    private static final int LETTERS_PER_MISTAKE = 3;

    private CloseWord() {}

    /// The one of some words that a word is close to; empty where it is close to none.
    public static Optional<String> of(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> mistakes(typed, word) <= word.length() / LETTERS_PER_MISTAKE)
                .min(Order.comparingInt((String word) -> mistakes(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// The Levenshtein distance: how many letters are to be put in, taken out or replaced.
    private static int mistakes(String typed, String word) {
        int[] row = new int[word.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[word.length()];
    }
}
