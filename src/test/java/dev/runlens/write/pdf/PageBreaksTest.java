package dev.runlens.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageBreaksTest {
    @Test
    void fewLinesMoreFindRoomRatherThanAPageOfTheirOwn() {
        assertThat(lines(21, 20)).as("one line too many for two pages of ten").containsExactly(11, 10);
        assertThat(lines(22, 20)).containsExactly(11, 11);
    }

    @Test
    void whereNoPageIsSavedPagesAreAsHighAsUsual() {
        assertThat(lines(20, 20)).containsExactly(10, 10);
        assertThat(lines(23, 20)).containsExactly(10, 10, 3);
        assertThat(lines(21, 0)).containsExactly(10, 10, 1);
    }

    /// How many lines of 20 pixels stand on each page of 200.
    private static List<Integer> lines(int count, double more) {
        return PageBreaks.of(Collections.nCopies(count, Strip.of(20, "<g/>")), 200, more).stream()
                .map(List::size)
                .toList();
    }
}
