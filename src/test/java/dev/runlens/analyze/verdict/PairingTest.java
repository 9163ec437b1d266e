package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Segment;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairingTest {
    private static final double[] VAL = {3, 2.5, 2.2, 2.1};

    @Test
    void theSameSeedDataAndPlanArePairedWhateverElseDiffers() {
        Pairing pairing = of(
                TwoRuns.run("A", VAL, "seed", 42, "iters", 900),
                TwoRuns.run("B", VAL, "seed", 42, "learning_rate", 3e-4, "max_seq_length", 64));
        assertThat(pairing.paired()).isTrue();
        assertThat(pairing.why().id()).isEqualTo("pairing.paired");
        assertThat(pairing.why().text()).contains("at the 4 evaluations that they share");
    }

    @ParameterizedTest
    @CsvSource({"seed, 1", "batch_size, 8", "val_batches, -1", "steps_per_eval, 50"})
    void anotherPlanIsNotPaired(String name, int value) {
        Pairing pairing = of(TwoRuns.run("A", VAL), TwoRuns.run("B", VAL, name, value));
        assertThat(pairing.paired()).isFalse();
        assertThat(pairing.why().id()).isEqualTo("pairing.plan");
        assertThat(pairing.why().text()).contains("differ in " + name);
    }

    @Test
    void dataThatIsNotKnownToBeTheSameIsNotPaired() {
        assertThat(of(TwoRuns.run("A", VAL), TwoRuns.run("B", VAL, "data", "/x/data/mine"))
                .why()
                .id())
                        .isEqualTo("pairing.data");
        assertThat(of(sized(96L), sized(100L)).why().id()).isEqualTo("pairing.data");
        assertThat(of(sized(96L), sized(96L)).paired()).isTrue();
        assertThat(of(sized(96L), TwoRuns.run("B", VAL)).paired()).isTrue();
    }

    @Test
    void onlyMlxLmIsKnownToDrawTheSameExamples() {
        ComparedRun other = TwoRuns.of(
                "transformers", "B", Map.of(Metric.VAL_LOSS, Runs.every10(VAL)), "data", "data/mine", "seed", 0);
        assertThat(of(TwoRuns.run("A", VAL), other).why().id()).isEqualTo("pairing.trainer");
        assertThat(of(other, TwoRuns.run("A", VAL)).why().id()).isEqualTo("pairing.trainer");
    }

    @Test
    void aLogWithoutSettingsIsNotPaired() {
        ComparedRun bare = TwoRuns.of("mlx-lm", "B", Map.of(Metric.VAL_LOSS, Runs.every10(VAL)));
        assertThat(of(TwoRuns.run("A", VAL), bare).why().id()).isEqualTo("pairing.no_settings");
    }

    @Test
    void fourSharedEvaluationsAreNeeded() {
        assertThat(of(TwoRuns.run("A", new double[] {3, 2, 1}), TwoRuns.run("B", VAL))
                .why()
                .id())
                        .isEqualTo("pairing.too_few");
        assertThat(of(TwoRuns.run("A", new double[] {3, 2, Double.NaN, 1}), TwoRuns.run("B", VAL))
                .paired())
                        .isFalse();
    }

    @Test
    void aResumedRunSeedsAnew() {
        Segment part = new Segment(new Segment.Span(1, 20, 2, 2), 0, null, null, Map.of());
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.VAL_LOSS, Runs.every10(VAL)), List.of(part, part), FinalMetrics.none(), Progress.UNKNOWN);
        Hyperparameters settings = Runs.settings("model", "base", "data", "data/mine");
        ComparedRun resumed = TwoRuns.compared(Runs.run("B", "mlx-lm", new Configuration(settings, null), history));
        assertThat(of(TwoRuns.run("A", VAL), resumed).why().id()).isEqualTo("pairing.resumed");
        TrainingHistory whole = new TrainingHistory(
                history.metrics(), List.of(part), FinalMetrics.none(), Progress.UNKNOWN);
        ComparedRun once = TwoRuns.compared(Runs.run("B", "mlx-lm", new Configuration(settings, null), whole));
        assertThat(of(TwoRuns.run("A", VAL), once).why().id()).as("one part is a run from the beginning")
                .isNotEqualTo("pairing.resumed");
    }

    private static ComparedRun sized(long lines) {
        ComparedRun run = TwoRuns.run("A", VAL);
        Configuration configuration = new Configuration(run.run().hyperparameters(), new Sourced<>(lines, Runs.CONFIG));
        return TwoRuns.compared(Runs.run("A", "mlx-lm", configuration, run.run().history()));
    }

    private static Pairing of(ComparedRun baseline, ComparedRun candidate) {
        return new Pairings(TwoRuns.pair(baseline, candidate), new Wording()).pairing();
    }
}
