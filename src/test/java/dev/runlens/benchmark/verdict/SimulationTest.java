package dev.runlens.benchmark.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class SimulationTest {

    @Test
    void boundsOfAShareAreThoseOfClopperAndPearson() {
        Share share = new Share(5, 100);

        // Tabulated: one-sided 95 % bounds for 5 of 100 are 1.9906 and 10.2253.
        assertThat(share.percent()).isEqualTo(5);
        assertThat(share.lower()).isCloseTo(1.9906, within(0.001));
        assertThat(share.upper()).isCloseTo(10.2253, within(0.0001));
        assertThat(share.withUpper()).isEqualTo("5.0 (10.2)");
        assertThat(share.withLower()).isEqualTo("5.0 (2.0)");
    }

    @Test
    void ofNoneAndAllOneBoundIsTheEnd() {
        assertThat(new Share(0, 59).lower()).isZero();
        assertThat(new Share(0, 59).upper()).isCloseTo(100 * (1 - Math.pow(0.05, 1 / 59.0)), within(1e-9));
        assertThat(new Share(59, 59).upper()).isEqualTo(100);
        assertThat(new Share(59, 59).lower()).isCloseTo(100 * Math.pow(0.05, 1 / 59.0), within(1e-9));
    }

    @Test
    void aValleyIsAsDeepAsItSays() {
        for (Valley valley : Valley.values()) {
            double[] losses = valley.losses(41, 5);

            assertThat(losses[40]).isCloseTo(5, within(1e-12));
            assertThat(losses).contains(0.0);
            assertThat(Arrays.stream(losses).min().orElseThrow()).isZero();
        }
        assertThat(Valley.MIDDLE.losses(5, 4)).containsExactly(4, 2, 0, 2, 4);
    }

    @Test
    void whatIsCountedDoesNotDependOnHowManyWorkAtIt() throws InterruptedException {
        Pairs.Side side = new Pairs.Side(8, 1);
        List<TrueCurve> curves = List.of(TrueCurve.FALLING, TrueCurve.FLAT, TrueCurve.RISING_TAIL);
        List<Callable<Share>> cells = new ArrayList<>();
        for (TrueCurve curve : curves) {
            cells.add(() -> Pairs.unpaired(curve, side, side, 30).found(3));
        }
        List<Share> alone = new ArrayList<>();
        for (TrueCurve curve : curves.reversed()) {
            alone.addFirst(Pairs.unpaired(curve, side, side, 30).found(3));
        }

        try (Workers workers = new Workers()) {
            assertThat(workers.all(cells)).isEqualTo(alone);
        }
    }

    @Test
    void aLargeDifferenceIsFoundAndNoneIsNot() {
        Pairs pairs = Pairs.paired(TrueCurve.FALLING, 20, 0.9, 100);

        assertThat(pairs.found(5)).isEqualTo(new Share(100, 100));
        assertThat(pairs.told().percent()).isLessThan(15);
    }

    @Test
    void whatDoesNotHoldIsSaid() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Tables tables = new Tables(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        tables.atMost(5, 5, "one");
        tables.atLeast(90, 90, "two");

        assertThat(tables.held()).isTrue();
        tables.atMost(5, 5.01, "three");
        tables.atLeast(90, Double.NaN, "four");
        assertThat(tables.held()).isFalse();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("every bar was held")
                .contains("NOT HELD: three: 5.01, at most 5.00 is the bar")
                .contains("NOT HELD: four: NaN")
                .doesNotContain("one:", "two:");
    }

    @Test
    void anUnknownOptionIsRefused() {
        for (String[] args : new String[][] {{"--rounds", "5"}, {"--pairs"}, {"--pairs", "x"}, {"--pairs", "5"}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> VerdictBenchmark.of(System.out, args))
                    .withMessageContaining("--pairs N");
        }
    }
}
