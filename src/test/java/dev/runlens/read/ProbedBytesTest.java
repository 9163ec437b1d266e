package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProbedBytesTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean holds(String text, String words) {
        return new ProbedBytes(bytes(text)).holds(bytes(words));
    }

    @Test
    void wordsAreFoundAnywhere() {
        assertThat(holds("Train loss 2.5", "Train")).isTrue();
        assertThat(holds("Train loss 2.5", "loss")).isTrue();
        assertThat(holds("Train loss 2.5", "2.5")).isTrue();
        assertThat(holds("Train loss 2.5", "Train loss 2.5")).isTrue();
        assertThat(holds("Train loss 2.5", "Train loss 2.55")).isFalse();
        assertThat(holds("Train loss 2.5", "Val")).isFalse();
    }

    @Test
    void wordsThatAreTooShortForTheirThreesAreSearched() {
        assertThat(holds("a | b", "|")).isTrue();
        assertThat(holds("a | b", "| b")).isTrue();
        assertThat(holds("a | b", "||")).isFalse();
        assertThat(holds("", "x")).isFalse();
    }

    @Test
    void wordsWhoseThreesStandApartAreNotFound() {
        assertThat(holds("abc bcd", "abcd")).isFalse();
        assertThat(holds("loss and lossy", "loss y")).isFalse();
    }

    @Test
    void anyBytesAreFoundWhereTheyStand() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2000; round++) {
            byte[] text = new byte[random.nextInt(1, 60)];
            random.nextBytes(text);
            for (int i = 0; i < text.length; i++) {
                text[i] &= (byte) 0x83;
            }
            String whole = new String(text, StandardCharsets.ISO_8859_1);
            int from = random.nextInt(text.length);
            String part = whole.substring(from, random.nextInt(from + 1, text.length + 1));
            String other = part.substring(1) + part.charAt(0);
            assertThat(holds(whole, part)).isTrue();
            assertThat(holds(whole, other)).isEqualTo(whole.contains(other));
        }
    }

    @Test
    void wordsAreFoundInLettersOfEitherCase() {
        for (String text : new String[] {"loss 2", "a LOSS", "lOsS", "Val Loss: 2"}) {
            assertThat(new ProbedBytes(bytes(text)).holdsAnyCase(bytes("loss"))).as(text).isTrue();
        }
        // The letters before and behind those of ASCII differ by the same bit.
        for (String text : new String[] {"", "los", "los s", "lo3s", "loSt", "\u000C\u000F\u0013\u0013"}) {
            assertThat(new ProbedBytes(bytes(text)).holdsAnyCase(bytes("loss"))).as(text).isFalse();
        }
    }

    @Test
    void textHasNoNul() {
        assertThat(new ProbedBytes(bytes("abc")).isText()).isTrue();
        assertThat(new ProbedBytes(bytes("a\0c")).isText()).isFalse();
        assertThat(new ProbedBytes(new byte[0]).isText()).isTrue();
    }
}
