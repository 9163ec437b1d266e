package dev.runlens.read.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is read is what Java makes of the same digits, bit by bit; what JSON has no such number for is not read.
class DigitNumberTest {
    private static final Pattern JSON = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
    private final DigitNumber number = new DigitNumber();
    private final Random random = new Random(11);

    @Test
    void doublesAndFloatsAreReadAsJavaReadsThem() {
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            double size = Math.pow(10, random.nextInt(30) - 15);
            double value = random.nextGaussian() * size;
            for (String text : new String[] {Double.toString(value), Float.toString((float) value),
                    Double.toString((float) value), Long.toString((long) value), String.format("%.4e", value)}) {
                read += told(text) ? 1 : 0;
            }
        }
        assertThat(read).isGreaterThan(950_000);
    }

    @Test
    void digitsOfAnyNumberAreReadAsJavaReadsThem() {
        for (int i = 0; i < 300_000; i++) {
            told(digits(1 + random.nextInt(20)) + "." + digits(1 + random.nextInt(20)));
            told(digits(1 + random.nextInt(20)) + "e" + (random.nextInt(700) - 350));
            told("0." + "0".repeat(random.nextInt(25)) + digits(1 + random.nextInt(18)));
            told(Long.toString(random.nextLong() >>> random.nextInt(60)));
        }
    }

    @Test
    void whatIsHardIsRoundedAsJavaRoundsIt() {
        // Right between two doubles, and one digit beside that.
        for (long whole = 1L << 53; whole < (1L << 53) + 400; whole++) {
            told(Long.toString(whole));
            told(whole + "0e-1");
            told(whole / 10 + "." + whole % 10);
        }
        for (String text : new String[] {"9007199254740993", "9007199254740992.9", "2.2250738585072011e-308",
                "4.9e-324",
                "1.7976931348623157e308", "1e23", "8.5e22", "6.02214076e23", "0.3", "0.1", "100000000000000016777215",
                "9214843084008499.0", "30078505129381147446200e-5", "1e-64", "1e64", "1e65",
                "123456789012345678e-64"}) {
            told(text);
        }
    }

    @Test
    void whatIsNoNumberOfJsonIsNotRead() {
        for (String text : new String[] {"", "-", "+1", ".5", "5.", "01", "-01", "1.e5", "e5", "NaN", "--1", " 1"}) {
            assertThat(read(text)).as(text).isEqualTo(DigitNumber.NONE);
        }
        for (String text : new String[] {"1e", "1e+", "1e-", "1e1234"}) {
            assertThat(read(text)).as(text).isEqualTo(DigitNumber.NONE);
        }
        String some = "-0123456789.eE+x";
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(some.charAt(random.nextInt(some.length())));
            }
            int end = read(text.toString());
            if (end >= 0) {
                String taken = text.substring(0, end);
                assertThat(JSON.matcher(taken).matches()).as(taken).isTrue();
                assertThat(bits(number.value())).isEqualTo(bits(Double.parseDouble(taken)));
            }
        }
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /// Whether a number is read; it is then the right one.
    private boolean told(String text) {
        int end = read(text);
        if (end == DigitNumber.NONE) {
            return false;
        }
        assertThat(end).as(text).isEqualTo(text.length());
        assertThat(bits(number.value())).as(text).isEqualTo(bits(Double.parseDouble(text)));
        return true;
    }

    private int read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return number.read(Arrays.copyOf(bytes, bytes.length + Long.BYTES), 0);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
