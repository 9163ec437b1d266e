package dev.runlens.analyze.answers.score;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether an answer comes to the number that was wanted: the last number of each text counts, after `####` where the
/// reference is written as GSM8K's are. Commas and narrow spaces between thousands are passed over.
public final class NumberMatch {
    private static final Pattern NUMBER = Pattern.compile(
            "[-−]?(?:\\d{1,3}(?:[,\u202f]\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?");

    private static final Pattern ALONE = Pattern.compile("[\\s$€£]*" + NUMBER.pattern() + "[\\s%.$€£]*");
    private static final String MARK = "####";
    private static final int LONGEST = 100_000;

    private NumberMatch() {}

    /// 1 where the numbers are equal, however they are written; else 0.
    static double of(String answer, String reference) {
        Optional<BigDecimal> wanted = number(reference);
        Optional<BigDecimal> given = number(answer);
        return wanted.isPresent() && given.isPresent() && wanted.get().compareTo(given.get()) == 0 ? 1 : 0;
    }

    /// Whether a reference is a number, or ends with one that is marked as the answer.
    static boolean isNumber(String reference) {
        return ALONE.matcher(reference).matches() || reference.contains(MARK) && number(reference).isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        String end = text.substring(Math.max(0, text.length() - LONGEST));
        int mark = end.lastIndexOf(MARK);
        Matcher numbers = NUMBER.matcher(mark < 0 ? end : end.substring(mark));
        String last = null;
        while (numbers.find()) {
            last = numbers.group();
        }
        return Optional.ofNullable(last)
                .filter(digits -> digits.length() < 400)
                .map(digits -> new BigDecimal(plain(digits)));
    }

    private static String plain(String digits) {
        boolean plain = digits.indexOf(',') < 0 && digits.indexOf('\u202f') < 0 && digits.indexOf('−') < 0;
        return plain ? digits : digits.replace(",", "").replace("\u202f", "").replace('−', '-');
    }
}
