package dev.runlens.analyze.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What the reports of a run of one part show of its settings.
class PrintedSettingsTest {
    private static Series at(long... steps) {
        double[] values = new double[steps.length];
        Arrays.fill(values, 2);
        return Series.of(steps, values);
    }

    private static Run run(int parts, Map<Metric, Series> metrics, OptionalLong... saved) {
        Segment part = new Segment(
                new Segment.Span(1, 100, 10, 5), 0, null, new Origin.InFile(Path.of("train.log"), 1), Map.of());
        TrainingHistory history = new TrainingHistory(
                metrics, Collections.nCopies(parts, part), FinalMetrics.none(), Progress.UNKNOWN);
        Run run = Runs.run("run", "mlx-lm", Configuration.NONE, history);
        return new Run(run.identity(), run.configuration(), run.history(),
                Arrays.stream(saved).map(at -> new Checkpoint(Path.of("f"), at, true, false)).toList(), List.of());
    }

    private static boolean evaluated(long every, long... steps) {
        return PrintedSettings.of(run(1, Map.of(Metric.TRAIN_LOSS, at(1, 100), Metric.VAL_LOSS, at(steps))))
                .contradicts("steps_per_eval", new Setting.Whole(every));
    }

    @Test
    void anEvaluationBetweenTwoThatTheSettingAllowsContradictsIt() {
        assertThat(evaluated(20, 1, 20, 40, 100)).isFalse();
        assertThat(evaluated(20, 1, 20, 50, 100)).isTrue();
        assertThat(evaluated(20, 2, 20)).isTrue();
        assertThat(evaluated(20, 20, 99)).isTrue();
    }

    @Test
    void theFirstAndTheLastStepDoNotCount() {
        assertThat(evaluated(30, 1, 30, 100)).isFalse();
        assertThat(evaluated(1, 1, 2, 3)).isFalse();
    }

    @Test
    void everyNoneOrFewerStepsIsNoRule() {
        assertThat(evaluated(0, 20, 50)).isFalse();
        assertThat(evaluated(-1, 20, 50)).isFalse();
        assertThat(PrintedSettings.of(run(1, Map.of(Metric.TRAIN_LOSS, at(1, 15, 100))))
                .contradicts("steps_per_report", new Setting.Text("10"))).isFalse();
    }

    @Test
    void aRunInPartsCountsFromEachStart() {
        Map<Metric, Series> metrics = Map.of(Metric.TRAIN_LOSS, at(1, 15, 100));
        assertThat(PrintedSettings.of(run(1, metrics)).contradicts("steps_per_report", new Setting.Whole(10))).isTrue();
        assertThat(PrintedSettings.of(run(2, metrics)).contradicts("steps_per_report", new Setting.Whole(10)))
                .isFalse();
    }

    @Test
    void savedFilesShowHowOftenItSaved() {
        Map<Metric, Series> metrics = Map.of(Metric.TRAIN_LOSS, at(1, 100));
        Run even = run(1, metrics, OptionalLong.of(25), OptionalLong.of(50), OptionalLong.empty());
        Run odd = run(1, metrics, OptionalLong.of(25), OptionalLong.of(60), OptionalLong.empty());
        assertThat(PrintedSettings.of(even).contradicts("save_every", new Setting.Whole(25))).isFalse();
        assertThat(PrintedSettings.of(odd).contradicts("save_every", new Setting.Whole(25))).isTrue();
        assertThat(PrintedSettings.of(odd).contradicts("seed", new Setting.Whole(25))).isFalse();
    }

    @Test
    void aRateThatDiffersByMoreThanItsLastDigitContradicts() {
        assertThat(rate(2e-5, 2e-5)).isFalse();
        assertThat(rate(2.001e-5, 2e-5)).isFalse();
        assertThat(rate(2.01e-5, 2e-5)).isTrue();
        assertThat(rate(1.99e-5, 2e-5)).isTrue();
        assertThat(rate(3e3, 2e3)).isTrue();
        assertThat(rate(Double.NaN, 2e-5)).isFalse();
        assertThat(PrintedSettings.of(run(1, Map.of())).contradicts("learning_rate", new Setting.Decimal(1))).isFalse();
    }

    private static boolean rate(double printed, double stated) {
        return PrintedSettings
                .of(run(1, Map.of(Metric.LEARNING_RATE, Series.of(new long[] {1}, new double[] {printed}))))
                .contradicts("learning_rate", new Setting.Decimal(stated));
    }
}
