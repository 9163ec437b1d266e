package dev.runlens.read.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePatternTest {
    private static Phrase phrase(String line) {
        ByteLines lines = new ByteLines(
                new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)), 1 << 20);
        Phrase phrase = new Phrase();
        try {
            assertThat(lines.next()).isTrue();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        phrase.take(lines);
        return phrase;
    }

    private static Map<String, Double> read(String pattern, String line) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        boolean fits = LinePattern.of(pattern).read(phrase(line), NamedNumbers.separated(), numbers::put);
        assertThat(fits || numbers.isEmpty()).isTrue();
        return fits ? numbers : Map.of();
    }

    private static Map<String, Double> named(NamedNumbers numbers, String line) {
        Map<String, Double> all = new LinkedHashMap<>();
        Phrase phrase = phrase(line);
        while (numbers.next(phrase)) {
            all.put(numbers.name(), numbers.value());
        }
        return all;
    }

    @Test
    void numbersStandWhereTheirNamesDo() {
        assertThat(read("epoch {epoch}: loss {train_loss} val {val_loss}", "INFO epoch 3: loss 0.51  val 6e-1 (best)"))
                .containsExactly(Map.entry("epoch", 3.0), Map.entry("train_loss", 0.51), Map.entry("val_loss", 0.6));
        assertThat(read("epoch {epoch}: loss {train_loss}", "epoch 3, loss 0.5")).isEmpty();
        assertThat(read("step {step}", "global_step 5")).isEmpty();
        assertThat(read("{batch}/{batches} - {*}", " 12/120 - loss: 0.5")).containsEntry("loss", 0.5);
        assertThat(read("{batch}/{batches} - {*}", "at 12/120 - loss: 0.5")).isEmpty();
    }

    @Test
    void whateverStandsBetweenIsPassedOver() {
        assertThat(read("steps:{...}| {step}/{_} [{*}", "steps:  5%|█▏ | 6/400 [00:06<05:00, 1.05it/s, avr_loss=0.19]"))
                .containsExactly(Map.entry("step", 6.0), Map.entry("avr_loss", 0.19));
        assertThat(read("a{...}b {x}", "a b no b 3")).containsExactly(Map.entry("x", 3.0));
    }

    @Test
    void namedNumbersAreFoundBetweenEverySeparator() {
        assertThat(named(
                NamedNumbers.separated(),
                "elapsed time per iteration (ms): 812.3 | lm loss: 2.93E+00 | acc:np.float64(0.5) - tps: 7,123"))
                        .containsExactly(
                                Map.entry("elapsed time per iteration (ms)", 812.3),
                                Map.entry("lm loss", 2.93),
                                Map.entry("acc", 0.5),
                                Map.entry("tps", 7123.0));
        assertThat(
                named(NamedNumbers.separated(), "lr: 1.0e-04 loss: 4.2e-01, eta: 1:02:03 time: 0.5 n: 3/20 v: 1.2.3"))
                        .containsExactly(Map.entry("lr", 1e-4), Map.entry("loss", 0.42), Map.entry("time", 0.5));
        assertThat(named(NamedNumbers.separated(), "loss 0.5 acc 0.9")).isEmpty();
        assertThat(named(NamedNumbers.loose(), "train loss 0.5, val loss 0.6 acc=nan"))
                .containsExactly(
                        Map.entry("train loss", 0.5), Map.entry("val loss", 0.6), Map.entry("acc", Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{x}", "{a}{b} loss", "loss {", "loss {}", "{*} loss", "loss {...}"})
    void whatIsNoPatternIsRefusedInWords(String text) {
        assertThatThrownBy(() -> LinePattern.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"");
    }

    @Test
    void aHostileLineTakesNoLongerThanItsLength() {
        // Squared, such lengths would take hours: the limit is no measure of speed.
        String line = "steps:| ".repeat(400_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> read("steps:{...}| {step}/{_} [{...}lr: {lr}{...}end {*}", line));
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> named(NamedNumbers.loose(), "a 1:".repeat(800_000)));
    }
}
