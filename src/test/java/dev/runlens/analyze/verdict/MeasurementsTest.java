package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.ComparedRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
    @Test
    void whatIsShippedOfRunsThatAreGoneIsForgotten() {
        ComparedRun kept = TwoRuns.run("a", TwoRuns.curve(20, 1.4, 0.03, 1));
        ComparedRun gone = TwoRuns.run("b", TwoRuns.curve(20, 1.6, 0.03, 2));
        Measurements measurements = new Measurements();
        Shipped before = measurements.shipped(kept).orElseThrow();
        Shipped other = measurements.shipped(gone).orElseThrow();

        measurements.keepOnly(List.of(kept.run()));

        assertThat(measurements.shipped(kept).orElseThrow()).isSameAs(before);
        assertThat(measurements.shipped(gone).orElseThrow()).isNotSameAs(other);
    }

    @Test
    void aRunThatGoesOnIsNotMeasuredAgainWhileNoEvaluationIsAdded() {
        Measurements measurements = new Measurements();
        double[] curve = TwoRuns.curve(20, 1.4, 0.03, 1);
        Shipped before = measurements.shipped(TwoRuns.run("a", curve)).orElseThrow();

        assertThat(measurements.shipped(TwoRuns.run("a", curve)).orElseThrow()).isSameAs(before);
        curve[19] = 1;
        assertThat(measurements.shipped(TwoRuns.run("a", curve)).orElseThrow()).isNotEqualTo(before);
    }
}
