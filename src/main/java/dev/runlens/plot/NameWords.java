package dev.runlens.plot;

import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Names of the same shape, such as those of a sweep, word by word: which words all of them have, and in which they
/// differ. A number is one word with its point and its exponent.
final class NameWords {
    private static final Pattern WORD = Pattern.compile("(?:\\d+(?:\\.\\d+)?(?:[eE]-\\d+)?|[^\\d\\-_./ ])+|[-_./ ]");

    private final BitSet differing;
    private final int[] begins;

    /// @param differing the places of the words in which they differ
    /// @param begins how many letters all words of each place begin with
    private NameWords(BitSet differing, int[] begins) {
        this.differing = differing;
        this.begins = begins;
    }

    /// Names of one shape have as many words, with the same signs between them.
    static String shape(String name) {
        return String.join("", words(name).stream().map(word -> isBetween(word) ? word : "w").toList());
    }

    static NameWords of(List<String> names) {
        List<List<String>> all = names.stream().map(NameWords::words).toList();
        BitSet differing = new BitSet();
        int[] begins = new int[all.getFirst().size()];
        for (int i = 0; i < begins.length; i++) {
            int place = i;
            List<String> column = all.stream().map(words -> words.get(place)).distinct().toList();
            differing.set(place, column.size() > 1);
            String common = column.stream().reduce(ShortNames::commonStart).orElse("");
            begins[place] = (int) common.chars().takeWhile(Character::isLetter).count();
        }
        return new NameWords(differing, begins);
    }

    /// A name with the words in which it differs, and as many others from its ends as there is room for.
    ///
    /// @param outer whether it is seen that something is left out before them or behind them
    String differing(String name, int most, boolean outer) {
        List<String> words = words(name);
        BitSet kept = (BitSet) differing.clone();
        int last = words.size() - 1;
        IntStream fromEnds = IntStream.rangeClosed(0, last).map(i -> i % 2 == 0 ? i / 2 : last - i / 2);
        fromEnds.filter(place -> !isBetween(words.get(place)) && !kept.get(place)).forEach(place -> {
            kept.set(place);
            if (written(words, kept, outer).length() > most) {
                kept.clear(place);
            }
        });
        return written(words, kept, outer);
    }

    /// The words in which a name differs alone, without what all words of their place begin with.
    String bare(String name) {
        List<String> words = words(name);
        List<String> shorter = IntStream.range(0, words.size())
                .mapToObj(place -> begins[place] < words.get(place).length()
                        ? words.get(place).substring(begins[place])
                        : words.get(place))
                .toList();
        return written(shorter, differing, false);
    }

    private static String written(List<String> words, BitSet kept, boolean outer) {
        StringBuilder text = new StringBuilder();
        boolean left = false;
        for (int place = 0; place < words.size(); place++) {
            boolean shown = kept.get(place)
                    || isBetween(words.get(place)) && isEdge(words, kept, place, -1) && isEdge(words, kept, place, 1);
            if (shown) {
                text.append(left && (outer || !text.isEmpty()) ? ShortNames.ELLIPSIS : "").append(words.get(place));
            }
            left = !shown;
        }
        return left && outer ? text + ShortNames.ELLIPSIS : text.toString();
    }

    /// Whether the next word in a direction is kept, or there is none.
    private static boolean isEdge(List<String> words, BitSet kept, int from, int step) {
        int place = from;
        while (place >= 0 && place < words.size() && isBetween(words.get(place))) {
            place += step;
        }
        return place < 0 || place >= words.size() || kept.get(place);
    }

    private static boolean isBetween(String word) {
        return word.length() == 1 && ShortNames.SEPARATORS.indexOf(word.charAt(0)) >= 0;
    }

    private static List<String> words(String name) {
        return WORD.matcher(name).results().map(MatchResult::group).toList();
    }
}
