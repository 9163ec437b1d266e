package dev.runlens.read.find;

import static dev.runlens.read.find.NaturalOrder.isDigit;

/// A number as it stands in a name, compared by its value however many digits it has.
///
/// @param whole the digits before the point, without leading zeros
/// @param fraction those behind it; empty for none
/// @param end where it ends in the name
record NumberInName(String whole, String fraction, int end) implements Comparable<NumberInName> {
    /// Of a longer exponent the name is hardly that of a learning rate.
    private static final int LONGEST_EXPONENT = 2;

    /// @param start of its first digit
    static NumberInName at(String name, int start) {
        int point = digitsEnd(name, start);
        String whole = name.substring(start, point);
        boolean behindPoint = start > 0 && name.charAt(start - 1) == '.' && isDigit(name, start - 2);
        if (behindPoint) {
            return new NumberInName(withoutZeros(whole), "", point);
        }
        String fraction = "";
        int end = point;
        if (point < name.length() && name.charAt(point) == '.' && isDigit(name, point + 1)) {
            end = digitsEnd(name, point + 1);
            boolean version = end < name.length() && name.charAt(end) == '.' && isDigit(name, end + 1);
            if (version) {
                return new NumberInName(withoutZeros(whole), "", point);
            }
            fraction = name.substring(point + 1, end);
        }
        int power = exponentEnd(name, end);
        return power == end
                ? new NumberInName(withoutZeros(whole), fraction, end)
                : smaller(whole, fraction, Integer.parseInt(name.substring(end + 2, power)), power);
    }

    /// Where a negative exponent ends; the same place where none stands there.
    private static int exponentEnd(String name, int at) {
        boolean begins = at + 1 < name.length() && Character.toLowerCase(name.charAt(at)) == 'e'
                && name.charAt(at + 1) == '-';
        int end = begins ? digitsEnd(name, at + 2) : at;
        boolean ends = end - at - 2 >= 1 && end - at - 2 <= LONGEST_EXPONENT
                && (end == name.length() || !Character.isLetter(name.charAt(end)));
        return ends ? end : at;
    }

    private static NumberInName smaller(String whole, String fraction, int power, int end) {
        String padded = "0".repeat(power) + whole;
        int point = padded.length() - power;
        return new NumberInName(withoutZeros(padded.substring(0, point)), padded.substring(point) + fraction, end);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    /// Without those that it begins with.
    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    @Override
    public int compareTo(NumberInName other) {
        int length = Integer.compare(whole.length(), other.whole.length());
        int order = length != 0 ? length : whole.compareTo(other.whole);
        return order != 0 ? order : fraction.compareTo(other.fraction);
    }
}
