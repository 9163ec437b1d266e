package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelColumnTest {
    @Test
    void labelsWithRoomStayWhereTheyBelong() {
        assertThat(LabelColumn.spread(new double[] {10, 50, 90}, 15, 0, 100)).containsExactly(10, 50, 90);
    }

    @Test
    void labelsThatWouldOverlapMoveApartEqually() {
        assertThat(LabelColumn.spread(new double[] {50, 52}, 10, 0, 100)).containsExactly(46, 56);
    }

    @Test
    void labelsAtTheEdgeStayInside() {
        assertThat(LabelColumn.spread(new double[] {0, 1}, 10, 0, 100)).containsExactly(5, 15);
        assertThat(LabelColumn.spread(new double[] {100, 100}, 10, 0, 100)).containsExactly(85, 95);
    }

    @Test
    void labelsNeverOverlapOrLeaveTheColumn() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            double[] wanted = random.doubles(1 + random.nextInt(20), 0, 300).sorted().toArray();
            double[] places = LabelColumn.spread(wanted, 15, 0, 300);
            assertThat(places[0]).isGreaterThanOrEqualTo(7.5 - 1e-9);
            assertThat(places[places.length - 1]).isLessThanOrEqualTo(292.5 + 1e-9);
            for (int i = 1; i < places.length; i++) {
                assertThat(places[i] - places[i - 1])
                        .as(Arrays.toString(wanted))
                        .isGreaterThan(15 - 1e-9);
            }
        }
    }
}
