package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final double[] LEARNT = {3, 2, 1};

    private final RiseNulls nulls = new RiseNulls();

    private Course of(Scatter scatter, double... losses) {
        return Course.of(Observations.of(even(losses.length), losses), scatter, LEARNT, nulls);
    }

    @Test
    void runsThatFellAtEveryEvaluationStillImprove() {
        assertThat(of(
                Scatter.WANDERING, 5.0352888, 4.8685691, 4.7638125, 4.6924644, 4.6413827, 4.6059475, 4.5866055,
                4.5772314, 4.5746560, 4.5744901)
                        .word())
                                .isEqualTo(Course.Word.FALLING);
        assertThat(of(
                Scatter.WANDERING, 4.5641479, 4.2083979, 4.0905128, 4.0287938, 3.9945731, 3.9712968, 3.9600530,
                3.9566224)
                        .word())
                                .isEqualTo(Course.Word.FALLING);
        assertThat(of(Scatter.INDEPENDENT, 5.367, 4.318, 4.045, 4.033, 3.914, 3.827, 3.738, 3.703, 3.608, 3.565)
                .word())
                        .isEqualTo(Course.Word.FALLING);
    }

    @Test
    void aDoublingOfTheLossIsARise() {
        Course course = of(Scatter.INDEPENDENT, 0.40, 0.48, 0.56, 0.66, 0.75, 0.84);

        assertThat(course.word()).isEqualTo(Course.Word.RISING);
        assertThat(course.turn()).isNotNull();
        assertThat(Objects.requireNonNull(course.turn()).first()).isTrue();
    }

    /// Flat but for a rise from the middle on, by a share of the loss, with noise that is a tenth of that.
    private Course rising(double share) {
        double[] losses = new Draws(5).normal(20);
        for (int i = 0; i < losses.length; i++) {
            losses[i] = 2 * (1 + share * Math.max(0, i - 9) / 10 + share / 10 * losses[i]);
        }
        return of(Scatter.INDEPENDENT, losses);
    }

    @Test
    void aRiseOfLessThanMattersIsNone() {
        assertThat(rising(0.004).risesByTest()).isTrue();
        assertThat(rising(0.004).word()).isNotEqualTo(Course.Word.RISING);
        assertThat(rising(0.01).word()).isEqualTo(Course.Word.RISING);
    }

    /// A curve that falls to 1, or comes to rest there, with a little noise.
    private static double[] curve(double rate) {
        double[] losses = new Draws(8).normal(20);
        for (int i = 0; i < losses.length; i++) {
            losses[i] = 1 + 1.5 * Math.exp(-rate * i) + 0.001 * losses[i];
        }
        return losses;
    }

    private Course.Word with(double rate, int at, double by) {
        double[] losses = curve(rate);
        losses[at] += by;
        return of(Scatter.INDEPENDENT, losses).word();
    }

    @Test
    void oneOddEvaluationDoesNotDecide() {
        assertThat(with(0.1, 10, 0)).isEqualTo(Course.Word.FALLING);
        assertThat(with(0.1, 10, 3)).isEqualTo(Course.Word.FALLING);
        assertThat(with(0.1, 16, -0.3)).isEqualTo(Course.Word.FALLING);
        assertThat(with(1, 10, 0)).isEqualTo(Course.Word.AT_REST);
        assertThat(with(1, 17, 0.5)).isEqualTo(Course.Word.AT_REST);
    }

    @Test
    void aLastEvaluationThatIsOddLeavesOpenWhatComes() {
        assertThat(with(0.1, 19, 0.5)).isEqualTo(Course.Word.OPEN);
        assertThat(with(1, 19, 0.5)).isEqualTo(Course.Word.OPEN);
        assertThat(with(1, 19, -0.5)).isEqualTo(Course.Word.OPEN);
        assertThat(with(0.1, 19, -0.5)).as("it fell before as well").isEqualTo(Course.Word.FALLING);
    }

    @Test
    void aSlightRiseIsNeitherRestNorOverfitting() {
        Course course = of(
                Scatter.WANDERING, 6.7598, 5.8441, 5.7734, 5.7059, 5.6107, 5.5055, 5.3706, 5.1963, 5.0055, 4.7909,
                4.5853,
                4.3965, 4.2133, 4.0993, 3.9895, 3.9355, 3.8820, 3.8620, 3.8461, 3.8480, 3.8600, 3.8876, 3.8992, 3.8922,
                3.8946, 3.8985, 3.9046, 3.9049, 3.9055, 3.9057);

        assertThat(course.word()).isEqualTo(Course.Word.OPEN);
        assertThat(Objects.requireNonNull(course.late()).rose()).isTrue();
        assertThat(Objects.requireNonNull(course.late()).interval().low()).isCloseTo(0.0047, within(0.0002));
        assertThat(Objects.requireNonNull(course.late()).interval().high()).isCloseTo(0.0122, within(0.0002));
    }

    @Test
    void aRiseOverTheLastEvaluationsIsNoRest() {
        for (Scatter scatter : Scatter.values()) {
            assertThat(of(scatter, 2.4, 2.1, 1.9, 1.78, 1.70, 1.66, 1.64, 1.631, 1.640, 1.655, 1.672, 1.702)
                    .word())
                            .isNotEqualTo(Course.Word.AT_REST);
            assertThat(of(scatter, 1.631, 1.640, 1.655, 1.672, 1.702).word()).isEqualTo(Course.Word.OPEN);
        }
    }

    @Test
    void whatHardlyScattersComesToRest() {
        Course course = of(
                Scatter.INDEPENDENT, 2, 1.2, 1.05, 1.01, 1.001, 0.9995, 1.0008, 0.9991, 1.0004, 0.9998, 1.0007, 1.0001);

        assertThat(course.word()).isEqualTo(Course.Word.AT_REST);
    }

    @Test
    void aLossThatNeverMovesDidNotLearn() {
        double[] flat = {
                1.390005, 1.390004, 1.3900045, 1.390003, 1.390004, 1.390001, 1.390002, 1.390003, 1.390001, 1.390002,
                1.390001,
                1.39
        };
        Course course = Course.of(Observations.of(even(12), flat), Scatter.WANDERING, new double[] {1.39, 1.39}, nulls);

        assertThat(course.word()).isEqualTo(Course.Word.UNMOVED);
        assertThat(of(Scatter.WANDERING, flat).word()).isNotEqualTo(Course.Word.UNMOVED);
    }

    @Test
    void fewEvaluationsTellWhatTheyCan() {
        Course three = of(Scatter.WANDERING, 1.60, 1.52, 1.71);
        Course five = of(Scatter.INDEPENDENT, 2.405, 1.761, 1.635, 1.729, 1.840);

        assertThat(three.word()).isEqualTo(Course.Word.OPEN);
        assertThat(three.rise()).isNull();
        assertThat(three.turn()).isNull();
        assertThat(three.late()).isNull();
        assertThat(three.trend()).isNull();
        assertThat(five.word()).isEqualTo(Course.Word.OPEN);
        assertThat(five.rise()).isNull();
        assertThat(Objects.requireNonNull(five.turn()).step()).isEqualTo(150);
        assertThat(five.late()).isNotNull();
    }

    @Test
    void theRunOfTheSamplesIsOpen() {
        Course course = Course.of(RiseTestTest.run3(), Scatter.INDEPENDENT, LEARNT, nulls);

        assertThat(course.word()).isEqualTo(Course.Word.OPEN);
        assertThat(Objects.requireNonNull(course.trend()).evaluations()).isEqualTo(11);
    }
}
