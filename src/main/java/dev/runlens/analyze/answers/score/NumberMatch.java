package dev.runlens.analyze.answers.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Whether an answer comes to the number that was wanted: the last number of each text counts, after `####` where the
/// reference is written as GSM8K's are. Commas and narrow spaces between thousands are passed over.
public final class NumberMatch {
    private static final String BEFORE = " \t\n\u000b\f\r$€£";
    private static final String BEHIND = BEFORE + "%.";
    private static final String MARK = "####";
    private static final int LONGEST = 100_000;
    private static final int MOST_DIGITS = 400;

    private NumberMatch() {}

    /// 1 where the numbers are equal, however they are written; else 0.
    static double of(String answer, String reference) {
        String wanted = number(reference);
        String given = wanted == null ? null : number(answer);
        return wanted != null && given != null
                && (wanted.equals(given) || new BigDecimal(wanted).compareTo(new BigDecimal(given)) == 0) ? 1 : 0;
    }

    /// Whether a reference is a number, or ends with one that is marked as the answer.
    static boolean isNumber(String reference) {
        return isAlone(reference) || reference.contains(MARK) && number(reference) != null;
    }

    /// Nothing but signs of money and percent and white space stands beside it.
    private static boolean isAlone(String reference) {
        WrittenNumber number = WrittenNumber.next(reference, 0);
        return number != null
                && reference.chars().limit(number.start()).allMatch(c -> BEFORE.indexOf(c) >= 0)
                && reference.chars().skip(number.end()).allMatch(c -> BEHIND.indexOf(c) >= 0);
    }

    private static @Nullable String number(String text) {
        String end = text.substring(Math.max(0, text.length() - LONGEST));
        WrittenNumber last = WrittenNumber.last(end, Math.max(0, end.lastIndexOf(MARK)));
        return last == null || last.end() - last.start() >= MOST_DIGITS ? null : last.digits(end);
    }
}
