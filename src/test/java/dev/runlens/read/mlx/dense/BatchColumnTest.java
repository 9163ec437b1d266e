package dev.runlens.read.mlx.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.series.DoubleColumn;
import dev.runlens.read.series.RowForecast;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchColumnTest {
    private final BatchColumn column = new BatchColumn(8);

    private double[] values(int first, int count) {
        DoubleColumn all = new DoubleColumn(RowForecast.none());
        column.addTo(all, first, count);
        return Arrays.copyOf(all.take(), count);
    }

    @Test
    void numbersOfAsManyDecimalsAreReadAsPrinted() {
        NumberSlot.putInto(column, 0, 2350, -3);
        NumberSlot.putInto(column, 1, 7, -3);
        NumberSlot.putInto(column, 2, 0, -3);

        assertThat(column.value(1)).isEqualTo(0.007);
        assertThat(values(0, 3)).containsExactly(2.350, 0.007, 0);
        assertThat(values(1, 2)).containsExactly(0.007, 0);
    }

    @Test
    void oneThatDoesNotFitMakesThemValues() {
        NumberSlot.putInto(column, 0, 1000, -8);
        NumberSlot.putInto(column, 1, 9999, -9);
        NumberSlot.putInto(column, 2, 1000, -8);
        assertThat(values(0, 3)).containsExactly(1.000e-5, 9.999e-6, 1.000e-5);

        // The batch was emptied.
        NumberSlot.putInto(column, 0, 3_000_000_000L, 0);
        NumberSlot.putInto(column, 1, 12, 0);
        assertThat(values(0, 2)).containsExactly(3e9, 12);

        NumberSlot.putInto(column, 0, 12, 0);
        NumberSlot.putInto(column, 1, 3_000_000_000L, 0);
        NumberSlot.putInto(column, 2, 15, 9);
        assertThat(values(0, 3)).containsExactly(12, 3e9, 1.5e10);
    }

    @Test
    void itGrowsWithWhatItHolds() {
        for (int row = 0; row < 20; row++) {
            if (row == 8 || row == 16) {
                column.grow(2 * row);
            }
            NumberSlot.putInto(column, row, row == 12 ? 5_000_000_000L : row, -1);
        }

        assertThat(column.value(12)).isEqualTo(5e8);
        assertThat(column.value(3)).isEqualTo(0.3);
        assertThat(column.value(19)).isEqualTo(1.9);
    }
}
