package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.assemble.RunAssembly;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Folders with nothing but what a tool printed, from path to run.
class PrintedInTheWildTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    private static Run only(String name) {
        InputContent content = Formats.reader().read(CASES.resolve(name), ReadProgress.NONE);
        List<Run> runs = new RunAssembly(Clock.systemUTC()).assemble(List.of(content)).runs();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
            "keras-console, keras, 15, 15, 15, 0.3133",
            "kohya-console, kohya, 400, 0, 400, 0.1256",
            "diffusers-console, diffusers, 300, 0, 300, 0.1036",
            "megatron-console, megatron, 10, 5, 1000, 1.571348",
            "minimind-console, minimind, 20, 0, 1000, 2.1052",
            "torchtitan-console, torchtitan, 31, 0, 300, 1.7987"
    })
    void everyReportIsAPoint(String name, String trainer, int train, int validation, long last, double loss) {
        Run run = only(name);
        Series losses = run.series(Metric.TRAIN_LOSS);

        assertThat(run.identity().trainer()).isEqualTo(trainer);
        assertThat(losses.size()).isEqualTo(train);
        assertThat(run.series(Metric.VAL_LOSS).size()).isEqualTo(validation);
        assertThat(losses.lastStep()).isEqualTo(last);
        assertThat(losses.lastValue()).isEqualTo(loss);
    }

    @Test
    void whatKohyaSaysBeforehandIsWhatTheRunWasTo() {
        Run run = only("kohya-console");

        assertThat(run.hyperparameters().whole("batch_size")).hasValue(2);
        assertThat(run.hyperparameters().whole("num_train_epochs")).hasValue(4);
        assertThat(run.history().progress().planned()).hasValue(400);
    }
}
