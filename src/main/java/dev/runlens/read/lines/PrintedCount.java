package dev.runlens.read.lines;

import java.util.List;

/// How far something is, as a line names it: `epoch 3`, `step [100/600]`, `Iteration: 40 of 200`, `200/2983 batches`. Commas
/// may stand between groups of thousands: `step 1,000`.
///
/// @param at how far; -1 where nothing is named
/// @param of how far it is to go; -1 where that is not named
public record PrintedCount(long at, long of) {
    /// Nothing is named.
    public static final PrintedCount NONE = new PrintedCount(-1, -1);

    private static final int MOST_DIGITS = 15;
    private static final int THOUSAND = 3;
    private static final String PASSED = " :=[(#\t-'\"";

    /// Whether anything is named.
    public boolean isKnown() {
        return at >= 0;
    }

    /// The count behind the first of some words that one stands behind.
    ///
    /// @param words in the letter case of the text
    public static PrintedCount behind(String text, List<String> words) {
        int end = index(text, words);
        return end < 0 ? NONE : from(text, end);
    }

    /// The index after the first of some words that a count stands behind; -1 where there is none.
    ///
    /// @param words in the letter case of the text
    public static int index(String text, List<String> words) {
        for (int i = 0; i < text.length(); i++) {
            int end = i;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '_';
            if (end > i && begins && words.contains(text.substring(i, end))) {
                if (from(text, end).isKnown()) {
                    return end;
                }
            }
            i = Math.max(i, end - 1);
        }
        return -1;
    }

    /// The count behind that which stands behind the first of some words, as in `epoch 001:    100 / 401`.
    public static PrintedCount behindCount(String text, List<String> words) {
        int end = index(text, words);
        int digit = end < 0 ? text.length() : after(text, end, PASSED);
        return from(text, afterDigits(text, digit));
    }

    /// The first count that says how far it is to go and stands before one of some words, as in `| 200/ 2983 batches |`.
    ///
    /// @param words in the letter case of the text
    public static PrintedCount before(String text, List<String> words) {
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            int word = after(text, afterDigits(text, after(text, at + 1, " ")), " ");
            int end = word;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (words.contains(text.substring(word, end))) {
                return from(text, beforeDigits(text, at));
            }
        }
        return NONE;
    }

    /// The first count in brackets of its own that says how far it is to go and stands behind another count, as in `Epoch:
    /// [0][  10/5005]` and `Train Epoch: 1 [640/60000 (1%)]`.
    ///
    /// @param place where the count before it is named
    public static PrintedCount bracketed(String text, int place) {
        int digit = Math.max(0, place);
        while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        return inBrackets(text.substring(Math.min(text.length(), afterDigits(text, digit))));
    }

    /// The first count in brackets that says how far it is to go, as in `loss: 2.3  [   64/60000]`.
    public static PrintedCount inBrackets(String text) {
        int at = bracket(text);
        return at < 0 ? NONE : from(text, at);
    }

    /// The index of the bracket before the first count in brackets that says how far it is to go; -1 where there is none.
    public static int bracket(String text) {
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            if (from(text, at).of > 0) {
                return at;
            }
        }
        return -1;
    }

    /// The count that stands at a place, behind blanks, signs and brackets; a part in percent is none.
    public static PrintedCount from(String text, int place) {
        int from = after(text, place, PASSED);
        int end = afterDigits(text, from);
        if (!isNumber(from, end) || text.startsWith("%", end) || isDecimal(text, end)) {
            return NONE;
        }
        int sign = after(text, end, " ");
        int total = text.startsWith("/", sign) ? sign + 1 : text.startsWith("of ", sign) ? sign + 2 : text.length();
        int totalFrom = after(text, total, " ");
        int totalEnd = afterDigits(text, totalFrom);
        long of = isNumber(totalFrom, totalEnd) ? number(text, totalFrom, totalEnd) : -1;
        return new PrintedCount(number(text, from, end), of);
    }

    /// Whether digits go on behind a point, which may also end a sentence.
    private static boolean isDecimal(String text, int end) {
        return text.startsWith(".", end) && afterPlainDigits(text, end + 1) > end + 1;
    }

    private static boolean isNumber(int from, int end) {
        return end > from && end - from <= MOST_DIGITS;
    }

    private static int after(String text, int from, String passed) {
        int i = from;
        while (i < text.length() && passed.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static long number(String text, int from, int end) {
        return Long.parseLong(text.substring(from, end).replace(",", ""));
    }

    /// The index after the digits at a place, and after the groups of thousands behind the first three of them.
    private static int afterDigits(String text, int from) {
        int i = afterPlainDigits(text, from);
        boolean grouped = i > from && i - from <= THOUSAND && text.charAt(from) != '0';
        while (grouped && text.startsWith(",", i)) {
            int group = afterPlainDigits(text, i + 1);
            grouped = group == i + 1 + THOUSAND;
            i = grouped ? group : i;
        }
        return i;
    }

    /// The index of the number that ends before a place, behind blanks.
    private static int beforeDigits(String text, int place) {
        int i = place;
        while (i > 0 && text.charAt(i - 1) == ' ') {
            i--;
        }
        while (i > 0 && (Character.isDigit(text.charAt(i - 1)) || text.charAt(i - 1) == ',')) {
            i--;
        }
        return i;
    }

    private static int afterPlainDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
