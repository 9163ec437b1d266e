package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.read.series.NonFiniteFindings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingSummaryTest {
    private static final double NAN = Double.NaN;

    @Test
    void valuesThatAreLostToTheEndAreOneLine() {
        assertThat(messages(2, 1.5, NAN, NAN, NAN))
                .containsExactly("train loss is NaN from iteration 30 on (3 values)");
    }

    @Test
    void valuesInBetweenAreOneLineToo() {
        assertThat(messages(2, NAN, 1.5, Double.POSITIVE_INFINITY, 1))
                .containsExactly("train loss is not finite between iterations 20 and 40 (2 values)");
    }

    @Test
    void aLoneValueIsSaidAsItIs() {
        assertThat(messages(2, NAN, 1.5)).containsExactly("train loss is NaN at iteration 20");
    }

    private static List<String> messages(double... losses) {
        Run run = Runs.reporting(Map.of(Metric.TRAIN_LOSS, Runs.every10(losses)));
        for (Finding finding : NonFiniteFindings.of(run.history())) {
            run = run.withFinding(finding);
        }
        return FindingSummary.of(run).stream().map(Finding::message).toList();
    }
}
