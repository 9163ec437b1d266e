package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Steps that take no memory, and lines that are kept once, say what arrays say.
class StepsTest {
    private static final long[][] SOME = {
            {}, {5}, {1, 2, 3, 4}, {0, 10, 20, 30, 40}, {-7, -4, -1, 2}, {1, 2, 4}, {3, 5, 7, 8},
            {Long.MIN_VALUE, 0, Long.MAX_VALUE}, {Long.MIN_VALUE, -1, Long.MAX_VALUE - 1},
            {Long.MIN_VALUE, Long.MAX_VALUE}, {Long.MAX_VALUE - 2, Long.MAX_VALUE - 1, Long.MAX_VALUE},
            {-(1L << 62), 0, (1L << 62) - 1}, {-(1L << 61), 0, 1L << 61}
    };

    @Test
    void stepsAreThoseOfTheArray() {
        for (long[] array : SOME) {
            Steps steps = Steps.of(array.length, array);
            assertThat(steps.copy(0, array.length, 0)).containsExactly(array);
            for (int i = 0; i < array.length; i++) {
                assertThat(steps.at(i)).isEqualTo(array[i]);
                for (long near = -2; near <= 2; near++) {
                    assertThat(steps.indexOf(array[i] + near)).isEqualTo(Arrays.binarySearch(array, array[i] + near));
                }
            }
            for (long far : new long[] {Long.MIN_VALUE, -1, 0, 1, 15, Long.MAX_VALUE}) {
                assertThat(steps.indexOf(far)).isEqualTo(Arrays.binarySearch(array, far));
            }
        }
    }

    @Test
    void whatLiesBehindTheStepsDoesNotCount() {
        Steps steps = Steps.of(3, new long[] {10, 20, 30, 7});
        assertThat(steps.sameAs(Steps.of(3, new long[] {10, 20, 30}))).isTrue();
        assertThat(steps.sameAs(Steps.of(4, new long[] {10, 20, 30, 40}))).isFalse();
        assertThat(steps.sameAs(Steps.of(3, new long[] {10, 20, 31}))).isFalse();
        assertThat(steps.indexOf(40)).isEqualTo(-4);
    }

    @Test
    void seriesAreCutAndJoined() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            long[] array = random.longs(1 + random.nextInt(8), -20, 20).distinct().sorted().toArray();
            int[] lines = Arrays.stream(array).mapToInt(step -> (int) step + 100).toArray();
            Series series = Series.adopting(array.clone(), new double[array.length], lines);
            int middle = random.nextInt(array.length);
            Series joined = series.slice(0, middle, 0).followedBy(series.slice(middle, array.length, 0));
            assertThat(joined).isEqualTo(series).hasSameHashCodeAs(series);
            assertThat(joined.stepsCopy()).containsExactly(array);
            assertThat(joined.line(array.length - 1)).isEqualTo((int) array[array.length - 1] + 100);
            assertThat(series.slice(middle, array.length, 5).step(0)).isEqualTo(array[middle] + 5);
        }
    }

    @Test
    void linesThatAreAlwaysAsFarAwayAreKeptOnce() {
        Series first = Series.adopting(new long[] {1, 2, 3}, new double[3], new int[] {5, 9, 20});
        Series away = first.with(new long[] {1, 2, 3}, new double[3], new int[] {7, 11, 22});
        Series further = away.with(new long[] {1, 2, 3}, new double[3], new int[] {8, 12, 23});
        Series other = first.with(new long[] {1, 2, 3}, new double[3], new int[] {7, 11, 23});
        Series elsewhere = first.with(new long[] {1, 2, 4}, new double[3], new int[] {7, 11, 22});
        Series unknown = first.with(new long[] {1, 2, 3}, new double[3], new int[0]);
        assertThat(lines(away)).containsExactly(7, 11, 22);
        assertThat(lines(further)).containsExactly(8, 12, 23);
        assertThat(lines(further.slice(1, 3, 0))).containsExactly(12, 23);
        assertThat(lines(other)).containsExactly(7, 11, 23);
        assertThat(lines(elsewhere)).containsExactly(7, 11, 22);
        assertThat(lines(unknown)).containsExactly(0, 0, 0);
        assertThat(lines(unknown.with(new long[] {1, 2, 3}, new double[3], new int[] {1, 2, 3})))
                .containsExactly(1, 2, 3);
        assertThat(Lines.of(new int[] {5, 9, 20}).or(new int[] {7, 11, 22}, 3).offset()).isEqualTo(2);
    }

    private static int[] lines(Series series) {
        int[] lines = new int[series.size()];
        Arrays.setAll(lines, series::line);
        return lines;
    }
}
