package dev.runlens.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers as ASCII text, one behind the other in a buffer that grows: what [Digits#exact] says of each, without an object
/// for each. Files have millions of them.
public final class NumberText {
    private static final int DECIMALS = 4;
    private static final double PARTS = 1e4;
    private static final double FIFTEEN_DIGITS = 1e15;

    /// The longest number there is has 25 characters; plain ones of at most 16 whole digits have fewer.
    private static final int LONGEST = 32;

    private byte[] text = new byte[LONGEST];
    private int length;

    private long last;
    private int lastFrom;
    private int lastLength;

    /// No text yet.
    public NumberText() {}

    /// Forgets the text, and keeps the room.
    public void clear() {
        length = 0;
        lastLength = 0;
    }

    /// Adds a finite number as [Digits#exact] has it.
    public void exact(double value) {
        long bits = Double.doubleToRawLongBits(value);
        if (bits == last && lastLength > 0) {
            again();
            return;
        }
        int from = length;
        // Most numbers of a log have four decimals at most. A decimal of up to 15 digits that reads back as the number is
        // the only one, hence the shortest.
        long parts = Math.round(value * PARTS);
        if (parts != 0 && Math.abs(parts) < FIFTEEN_DIGITS && parts / PARTS == value) {
            decimal(parts);
        } else {
            shortest(Double.toString(value));
        }
        last = bits;
        lastFrom = from;
        lastLength = length - from;
    }

    /// What does not change is reported again and again: a learning rate, the memory that is used.
    private void again() {
        reserve(lastLength);
        System.arraycopy(text, lastFrom, text, length, lastLength);
        length += lastLength;
    }

    /// A number of ten-thousandths, with the decimals that are not zero and at least one.
    private void decimal(long parts) {
        reserve(LONGEST);
        if (parts < 0) {
            text[length++] = '-';
        }
        long positive = Math.abs(parts);
        long whole = positive / (long) PARTS;
        int fraction = (int) (positive - whole * (long) PARTS);
        digits(whole);
        text[length++] = '.';
        int decimals = DECIMALS;
        while (decimals > 1 && fraction % 10 == 0) {
            fraction /= 10;
            decimals--;
        }
        for (int i = length + decimals - 1; i >= length; i--) {
            text[i] = (byte) ('0' + fraction % 10);
            fraction /= 10;
        }
        length += decimals;
    }

    private void digits(long positive) {
        int size = 1;
        for (long power = 10; size < 19 && positive >= power; power *= 10) {
            size++;
        }
        long left = positive;
        for (int i = length + size - 1; i >= length; i--) {
            long tenth = left <= Integer.MAX_VALUE ? (int) left / 10 : left / 10;
            text[i] = (byte) ('0' + (left - 10 * tenth));
            left = tenth;
        }
        length += size;
    }

    /// What Java says of a number, which has as few digits, in the form Python gives it.
    private void shortest(String java) {
        int exponentAt = java.indexOf('E');
        if (exponentAt < 0) {
            ascii(java);
            return;
        }
        int exponent = Integer.parseInt(java, exponentAt + 1, java.length(), 10);
        int from = java.charAt(0) == '-' ? 1 : 0;
        ascii(java.substring(0, from));
        String rest = java.substring(from + 2, exponentAt);
        placed(java.substring(from, from + 1), rest.equals("0") ? "" : rest, exponent);
    }

    /// Digits with their point where an exponent has it, unless that is far away.
    private void placed(String first, String more, int exponent) {
        if (exponent < -4 || exponent >= 16) {
            ascii(first);
            ascii(more.isEmpty() ? "" : "." + more);
            ascii(Digits.exponent(exponent));
        } else if (exponent < 0) {
            ascii("0.");
            zeros(-exponent - 1);
            ascii(first);
            ascii(more);
        } else {
            int whole = Math.min(exponent, more.length());
            ascii(first);
            ascii(more.substring(0, whole));
            zeros(exponent - whole);
            ascii(whole == more.length() ? ".0" : "." + more.substring(whole));
        }
    }

    private void zeros(int count) {
        reserve(count);
        Arrays.fill(text, length, length + count, (byte) '0');
        length += count;
    }

    /// Adds a whole number.
    public void whole(long value) {
        if (value == Long.MIN_VALUE) {
            ascii(Long.toString(value));
            return;
        }
        reserve(LONGEST);
        if (value < 0) {
            text[length++] = '-';
        }
        digits(Math.abs(value));
    }

    /// Adds some text.
    ///
    /// @param characters of ASCII
    public void ascii(String characters) {
        ascii(characters.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// The same of characters as bytes.
    public void ascii(byte[] characters) {
        reserve(characters.length);
        System.arraycopy(characters, 0, text, length, characters.length);
        length += characters.length;
    }

    private void reserve(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }

    /// Writes all that was added.
    ///
    /// @throws IOException when the stream does not take it
    public void writeTo(OutputStream out) throws IOException {
        out.write(text, 0, length);
    }

    @Override
    public String toString() {
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }
}
