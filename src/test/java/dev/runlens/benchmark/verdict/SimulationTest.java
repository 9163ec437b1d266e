package dev.runlens.benchmark.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.statistics.Observations;
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
        List<Callable<Share>> cells = new ArrayList<>();
        for (Zoo shape : Zoo.values()) {
            cells.add(() -> pairs(shape, 20).found(2));
        }
        List<Share> alone = new ArrayList<>();
        for (Zoo shape : List.of(Zoo.values()).reversed()) {
            alone.addFirst(pairs(shape, 20).found(2));
        }

        try (Workers workers = new Workers()) {
            assertThat(workers.all(cells)).isEqualTo(alone);
        }
    }

    @Test
    void aLargeDifferenceIsFoundAndNoneIsNot() {
        ShippedPairs pairs = pairs(Zoo.FLAT, 100);

        assertThat(pairs.found(5)).isEqualTo(new Share(100, 100));
        assertThat(pairs.told().percent()).isLessThan(10);
        assertThat(pairs.wronglySame(0.01).percent()).isLessThan(10);
    }

    private static ShippedPairs pairs(Zoo shape, int count) {
        ShippedPairs pairs = new ShippedPairs(
                new ShippedPairs.Setting(shape::at, 12, 0.02, ShippedPairs.Steps.SHARED));
        Draw draw = new Draw("pairs", shape);
        for (int i = 0; i < count; i++) {
            pairs.add(draw, (loss, noise, way) -> loss + noise);
        }
        return pairs;
    }

    @Test
    void theBestFileHasNoRegretAndTheOthersHaveTheirDistance() {
        SimulatedRun run = new SimulatedRun.Plan(Zoo.STRAIGHT, 11, 0.01, NoiseOf.DRAW)
                .run(SavedAt.FIFTH, new Draw("regret").random());

        assertThat(run.files()).containsExactly(250, 500);
        assertThat(run.losses()[0]).isCloseTo(0.85, within(1e-12));
        assertThat(run.regret(1)).isZero();
        assertThat(run.regret(0)).isCloseTo(15, within(1e-9));
        assertThat(run.start()).isCloseTo(1 - 0.3 / 500, within(1e-12));
    }

    @Test
    void weightsThatWanderHaveWhatIsMeasuredAndADrawHasNot() {
        SimulatedRun wandering = new SimulatedRun.Plan(Zoo.FLAT, 40, 0.1, NoiseOf.WANDER)
                .run(SavedAt.EACH, new Draw("wander").random());
        SimulatedRun drawn = new SimulatedRun.Plan(Zoo.FLAT, 40, 0.1, NoiseOf.DRAW)
                .run(SavedAt.EACH, new Draw("draw").random());

        assertThat(wandering.losses()).isEqualTo(wandering.observed().from(1).losses());
        assertThat(drawn.losses()).containsOnly(1);
        assertThat(wandering.losses()[7]).isNotCloseTo(1, within(1e-6));
    }

    @Test
    void theFileOfTheEarlierRuleIsTheEarliestWithinOneStandardError() {
        Observations falls = Observations.of(new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1});

        assertThat(EarlierChoice.file(falls, new double[] {2, 3, 4})).isEqualTo(2);
        assertThat(EarlierChoice.lowestMeasured(falls, new double[] {2, 3.5, 3})).isEqualTo(1);
        assertThat(EarlierChoice.loss(falls, 2.5)).isEqualTo(2.5);
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
    void scatteringHasTheDeviationAndTheLikenessThatItSays() {
        for (Scattering scattering : List.of(
                Scattering.NORMAL, Scattering.HEAVY, Scattering.ALIKE_3, Scattering.ALIKE_5, Scattering.ALIKE_8)) {
            double[] noise = scattering.noise(new Draw("scattering", scattering), 40_000);

            assertThat(correlation(noise, 0)).as(scattering.toString()).isBetween(0.85, 1.15);
        }
        assertThat(correlation(Scattering.ALIKE_5.noise(new Draw("alike"), 40_000), 1)).isCloseTo(0.5, within(0.03));
        assertThat(correlation(Scattering.NORMAL.noise(new Draw("alike"), 40_000), 1)).isCloseTo(0, within(0.03));
    }

    private static double correlation(double[] noise, int lag) {
        double sum = 0;
        for (int i = lag; i < noise.length; i++) {
            sum += noise[i] * noise[i - lag] / noise.length;
        }
        return sum;
    }

    @Test
    void oneOddEvaluationIsFiveTooHigh() {
        double[] plain = Scattering.NORMAL.noise(new Draw("odd"), 9);
        double[] last = Scattering.ODD_LAST.noise(new Draw("odd"), 9);
        double[] any = Scattering.ODD_ANY.noise(new Draw("odd"), 9);

        assertThat(last[8] - plain[8]).isCloseTo(5, within(1e-12));
        assertThat(Arrays.copyOf(last, 8)).isEqualTo(Arrays.copyOf(plain, 8));
        assertThat(Arrays.stream(any).sum() - Arrays.stream(plain).sum()).isCloseTo(5, within(1e-9));
    }

    @Test
    void noiseGrowsAndFadesByAFactorOfThree() {
        double[] plain = Scattering.NORMAL.noise(new Draw("grow"), 5);

        assertThat(Scattering.GROWING.noise(new Draw("grow"), 5))
                .containsExactly(plain[0] * 0.5, plain[1] * 0.75, plain[2], plain[3] * 1.25, plain[4] * 1.5);
        assertThat(Scattering.FADING.noise(new Draw("grow"), 5)[0]).isEqualTo(plain[0] * 1.5);
    }

    @Test
    void everyShapeOfTheZooBeginsAtOneAndThoseThatNeverRiseDoNot() {
        for (Zoo shape : Zoo.values()) {
            double[] losses = shape.losses(201);

            assertThat(losses[0]).as(shape.toString()).isCloseTo(1, within(0.01));
            boolean rises = false;
            for (int i = 1; i < losses.length; i++) {
                rises |= losses[i] > losses[i - 1] + 1e-12;
            }
            assertThat(rises).as(shape.toString()).isEqualTo(!shape.neverRises());
        }
    }

    @Test
    void theEarlierRuleFindsAClearValleyAndItsTurn() {
        EarlierRule rule = new EarlierRule(20);
        Observations clear = new Draw("clear").of(Valley.MIDDLE.losses(20, 20), 1);

        assertThat(rule.rises(clear)).isTrue();
        assertThat(rule.turn(clear)[0]).isBetween(5, 10);
        assertThat(rule.turn(clear)[1]).isBetween(9, 14);
        assertThat(rule.rises(new Draw("falls").of(TrueCurve.FALLING.losses(20), 1))).isFalse();
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
