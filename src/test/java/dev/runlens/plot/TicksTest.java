package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TicksTest {
    static Stream<Arguments> axes() {
        return Stream.of(
                Arguments.of(Scale.linear(0, 400), 8, 1, "0 50 100 150 200 250 300 350 400"),
                Arguments.of(Scale.linear(0, 7), 7, 0, "0 1 2 3 4 5 6 7"),
                Arguments.of(Scale.linear(2.2, 5.4), 7, 0, "2.5 3.0 3.5 4.0 4.5 5.0"),
                Arguments.of(Scale.linear(0, 0.6), 6, 0, "0 0.1 0.2 0.3 0.4 0.5 0.6"),
                Arguments.of(Scale.linear(-1, 1), 4, 0, "−1.0 −0.5 0 0.5 1.0"),
                Arguments.of(Scale.linear(0, 60_000), 6, 1, "0 10k 20k 30k 40k 50k 60k"),
                Arguments.of(Scale.linear(12_000, 12_500), 5, 1, "12.0k 12.1k 12.2k 12.3k 12.4k 12.5k"),
                Arguments.of(Scale.linear(12_000, 12_050), 5, 1, "12_000 12_010 12_020 12_030 12_040 12_050"),
                Arguments.of(Scale.linear(0, 3_000_000), 6, 1, "0 0.5M 1.0M 1.5M 2.0M 2.5M 3.0M"),
                Arguments.of(Scale.linear(0, 1000), 5, 1, "0 200 400 600 800 1000"),
                Arguments.of(Scale.linear(99.5, 102.5), 8, 1, "100 101 102"),
                Arguments.of(Scale.linear(0, 5e-5), 5, 0, "0 1e-05 2e-05 3e-05 4e-05 5e-05"),
                Arguments.of(Scale.linear(0, 3e20), 3, 0, "0 1e+20 2e+20 3e+20"),
                Arguments.of(Scale.log(0.001, 10), 6, 0, "0.001 0.01 0.1 1 10"),
                Arguments.of(Scale.log(0.9, 110), 8, 0, "1 2 5 10 20 50 100"),
                Arguments.of(Scale.log(1e-9, 1e9), 6, 0, "1e-09 1e-06 0.001 1 1000 1M 1G"),
                Arguments.of(Scale.log(2.3, 5.2), 6, 0, "2.5 3.0 3.5 4.0 4.5 5.0"));
    }

    @ParameterizedTest
    @MethodSource("axes")
    void ticksAreRoundAndTheirDigitsFollowTheSpacing(Scale scale, int wanted, double smallest, String expected) {
        Ticks ticks = Ticks.of(scale, wanted, smallest);
        List<String> labels = Arrays.stream(ticks.values()).mapToObj(ticks::label).toList();
        assertThat(String.join(" ", labels)).isEqualTo(expected.replace('_', '\u202f'));
    }

    @Test
    void anyAxisHasFewDistinctTicksInsideIt() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            Scale scale = Scale.linear(low, low + Math.abs(low) * random.nextDouble() + 1e-15 + Math.abs(low) * 1e-9);
            Ticks ticks = Ticks.of(scale, 6, 0);
            double air = (scale.high() - scale.low()) * 1e-6;
            assertThat(ticks.values()).hasSizeBetween(2, 12).isSorted();
            assertThat(Arrays.stream(ticks.values()))
                    .allMatch(tick -> tick >= scale.low() - air && tick <= scale.high() + air);
        }
    }

    @Test
    void hugeAxesHaveTicksToo() {
        Ticks ticks = Ticks.of(Scale.linear(-Scale.LIMIT, Scale.LIMIT), 6, 0);
        assertThat(ticks.values()).hasSizeBetween(3, 12);
        assertThat(ticks.label(ticks.values()[0])).startsWith("−1");
    }
}
