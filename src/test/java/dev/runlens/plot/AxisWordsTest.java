package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.axis.TrainingAxis;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisWordsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final AxisWords CLOCK = new AxisWords(TrainingAxis.CLOCK, false, false, BERLIN);
    private static final AxisWords RELATIVE = new AxisWords(TrainingAxis.MINUTES, false, false, BERLIN);

    private static double second(String local) {
        return ZonedDateTime.parse(local + "+01:00[Europe/Berlin]").toEpochSecond();
    }

    private static List<String> labels(AxisWords words, double low, double high, int wanted) {
        Ticks ticks = words.ticks(Scale.linear(low, high), wanted);
        return Arrays.stream(ticks.values()).mapToObj(ticks::label).toList();
    }

    @Test
    void theTimeOfTheClockIsWrittenInItsZone() {
        double evening = second("2026-03-05T21:10:00");
        double morning = second("2026-03-06T04:50:00");

        assertThat(CLOCK.heading()).isEqualTo("wall time (Europe/Berlin)");
        assertThat(labels(CLOCK, evening, morning, 6)).containsExactly("5 Mar 22:00", "6 Mar", "02:00", "04:00");
        assertThat(CLOCK.place(evening + 7, Scale.linear(evening, morning))).isEqualTo("5 Mar 2026 21:10:07");
    }

    @Test
    void dayUponDayHasDatesAndTwoYearsHaveTheirNumbers() {
        assertThat(labels(CLOCK, second("2026-03-05T12:00:00"), second("2026-03-08T12:00:00"), 9))
                .startsWith("5 Mar 12:00", "6 Mar", "12:00", "7 Mar");
        assertThat(labels(CLOCK, second("2025-12-29T12:00:00"), second("2026-01-04T12:00:00"), 9))
                .startsWith("30 Dec 2025", "31 Dec 2025", "1 Jan 2026");
    }

    @Test
    void aFewSecondsHaveTheirSeconds() {
        double begin = second("2026-03-05T12:00:01");

        assertThat(labels(CLOCK, begin, begin + 5, 6)).startsWith("5 Mar 12:00:02", "12:00:04");
        assertThat(CLOCK.place(begin + 0.25, Scale.linear(begin, begin + 5))).isEqualTo("5 Mar 2026 12:00:01.250");
    }

    @Test
    void hoursStayRoundWhereTheClockIsPutForward() {
        double before = second("2026-03-28T22:00:00");

        assertThat(labels(CLOCK, before, before + 12 * 3600, 9))
                .containsExactly("28 Mar 22:00", "29 Mar", "04:00", "06:00", "08:00", "10:00");
    }

    @Test
    void relativeTimeIsWrittenInSecondsMinutesOrHours() {
        assertThat(labels(RELATIVE, 0, 0.5, 3)).containsExactly("0", "10\u00a0s", "20\u00a0s", "30\u00a0s");
        assertThat(labels(RELATIVE, 0, 15, 3)).containsExactly("0", "5\u00a0min", "10\u00a0min", "15\u00a0min");
        assertThat(labels(RELATIVE, 0, 600, 5)).containsExactly("0", "2\u00a0h", "4\u00a0h", "6\u00a0h", "8\u00a0h",
                "10\u00a0h");
        assertThat(RELATIVE.heading()).isEqualTo("relative time");
        assertThat(RELATIVE.place(125.5, Scale.linear(0, 600))).isEqualTo("2\u00a0h 5\u00a0min 30\u00a0s");
        assertThat(RELATIVE.place(0.025, Scale.linear(0, 0.5))).isEqualTo("1.50\u00a0s");
        assertThat(RELATIVE.place(61, Scale.linear(0, 600))).isEqualTo("1\u00a0h 1\u00a0min");
        assertThat(RELATIVE.place(0, Scale.linear(0, 1))).isEqualTo("0\u00a0s");
        assertThat(RELATIVE.place(-1.5, Scale.linear(-2, 600))).isEqualTo("−1\u00a0min 30\u00a0s");
    }

    @Test
    void iterationsAreNumbers() {
        AxisWords iterations = new AxisWords(TrainingAxis.ITERATION, false, false, BERLIN);

        assertThat(iterations.heading()).isEqualTo("iteration");
        assertThat(labels(iterations, 0, 3, 10)).containsExactly("0", "1", "2", "3");
    }
}
