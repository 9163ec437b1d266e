package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingHistoryTest {
    private static final Path FIRST = Path.of("first.log");
    private static final Path SECOND = Path.of("second.log");

    @Test
    void aPointOfAResumedRunLeadsToTheFileOfItsPart() {
        Series train = Series.adopting(new long[] {90, 100, 110, 150}, new double[] {4, 3, 2, 1},
                new int[] {11, 12, 5, 9});
        TrainingHistory history = history(
                Map.of(Metric.TRAIN_LOSS, train),
                part(0, new Origin.InFile(FIRST, 1)),
                part(100, new Origin.InFile(SECOND, 1)));
        assertThat(history.origin(Metric.TRAIN_LOSS, 0)).contains(Origin.in(FIRST, 11));
        assertThat(history.origin(Metric.TRAIN_LOSS, 1)).contains(Origin.in(FIRST, 12));
        assertThat(history.origin(Metric.TRAIN_LOSS, 2)).contains(Origin.in(SECOND, 5));
        assertThat(history.origin(Metric.TRAIN_LOSS, 3)).contains(Origin.in(SECOND, 9));
    }

    @Test
    void iterationZeroBelongsToTheFirstPart() {
        Series val = Series.adopting(new long[] {0}, new double[] {4}, new int[] {2});
        TrainingHistory history = history(Map.of(Metric.VAL_LOSS, val), part(0, new Origin.InFile(FIRST, 1)));
        assertThat(history.origin(Metric.VAL_LOSS, 0)).contains(Origin.in(FIRST, 2));
    }

    @Test
    void withoutPartsTheOriginIsUnknown() {
        Map<Metric, Series> metrics = Map.of(Metric.VAL_LOSS, Series.of(new long[] {5}, new double[] {1}));
        assertThat(history(metrics).origin(Metric.VAL_LOSS, 0)).isEmpty();
    }

    @Test
    void whatWasNeverReportedIsAnEmptySeries() {
        assertThat(TrainingHistory.NONE.series(Metric.TRAIN_LOSS).isEmpty()).isTrue();
        assertThat(TrainingHistory.NONE.isEmpty()).isTrue();
        assertThat(TrainingHistory.NONE.pointCount()).isZero();
    }

    @Test
    void pointsOfAllMetricsAreCounted() {
        TrainingHistory history = history(Map.of(
                Metric.TRAIN_LOSS, Series.of(new long[] {1, 2}, new double[2]),
                Metric.VAL_LOSS, Series.of(new long[] {1}, new double[1])));
        assertThat(history.pointCount()).isEqualTo(3);
        assertThat(history.isEmpty()).isFalse();
    }

    @Test
    void supersededLossesOfAPartAreCounted() {
        Segment part = new Segment(
                new Segment.Span(1, 9, 4, 2),
                0,
                "x",
                new Origin.InFile(FIRST, 1),
                Map.of(
                        Metric.TRAIN_LOSS, Series.of(new long[] {1, 2}, new double[2]),
                        Metric.VAL_LOSS, Series.of(new long[] {1}, new double[1]),
                        Metric.TOKENS_PER_SEC, Series.of(new long[] {1, 2}, new double[2])));
        assertThat(part.supersededPoints()).isEqualTo(3);
    }

    private static TrainingHistory history(Map<Metric, Series> metrics, Segment... parts) {
        return new TrainingHistory(metrics, List.of(parts), FinalMetrics.none(), Progress.UNKNOWN);
    }

    private static Segment part(long offset, Origin.InFile source) {
        return new Segment(new Segment.Span(1, 100, 1, 0), offset, "x", source, Map.of());
    }
}
