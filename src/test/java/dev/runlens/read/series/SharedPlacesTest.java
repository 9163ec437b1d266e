package dev.runlens.read.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Columns that share their places say the same as columns that each have their own.
class SharedPlacesTest {
    private final Random random = new Random(5);

    @Test
    void whateverRowsHaveValuesEveryColumnHasItsOwnPoints() {
        for (int round = 0; round < 300; round++) {
            int columns = 1 + random.nextInt(5);
            List<RowColumn> shared = new ArrayList<>();
            List<RowColumn> own = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                shared.add(new RowColumn(RowForecast.none()));
                own.add(new RowColumn(RowForecast.none()));
            }
            long step = 0;
            for (int row = 1; row < 400; row++) {
                step += random.nextInt(30) == 0 ? -random.nextInt(20) : random.nextInt(3);
                RowColumn before = null;
                for (int i = 0; i < columns; i++) {
                    if (random.nextInt(20) < 18 - i % 3) {
                        double value = random.nextInt(4);
                        assertThat(shared.get(i).add(step, value, row, before))
                                .isEqualTo(own.get(i).add(step, value, row, null));
                        before = shared.get(i);
                    }
                }
            }
            for (int i = 0; i < columns; i++) {
                Series one = shared.get(i).take();
                Series other = own.get(i).take();
                assertThat(one).isEqualTo(other);
                for (int k = 0; k < one.size(); k++) {
                    assertThat(one.line(k)).isEqualTo(other.line(k));
                }
            }
        }
    }
}
