package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.random.Well1024a;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PosteriorTest {

    private static final double[] STEPS = {1, 50, 100, 150, 200, 250, 300, 350};
    private static final double[] LOSSES = {2.61, 2.351, 2.2, 2.158, 2.169, 2.133, 2.15, 2.19};

    @Test
    void agreesWithAnIndependentProgramToEightDecimals() throws IOException {
        JsonNode cases;
        try (InputStream vectors = PosteriorTest.class.getResourceAsStream("posterior-vectors.json")) {
            cases = JsonMapper.shared().readTree(vectors).get("cases");
        }

        assertThat(cases).hasSize(7);
        for (JsonNode vector : cases) {
            String name = vector.get("name").asString();
            Observations observations = Observations.of(numbers(vector, "steps"), numbers(vector, "losses"));
            Posterior posterior = Posterior.of(observations);
            JointEstimate estimate = posterior.at(numbers(vector, "at"));

            assertThat(posterior.sigma()).as(name).isCloseTo(vector.get("sigma").asDouble(), within(1e-8));
            for (int i = 0; i < estimate.size(); i++) {
                assertThat(estimate.mean(i)).as(name).isCloseTo(numbers(vector, "mean")[i], within(1e-8));
                assertThat(estimate.deviation(i)).as(name).isCloseTo(numbers(vector, "sd")[i], within(1e-8));
            }
        }
    }

    private static double[] numbers(JsonNode vector, String key) {
        return vector.get(key).valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    @Test
    void theDeviationOfOneIsThatOfAWeightedSumOfOne() {
        JointEstimate estimate = Posterior.of(Observations.of(STEPS, LOSSES)).at(100, 350);

        assertThat(estimate.deviationOf(1, 0)).isEqualTo(estimate.deviation(0));
        assertThat(estimate.deviationOf(0, -2)).isCloseTo(2 * estimate.deviation(1), within(1e-15));
        assertThat(estimate.step(1)).isEqualTo(350);
    }

    @Test
    void neighboursHangTogetherSoTheirDifferenceIsBetterKnown() {
        JointEstimate estimate = Posterior.of(Observations.of(STEPS, LOSSES)).at(200, 201, 1);
        double near = estimate.deviationOf(-1, 1, 0);
        double far = estimate.deviationOf(-1, 0, 1);

        assertThat(near).isLessThan(0.05 * estimate.deviation(0));
        assertThat(far).isGreaterThan(estimate.deviation(0));
    }

    @Test
    void aHigherLevelMovesTheCurveAndNothingElse() {
        JointEstimate low = Posterior.of(Observations.of(STEPS, LOSSES)).at(STEPS);
        JointEstimate high = Posterior.of(Observations.of(STEPS, plus(LOSSES, 1000))).at(STEPS);

        for (int i = 0; i < STEPS.length; i++) {
            assertThat(high.mean(i)).isCloseTo(low.mean(i) + 1000, within(1e-9));
            assertThat(high.deviation(i)).isCloseTo(low.deviation(i), within(1e-9));
        }
    }

    @Test
    void lossesOfAnySizeAreJudgedAlike() {
        Posterior posterior = Posterior.of(Observations.of(STEPS, LOSSES));
        JointEstimate usual = posterior.at(STEPS);
        for (int power : new int[] {1010, 332, -332, -1000}) {
            double[] scaled = Arrays.stream(LOSSES).map(loss -> Math.scalb(loss, power)).toArray();
            Posterior other = Posterior.of(Observations.of(STEPS, scaled));
            JointEstimate estimate = other.at(STEPS);

            assertThat(other.sigma()).isEqualTo(Math.scalb(posterior.sigma(), power));
            assertThat(estimate.mean(3)).isEqualTo(Math.scalb(usual.mean(3), power));
            assertThat(estimate.deviationOf(0, -1, 0, 0, 0, 0, 1, 0))
                    .isEqualTo(Math.scalb(usual.deviationOf(0, -1, 0, 0, 0, 0, 1, 0), power));
        }
    }

    @Test
    void theLargestNumberAndItsOppositeAreLosses() {
        Posterior posterior = Posterior.of(Observations.of(
                new double[] {1, 2, 3}, new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE}));

        assertThat(posterior.sigma()).isFinite().isPositive();
        assertThat(posterior.at(2).mean(0)).isFinite();
    }

    @Test
    void ofEqualLossesTheCurveIsThatValueGiveOrTakeOneUnitOfTheLastDecimal() {
        double[] losses = new double[8];
        Arrays.fill(losses, 1.75);
        Posterior posterior = Posterior.of(Observations.of(STEPS, losses));
        JointEstimate estimate = posterior.at(1, 77);

        assertThat(posterior.sigma()).isEqualTo(0.01);
        assertThat(estimate.mean(0)).isEqualTo(1.75);
        assertThat(estimate.mean(1)).isEqualTo(1.75);
        assertThat(estimate.deviation(0)).isEqualTo(0.01);
        assertThat(estimate.deviationOf(-1, 1)).isCloseTo(0.01 * Math.sqrt(2), within(1e-17));
    }

    @Test
    void lossesThatAreAllZeroAreEqualToo() {
        assertThat(Posterior.of(Observations.of(STEPS, new double[8])).at(5).mean(0)).isZero();
    }

    @Test
    void twoEvaluationsAreEnoughAndFewerAreNot() {
        Posterior two = Posterior.of(Observations.of(new double[] {0, 10}, new double[] {3, 2}));

        assertThat(two.at(0).mean(0)).isBetween(2.0, 3.0);
        assertThat(two.freedom()).isEqualTo(2);
        assertThatThrownBy(() -> Posterior.of(Observations.of(new double[] {5}, new double[] {3})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 evaluations from 5.0");
        assertThatThrownBy(() -> Posterior.of(Observations.of(new double[0], new double[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 evaluations");
        assertThatThrownBy(() -> Posterior.of(Observations.of(new double[] {-1, 1}, new double[] {3, 2})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 evaluations from -1.0");
    }

    @Test
    void freedomIsThreeLessThanThereAreEvaluations() {
        Posterior eight = Posterior.of(Observations.of(STEPS, LOSSES));

        assertThat(eight.evaluations()).isEqualTo(8);
        assertThat(eight.freedom()).isEqualTo(5);
    }

    @Test
    void beyondTwoHundredTheFirstEvaluationStillStandsForItself() {
        int size = 1001;
        double[] steps = IntStream.rangeClosed(1, size).asDoubleStream().toArray();
        double[] losses = Arrays.stream(steps).map(step -> 2 + 3 / step).toArray();
        Posterior posterior = Posterior.of(Observations.of(steps, plus(losses, 0)));

        assertThat(posterior.evaluations()).isEqualTo(size);
        assertThat(posterior.freedom()).isEqualTo(998);
        assertThat(posterior.at(1).mean(0)).isCloseTo(5, within(0.05));
        assertThat(posterior.at(1001).mean(0)).isCloseTo(2.003, within(0.002));
    }

    @Test
    void ofManyEvaluationsTheNoiseIsStillThatOfOne() {
        int size = 900;
        double[] noise = new Draws(4).normal(size);
        double[] steps = IntStream.rangeClosed(1, size).asDoubleStream().toArray();

        assertThat(Posterior.of(Observations.of(steps, noise)).sigma()).isCloseTo(1, within(0.08));
    }

    @Test
    void drawsScatterAsTheCurveDoesAndMoreWhereThereAreFew() {
        Posterior posterior = Posterior.of(Observations.of(STEPS, LOSSES));
        JointEstimate estimate = posterior.at(200, 500);
        int count = 40_000;
        double[][] draws = estimate.draws(count, new Well1024a(5));

        // The variance of Student's t with ν degrees of freedom is ν ÷ (ν − 2).
        double wider = Math.sqrt(posterior.freedom() / (posterior.freedom() - 2));
        for (int i = 0; i < 2; i++) {
            int at = i;
            double mean = Arrays.stream(draws).mapToDouble(draw -> draw[at]).average().orElseThrow();
            double squares = Arrays.stream(draws).mapToDouble(draw -> (draw[at] - mean) * (draw[at] - mean)).sum();
            double expected = wider * estimate.deviation(i);
            assertThat(mean).isCloseTo(estimate.mean(i), within(0.03 * expected));
            assertThat(Math.sqrt(squares / count)).isCloseTo(expected, within(0.05 * expected));
        }
        assertThat(posterior.at(200, 500).draws(3, new Well1024a(5))).isDeepEqualTo(Arrays.copyOf(draws, 3));
    }

    private static double[] plus(double[] losses, double level) {
        return Arrays.stream(losses).map(loss -> loss + level).toArray();
    }
}
