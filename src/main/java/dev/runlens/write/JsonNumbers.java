package dev.runlens.write;

import dev.runlens.text.Digits;
import dev.runlens.text.NumberText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The numbers of one array, written as [JsonOut] writes them one by one: series have thousands.
final class JsonNumbers {
    private static final byte[] BETWEEN = {',', ' '};
    private static final byte[] BEGIN = {'['};
    private static final byte[] END = {']'};
    private static final byte[] NOTHING = {'n', 'u', 'l', 'l'};

    private final byte[] lineBreak;
    private final NumberText text;
    private int size;

    /// @param text where they are put together, without what was there
    JsonNumbers(JsonLayout layout, NumberText text) {
        lineBreak = layout.lineBreak().getBytes(StandardCharsets.US_ASCII);
        this.text = text;
        text.clear();
        text.ascii(BEGIN);
    }

    /// What is unknown.
    void nothing() {
        next();
        text.ascii(NOTHING);
    }

    void whole(long value) {
        next();
        text.whole(value);
    }

    /// A number with every digit it needs; `null` when it is not finite.
    void number(double value) {
        if (Double.isFinite(value)) {
            next();
            text.exact(value);
        } else {
            nothing();
        }
    }

    /// A number that counts something: without a fraction where it has none.
    void count(double value) {
        if (Digits.isWhole(value)) {
            whole((long) value);
        } else {
            number(value);
        }
    }

    /// A number that was computed; `null` when it is not finite.
    void derived(double value) {
        number(Double.isFinite(value) ? Digits.derived(value) : value);
    }

    private void next() {
        if (size > 0) {
            text.ascii(size % JsonLayout.NUMBERS_A_LINE == 0 ? lineBreak : BETWEEN);
        }
        size++;
    }

    /// Ends the array and writes it.
    void end(VisibleJson out) throws IOException {
        text.ascii(END);
        out.plain(text);
    }
}
