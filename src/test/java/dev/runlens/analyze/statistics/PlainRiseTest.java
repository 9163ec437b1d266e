package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainRiseTest {
    private static Observations observations(double... losses) {
        return Observations.of(even(losses.length), losses);
    }

    private static boolean rises(double... losses) {
        return PlainRise.of(observations(losses), true);
    }

    private static Course course(double... losses) {
        Observations observations = observations(losses);
        return Course.of(observations, Scatter.WANDERING, new double[] {3, 2, 1}, new RiseNulls())
                .withRise(observations, true);
    }

    @Test
    void fewEvaluationsThatRiseByATenthAreARise() {
        assertThat(rises(1.10, 1.30, 1.80)).isTrue();
        assertThat(rises(1.30, 1.10, 1.15, 1.22)).isTrue();
        assertThat(rises(1.10, 1.15, 1.30, 1.55, 1.80)).isTrue();
    }

    @Test
    void lessThanThatIsNone() {
        assertThat(rises(1.10, 1.80)).as("one evaluation").isFalse();
        assertThat(rises(1.30, 1.10, 1.80)).as("one evaluation").isFalse();
        assertThat(rises(1.10, 1.15, 1.20)).as("by a little").isFalse();
        assertThat(rises(1.10, 1.11, 1.80)).as("the last alone").isFalse();
        assertThat(rises(1.10, 1.30, 1.28, 1.80)).as("not one after the other").isFalse();
        assertThat(rises(1.05, 1.20, 1.10, 1.30, 1.80)).as("not from the lowest on").isFalse();
        assertThat(rises(1.80, 1.30, 1.10)).isFalse();
        assertThat(rises(1.10)).isFalse();
    }

    /// A draw may be high by luck, and the next one higher.
    @Test
    void drawsHaveToRiseThreeTimesAndByAFifth() {
        assertThat(PlainRise.of(observations(1.10, 1.30, 1.80), false)).isFalse();
        assertThat(PlainRise.of(observations(1.10, 1.15, 1.20, 1.30), false)).isFalse();
        assertThat(PlainRise.of(observations(1.10, 1.15, 1.25, 1.40), false)).isTrue();
        assertThat(PlainRise.of(observations(0.9, 0.4, 0.48, 0.56, 0.66, 0.84), false)).isTrue();
    }

    /// Counted over all orders of a few losses.
    @Test
    void theChanceIsThatOfAnyOrder() {
        for (int size = 4; size <= 7; size++) {
            for (int rises = 1; rises < size; rises++) {
                int[] counts = counted(new ArrayList<>(), size, rises);
                assertThat(PlainRise.chance(size, rises)).isCloseTo((double) counts[0] / counts[1], within(1e-12));
            }
        }
        assertThat(IntStream.rangeClosed(4, 40).mapToDouble(size -> PlainRise.chance(size, 3)).max().orElseThrow())
                .isCloseTo(1.0 / 24, within(1e-3));
    }

    /// How many orders rise to the end from their lowest so many times or more, and how many orders there are.
    private static int[] counted(List<Integer> begun, int size, int rises) {
        if (begun.size() == size) {
            int lowest = begun.indexOf(0);
            List<Integer> end = begun.subList(lowest, size);
            boolean all = size - 1 - lowest >= rises && end.equals(end.stream().sorted().toList());
            return new int[] {all ? 1 : 0, 1};
        }
        int[] counts = new int[2];
        for (int next = 0; next < size; next++) {
            if (!begun.contains(next)) {
                begun.add(next);
                int[] more = counted(begun, size, rises);
                begun.removeLast();
                counts[0] += more[0];
                counts[1] += more[1];
            }
        }
        return counts;
    }

    @Test
    void whatEvaluationsScatterByIsNone() {
        assertThat(rises(1.3, 1.1, 1.35, 1.12, 1.28, 1.08, 1.14, 1.25)).isFalse();
        assertThat(rises(1.3, 1.25, 1.2, 1.15, 1.1, 1.08, 1.14, 1.25)).isTrue();
    }

    @Test
    void roundingIsNone() {
        assertThat(rises(0.0010, 0.0011, 0.0014)).isFalse();
        assertThat(rises(0.00100, 0.00114, 0.00131)).isTrue();
    }

    @Test
    void ofAFewTheTurnIsTheLowestBetweenItsNeighbours() {
        Course course = course(1.30, 1.10, 1.25, 1.40);

        assertThat(course.word()).isEqualTo(Course.Word.RISING);
        assertThat(course.risesByTest()).isFalse();
        assertThat(course(1.10, 1.30, 1.80).turn()).isEqualTo(new Turn(50, 50, 100, true, 1.80 - 1.10));
    }

    /// The test for a turn leaves any one evaluation out, and then a single one is high.
    @Test
    void whatTheTestLeavesOpenIsARiseWhereItIsPlain() {
        Course course = course(1.9, 1.7, 1.5, 1.38, 1.28, 1.2, 1.14, 1.10, 1.2, 1.35);

        assertThat(course.word()).isEqualTo(Course.Word.RISING);
        assertThat(course.risesByTest()).isFalse();
        assertThat(course.turn()).isNotNull();
    }

    @Test
    void aSlipDownwardsIsNoLowestPoint() {
        double[] losses = {1.9, 1.7, 1.5, 1.4, 1.35, 1.32, 1.3, 1.29, 1.285, 0.9, 1.28, 1.285};

        assertThat(rises(losses)).isTrue();
        assertThat(course(losses).word()).isNotEqualTo(Course.Word.RISING);
    }
}
