package dev.runlens.read.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void columnsKeepWhatIsAddedOneByOneAndInParts() {
        RowForecast none = new RowForecast(0, () -> 0);
        LongColumn longs = new LongColumn(none);
        IntColumn ints = new IntColumn(none);
        DoubleColumn doubles = new DoubleColumn(none);
        long[] part = {1, 2, 3, 4};
        for (int i = 0; i < 1000; i++) {
            longs.add(i * 10L);
            longs.add(part, 1, 2);
            ints.add(i);
            ints.add(new int[] {-i, -i - 1}, 0, 2);
            doubles.add(i / 2.0);
            doubles.add(new double[300], 0, i % 300);
        }

        assertThat(longs.size()).isEqualTo(3000);
        assertThat(longs.take())
                .startsWith(0, 2, 3, 10, 2, 3, 20)
                .endsWith(9990, 2, 3)
                .hasSize(3000);
        assertThat(ints.take()).endsWith(999, -999, -1000).hasSize(3000);
        assertThat(doubles.take()[0]).isZero();
        assertThat(longs.size()).isZero();
    }

    @Test
    void partOfAColumnIsCopiedToAnother() {
        RowForecast none = new RowForecast(0, () -> 0);
        LongColumn from = new LongColumn(none);
        LongColumn to = new LongColumn(none);
        for (int i = 0; i < 500; i++) {
            from.add(i);
        }
        to.add(7);

        from.copyTo(to, 100, 300);

        assertThat(to.size()).isEqualTo(301);
        assertThat(to.take()).startsWith(7, 100, 101);
    }

    @Test
    void aColumnThatNeverChangedGoesOnWithWhatChanges() {
        DoubleColumn rates = new DoubleColumn(RowForecast.none());
        for (int i = 0; i < 500; i++) {
            rates.add(1e-5);
        }
        assertThat(rates.areSame()).isTrue();
        DoubleColumn before = rates.view();

        rates.add(new double[] {1e-5, 1e-5, 9e-6, 1e-5}, 1, 3);

        assertThat(rates.areSame()).isFalse();
        assertThat(rates.take()).startsWith(1e-5, 1e-5).endsWith(1e-5, 1e-5, 9e-6, 1e-5).hasSize(503);
        assertThat(before.take()).hasSize(500).containsOnly(1e-5);
        assertThat(rates.areSame()).as("nothing").isFalse();
        rates.add(-0.0);
        rates.add(0.0);
        assertThat(rates.areSame()).as("zeros of either sign").isFalse();
    }

    /// Digits with some decimals, with others, with values between them, and views taken on the way: all is as it came.
    @Test
    void digitsAndValuesAreWhatCameInWhateverOrder() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            DoubleColumn column = new DoubleColumn(RowForecast.none());
            List<Double> came = new ArrayList<>();
            List<DoubleColumn> views = new ArrayList<>();
            List<List<Double>> seen = new ArrayList<>();
            for (int piece = 0; piece < 8; piece++) {
                addSome(column, came, random);
                views.add(column.view());
                seen.add(List.copyOf(came));
            }
            for (int i = 0; i < views.size(); i++) {
                DoubleColumn view = views.get(i);
                assertThat(view.size()).isEqualTo(seen.get(i).size());
                assertThat(of(view, random.nextBoolean())).as("round " + round).containsExactlyElementsOf(seen.get(i));
            }
            assertThat(of(column, random.nextBoolean())).as("round " + round).containsExactlyElementsOf(came);
            assertThat(column.size()).isZero();
        }
    }

    private static void addSome(DoubleColumn column, List<Double> came, Random random) {
        double by = new double[] {1, 1000, 1000, 1000, 1e8, 1e9}[random.nextInt(6)];
        int count = random.nextInt(200);
        switch (random.nextInt(5)) {
            case 0 -> {
                double value = new double[] {Double.NaN, -0.0, 2.35, 1.0 / 3, 3e9, 9.999e-6}[random.nextInt(6)];
                column.add(value);
                came.add(value);
            }
            case 1 -> {
                double[] values = random.ints(count, 0, 5000).mapToDouble(i -> i / 1000.0).toArray();
                column.add(values, 0, count);
                Arrays.stream(values).forEach(came::add);
            }
            default -> {
                int most = random.nextInt(20) == 0 ? Integer.MAX_VALUE : 5000;
                int[] digits = random.ints(count + 3, 0, most).toArray();
                column.add(digits, by, 2, count);
                Arrays.stream(digits, 2, count + 2).mapToObj(i -> i / by).forEach(came::add);
            }
        }
    }

    private static List<Double> of(DoubleColumn column, boolean asValues) {
        int size = column.size();
        double[] all = asValues
                ? Series.of(LongStream.range(0, size).toArray(), new double[size]).alongside(column.takeValues())
                        .valuesCopy()
                : Arrays.copyOf(column.take(), size);
        return Arrays.stream(all).boxed().toList();
    }

    @Test
    void digitsThatAreAllTheSameAreOneValue() {
        DoubleColumn rates = new DoubleColumn(RowForecast.none());
        rates.add(1e-5);
        rates.add(new int[] {1000, 1000}, 1e8, 0, 2);

        assertThat(rates.areSame()).isTrue();
        assertThat(of(rates, true)).containsExactly(1e-5, 1e-5, 1e-5);
    }

    @Test
    void whatIsNoNumberCanBeAllThereIs() {
        DoubleColumn lost = new DoubleColumn(RowForecast.none());
        lost.add(Double.NaN);
        lost.add(new double[] {Double.NaN, Double.NaN}, 0, 2);

        assertThat(lost.areSame()).isTrue();
        assertThat(lost.take()).containsExactly(Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void stepsThatAreEvenGoOnWithOthers() {
        for (int even = 0; even < 70; even++) {
            LongColumn steps = new LongColumn(RowForecast.none());
            long[] all = new long[even + 4];
            for (int i = 0; i < even; i++) {
                all[i] = 10 + 5L * i;
                steps.add(all[i]);
            }
            assertThat(steps.isEven()).isEqualTo(even > 1);
            LongColumn before = steps.view();
            long[] more = {10_000, 10_001, 10_005, 10_007};
            System.arraycopy(more, 0, all, even, 4);
            steps.add(more, 0, 4);

            assertThat(steps.isEven()).isFalse();
            assertThat(steps.endsWith(more, 4)).isTrue();
            assertThat(steps.size()).isEqualTo(all.length);
            assertThat(Arrays.copyOf(steps.take(), all.length)).containsExactly(all);
            assertThat(before.size()).isEqualTo(even);
            assertThat(Arrays.copyOf(before.take(), even)).containsExactly(Arrays.copyOf(all, even));
        }
    }

    @Test
    void evenStepsEndWithTheirOwnAlone() {
        LongColumn steps = new LongColumn(RowForecast.none());
        steps.add(new long[] {3, 6, 9, 12}, 0, 4);

        assertThat(steps.first()).isEqualTo(3);
        assertThat(steps.distance()).isEqualTo(3);
        assertThat(steps.endsWith(new long[] {9, 12, 0}, 2)).isTrue();
        assertThat(steps.endsWith(new long[] {9, 13}, 2)).isFalse();
        assertThat(steps.endsWith(new long[] {0, 3, 6, 9, 12}, 5)).isFalse();
        assertThat(steps.shared()).containsExactly(3, 6, 9, 12);
    }

    @Test
    void stepsThatFallOrStayAreNotEven() {
        LongColumn falling = new LongColumn(RowForecast.none());
        falling.add(new long[] {9, 6, 3}, 0, 3);
        LongColumn staying = new LongColumn(RowForecast.none());
        staying.add(new long[] {4, 4}, 0, 2);

        assertThat(falling.isEven()).isFalse();
        assertThat(falling.take()).containsExactly(9, 6, 3);
        assertThat(staying.isEven()).isFalse();
        assertThat(staying.take()).containsExactly(4, 4);
    }

    @Test
    void goodForecastLeavesLittleRoomAndFewGrowths() {
        AtomicLong position = new AtomicLong();
        long bytes = 100_000_000;
        RowForecast forecast = new RowForecast(bytes, position::get);
        int capacity = RowForecast.FIRST;
        int growths = 0;
        int rows = 1_000_000;
        for (int row = 0; row < rows; row++) {
            position.set(row * 100L);
            if (row == capacity) {
                capacity = forecast.capacity(row);
                growths++;
            }
        }

        assertThat(capacity).isBetween(rows, rows + rows / 50);
        assertThat(growths).isLessThan(15);
        assertThat(RowForecast.isWorthTrimming(capacity, rows)).isFalse();
        assertThat(RowForecast.isWorthTrimming(2 * rows, rows)).isTrue();
    }

    @Test
    void columnThatIsFullWhenAllOfItsLogHasComeGrowsByLittle() {
        long bytes = 100_000_000;
        AtomicLong position = new AtomicLong();
        RowForecast forecast = new RowForecast(bytes, position::get);
        int rows = 1_000_000;

        position.set(bytes);
        assertThat(forecast.capacity(rows)).isBetween(rows + 1, rows + rows / 50);
        assertThat(RowForecast.isWorthTrimming(forecast.capacity(rows), rows + 1)).isFalse();

        position.set(bytes + 1);
        assertThat(forecast.capacity(rows)).as("a log that grew").isEqualTo(2 * rows);
    }

    @Test
    void withoutAKnownSizeAColumnDoubles() {
        RowForecast forecast = new RowForecast(0, () -> 1_000_000_000L);

        assertThat(forecast.capacity(0)).isEqualTo(RowForecast.FIRST);
        assertThat(forecast.capacity(1 << 20)).isEqualTo(1 << 21);
        assertThat(forecast.capacity(Integer.MAX_VALUE - 8)).isEqualTo(Integer.MAX_VALUE - 8);
    }

    @Test
    void fileThatGrowsWhileItIsReadIsReadOn() {
        RowForecast forecast = new RowForecast(100, () -> 200);

        assertThat(forecast.capacity(1 << 20)).isEqualTo(1 << 21);
    }
}
