package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherBestTest {
    /// At 10, 20, … 50, lowest at 30, of which no file was kept: the one to ship is that of 40.
    private static final double[] LOSSES = {3, 2, 1, 1.25, 2};

    @Test
    void aMetricThatGoesOnGettingBetterIsAnother() {
        List<OtherBest> others = others("eval_accuracy", 0.2, 0.3, 0.4, 0.5, 0.75);

        assertThat(others).hasSize(1);
        assertThat(others.getFirst().iteration()).isEqualTo(50);
        assertThat(others.getFirst().value()).isEqualTo(0.75);
        assertThat(others.getFirst().shipped()).isEqualTo(0.5);
    }

    /// How long an evaluation took has a direction that is better, and says nothing of the weights.
    @ParameterizedTest
    @ValueSource(strings = {"val_time_sec", "eval_runtime", "eval_samples_per_second", "val_std", "peak_memory_gb",
            "tokens_per_sec", "train_accuracy"})
    void whatTellsNothingOfTheWeightsIsNone(String key) {
        assertThat(others(key, 0.2, 0.3, 0.4, 0.5, 0.1)).isEmpty();
    }

    @Test
    void aMetricThatIsTheBestWhereTheLossIsLowestSaysWhatItSays() {
        assertThat(others("val_perplexity", Arrays.stream(LOSSES).map(Math::exp).toArray())).isEmpty();
        assertThat(others("val_perplexity", 20, 7, 3, 3.5, 2.5)).hasSize(1);
    }

    private static List<OtherBest> others(String key, double... values) {
        Series losses = Runs.every10(LOSSES);
        Run reported = Runs.reporting(Map.of(Metric.VAL_LOSS, losses, Metric.of(key), Runs.every10(values)));
        List<Checkpoint> files = LongStream.of(20, 40, 50)
                .mapToObj(at -> new Checkpoint(Path.of("file" + at), OptionalLong.of(at), true, false))
                .toList();
        Run run = new Run(reported.identity(), reported.configuration(), reported.history(), files, List.of());
        EvaluationNoise exact = EvaluationNoise.known(EvaluationNoise.Kind.FULL, "so");
        return OtherBest.of(run,
                new CheckpointChoice(run, FileMetric.LOSS, exact, OptionalLong.empty(), 0.005).made().orElseThrow());
    }
}
