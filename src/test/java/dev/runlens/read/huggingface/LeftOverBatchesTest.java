package dev.runlens.read.huggingface;

import static dev.runlens.read.huggingface.Printed.points;
import static dev.runlens.read.huggingface.Printed.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs without bars, in which an epoch has batches that do not fill its last step.
class LeftOverBatchesTest {
    private static final int STEPS = 366;
    private static final double BATCHES = 981 / 8.0;

    /// What a training of 981 examples in batches of 8 prints, which are 122 steps an epoch and 5 examples.
    ///
    /// @param dropped whether they are dropped, and not the beginning of the next epoch's first step
    private static String[] log(boolean dropped) {
        List<String> lines = new ArrayList<>(List.of(
                "***** Running training *****",
                "  Num examples = 981",
                "  Num Epochs = 3",
                "  Total train batch size (w. parallel, distributed & accumulation) = 8",
                "  Total optimization steps = " + STEPS));
        for (int step = 5; step <= STEPS; step += 5) {
            int whole = step / 122;
            String epoch = epoch(dropped ? whole + step % 122 / BATCHES : step / BATCHES);
            lines.add("{'loss': %d.5, 'learning_rate': 1e-05, 'epoch': %s}".formatted(step, epoch));
            if (step % 50 == 0) {
                lines.add("{'eval_loss': %d.5, 'eval_runtime': 4.1, 'epoch': %s}".formatted(step, epoch));
                lines.add("Saving model checkpoint to saves/x/checkpoint-" + step);
            }
        }
        return lines.toArray(String[]::new);
    }

    private static String epoch(double epoch) {
        return String.format(Locale.ROOT, "%.2f", epoch);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyReportStandsAtItsStep(boolean dropped) {
        LoggedTraining training = training(log(dropped));

        assertThat(training.findings()).isEmpty();
        assertThat(LongStream.range(0, 73).map(i -> training.series(Metric.TRAIN_LOSS).step((int) i)))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 73).map(i -> 5 * i).boxed().toList());
        assertThat(points(training, Metric.VAL_LOSS))
                .isEqualTo("50=50.5 100=100.5 150=150.5 200=200.5 250=250.5 300=300.5 350=350.5");
    }

    @Test
    void ofSeveralDistancesThatTheTimeLeavesPossibleTheRoundestIsTaken() {
        List<String> lines = new ArrayList<>();
        for (int report = 1; report <= 50; report++) {
            lines.add("{'loss': 2.%02d, 'epoch': %s}".formatted(report, 4 * report / 100.0));
        }
        lines.add("{'train_runtime': 86400.5, 'train_steps_per_second': 0.014, 'train_loss': 2.7, 'epoch': 2.0}");
        Series losses = training(lines.toArray(String[]::new)).series(Metric.TRAIN_LOSS);

        assertThat(losses.step(0)).isEqualTo(25);
        assertThat(losses.lastStep()).isEqualTo(1250);
    }
}
