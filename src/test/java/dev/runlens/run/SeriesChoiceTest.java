package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SeriesChoiceTest {
    private static final Metric LEGAL = Metric.of("eval_legal_loss");
    private static final Metric MEDICAL = Metric.of("eval_medical_loss");
    private static final Series READ = series(3, 2, 1);
    private static final Series OTHER = series(4, 3.5, 3.25);

    @Test
    void anotherEvaluationSetBecomesTheValidationLoss() {
        Run chosen = new SeriesChoice(null, MEDICAL).of(run());

        assertThat(chosen.series(Metric.VAL_LOSS)).isEqualTo(OTHER);
        assertThat(chosen.series(MEDICAL)).isEqualTo(OTHER);
        assertThat(chosen.series(Metric.of("other_val_loss"))).isEqualTo(READ);
        assertThat(chosen.series(Metric.TRAIN_LOSS)).isEqualTo(run().series(Metric.TRAIN_LOSS));
        assertThat(chosen.finals().get(FinalMetric.FINAL_VAL_LOSS)).isEqualTo(OptionalDouble.of(3.25));
        assertThat(chosen.finals().get(FinalMetric.FINAL_TRAIN_LOSS)).isEqualTo(OptionalDouble.of(0.5));
    }

    @Test
    void aColumnBecomesTheTrainLossAndBothCanBeChosen() {
        Run chosen = new SeriesChoice(LEGAL, MEDICAL).of(run());

        assertThat(chosen.series(Metric.TRAIN_LOSS)).isEqualTo(run().series(LEGAL));
        assertThat(chosen.series(Metric.VAL_LOSS)).isEqualTo(OTHER);
        assertThat(chosen.findings())
                .extracting(Finding::message)
                .contains(
                        "The train loss is eval_legal_loss: a person chose it.",
                        "The validation loss is eval_medical_loss: a person chose it.");
    }

    @Test
    void whatWasReadStays() {
        Run run = run();

        assertThat(SeriesChoice.AS_READ.of(run)).isSameAs(run);
        assertThat(new SeriesChoice(Metric.of("not_there"), Metric.VAL_LOSS).of(run))
                .isSameAs(run);
    }

    @Test
    void lossesAreOfferedFirstAndPlacesNever() {
        Run chosen = new SeriesChoice(null, MEDICAL).of(run());

        assertThat(SeriesChoice.candidates(run())).containsExactly(LEGAL, MEDICAL, Metric.of("accuracy"));
        assertThat(SeriesChoice.candidates(chosen)).isEqualTo(SeriesChoice.candidates(run()));
    }

    @Test
    void findingsAndReplacedPointsGoWithTheirSeries() {
        Run chosen = new SeriesChoice(null, MEDICAL).of(run());
        Segment segment = chosen.history().segments().getFirst();

        assertThat(segment.superseded()).containsOnlyKeys(Metric.of("other_val_loss"));
        assertThat(chosen.findings().getFirst().point())
                .isEqualTo(new Finding.Point(Metric.of("other_val_loss"), 20, Double.NaN));
        assertThat(chosen.findings().getLast().code()).isEqualTo(FindingCode.CHOSEN_SERIES);
    }

    private static Run run() {
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        metrics.put(Metric.TRAIN_LOSS, series(2, 1, 0.5));
        metrics.put(Metric.VAL_LOSS, READ);
        metrics.put(Metric.of("accuracy"), series(0, 0.5, 1));
        metrics.put(MEDICAL, OTHER);
        metrics.put(LEGAL, series(9, 8, 7));
        metrics.put(Metric.of("epoch"), series(0.1, 0.2, 0.3));
        Segment segment = new Segment(
                new Segment.Span(10, 30, 3, 3),
                0,
                null,
                new Origin.InFile(Path.of("metrics.csv"), 0),
                Map.of(Metric.VAL_LOSS, series(3)));
        Finding lost = new Finding(FindingCode.NON_FINITE, "nan", null,
                new Finding.Point(Metric.VAL_LOSS, 20, Double.NaN));
        FinalMetrics finals = FinalMetrics.of(Map.of(
                FinalMetric.FINAL_TRAIN_LOSS, new Sourced<>(0.5, Origin.in(Path.of("metrics.csv"))),
                FinalMetric.FINAL_VAL_LOSS, new Sourced<>(1.0, Origin.in(Path.of("metrics.csv")))));
        return new Run(
                new RunIdentity("run", Path.of("run"), LocalDateTime.of(2026, 1, 2, 3, 4),
                        Formats.trainers().named("csv"), List.of()),
                Configuration.NONE,
                new TrainingHistory(metrics, List.of(segment), finals, Progress.UNKNOWN),
                List.of(),
                List.of(lost));
    }

    private static Series series(double... values) {
        long[] steps = new long[values.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = 10L * (i + 1);
        }
        return Series.of(steps, values);
    }
}
