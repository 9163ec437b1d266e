package dev.runlens.read.mlx.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.TextLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read quickly is what is read otherwise.
class QuickNumberTest {
    private static final String SIGNS = "0123456789012345678901234567890123456789....,,,,eE+- kx";

    private final QuickNumber quick = new QuickNumber();
    private final PrintedNumber general = new PrintedNumber();

    private double value() {
        BatchColumn column = new BatchColumn(1);
        NumberSlot.putInto(column, 0, quick.mantissa(), quick.power());
        return column.value(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.350", "0.5", "10", "7", "1234567", "12345678", "123456789012345", "12345.678",
            "1.000e-05", "1e9",
            "12345678.1234567", "1.5E+10", "123456.7", "0000001", "99999999.9"})
    void usualNumbersAreRead(String number) {
        byte[] bytes = bytes(number + " ");

        assertThat(quick.read(bytes, 0)).isTrue();
        assertThat(quick.end()).isEqualTo(number.length());
        assertThat(value()).isEqualTo(Double.parseDouble(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "999", "1,234", "12,345", "327,994.7", "1,234,567.8", "12,345,678,901.25", "435.7"})
    void groupsOfThreeDigitsAreRead(String number) {
        byte[] bytes = bytes(number + "k");

        assertThat(quick.readGrouped(bytes, 0)).isTrue();
        assertThat(quick.end()).isEqualTo(number.length());
        assertThat(value())
                .isEqualTo(Double.parseDouble(number.replace(",", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".5", "2.", "-1", "nan", "1234567890123456", ",123", "1.e5", "1e", "1e123", "1e99",
            "x"})
    void othersAreLeft(String number) {
        assertThat(quick.read(bytes(number), 0)).isFalse();
        assertThat(quick.readGrouped(bytes(number), 0)).isFalse();
    }

    @Test
    void whateverIsReadIsWhatIsReadOtherwise() {
        Random random = new Random(7);
        TextLine line = new TextLine();
        int read = 0;
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length >= 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            byte[] bytes = bytes(text.toString());
            boolean grouped = random.nextBoolean();
            if (grouped ? quick.readGrouped(bytes, 0) : quick.read(bytes, 0)) {
                read++;
                line.take(bytes, 0, text.length(), 1, false);
                assertThat(grouped ? general.readGrouped(line, 0) : general.read(line, 0)).as(text.toString()).isTrue();
                assertThat(quick.end()).as(text.toString()).isEqualTo(general.end());
                assertThat(value()).as(text.toString())
                        .isEqualTo(general.value());
            }
        }
        assertThat(read).isGreaterThan(100_000);
    }

    /// A zero, and any bytes behind it.
    private static byte[] bytes(String text) {
        byte[] bytes = (text + "\u0000").getBytes(StandardCharsets.US_ASCII);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + Literal.OVERHANG);
        Arrays.fill(longer, bytes.length, longer.length, (byte) '7');
        return longer;
    }
}
