package dev.runlens.analyze.answers;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Two texts word by word: what both have, in one order, is shared (the most words, and of those ways the one with the most
/// signs between them), the rest is each one's own. Where they have little in common nothing is marked, for then it would be everything.
///
/// @param first the pieces of the first text; together they are the text
/// @param second likewise
public record WordDiff(List<Piece> first, List<Piece> second) {
    /// So many words on each side are compared beyond those that both begin and end with.
    private static final int MOST = 1500;

    /// Below this share of shared words of the shorter text, marks would say nothing.
    private static final double LITTLE = 0.2;

    /// Keeps copies.
    public WordDiff {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /// A piece of a text.
    ///
    /// @param text as it stands
    /// @param own whether the other text does not have it
    public record Piece(String text, boolean own) {}

    /// The difference of two texts; a missing one has no pieces, and marks nothing of the other.
    public static WordDiff of(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return unmarked(first, second);
        }
        List<String> a = words(first);
        List<String> b = words(second);
        boolean[] sharedOfA = new boolean[a.size()];
        boolean[] sharedOfB = new boolean[b.size()];
        if (!share(a, b, sharedOfA, sharedOfB) || isLittle(a, b, sharedOfA)) {
            return unmarked(first, second);
        }
        return new WordDiff(pieces(a, sharedOfA), pieces(b, sharedOfB));
    }

    private static WordDiff unmarked(@Nullable String first, @Nullable String second) {
        return new WordDiff(
                first == null ? List.of() : List.of(new Piece(first, false)),
                second == null ? List.of() : List.of(new Piece(second, false)));
    }

    /// Words, what stands between them, and each character of scripts that write no spaces.
    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String word = text.substring(from, to);
            if (word.codePoints().anyMatch(Character::isIdeographic)) {
                word.codePoints().forEach(point -> words.add(Character.toString(point)));
            } else {
                words.add(word);
            }
            from = to;
        }
        return words;
    }

    /// Marks what is shared.
    ///
    /// @return false where the texts are too long to be compared
    private static boolean share(List<String> a, List<String> b, boolean[] ofA, boolean[] ofB) {
        int shorter = Math.min(a.size(), b.size());
        int start = 0;
        while (start < shorter && a.get(start).equals(b.get(start))) {
            ofA[start] = true;
            ofB[start++] = true;
        }
        int end = 0;
        while (end < shorter - start && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
            ofA[a.size() - end] = true;
            ofB[b.size() - end] = true;
        }
        int[] sizes = {a.size() - start - end, b.size() - start - end};
        if (sizes[0] > MOST || sizes[1] > MOST) {
            return false;
        }
        walk(a, b, start, lengths(a, b, start, sizes), new boolean[][] {ofA, ofB});
        return true;
    }

    /// Marks the way that has most in common.
    private static void walk(List<String> a, List<String> b, int start, int[][] lengths, boolean[][] shared) {
        for (int i = 0, j = 0; i < lengths.length - 1 && j < lengths[0].length - 1;) {
            String word = a.get(start + i);
            if (word.equals(b.get(start + j)) && lengths[i][j] == lengths[i + 1][j + 1] + weight(word)) {
                shared[0][start + i++] = true;
                shared[1][start + j++] = true;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /// How much is in common from each pair of places on.
    private static int[][] lengths(List<String> a, List<String> b, int start, int[] sizes) {
        int[][] lengths = new int[sizes[0] + 1][sizes[1] + 1];
        for (int i = sizes[0] - 1; i >= 0; i--) {
            String word = a.get(start + i);
            int weight = weight(word);
            for (int j = sizes[1] - 1; j >= 0; j--) {
                int without = Math.max(lengths[i + 1][j], lengths[i][j + 1]);
                lengths[i][j] = word.equals(b.get(start + j))
                        ? Math.max(without, lengths[i + 1][j + 1] + weight)
                        : without;
            }
        }
        return lengths;
    }

    /// One word in common is more than any number of signs, and a sign more than any white space.
    private static int weight(String word) {
        return isWord(word) ? MOST + 1 : word.isBlank() ? 0 : 1;
    }

    private static boolean isLittle(List<String> a, List<String> b, boolean[] ofA) {
        long shared = 0;
        for (int i = 0; i < ofA.length; i++) {
            shared += ofA[i] && isWord(a.get(i)) ? 1 : 0;
        }
        long shorter = Math.min(a.stream().filter(WordDiff::isWord).count(),
                b.stream().filter(WordDiff::isWord).count());
        return shared == 0 || shared < LITTLE * shorter;
    }

    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Neighbours of one kind are one piece; white space between two own words is own.
    private static List<Piece> pieces(List<String> words, boolean[] shared) {
        for (int i = 1; i + 1 < shared.length; i++) {
            if (shared[i] && !shared[i - 1] && !shared[i + 1] && words.get(i).isBlank()) {
                shared[i] = false;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < shared.length; i++) {
            piece.append(words.get(i));
            if (i + 1 == shared.length || shared[i + 1] != shared[i]) {
                pieces.add(new Piece(piece.toString(), !shared[i]));
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
